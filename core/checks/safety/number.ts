/**
 * `safety.number`: a number that stands for a person in someone's files: NHS and National Insurance numbers, passport,
 * case and court references, or any long number that is not a telephone's, a date or a sum.
 */
import { type Find, findAll, findPart, type Reading } from '../text/reading.ts'
import { original, type View } from '../text/view.ts'

const gap = String.raw`[\s.,\-_/*·•]{0,3}`
/** NI: two letters, six digits, a letter A to D. Source: GOV.UK, NIM39110; QQ is its own example and is found as well. */
const nationalInsurance = new RegExp(
  String.raw`(?<![a-z0-9])(?:[a-ceghj-prstw-z]${gap}[a-ceghj-nprstw-z]|q${gap}q)(?:${gap}\d){6}${gap}[a-d](?![a-z0-9])`,
  'g',
)
/** The same digits read out one by one, "nine four three, four seven six…": ten that do not only count up. */
const tenSpoken = /(?<![\d£$€.+])[1-9](?:[\s,.-]{1,3}\d){9}(?!\d|[\s,.-]{1,2}\d)/g
/** NHS or GIG and a number, without the word "number". */
const healthNumber =
  /\b(?:nhs|gig|n\.\s?h\.\s?s\.?|g\.\s?i\.\s?g\.?)[^.!?\n\d]{0,40}?(?<!\d)(\d(?:[\s.,\-/_*·•|:]{0,3}\d){8,9})(?!\d)/g
/** Letters, figures and single letters between figures, in whatever groups: QQ 12 34 56 C, SA/20/C/00517, 2019/0457. */
const body = String.raw`((?:[a-z]{1,8}${gap}|(?:[a-z]${gap}){2,5})?\d[a-z0-9]*(?:${gap}(?:[a-z]${gap})?\d[a-z0-9]*)*(?:${gap}[a-z](?![a-z0-9']))?)(?![a-z0-9])`
/** NHS: ten digits, usually 3 3 4. */
const tenDigits = /(?<![\d£$€.+,])[1-9]\d{2}[\s.-]{0,2}\d{3}[\s.-]{0,2}\d{4}(?!\d|[,\s.-]\d)/g
const longNumber = /(?<![\d£$€.,+])[1-9]\d{6,}(?!\d|[,.]\d)/g
const certificate =
  /\b(?:birth\scertificate|tystysgrif\sgeni)\s(?:number|no\.?|rhif)[^.!?\n\d]{0,12}[a-z]{0,3}\s?\d(?:[\s-]?\d){4,}/g
/** A number the words call NHS, NI, passport… in whatever groups it stands. */
const calledNumber = new RegExp(
  String.raw`\b(?:nhs|gig|n\.h\.s\.?|(?:national\s)?insurance|yswiriant\s(?:gwladol|cenedlaethol)|ni|passport|pasbort|hospital|ysbyty|upn|uln|pnc|prison|carchar|driving\slicen[cs]e|trwydded\syrru)\b(?:\s(?:id|card|record|reference|ref))?\s*(?:number|num|no\b\.?|nos\b|#|rhif|:|is|yw|ydy|oedd|was){1,3}[^.!?\n\d]{0,20}?(?<![a-z0-9])${body}`,
  'g',
)
const welshFile =
  '(?:gig|nhs|yswiriant(?:\\s(?:gwladol|cenedlaethol))?|yg|pasbort|basbort|ysbyty|achos|ffeil|cofnod|carchar|adnabod|plentyn|gorchymyn|llys|cyngor|cleient|derbynnydd|heddlu|polisi|claf|adolygiad|lleoliad|mabwysiadu|unigryw|disgybl)'
const welshNumber = new RegExp(
  String.raw`\b(?:(?:rh?if|[cg]yfeirnod|[cg]yf\.?)\s(?:yr?\s|ei\s|eich\s|dy\s|fy\s|y\s)?${welshFile}|${welshFile}\s(?:\w+\s)?rhif)\b[^.!?\n\d]{0,24}?(?<![a-z0-9])${body}`,
  'g',
)
const fileWord =
  '(?:case|court|file|record|client|child|paris|wccis|careworks|liquidlogic|mosaic|lac|cla|placement|adoption|agency|order|social\\swork|social\\sservices|council|police|crime|incident|account|policy|claim|achos|ffeil|llys|cofnod|cyngor|heddlu)'
const numberWord = String.raw`(?:number|num|no\b\.?|nos\b|ref\b\.?|reference|id\b|code|#|rh?if|cyf\b\.?|[cg]yfeirnod|cod)`
/** Signs before a number that are no part of it. */
const opening = String.raw`[\s"'(*#\[]*`
/** What a number "before its name" may be called: "943 476 5919 is your NHS number". */
const personal = '(?:nhs|national\\sinsurance|ni|passport|hospital|upn|prison|driving\\slicen[cs]e)'
const caseReference = [
  String.raw`\b${fileWord}\s(?:\w+\s)?${numberWord}\s*(?:is|was|yw|ydy|oedd|:|=|-)?${opening}${body}`,
  String.raw`\b${fileWord}\s(?:\w+\s)?${numberWord}\s(?:[a-z']+\s){1,5}?(?:is|was|yw|ydy|oedd)${opening}${body}`,
  String.raw`(?<![a-z0-9])${body}\*?[\])"']?\s(?:is|was|yw|ydy|oedd)\s(?:[a-z']+\s){0,2}?(?:${fileWord}\s(?:\w+\s)?${numberWord}|${personal}\s(?:number|no\b|ref\w*)|(?:rh?if|[cg]yfeirnod)\s(?:yr?\s)?${welshFile})`,
  String.raw`\b(?:ref|reference|our\sref|your\sref|cyf|[cg]yfeirnod|id\snumber|id\sno|case(?:\sfile)?|achos|unique\sid|paris|wccis)\b\.?\s*(?:(?:number|no\b\.?|num|rhif|id|is|was|yw|ydy|oedd)\s*)?[:#=]?${opening}${body}`,
].map(pattern => new RegExp(pattern, 'g'))
/** Names of numbers that are said without the word: "UPN A123456789012", "Hosp no: R456789". */
const initials =
  /\b(?:upn|uln|pnc|crn|hosp\b\.?\s(?:no|num|number)|mrn)\b\.?[^.!?\n\d]{0,8}?(?<![a-z0-9])([a-z]?\d(?:[\s./-]?\d){4,}[a-z]?)(?![a-z0-9])/g
const hashed = /(?<![a-z0-9])#\s?\d{4,}\b/g
/** A family court's number: CF19C00123, ZW20Z00045. */
const courtNumber = /(?<![a-z0-9])[a-z]{2}\s?\d{2}\s?[a-z]\s?\d{5}(?![a-z0-9])/g
/** Letters and figures joined by dashes or strokes, as filing systems make them: LAC/2019/0042, SW-20431. */
const filing = /(?<![a-z0-9/-])[a-z]{2,6}[-/](?:[a-z]{1,4}[-/])?\d{2,}(?:[-/][a-z0-9]+)*(?![a-z0-9])/g
/** The same with the figures first, or read out: 22/MA/611, "two two, stroke, M A, stroke, six one one". */
const figuresFirst =
  /(?<![a-z0-9/.-])\d(?:\s?\d){1,5}\s?[/-]\s?[a-z](?:\s?[a-z]){0,4}\s?[/-]\s?\d(?:\s?\d){1,6}(?![a-z0-9/-])/g
/** With dots: P.204.118; "p.12-14" is a page. */
const dotted = /(?<![a-z0-9./-])(?!pp?\.\d+-)[a-z]{1,4}[./-]\d{2,}(?:[./-]\d{2,})+(?![a-z0-9/])/g
/** In a file's name: scan_LAC_19_0042.pdf. */
const inFileName =
  /(?<=[\s_-])(?!img|dsc|pic|vid|wa|photo|scan|page|for|the|and)[a-z]{2,4}[\s_-]\d{2}[_-]?\d{3,}(?=(?:[\s_-][\w\s-]*)?\.(?:jpe?g|png|heic|gif|pdf|docx?)\b)/g
const joined = /(?<![a-z0-9])[a-z]{2,5}\d{5,}(?![a-z0-9])/g

const date = /^\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}$/
const yearOnly = /^[a-z]+[-/](?:19|20)?\d{2}(?:[-/](?:19|20)?\d{2})?$/

/** Finds numbers that stand for a person. */
export function fileNumbers({ view, codes }: Reading): Find[] {
  return codes.flatMap(each => [
    ...[nationalInsurance, courtNumber, figuresFirst].flatMap(pattern => findAll(each, pattern)),
    ...[healthNumber, welshNumber, ...caseReference].flatMap(pattern => findPart(each, pattern, hasCode)),
    ...findPart(each, calledNumber, match => isInsurance(each, match) && hasCode(match)),
    ...findAll(each, tenDigits, match => isTen(match[0])),
    ...findAll(each, tenSpoken, match => each !== view && isTen(match[0])),
    ...findAll(
      each,
      dotted,
      match => match[0].replace(/\D/g, '').length >= 5 && !date.test(match[0].replace(/^[a-z]+./, '')),
    ),
    ...findAll(each, filing, match => isFiling(each, match)),
    ...(each === view ? plainNumbers(view) : []),
  ])
}

function plainNumbers(view: View): Find[] {
  return [
    ...findPart(view, initials),
    ...[certificate, hashed, inFileName].flatMap(pattern => findAll(view, pattern)),
    ...findAll(view, longNumber, match => !isYearsRun(match[0])),
    ...findAll(view, joined, match => !/^(?:img|dsc|pic|photo|covid)\d/.test(match[0])),
  ]
}

/** Ten digits that are no date and do not only count: "one, two, three" up to ten is a game. */
function isTen(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  return !date.test(text) && !/12345|54321|(\d)\1{5}/.test(digits)
}

/** "NI" in capitals is National Insurance; "ni" is Welsh for "we". */
function isInsurance(view: View, match: RegExpExecArray): boolean {
  return !/^ni\b/.test(match[0]) || original(view, match.index, match.index + 2) === 'NI'
}

/** Years one after another, a day of the calendar (20190403, as cameras name pictures), or counting. */
function isYearsRun(digits: string): boolean {
  if (/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits)) return true
  return /^(?:(?:19|20)\d{2}){2,}$/.test(digits) || /^1234567/.test(digits)
}

/** Three figures at least, and not only a year. */
function hasCode({ 0: whole, 1: code = '' }: RegExpExecArray): boolean {
  const digits = code.replace(/\D/g, '')
  // "Order number 118" is a supper's: a court's has more.
  if (/^order\b/.test(whole) && digits.length < 5) return false
  return digits.length >= 3 && !/^(?:19|20)\d{2}$/.test(digits) && !date.test(code)
}

function isFiling(view: View, match: RegExpExecArray): boolean {
  const digits = match[0].replace(/\D/g, '')
  if (yearOnly.test(match[0]) || digits.length < 3) return false
  const capitals = /^[A-Z]{2}/.test(original(view, match.index, match.index + 2))
  // In lower case with more than one dash it is as likely what somebody calls herself.
  return (
    capitals ||
    (digits.length >= 4 && !/^[a-z]+-[a-z]+-/.test(original(view, match.index, match.index + match[0].length)))
  )
}
