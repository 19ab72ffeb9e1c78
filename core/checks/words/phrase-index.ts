/** Which phrases a text can hold at all, found by their anchors in one walk over it: a list of a thousand costs little. */
import type { Phrase } from './pattern.ts'

/** Letters of an anchor that the walk looks up. */
const grams = 2

/** Looks over a text for phrases worth trying, in the order of the list. */
export type PhraseIndex = (text: string) => readonly Phrase[]

/** Makes the index of a list of phrases. */
export function indexPhrases(phrases: readonly Phrase[]): PhraseIndex {
  const always: number[] = []
  const byGram = new Map<string, { anchor: string; phrase: number }[]>()
  phrases.forEach((phrase, index) => {
    for (const anchor of phrase.anchors) {
      if (anchor.length < grams) {
        always.push(index)
        continue
      }
      const gram = anchor.slice(0, grams)
      const known = byGram.get(gram) ?? []
      byGram.set(gram, known)
      known.push({ anchor, phrase: index })
    }
  })
  return text => {
    const found = new Set(always)
    // An anchor is the beginning of a word, so nothing is looked up in the midst of one.
    for (const { index: at } of text.matchAll(/(?<![a-z0-9])[a-z0-9]/g))
      for (const { anchor, phrase } of byGram.get(text.slice(at, at + grams)) ?? [])
        if (!found.has(phrase) && text.startsWith(anchor, at)) found.add(phrase)
    return [...found].toSorted((a, b) => a - b).flatMap(index => phrases[index] ?? [])
  }
}
