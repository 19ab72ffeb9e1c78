/** Which of many other words is likeliest meant. */
import { commonWords } from '#core/checks/text/common-words.ts'

/** Suggestions, the likeliest first: few slips away, in words that children know, capitals only for capitals. */
export function rank(word: string, suggestions: readonly string[]): string[] {
  const cost = (suggestion: string) =>
    slips(word.toLowerCase(), suggestion.toLowerCase()) +
    (commonWords.has(plain(suggestion)) ? 0 : 0.4) +
    (/^\p{Lu}/u.test(suggestion) && !/^\p{Lu}/u.test(word) ? 1 : 0)
  return suggestions
    .map((suggestion, at) => ({ suggestion, cost: cost(suggestion) + at / 1000 }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ suggestion }) => suggestion)
}

function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

/**
 * How many slips of the finger lie between two words: letters left out, put in or wrong are one each, two that changed
 * places half of one, for that is what hands do (the optimal string alignment of Damerau, with its swap made cheaper).
 */
function slips(a: string, b: string): number {
  let [two, one]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (one[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (one[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (two[j - 2] ?? 0) + 0.5 : Number.POSITIVE_INFINITY,
      )
    }
    ;[two, one] = [one, row]
  }
  return one[b.length] ?? 0
}
