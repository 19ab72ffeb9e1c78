import { z } from 'zod'

/** The languages a book can be written in, and the interface shown in. */
export const languages = ['en', 'cy'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** What a page shows: one language, or both side by side. */
export const shownLanguageSchema = z.enum(['en', 'cy', 'both'])
export type ShownLanguage = z.infer<typeof shownLanguageSchema>

/** The four ages a story can be told for: one word, "layer", everywhere. */
export const layers = ['0-4', '5-7', '8-11', '12+'] as const
export const layerSchema = z.enum(layers)
export type Layer = z.infer<typeof layerSchema>

/** A short piece of text in each language; a language that has not been written is absent. */
export const bilingualSchema = z.strictObject({ en: z.string().optional(), cy: z.string().optional() })
export type Bilingual = z.infer<typeof bilingualSchema>

/** The layer that fits an age in whole years. */
export function layerForAge(years: number): Layer {
  if (years < 5) return '0-4'
  if (years < 8) return '5-7'
  return years < 12 ? '8-11' : '12+'
}

/** The languages shown, in the order they stand on a page. */
export function languagesShown(shown: ShownLanguage): readonly Language[] {
  return shown === 'both' ? languages : [shown]
}
