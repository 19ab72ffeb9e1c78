/**
 * A text as someone would type what is read out to them: "sunny underscore gwen, then the at sign, then mail dot com" is
 * sunny_gwen@mail.com, "charlie yankee one five" is C Y 1 5. English and Welsh. Only patterns that know what they look for
 * are tried on it: in a story "dot" may be a cow and "malwen" a snail.
 */
import { replaceIn, type Span, type View } from './view.ts'

const symbols: Readonly<Record<string, string>> = {
  '.': String.raw`[([{<]\s?dot\s?[)\]}>]|dot|full\sstop|pwynt|atalnod(?:\sllawn)?`,
  _: String.raw`under\s?score|tanlinell(?:iad)?|dan\s?linell|llinell\sisel`,
  '-': 'dash|hyphen|cysylltnod|cysylltod|heiffen',
  '@': String.raw`[([{<]\s?(?:at|a|malwen)\s?[)\]}>]|at[\s-](?:sign|symbol)|(?:arwydd|symbol)\s(?:yr\s)?at|malwen|falwen|(?<=(?:\b(?:then|wedyn|yna)|[a-z0-9],)\s)at(?=,?\s[a-z0-9-]+,?\s(?:dot\b|\.))`,
  '/': String.raw`(?:forward\s|back\s)?slash|stroke|(?:blaen|ol)?-?slaes|stroc`,
  '#': String.raw`hash(?:\s?tag)?|hashnod`,
}
const filler = String.raw`(?:and|then|next|comes|followed\sby|the|an?|wedyn|wedi|hynny|yna|ac|yr|y)`
const said = new RegExp(
  String.raw`(?:[\s,;]+${filler}\b)*[\s,;]*(?:${Object.values(symbols)
    .map(words => `((?<![a-z0-9])(?:${words})(?![a-z0-9]))`)
    .join('|')})(?:[\s,;]+${filler}\b)*[\s,;]*`,
  'g',
)
const marks = Object.keys(symbols)
/** "C F, then thirty-seven, then two H D": what one says between two parts of a code. */
const between =
  /(?:\.{2,}|[\s,;])*\b(?:and\sthen|then|followed\sby|ac\s(?:wedyn|yna)|wedyn|yna|and\sends?(?:\s(?:in|with))?|gan\sorffen\s(?:gyda|efo))\b(?:\s(?:it(?:'s|\s(?:goes|is|was|ends))?|goes|comes|mae'n|daw))?(?:\s(?:in|with))?[\s,;:]*/g
/** The spelling alphabet of radio (ICAO), and "C for Charlie", "A am afal". */
const alphabet =
  'alfa|alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiske?y|x-?ray|yankee|zulu'
const figure =
  '\\d+|zero|nought|oh|o|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty|sero|d?dim|un|dau|dwy|tri|tair|pedwar|pedair|pump|chwech|saith|wyth|naw|d?deg|double|dwbw?l'
/** Call signs beside one another, or with figures among them: two at least. */
const callSigns = new RegExp(
  String.raw`\b(?:${alphabet})(?:[\s,-]+(?:${figure}))*(?:[\s,-]+(?:${alphabet})(?:[\s,-]+(?:${figure}))*)+\b`,
  'g',
)
const callSign = new RegExp(String.raw`\b(?:${alphabet})\b`, 'g')
const likeThis = /(?<![a-z0-9])([a-z])\s(?:for|as\sin|am|fel\syn)\s[a-z]+/g

/** Letters told one by one, with signs among them: "g a z.b a r". */
const letters = /(?<![a-z0-9'])[a-z](?:(?:\s|\s?[.,_-]+\s?)[a-z](?![a-z0-9'])){3,}/g

/** Letters by their names, "see eff one oh": two at least, and a figure after them. */
const names =
  'ay|bee|see|cee|dee|ee|eff|gee|h?aitch|jay|kay|ell|em|en|pee|ar|queue|cue|ess|tee|you|vee|double[\\s-]?u|ex|why|zed'
const namedLetters = new RegExp(
  String.raw`\b(?:${names})(?:[\s,-]+(?:${names}|[a-z](?![a-z'])))*[\s,-]+(?:${figure})\b(?:[\s,-]+(?:${names}|[a-z](?![a-z'])|${figure})\b)+`,
  'g',
)
const letterName = new RegExp(String.raw`\b(?:${names})\b`, 'g')

function letterOf(name: string): string {
  if (name.startsWith('double')) return 'w'
  const odd: Readonly<Record<string, string>> = {
    see: 'c', ar: 'r', eff: 'f', aitch: 'h', haitch: 'h', ell: 'l', em: 'm', en: 'n', ess: 's', you: 'u', ex: 'x', why: 'y', cue: 'q', ay: 'a',
  } // biome-ignore format: a table
  return odd[name] ?? name.charAt(0)
}

/** Every call sign of a run as its letter, each in its own place. */
function radioIn(view: View): View {
  const changes = [...view.text.matchAll(callSigns)].flatMap(run =>
    [...run[0].matchAll(callSign)].map(sign => {
      const start = run.index + sign.index
      return { start, end: start + sign[0].length, by: sign[0].charAt(0) }
    }),
  )
  if (changes.length === 0)
    for (const run of view.text.matchAll(namedLetters)) {
      const letters = [...run[0].matchAll(letterName)]
      if (letters.length < 2) continue
      for (const sign of letters) {
        const start = run.index + sign.index
        changes.push({ start, end: start + sign[0].length, by: letterOf(sign[0]) })
      }
    }
  return changes.length === 0 ? view : replaceIn(view, changes)
}

/** The view with what was said for signs and letters put as they would be typed. The same view where nothing was. */
export function spokenIn(view: View): View {
  return [likeThis, said, between, letters].reduce(
    (read, pattern) => replaceAll(read, pattern, match => written(pattern, match)),
    radioIn(view),
  )
}

function written(pattern: RegExp, match: RegExpMatchArray): string {
  if (pattern === said) return marks.find((_, index) => match[index + 1] !== undefined) ?? ' '
  if (pattern === letters) return match[0].replace(/[\s,]/g, '')
  if (pattern === likeThis) return match[1] ?? ' '
  return ' '
}

function replaceAll(view: View, pattern: RegExp, by: (match: RegExpMatchArray) => string): View {
  const changes: (Span & { by: string })[] = []
  for (const match of view.text.matchAll(pattern))
    changes.push({ start: match.index, end: match.index + match[0].length, by: by(match) })
  return changes.length === 0 ? view : replaceIn(view, changes)
}
