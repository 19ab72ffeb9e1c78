/**
 * `safety.vehicle`: a number plate, which leads to a keeper's address. Current (CV15 XYZ), prefix (P123 XYZ), suffix
 * (XYZ 123P) and, where the words speak of a car, old and personal plates. Roads ("the M4 and"), buses and rooms pass.
 * Source of the forms: DVLA INF104.
 */
import { commonWords, welshOnly } from '../text/common-words.ts'
import { withoutNumberWords } from '../text/numerals.ts'
import { type Find, findAll, type Reading, sentenceAt } from '../text/reading.ts'
import { original, type View } from '../text/view.ts'

const gap = String.raw`[\s.,\-_/|*·•]{0,5}`
const letter = '[a-z]'
/** Not inside a web address, where a plate has no business. */
const plate = (...parts: string[]) =>
  new RegExp(`(?<![a-z0-9£@/_.]|[a-z]')${parts.join(gap)}(?![a-z0-9]|['.][a-z]|\\s\\d)`, 'g')
const two = String.raw`(?:\d${gap}\d|\do|o\d)`
const upToThree = String.raw`\d(?:${gap}[\do]){0,2}`
const current = plate(letter, letter, two, letter, letter, letter)
const prefix = plate(letter, upToThree, letter, letter, letter)
const suffix = plate(letter, letter, letter, upToThree, letter)
/** At the end of a picture's file name, "grandads_landrover_NX.62.WJD.jpeg". */
const inFileName = new RegExp(
  `(?<=[_ -])(?:${[
    [letter, letter, two, letter, letter, letter],
    [letter, upToThree, letter, letter, letter],
    [letter, letter, letter, upToThree, letter],
  ]
    .map(parts => parts.join('[.\\-_ ]?'))
    .join('|')})(?=[ \\w-]*\\.(?:jpe?g|png|heic|gif|pdf|docx?|mp[34]|mov)\\b)(?![a-z0-9])`,
  'g',
)
const northern = plate(letter, '[iz]', letter, String.raw`\d(?:${gap}\d){1,3}`)
const dateless = plate('[a-z]{1,3}', String.raw`\d{1,4}`)
const numberFirst = plate(String.raw`\d{1,4}`, '[a-z]{1,3}')
const cue =
  /\b(?:number\s?plates?|numberplates?|licen[cs]e\splates?|plates?|reg(?:istration)?(?:\snumber|\sno\.?)?|rhif\scofrestru|cofrestr(?:u|iad)|plat(?:iau)?(?:\srhif)?)\b/
const vehicle =
  /\b(?:car|van|lorry|truck|jeep|motorbike|campervan|minibus|taxi|vehicle|fan|lori|cerbyd|gar|char|nghar|beic\smodur|tacsi)\b/

/** Finds number plates. */
export function plates(reading: Reading): Find[] {
  return reading.codes.flatMap(each => [
    ...findAll(each, inFileName, match => !/^(?:img|dsc|pic)/.test(match[0])),
    ...[current, prefix, suffix, northern].flatMap(pattern =>
      findAll(each, pattern, match => isPlate(reading, each, match)),
    ),
    ...[dateless, numberFirst].flatMap(pattern => findAll(each, pattern, match => isPersonal(each, match))),
  ])
}

function isPlate(reading: Reading, view: View, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length
  const written = original(view, match.index, end)
  // GIG is the NHS in Welsh; and the letter O may stand for a nought, but "scooter" has no figure at all.
  if (/^(?:gig|nhs)\b|\bs4c\b/.test(match[0]) || !/\d/.test(match[0])) return false
  if (isCutWrong(view, match, written)) return false
  if (hasCue(reading, match.index, cue)) return true
  // "sy 2 3 9 b w": the letters go on, so it is something else that is spelled.
  if (/\s[a-z]$/.test(match[0]) && /^\s[a-z](?![a-z'])/.test(view.text.slice(end))) return false
  const letters = match[0].match(/[a-z](?:[^a-z0-9]*[a-z])*/g) ?? []
  // What is spelled is in capitals, though the figures between may be words.
  const capitals = /^[A-Z]/.test(written) && !/(?<![a-z])[a-z]{1,3}(?![a-z])/.test(withoutNumberWords(written))
  if (capitals) return !isRoadOrShout(view, match, written)
  // In lower case and without a cue no part may be a word: "m4 and", "to 25 and he", "on 1 5 the".
  const whole = match[0].split(/[^a-z0-9]+/)
  const english = reading.request.language === 'en' && /^[A-Z]{2}\d/.test(written)
  // "cg71 age" beside a car: the letters of a plate may make a word.
  if (/^[a-z]{2}\d{2}$/.test(whole[0] ?? '') && whole.length === 2 && hasCue(reading, match.index, vehicle))
    return !commonWords.has(whole[0]?.slice(0, 2) ?? '')
  const words = (group: string) => commonWords.has(group) && !(english && welshOnly.has(group))
  if (letters.some(group => group.length > 2 && words(group))) return false
  if (whole.some(part => /^[a-z]{2,}$/.test(part) && words(part))) return false
  if (whole.length <= 1) return true
  // Every sign by itself, and no rhyme about letters.
  if (whole.length > 5 && whole.every(part => part.length === 1)) return !/a\W+b\W+c|1\W+2\W+3/.test(match[0])
  return (
    /^[a-z]{2}\d{2}$|^[a-z]\d{2,3}$/.test(whole[0] ?? '') ||
    /^\d{2,3}[a-z]$/.test(whole[1] ?? '') ||
    hasNoVowel(letters)
  )
}

const dayOfMonth =
  /\d\W{0,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ion|maw|ebr|mai|meh|gor|aws|med|hyd|ain|ydd|fed)$/
/**
 * Signs that only seem to belong: a Welsh "o" or "y" after a postcode ("B68 3GB o dan"), the letters of one that go on before
 * ("H R 4 6 3 T Q"), or the month of a date as Romans wrote it.
 */
function isCutWrong({ text }: View, match: RegExpExecArray, written: string): boolean {
  const rest = text.slice(match.index + match[0].length)
  if (/[^a-z0-9][aioy]$/.test(written) && /^\s[a-z]{2}/.test(rest)) return true
  if (/^[A-Z][a-z]+\d/.test(written)) return true
  // "b. 21/Nov", "di. 24ain": a day of the month.
  if (dayOfMonth.test(match[0])) return true
  if (/\b(?:post\s?code|[cg]od\spost)\b[^.!?\n]{0,16}$/.test(text.slice(0, match.index))) return true
  const spelled = /^[a-z][^a-z0-9]/.test(match[0])
  if (spelled && /(?:^|[^a-z0-9'])[a-z][\s.,-]{1,2}$/.test(text.slice(0, match.index))) return true
  return /[.\-/]\s?(?:i{2,3}|vii{1,2}|xii)$/.test(match[0]) && /^[./-]\s?\d/.test(rest)
}

/** "cx 1 9 oyb", "cy 1 5 wrh": letters that are nobody's words. */
function hasNoVowel(letters: readonly string[]): boolean {
  return letters.some(
    group => !/[aeiouwy]/.test(group.replace(/[^a-z]/g, '')) || /^(?:c[a-y]|d[a-y]|[a-z][xzqjv])/.test(group),
  )
}

/** "M4 AND THE A470" in a text all in capitals, "the B4 BUS". */
function isRoadOrShout(view: View, match: RegExpExecArray, written: string): boolean {
  const letters = (match[0].match(/[a-z]{3}/g) ?? []).some(group => commonWords.has(group))
  const around = view.source.replace(written, '')
  const shouting = around.length > 6 && around === around.toUpperCase()
  const road = /^[abm]\d{1,4}[\s]/.test(match[0])
  return letters && (shouting || road)
}

function isPersonal(view: View, match: RegExpExecArray): boolean {
  const written = original(view, match.index, match.index + match[0].length)
  const capitals = /^[A-Z0-9\s.-]+$/.test(written) && /[A-Z]/.test(written)
  const near = view.text.slice(Math.max(0, match.index - 32), match.index)
  return capitals && cue.test(near) && /^[^.!?\n]*$/.test(near.slice(near.search(cue)))
}

function hasCue(reading: Reading, at: number, pattern: RegExp): boolean {
  const sentence = sentenceAt(reading, Math.min(at, reading.view.text.length - 1))
  const text = reading.view.text.slice(sentence.start, sentence.end)
  return pattern.test(text)
}
