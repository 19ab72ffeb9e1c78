/** The interface's words in a plain test, without a window. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next, { type TFunction } from 'i18next'
import type { Language } from '#core/book/language.ts'

const folder = join(import.meta.dirname, '../../renderer/i18n')

/** The words of a namespace in a language. */
export function wordsOf<N extends string>(namespace: N, language: Language): TFunction<N> {
  const instance = i18next.createInstance()
  instance.init({ lng: language, fallbackLng: false, initAsync: false, interpolation: { escapeValue: false } })
  for (const file of readdirSync(join(folder, language)).filter(each => each.endsWith('.json'))) {
    const words: unknown = JSON.parse(readFileSync(join(folder, language, file), 'utf8'))
    instance.addResourceBundle(language, file.slice(0, -5), words)
  }
  return instance.getFixedT(language, namespace) as unknown as TFunction<N>
}
