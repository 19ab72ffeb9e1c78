/** Welsh words change their first letter after others: "cath, gath, nghath, chath". Source: any Welsh grammar. */

/** What an initial may turn into, the initial itself first; of two that fit a word the longer stands first. */
export const mutations: readonly (readonly [string, readonly string[]])[] = [
  ['ll', ['ll', 'l']],
  ['rh', ['rh', 'r']],
  ['p', ['p', 'b', 'mh', 'ph']],
  ['t', ['t', 'd', 'nh', 'th']],
  ['c', ['c', 'g', 'ngh', 'ch']],
  ['b', ['b', 'f', 'm']],
  ['d', ['d', 'dd', 'n']],
  ['g', ['g', 'ng', '']],
  ['m', ['m', 'f']],
]

/** The words of which a word may be a mutation: "gath" of "cath", but as well of no word at all ("atath" of "gatath"). */
export function radicals(word: string): string[] {
  return mutations.flatMap(([initial, forms]) =>
    forms.slice(1).flatMap(form => (word.startsWith(form) ? [initial + word.slice(form.length)] : [])),
  )
}
