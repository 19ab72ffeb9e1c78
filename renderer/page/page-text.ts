/**
 * The few words that a page makes itself, in the book's language rather than the interface's: a Welsh page stays Welsh
 * for a reader whose app is in English. Nothing here waits for i18next: print has none.
 */
import type { Language } from '#core/book/language.ts'
import cy from '#renderer/i18n/cy/page.json' with { type: 'json' }
import en from '#renderer/i18n/en/page.json' with { type: 'json' }

const words = { en, cy } as const
export type PageText = typeof en

/** The page's own words in a language. */
export function pageText(language: Language): PageText {
  return words[language]
}

/** Fills `{{name}}` places in a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
