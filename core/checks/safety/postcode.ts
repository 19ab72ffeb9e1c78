/**
 * `safety.postcode`: a full UK postcode, also spaced out, dotted, in lower case, with O for 0, or in number words. A
 * postcode is about fifteen homes. An outward half (CF10) is a district and passes, unless it is called a postcode.
 * Form: Royal Mail's Programmers' Guide, edition 7 (areas; no C I K M O V in the inward half).
 */

import { withoutNumberWords } from '../text/numerals.ts'
import { type Find, findAll, oneOf, type Reading } from '../text/reading.ts'
import { original, type View } from '../text/view.ts'

const areas = (
  'ab al b ba bb bd bf bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl ' +
  'gu gy ha hd hg hp hr hs hu hx ig im ip iv ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ' +
  'ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze'
).split(' ')
/** The single areas in London whose districts may end in a letter. */
const lettered = 'e1w|n1[cpr]|nw1w|se1p|ec[1-4][a-y]|sw1[a-y]|w1[a-w]|wc[12][a-x]'
const gap = String.raw`[\s.,\-_/*·•:|+]{0,4}`
const digit = '[0-9oil]'
const inwardLetter = '[abd-hjlnp-uw-z]'

function spread(letters: string): string {
  return [...letters].join(gap)
}

const area = oneOf(areas.map(spread))
const londonDistrict = lettered
  .split('|')
  .map(one =>
    one.replace(
      /^([a-z]{1,2})(\d|\[[^\]]+\])(.*)$/,
      (_, a: string, d: string, l: string) => spread(a) + gap + d + gap + l,
    ),
  )
  .join('|')
const outward = `(?:${londonDistrict}|${area}${gap}[0-9](?:${gap}${digit})?)`
const full = new RegExp(
  `(?<![a-z0-9])(${outward})(${gap})([0-9o])(${gap})(${inwardLetter})(${gap})(${inwardLetter})(?![a-z0-9]|'[a-z])`,
  'g',
)
/** Letters no inward half has are slips of the pen: in capitals it is still somebody's postcode. */
const loose = new RegExp(`(?<![a-z0-9])${outward}[\\s,.-]{1,2}[0-9o]${gap}[a-z]${gap}[a-z](?![a-z0-9]|'[a-z])`, 'g')
const called = new RegExp(
  String.raw`(?:post\s?code|cod\s?post|god\s?post|zip)\b[^.!?\n]{0,24}?\b(${area}\d[0-9a-z]?)\b`,
  'g',
)
/** The same slips in lower case and in one, "sa439kb": no word and no number plate is so made. */
const looseInOne = new RegExp(
  `(?<![a-z0-9])${oneOf(areas.filter(letters => letters.length === 2))}\\d{2,3}[a-z]{2}(?![a-z0-9]|'[a-z])`,
  'g',
)
const unit = /(?:st|nd|rd|th|am|pm|[ckm]m|[km]g|ml|[gm]b)$/
/** Areas that are words: between other words they are those words, unless written in capitals. */
const areaWords = /^(?:so|me|ha|pa|da|co|al|ex|ne|la|ox|en|by|he|ol|a|e|m|s|n|l|b|g|w|ch|st)$/
/** Inward halves that are a time of day or an ordinal: "M4 3pm", "S4 2nd". */
const timeOrOrdinal = /^(?:1st|2nd|3rd|\dth|\d[ap]m)$/

/** Finds postcodes. */
export function postcodes({ codes }: Reading): Find[] {
  return codes.flatMap(view => [
    ...findAll(view, full, match => isPostcode(view, match)),
    ...findAll(view, loose, match => isCapital(view, match)),
    ...findAll(view, looseInOne, match => !unit.test(match[0])),
    ...findAll(view, called),
  ])
}

function isPostcode(view: View, match: RegExpExecArray): boolean {
  const [, out = '', middle = '', inDigit = '', after = '', first = '', between = '', second = ''] = match
  // "S W 2 one": the figure is a word.
  if (`${inDigit}${after}${first}${between}${second}` === 'one') return false
  const written = original(view, match.index, match.index + match[0].length)
  const capitals = isUpper(written)
  // Every sign by itself: "w 3 9 5 e t", "lima three three six sierra papa".
  if (/^[a-z](?:[^a-z0-9]+[a-z0-9]){4,6}$/.test(match[0]) && !/^a\b/.test(match[0])) return true
  const letters = /^[a-z](?:[^a-z0-9]*[a-z])?/.exec(out)?.[0] ?? ''
  const spaced = out.length > out.replace(/[^a-z0-9]/g, '').length
  // "vitamin B12 yn": a number and a word.
  if (!capitals && middle === '' && after !== '' && between === '') return false
  if (timeOrOrdinal.test(`${inDigit}${first}${second}`) && between === '' && middle !== '' && !capitals) return false
  // "me 10 2 go" and "so one two we": words and numbers, not a code written oddly.
  if (!capitals && spaced && areaWords.test(letters) && /\s/.test(middle + between)) return false
  return capitals || !(spaced && (areaWords.test(letters) || /[^a-z]/.test(letters)))
}

/** Number words may stand between: only what is spelled must be in capitals. */
function isUpper(written: string): boolean {
  return !/(?<![a-z])[a-z]{1,2}(?![a-z])/.test(withoutNumberWords(written))
}

function isCapital(view: View, match: RegExpExecArray): boolean {
  const written = original(view, match.index, match.index + match[0].length)
  return isUpper(written) && /[A-Z]/.test(written) && !/\d\s?(?:ST|ND|RD|TH|AM|PM)$/.test(written)
}
