/**
 * `safety.number`: a number that stands for a person in someone's files: NHS and National Insurance numbers, passport,
 * case and court references, or any long number that is not a telephone's, a date or a sum.
 */
import { type Find, findAll, type Reading } from '../text/reading.ts'
import { original, type View } from '../text/view.ts'

const gap = String.raw`[\s.,\-_/*·•]{0,3}`
/** NI: two letters, six digits, a letter A to D. Source: GOV.UK, NIM39110. */
const nationalInsurance = new RegExp(
  String.raw`(?<![a-z0-9])[a-ceghj-prstw-z]${gap}[a-ceghj-nprstw-z](?:${gap}\d){6}${gap}[a-d](?![a-z0-9])`,
  'g',
)
/** NHS: ten digits, usually 3 3 4. */
const tenDigits = /(?<![\d£$€.+,])[1-9]\d{2}[\s.-]{0,2}\d{3}[\s.-]{0,2}\d{4}(?![\d,]|[\s.-]\d)/g
const longNumber = /(?<![\d£$€.,+])[1-9]\d{6,}(?![\d,]|\.\d)/g
const certificate =
  /\b(?:birth\scertificate|tystysgrif\sgeni)\s(?:number|no\.?|rhif)[^.!?\n\d]{0,12}[a-z]{0,3}\s?\d(?:[\s-]?\d){4,}/g
/** A number the words call NHS, NI, passport… in whatever groups it stands. */
const calledNumber = new RegExp(
  String.raw`\b(?:nhs|gig|n\.h\.s\.?|national\sinsurance|yswiriant\s(?:gwladol|cenedlaethol)|ni|passport|pasbort|hospital|ysbyty|upn|uln|pnc|prison|carchar|driving\slicen[cs]e|trwydded\syrru)\b(?:\s(?:id|card|record|reference|ref))?\s*(?:number|num|no\b\.?|nos\b|#|rhif|:|is|yw|ydy|oedd|was){1,3}[^.!?\n\d]{0,20}?(?:[a-z]{0,3}${gap}\d(?:${gap}[a-z0-9]){3,}|\d{4,})\b`,
  'g',
)
const welshNumber = new RegExp(
  String.raw`\b(?:rhif|cyfeirnod)\s(?:yr?\s|ei\s|eich\s|dy\s|fy\s)?(?:gig|nhs|yswiriant(?:\s(?:gwladol|cenedlaethol))?|pasbort|ysbyty|achos|ffeil|cofnod|carchar|adnabod)\b[^.!?\n\d]{0,24}?[a-z]{0,4}${gap}\d(?:${gap}[a-z0-9]){2,}\b`,
  'g',
)
const fileWord =
  '(?:case|court|file|record|client|child|paris|wccis|careworks|liquidlogic|mosaic|lac|cla|placement|adoption|agency|social\\sservices|council|police|crime|incident|account|policy|claim|achos|ffeil|llys|cofnod|cyngor|heddlu)'
const numberWord = String.raw`(?:number|num|no\b\.?|nos\b|ref\b\.?|reference|id\b|code|#|rhif|cyf\b\.?|cyfeirnod|cod)`
const code = String.raw`(?:\d(?:\s\d){3,}|(?=[a-z]{0,8}[\s\-/.:]{0,2}\d)[a-z]{0,8}${gap}\d(?:[\-/.]?[a-z0-9]){2,})`
const caseReference = new RegExp(
  String.raw`\b${fileWord}\s(?:\w+\s)?${numberWord}\s*(?:is|was|yw|ydy|oedd|:|=|-)?\s*#?\s*${code}|\b(?:ref|reference|our\sref|your\sref|cyf|cyfeirnod|id\snumber|id\sno|case|achos|unique\sid|paris|wccis)\b\.?\s*(?:(?:number|no\b\.?|num|rhif|is|was|yw|ydy|oedd)\s*)?[:#=]?\s*#?\s*${code}`,
  'g',
)
const hashed = /(?<![a-z0-9])#\s?\d{4,}\b/g
/** A family court's number: CF19C00123, ZW20Z00045. */
const courtNumber = /(?<![a-z0-9])[a-z]{2}\s?\d{2}\s?[a-z]\s?\d{5}(?![a-z0-9])/g
/** Letters and figures joined by dashes or strokes, as filing systems make them: LAC/2019/0042, SW-20431. */
const filing = /(?<![a-z0-9/-])[a-z]{2,6}[-/](?:[a-z]{1,4}[-/])?\d{2,}(?:[-/][a-z0-9]+)*(?![a-z0-9])/g
const joined = /(?<![a-z0-9])[a-z]{2,5}\d{5,}(?![a-z0-9])/g

const date = /^\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}$/
const yearOnly = /^[a-z]+[-/](?:19|20)?\d{2}(?:[-/](?:19|20)?\d{2})?$/

/** Finds numbers that stand for a person. */
export function fileNumbers(reading: Reading): Find[] {
  const { view, numerals } = reading
  const finds = numbersIn(view)
  if (numerals === view) return finds
  return [
    ...finds,
    ...[nationalInsurance, welshNumber].flatMap(pattern => findAll(numerals, pattern)),
    ...findAll(numerals, calledNumber, match => isInsurance(numerals, match)),
    ...tensIn(numerals),
    ...findAll(numerals, caseReference, match => hasCode(match[0])),
  ]
}

function numbersIn(view: View): Find[] {
  return [
    ...[nationalInsurance, welshNumber, certificate, hashed, courtNumber].flatMap(pattern => findAll(view, pattern)),
    ...findAll(view, calledNumber, match => isInsurance(view, match)),
    ...tensIn(view),
    ...findAll(view, longNumber, match => !isYearsRun(match[0])),
    ...findAll(view, caseReference, match => hasCode(match[0])),
    ...findAll(view, filing, match => isFiling(view, match)),
    ...findAll(view, joined, match => !/^(?:img|dsc|pic|photo|covid)\d/.test(match[0])),
  ]
}

function tensIn(view: View): Find[] {
  return findAll(view, tenDigits, match => match[0].replace(/\D/g, '') !== '1234567891' && !date.test(match[0]))
}

/** "NI" in capitals is National Insurance; "ni" is Welsh for "we". */
function isInsurance(view: View, match: RegExpExecArray): boolean {
  return !/^ni\b/.test(match[0]) || original(view, match.index, match.index + 2) === 'NI'
}

function isYearsRun(digits: string): boolean {
  return /^(?:(?:19|20)\d{2}){2,}$/.test(digits) || /^1234567/.test(digits)
}

function hasCode(text: string): boolean {
  const tail = /[a-z]{0,8}[\s.\-_/*]{0,3}\d[a-z0-9\-/.]*$|\d(?:\s\d)+$/.exec(text)?.[0] ?? ''
  const digits = tail.replace(/\D/g, '')
  return digits.length >= 3 && !/^(?:19|20)\d{2}$/.test(digits)
}

function isFiling(view: View, match: RegExpExecArray): boolean {
  const digits = match[0].replace(/\D/g, '')
  if (yearOnly.test(match[0]) || digits.length < 3) return false
  const capitals = /^[A-Z]{2}/.test(original(view, match.index, match.index + 2))
  return digits.length >= 4 || capitals
}
