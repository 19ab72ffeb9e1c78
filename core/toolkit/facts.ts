/** The facts a story is made of: what each is called, how it is asked for, and of whom. The data is templates/facts.json. */
import { z } from 'zod'
import data from '#root/templates/facts.json' with { type: 'json' }

const both = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) })

const factKindSchema = z.strictObject({
  kind: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** The heading it stands under in New book. */
  group: z.enum(['now', 'born', 'birth-family', 'why', 'before', 'home', 'after']),
  /** words: a value in each language · month: a date · people: who · choice: true when it is marked certain or told. */
  asks: z.enum(['words', 'month', 'people', 'choice']),
  /** Whether people belong to it as well: who did it, who lived there. */
  people: z.boolean().optional(),
  /** Whether there can be several, such as homes. */
  many: z.boolean().optional(),
  /** What a grown-up is asked; for words, the beginning of the sentence they finish. */
  label: both,
  /** A true-sounding example, for fiction's child. Only where the fact is words. */
  example: both.optional(),
  /** What is still to be found out, and who may know. Absent for what nobody needs to chase. */
  find: both.optional(),
  of: both.optional(),
})
/** A fact the toolkit knows how to ask for and tell. */
export type FactKind = z.infer<typeof factKindSchema>

const all: readonly FactKind[] = z.array(factKindSchema).parse(data)
const byKind = new Map(all.map(each => [each.kind, each]))

/** Every kind of fact, in the order New book asks. */
export function factKinds(): readonly FactKind[] {
  return all
}

/** The kind of that name; undefined for a fact a grown-up added under a name of their own. */
export function findFactKind(kind: string): FactKind | undefined {
  return byKind.get(kind)
}
