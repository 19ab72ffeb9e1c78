/** A team's own templates, kept in the library beside its books. They hold nothing of a child (core/toolkit/template-from-book.ts). */
import { z } from 'zod'
import { layerSchema } from '#core/book/language.ts'
import type { Result } from '#core/result.ts'
import { parseTemplate, type Template } from '#core/toolkit/template.ts'
import type { Library } from '#services/library/index.ts'

type Records = Pick<Library, 'getRecords' | 'putRecord' | 'removeRecord'>

const kind = 'template'

const ownTemplateSchema = z.strictObject({
  id: z.string().regex(/^own-[a-z0-9]{1,40}$/),
  layer: layerSchema,
  /** What the team calls it. */
  name: z.string(),
  files: z.strictObject({ structure: z.unknown(), en: z.unknown(), cy: z.unknown() }),
})
/** One of a team's own templates. Its id begins with `own-`, which no template of the toolkit does. */
export type OwnTemplate = z.infer<typeof ownTemplateSchema>

/** All of them, by name. One that cannot be read is left out: books made from it stay whole without it. */
export async function readOwnTemplates(library: Records): Promise<readonly OwnTemplate[]> {
  const records = await library.getRecords(kind)
  const found = [...records.values()].flatMap(bytes => {
    const parsed = ownTemplateSchema.safeParse(parseJson(bytes))
    return parsed.success ? [parsed.data] : []
  })
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'cy'))
}

/** Undefined is no template either, so a record that is not JSON is left out like one of another shape. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}

/** Keeps one. */
export function keepOwnTemplate(library: Records, template: OwnTemplate): Promise<Result<void>> {
  return library.putRecord(kind, template.id, Buffer.from(JSON.stringify(template)))
}

/** Takes one away. Books made from it stay as they are. */
export function dropOwnTemplate(library: Records, id: string): Promise<Result<void>> {
  return library.removeRecord(kind, id)
}

/** The template of that id; undefined where there is none, or it is not whole. */
export async function findOwnTemplate(library: Records, id: string): Promise<Template | undefined> {
  if (!id.startsWith('own-')) return undefined
  const own = (await readOwnTemplates(library)).find(each => each.id === id)
  const parsed = own && parseTemplate({ id, kind: id, layer: own.layer }, own.files)
  return parsed?.ok ? parsed.value : undefined
}
