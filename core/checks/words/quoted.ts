/**
 * Words the child said, in quotation marks: those are the child's and stay as they are. A grown-up's quoted words are
 * not, and neither are words whose speaker says "you" to the child.
 */
import type { Reading } from '../text/reading.ts'
import type { Span } from '../text/view.ts'

const quotes = /"([^"\n]{1,300})"|(?<![a-z0-9])'([a-z][^'\n]*(?:'[a-z][^'\n]*)*)'(?![a-z])/gi
const say = String.raw`(?:sa(?:id|y|ys|ying)|shout(?:ed|s|ing)?|told|tell|called|call|whisper(?:ed|s)?|yell(?:ed|s)?|ask(?:ed|s)?|sang|sing|giggl(?:ed|e)|wrote|write|written|cried|laughed|squealed|announced|replied|answered|decided|named|drew|explained|remember\ssaying|used\sto\ssay|thought|think|felt)`
const childBefore = new RegExp(
  String.raw`\b(?:you|i|we)\s(?:\w+\s){0,4}?${say}\b[^"]{0,40}$|\b(?:your|my|in\syour\sown|in\smy\sown)\s(?:own\s)?(?:words?|first\swords?|note|card|picture|drawing|story|sign)\b[^"]{0,30}$`,
)
const childAfter = new RegExp(
  String.raw`^[\s,.!?]*(?:you|i|we)\s(?:\w+\s)?${say}\b|^[\s,.!?]*${say}\s(?:you|i)\b|^[\s,.!?]*(?:was|were|is)\s(?:your|my)\s(?:own\s|first\s|next\s)?(?:question|words?|answer|song|name\sfor|idea|joke|favourite)\b`,
)
const welshBefore =
  /\b(?:meddet|meddwn|dywedaist|ddywedaist|dwedaist|ddwedaist|wedaist|gwaeddaist|waeddaist|gofynnaist|ofynnaist|sibrydaist|canaist|ysgrifennaist|galwaist|alwaist|dywedais|ddywedais|dwedais|ddwedais|gwaeddais|rwyt ti'n (?:dweud|galw|gweiddi)|roeddet ti'n (?:arfer )?(?:dweud|galw|gweiddi)|wyt ti'n dweud|dy eiriau di|fy ngeiriau|\w{2,}aist(?: ti)?)\b[^"]{0,40}$/
const welshAfter =
  /^[\s,.!?]*(?:(?:\w{2,}(?:aist|est|ist)\sti\b|meddet|medde|mynte|d?dwedaist|ddwedaist|wedaist|d?dywedaist|gwaeddaist|waeddaist|gofynnaist|ofynnaist|sgrifennaist|sgwennaist|ysgrifennaist|sibrydaist|cenaist|canaist|ganaist|atebaist)(?: ti)?\b|meddwn i|oedd dy (?:eiriau|gwestiwn|ateb|gan|enw|gri|farn|ddymuniad|frawddeg))/
/** The same after what was said: "…," Nan told us. */
const grownUpTells =
  /^[\s,.!?]*(?:your\s|the\s|my\s|dy\s|y\s)?(?:(?:first|birth|foster|old)\s)?(?:mum|mummy|mam|mami|mother|dad|daddy|dadi|father|nan|nana|nain|taid|gran|granny|grandad|grandma|mam-gu|tad-cu|auntie?|aunty|uncle|teacher|judge|carer|neighbours?|doctor|nurse|lady|woman|man|social\sworker)\b(?:\s[a-z]+)?\s(?:said|told|says|tells|shouted|wrote|explained|asked)\b/
/** Grown-ups by what they are; a bare first name may be the child. */
const grownUp =
  /\b(?:mum|mummy|mam|mami|mother|dad|daddy|dadi|father|parents?|nan|nana|nain|taid|gran|granny|grandad|grandma|mam-gu|tad-cu|auntie?|uncle|modryb|ewythr|teacher|athro|athrawes|judge|barnwr|worker|gweithiwr|doctor|meddyg|nurse|nyrs|carer|gofalwr|report|adroddiad|file|ffeil|letter|llythyr|people|pobl|he|she|they|hi|e|o|fe|fo|nhw|someone|rhywun|everyone|grown-ups?|oedolion|manager|police|heddlu|neighbours?|lady|man|woman|boyfriend|partner|social|officer|review|panel|court|staff|adults?|professionals?|notes?|assessment)\b[^"]{0,30}$/
const grownUpAfter =
  /^[\s,.!?]*(?:said|says|shouted|told|asked|wrote|cried|meddai|medd|dywedodd|ddywedodd|gwaeddodd)\s(?:your\s|the\s|my\s|dy\s|y\s|the\s|ei\s|hen\s)?(?:mum|mummy|mam|mami|dad|daddy|dadi|nan|nana|nain|taid|gran|granny|grandad|mam-gu|tad-cu|auntie?|aunty|anti|uncle|yncl|wncwl|ewythr|modryb|chwaer|brawd|sister|brother|cousin|[cg]ymydog|[cg]ymdoges|fodryb|frawd|fam|fam-gu|dad-cu|daid|neighbours?|mrs?|miss|ms|dr|sir|athrawes|athro|meddyg|nyrs|teacher|judge|barnwr|social|doctor|carer|report|he|she|they|hi|e|o|fe|nhw|grown|kelly)\b/
const named = new RegExp(String.raw`\b[A-Z]\w+\s(?:\w+\s){0,2}?${say}\b[^"“‘]{0,20}["“‘']?$`)
const namedAfter = new RegExp(
  String.raw`^[\s,.!?"”’']*(?:(?:said|meddai|gwaeddodd|dywedodd)\s[A-Z]\w+|[A-Z]\w+\s${say}\b)`,
)

/** The stretches of the view that are the child's own quoted words. */
export function childsOwnWords(reading: Reading): Span[] {
  const { text } = reading.view
  if (!/["']/.test(text)) return []
  const spans: Span[] = []
  for (const match of text.matchAll(quotes)) {
    const end = match.index + match[0].length
    if (isChilds(reading, match[1] ?? match[2] ?? '', match.index, end)) spans.push({ start: match.index, end })
  }
  return spans
}

function isChilds(reading: Reading, words: string, start: number, end: number): boolean {
  const { text } = reading.view
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split(/[.!?]\s/)
      .at(-1) ?? ''
  const after = text.slice(end, end + 50)
  if (childBefore.test(before) || welshBefore.test(before) || childAfter.test(after) || welshAfter.test(after))
    return true
  if (grownUp.test(before) || grownUpAfter.test(after) || grownUpTells.test(after)) return false
  const names = (reading.request.names ?? []).length > 0
  if (names) return false
  const { source } = reading.view
  const at = reading.view.starts[start] ?? 0
  const to = reading.view.ends[end - 1] ?? source.length
  const speaker = named.test(source.slice(Math.max(0, at - 60), at)) || namedAfter.test(source.slice(to, to + 50))
  return speaker && !/\b(?:you|your|you're|ti|dy|chi|di)\b/.test(words)
}
