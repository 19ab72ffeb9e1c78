/** Sentences that are long to hear: caps by layer (domain research 1.3), and the passive that hides who did something. */
import type { Layer } from '#core/book/language.ts'
import { type Find, findAll, type Reading } from '../text/reading.ts'
import { spanOf } from '../text/view.ts'

/** The most words in a sentence at each layer. */
export const sentenceCaps: Readonly<Record<Layer, number>> = { '0-4': 8, '5-7': 10, '8-11': 14, '12+': 18 }

/** `sentence.long`: sentences over the cap of their layer. */
export function longSentences({ view, tokens, sentences, request }: Reading): Find[] {
  const cap = sentenceCaps[request.age]
  return sentences.flatMap(sentence => {
    const words = tokens.filter(token => token.start >= sentence.start && token.end <= sentence.end)
    const first = words[0]
    const last = words.at(-1)
    if (words.length <= cap || first === undefined || last === undefined) return []
    return [spanOf(view, first.start, last.end)]
  })
}

const participle =
  '(?:[a-z]{2,}(?:ed|en)|made|hurt|hit|sent|brought|taken|told|kept|found|held|put|left|fed|thought|felt|cut|shut|read|said|met|bought|caught|taught|built|lost|paid|won|done|seen|known|shown|given|chosen)'
/** Passive with the doer behind it, or with no doer at all where one decided: "it was decided that". */
const englishPassive = [
  new RegExp(
    String.raw`\b(?:was|were|is|are|been|being|be|got|get)\s(?:\w+ly\s)?${participle}\s(?:\w+\s){0,2}?by\s(?!the\s(?:sea|river|door|fire|window|pond|lake|road|park|shop|bed|wall|pool|beach|tree|time)\b|(?:bus|car|train|boat|bike|plane|now|then|mistake|foot|hand|night|day|yourself|himself|herself|itself|themselves)\b)`,
    'g',
  ),
  /\bit\s(?:was|is|has\sbeen|had\sbeen)\s(?:\w+ly\s)?(?:decided|agreed|felt|thought|considered|recommended|determined|noted|reported|believed|hoped|arranged|planned|said)\b/g,
  /\b(?:a|the)\sdecision\s(?:was|has\sbeen|had\sbeen)\s(?:made|taken)\b/g,
  /\b(?:concerns|worries|arrangements|plans)\s(?:were|have\sbeen|had\sbeen)\s(?:raised|made|put|shared)\b/g,
]
/** The impersonal: "penderfynwyd", "lleolwyd", and "cafodd ei … gan". */
const welshPassive = [
  /\b(?:penderfynwyd|benderfynwyd|phenderfynwyd|lleolwyd|gosodwyd|osodwyd|cytunwyd|gytunwyd|argymhellwyd|ystyriwyd|trefnwyd|drefnwyd|symudwyd|cymerwyd|gymerwyd|rhoddwyd|roddwyd|gwnaethpwyd|wnaethpwyd|anfonwyd)\b/g,
  /\b(?:cafodd|gafodd|cefaist|gefaist|cest|gest|cawsant)\s(?:\w+\s){0,2}?(?:ei|dy|eu)\s\w+\s(?:\w+\s)?gan\b/g,
]

/** `sentence.passive`: who did it stands last, or nowhere. */
export function passives({ view, request }: Reading): Find[] {
  const patterns = request.language === 'cy' ? welshPassive : englishPassive
  return patterns.flatMap(pattern => findAll(view, pattern))
}
