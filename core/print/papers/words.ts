import type { Language } from '#core/book/language.ts'
import cy from './cy.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

const all = { en, cy } as const satisfies Record<Language, Record<keyof typeof en, string>>

/** The sentences of papers, by their keys, with `{name}` places filled in. */
export function paperWords(language: Language) {
  return (key: keyof typeof en, values: Readonly<Record<string, string | number>> = {}): string =>
    all[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
