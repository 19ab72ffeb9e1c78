/**
 * What a template is: a kind of book told for one age. A folder `templates/<kind>/<layer>` holds `template.json`
 * (structure) and `en.json` and `cy.json` (words); extend.ts says how one builds on another.
 */
import { z } from 'zod'
import { type Bilingual, type Layer, layerSchema } from '#core/book/language.ts'
import { accentSchema, backgroundSchema, generatedKinds, purposes, settingsSchema } from '#core/book/schema.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { TemplateFiles } from './extend.ts'
import { findLayout } from './layouts.ts'
import { slotsOf } from './say.ts'
import { type When, whenSchema } from './when.ts'

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
const key = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)

interface EntryLook {
  readonly purpose?: (typeof purposes)[number] | undefined
  readonly align?: 'left' | 'centre' | 'right' | undefined
  readonly list?: 'bullet' | undefined
}
/**
 * A line of a page: a sentence's key; one that waits for a condition; the first of several that can be said (`instead` is
 * true whatever the fact is, and said in a language in which it is not written yet); several sentences in one paragraph; or `reasons`, which stands for the sentences of the hard facts this page is
 * about, or for `gap` where none is known.
 */
export type Entry =
  | string
  | ({ readonly say: string; readonly when?: When | undefined } & EntryLook)
  | ({
      readonly first: readonly Entry[]
      readonly instead?: string | undefined
      readonly when?: When | undefined
    } & EntryLook)
  | ({ readonly join: readonly Entry[]; readonly when?: When | undefined } & EntryLook)
  | { readonly reasons: true; readonly gap: string }

const look = {
  purpose: z.enum(purposes).optional(),
  align: z.enum(['left', 'centre', 'right']).optional(),
  list: z.literal('bullet').optional(),
}
const when = whenSchema.optional()
const entrySchema: z.ZodType<Entry> = z.lazy(() =>
  z.union([
    key,
    z.strictObject({ say: key, when, ...look }),
    z.strictObject({ first: z.array(entrySchema), instead: key.optional(), when, ...look }),
    z.strictObject({ join: z.array(entrySchema), when, ...look }),
    z.strictObject({ reasons: z.literal(true), gap: key }),
  ]),
)

const fillSchema = z.union([
  z.strictObject({ words: z.array(entrySchema) }),
  /** A picture of ours, which says what its words say or has an alternative in words. */
  z.strictObject({ art: slug, alt: key.optional(), caption: key.optional() }),
  /** A place for the child's own photo. */
  z.strictObject({ photo: z.literal('empty') }),
  z.strictObject({ what: z.enum(generatedKinds) }),
])
/** What a slot of a page is filled with. */
export type Fill = z.infer<typeof fillSchema>

const pageSchema = z.strictObject({
  id: slug,
  section: slug,
  layout: slug,
  background: backgroundSchema,
  /** Another background where the book has this accent: so that a shelf is of different books. */
  byAccent: z.partialRecord(accentSchema, backgroundSchema).default({}),
  hard: z.boolean().default(false),
  when,
  /** One page for each home before, or for each two hard facts. */
  repeat: z.enum(['homes', 'reasons']).optional(),
  /** Facts the page waits for. */
  needs: z.array(slug).default([]),
  /** The page whose guidance it shares; its own where absent. */
  guide: slug.optional(),
  fill: z.record(slug, fillSchema),
})
/** A page of a template. */
export type TemplatePage = z.infer<typeof pageSchema>

const structureSchema = z.strictObject({
  settings: settingsSchema.pick({ format: true, accent: true, storyFont: true, leastPt: true }),
  sections: z.array(z.strictObject({ kind: slug, minimum: z.boolean() })),
  pages: z.array(pageSchema),
  /** How many hard facts one page tells. */
  reasonsOnAPage: z.int().min(1).max(4).default(2),
  /** The layer whose words tell the hard facts, where that is another than the template's own: easy read keeps them short. */
  reasonsAs: layerSchema.optional(),
})

const guideSchema = z.strictObject({
  /** What this page is for. */
  purpose: z.string(),
  /** What to ask, and whom. */
  ask: z.array(z.string()),
  /** Good openings. */
  openings: z.array(z.string()),
  /** How it goes wrong. */
  wrong: z.array(z.string()),
  /** For the grown-up who reads it with the child: likely questions, two answers each. */
  card: z.array(z.strictObject({ question: z.string(), answers: z.tuple([z.string(), z.string()]) })),
})
/** Guidance for a page in one language. For grown-ups; never printed with the child's copy. */
export type Guide = z.infer<typeof guideSchema>

const wordsFileSchema = z.strictObject({
  name: z.string(),
  about: z.string(),
  sections: z.record(slug, z.string()),
  texts: z.record(key, z.string().min(1)),
  guides: z.record(slug, guideSchema),
})

/** Which template it is. */
export interface About {
  readonly id: string
  readonly kind: string
  readonly layer: Layer
}

/** A template: its structure, its words in each language and its guidance by page. */
export type Template = About &
  z.infer<typeof structureSchema> & {
    readonly words: { readonly en: z.infer<typeof wordsFileSchema>; readonly cy: z.infer<typeof wordsFileSchema> }
  }

/**
 * Reads a template from its three files. `bad-template` names the first thing wrong: a shape that is not a template's, a
 * sentence missing in a language or with other slots than in the other, or a layout or slot that does not exist.
 */
export function parseTemplate(about: About, files: TemplateFiles): Result<Template, 'bad-template'> {
  const parts = z
    .strictObject({ structure: structureSchema, en: wordsFileSchema, cy: wordsFileSchema })
    .safeParse(files)
  if (!parts.success) return err('bad-template', { problem: z.prettifyError(parts.error).slice(0, 300) })
  const template = { ...about, ...parts.data.structure, words: { en: parts.data.en, cy: parts.data.cy } }
  const problem = findProblem(template)
  return problem === undefined ? ok(onlyUsed(template)) : err('bad-template', { problem })
}

/** Without the sentences and guidance of another template's pages that this one does not have. */
function onlyUsed(template: Template): Template {
  const [used, pages] = [new Set(keysOf(template)), new Set(template.pages.map(page => page.guide ?? page.id))]
  const pick = <T>(record: Readonly<Record<string, T>>, names: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)))
  const prune = (words: Template['words']['en']) => ({
    ...words,
    texts: pick(words.texts, used),
    guides: pick(words.guides, pages),
  })
  return { ...template, words: { en: prune(template.words.en), cy: prune(template.words.cy) } }
}

/** A sentence in both languages. Throws for a key that parseTemplate would have refused. */
export function textOf(template: Template, name: string): { readonly en: string; readonly cy: string } {
  const [en, cy] = [template.words.en.texts[name], template.words.cy.texts[name]]
  if (en === undefined || cy === undefined) throw new Error(`a sentence "${name}" in both languages`)
  return { en, cy }
}

/** A section's title in both languages. */
export function sectionTitle(template: Template, kind: string): Bilingual {
  return { en: template.words.en.sections[kind], cy: template.words.cy.sections[kind] }
}

/** The guidance for a page that came from this template; undefined for a page of the writer's own. */
export function guideFor(template: Template, page: string | undefined, language: 'en' | 'cy'): Guide | undefined {
  const found = template.pages.find(({ id }) => id === page)
  return found && template.words[language].guides[found.guide ?? found.id]
}

function findProblem(template: Template): string | undefined {
  for (const page of template.pages) {
    const layout = findLayout(page.layout)
    if (layout === undefined) return `page ${page.id}: no layout ${page.layout}`
    const slot = Object.keys(page.fill).find(id => !layout.slots.some(each => each.id === id))
    if (slot !== undefined) return `page ${page.id}: no slot ${slot} in ${page.layout}`
    if (!template.sections.some(each => each.kind === page.section))
      return `page ${page.id}: no section ${page.section}`
  }
  for (const { kind } of template.sections)
    if (!template.words.en.sections[kind] || !template.words.cy.sections[kind]) return `section ${kind}: no title`
  for (const { id, guide = id } of template.pages)
    if (!template.words.en.guides[guide] || !template.words.cy.guides[guide]) return `page ${id}: no guidance`
  return keysOf(template)
    .map(name => wordsProblem(template, name))
    .find(problem => problem !== undefined)
}

function wordsProblem({ words }: Template, name: string): string | undefined {
  const [en, cy] = [words.en.texts[name], words.cy.texts[name]]
  if (en === undefined || cy === undefined) return `${name}: not in both languages`
  // One language may name a person where the other says "she"; the facts they tell are the same.
  const told = (text: string) => slotsOf(text).filter(slot => slot.kind !== 'people' && slot.kind !== 'person')
  const sorted = (text: string) =>
    [...new Set(told(text).map(slot => `${slot.kind}:${slot.name}`))].toSorted().join(' ')
  if (sorted(en) !== sorted(cy)) return `${name}: the languages fill different slots`
  return undefined
}

/** Every sentence a template may say. */
export function keysOf(template: Template): readonly string[] {
  const fills = template.pages.flatMap(page => Object.values(page.fill))
  const entries = fills.flatMap(fill => ('words' in fill ? fill.words : []))
  return [
    ...entries.flatMap(entryKeys),
    ...fills.flatMap(fill => ('art' in fill ? [fill.alt, fill.caption].filter(name => name !== undefined) : [])),
  ]
}

/** Every sentence that one line of a page may say. */
export function entryKeys(entry: Entry): readonly string[] {
  if (typeof entry === 'string') return [entry]
  if ('say' in entry) return [entry.say]
  if ('first' in entry) return [...entry.first.flatMap(entryKeys), ...(entry.instead ? [entry.instead] : [])]
  return 'join' in entry ? entry.join.flatMap(entryKeys) : [entry.gap]
}
