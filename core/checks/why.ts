import type { Language } from '../book/language.ts'
import type { Finding } from './finding.ts'
import cy from './messages/cy.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import { safetyAdvice } from './safety/mends.ts'

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, cy }

/** Why a rule's finding matters, in one sentence; undefined for a rule that is not of these checks. */
export function whyOf(rule: string, language: Language): string | undefined {
  return sentences[language][rule]
}

/** Advice and the language it is in. */
export interface Advice {
  readonly text: string
  readonly language: Language
}

/**
 * What to write instead, for a reader of this language; undefined where the reason says it all. What is said of other words is
 * in the language of those words.
 */
export function adviceOf({ rule, advice, place }: Finding, language: Language): Advice | undefined {
  if (advice === undefined) return undefined
  const told = safetyAdvice(rule, language)
  return told === undefined ? { text: advice, language: place.language ?? language } : { text: told, language }
}
