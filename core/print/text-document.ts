/** A paper of flowing words: a guide, a letter, a record sheet. Made from a book here, set by the print page. */
import { z } from 'zod'
import { languageSchema } from '#core/book/language.ts'

const run = z.strictObject({ text: z.string(), bold: z.boolean().optional(), italic: z.boolean().optional() })
const language = languageSchema.optional()

/** One block; `language` where it is not the document's own. */
export const textBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), text: z.string(), under: z.string().optional(), language }),
  z.strictObject({ kind: z.literal('heading'), text: z.string(), language }),
  /** A smaller heading, which stays with what follows it. */
  z.strictObject({ kind: z.literal('label'), text: z.string(), language }),
  z.strictObject({
    kind: z.literal('text'),
    runs: z.array(run),
    align: z.enum(['left', 'centre', 'right']).optional(),
    language,
  }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.string()), numbered: z.boolean().optional(), language }),
  /** A question with its answers. */
  z.strictObject({ kind: z.literal('card'), question: z.string(), answers: z.array(z.string()), language }),
  z.strictObject({ kind: z.literal('table'), head: z.array(z.string()), rows: z.array(z.array(z.string())), language }),
  /** A new page begins here. */
  z.strictObject({ kind: z.literal('page') }),
])
export type TextBlock = z.infer<typeof textBlockSchema>

/** A whole paper. `look`: `letter` is set in the child's book's face, larger and calmer; `paper` for grown-ups. */
export const textDocumentSchema = z.strictObject({
  look: z.enum(['letter', 'paper']),
  blocks: z.array(textBlockSchema),
})
export type TextDocument = z.infer<typeof textDocumentSchema>
