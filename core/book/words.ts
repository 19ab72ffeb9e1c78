import { z } from 'zod'
import { pageIdSchema, personIdSchema } from './ids.ts'
import type { Language, Layer } from './language.ts'

/** A stretch of a line: text with its look, a person's name (a chip that follows People), a link to a page, or a break. */
export const runSchema = z.union([
  z.strictObject({
    text: z.string(),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    /** A palette colour's name (schema.ts); text only ever has the book's colours. */
    colour: z
      .string()
      .regex(/^[a-z-]{1,20}$/)
      .optional(),
    page: pageIdSchema.optional(),
  }),
  z.strictObject({ person: personIdSchema, bold: z.boolean().optional(), italic: z.boolean().optional() }),
  z.strictObject({ break: z.literal(true) }),
])
export type Run = z.infer<typeof runSchema>

/** One paragraph or list item. A line with no purpose of its own has its frame's. */
export const lineSchema = z.strictObject({
  purpose: z.enum(['title', 'story', 'caption', 'speech', 'note']).optional(),
  align: z.enum(['left', 'centre', 'right']).optional(),
  list: z.enum(['bullet', 'number']).optional(),
  runs: z.array(runSchema),
})
export type Line = z.infer<typeof lineSchema>

/** The words of a frame in one language for one layer. */
export const wordsSchema = z.array(lineSchema)
export type Words = z.infer<typeof wordsSchema>

/** `en/5-7`: one telling of a frame's words. */
export const versionKeySchema = z.templateLiteral([z.enum(['en', 'cy']), '/', z.enum(['0-4', '5-7', '8-11', '12+'])])
export type VersionKey = z.infer<typeof versionKeySchema>

/** All tellings that have been written. */
export const wordsByVersionSchema = z.partialRecord(versionKeySchema, wordsSchema)
export type WordsByVersion = z.infer<typeof wordsByVersionSchema>

/** The key of a telling. */
export function versionKey(language: Language, layer: Layer): VersionKey {
  return `${language}/${layer}`
}

/** Whether nobody has written anything: no letters and no names. */
export function isBlank(words: Words | undefined): boolean {
  return !words?.some(line => line.runs.some(run => 'person' in run || ('text' in run && run.text.trim() !== '')))
}

/**
 * What a child wrote, whatever language and layer the page is shown in: a child's words are never told again, so the first
 * telling that holds any is all there is. Undefined when nothing was written.
 */
export function ownTelling(words: WordsByVersion): { readonly language: Language; readonly words: Words } | undefined {
  for (const [key, telling] of Object.entries(words)) {
    if (telling && !isBlank(telling)) return { language: key.startsWith('cy/') ? 'cy' : 'en', words: telling }
  }
  return undefined
}

/**
 * The words as plain text, a line each. `nameOf` gives a person's name in the language of these words; a person who is
 * gone is an empty string there.
 */
export function plainText(words: Words, nameOf: (person: z.infer<typeof personIdSchema>) => string): string {
  return words.map(line => line.runs.map(run => runText(run, nameOf)).join('')).join('\n')
}

/** Where names stand in the plain text, in its order. `nameOf` as for {@link plainText}. */
export function nameSpans(
  words: Words,
  nameOf: (person: z.infer<typeof personIdSchema>) => string,
): { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = []
  let at = 0
  for (const { runs } of words) {
    for (const run of runs) {
      const { length } = runText(run, nameOf)
      if ('person' in run) spans.push({ start: at, end: at + length })
      at += length
    }
    at += 1
  }
  return spans
}

function runText(run: Run, nameOf: (person: z.infer<typeof personIdSchema>) => string): string {
  if ('person' in run) return nameOf(run.person)
  return 'break' in run ? '\n' : run.text
}
