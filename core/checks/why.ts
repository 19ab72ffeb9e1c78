import type { Language } from '../book/language.ts'
import cy from './messages/cy.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, cy }

/** Why a rule's finding matters, in one sentence; undefined for a rule that is not of these checks. */
export function whyOf(rule: string, language: Language): string | undefined {
  return sentences[language][rule]
}
