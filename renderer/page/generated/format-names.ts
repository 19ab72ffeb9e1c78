import type { Language } from '#core/book/language.ts'

/** Names as people say them: `Pat and Glyn`, `Pat a Glyn`; Welsh *a* is *ac* before a vowel. */
export function formatNames(names: readonly string[], language: Language): string {
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return last ?? ''
  const and = language === 'en' ? 'and' : /^[aeiouwyâêîôûŵŷ]/i.test(last) ? 'ac' : 'a'
  return `${names.slice(0, -1).join(', ')} ${and} ${last}`
}
