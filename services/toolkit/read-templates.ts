/** Templates from disk. They are the app's own data: one that cannot be read is a bug, not a person's mistake. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { layerSchema, layers } from '#core/book/language.ts'
import { err, type Result } from '#core/result.ts'
import { type TemplateFiles, wholeFiles } from '#core/toolkit/extend.ts'
import { kinds, templateId } from '#core/toolkit/kinds.ts'
import { type About, parseTemplate, type Template } from '#core/toolkit/template.ts'

/** Where the app's templates are. A packaged app has them beside its code and says so in JOURNEYBOOK_ASSETS. */
export function templateFolder(): string {
  const root = process.env.JOURNEYBOOK_ROOT ?? path.resolve(import.meta.dirname, '../..')
  return path.join(root, 'templates')
}

/** Every template of a folder, kind by kind, the youngest first. Throws where one is not whole, saying which and what is wrong. */
export async function readTemplates(folder: string = templateFolder()): Promise<readonly Template[]> {
  const files = await readAllFiles(folder)
  return Promise.all(
    [...files.values()].map(async ({ about, files: own }) => {
      const whole = await wholeFiles(own, async id => files.get(id)?.files)
      const template = whole.ok ? parseTemplate(about, whole.value) : whole
      if (!template.ok) throw new Error(`template ${about.id}: ${template.details?.problem}`)
      return template.value
    }),
  )
}

/** The files of every template by its id, as they are written. */
export async function readAllFiles(
  folder: string = templateFolder(),
): Promise<ReadonlyMap<string, { readonly about: About; readonly files: TemplateFiles }>> {
  const found = await Promise.all(
    kinds().map(async ({ id: kind }) => {
      const there = await readdir(path.join(folder, kind)).catch((): string[] => [])
      const told = layers.filter(layer => there.includes(layer))
      return Promise.all(
        told.map(async layer => {
          const id = templateId(kind, layer)
          return [id, { about: { id, kind, layer }, files: await readFiles(path.join(folder, kind, layer)) }] as const
        }),
      )
    }),
  )
  return new Map(found.flat())
}

async function readFiles(folder: string): Promise<TemplateFiles> {
  const [structure, en, cy] = await Promise.all(
    ['template', 'en', 'cy'].map(async name => JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8'))),
  )
  return { structure, en, cy }
}

/** What a team's own template says of itself beside its three files. */
const ownSchema = z.strictObject({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/), layer: layerSchema })

/** A team's own template from its folder. `no-such-template` where there is none, `bad-template` with what is wrong with it. */
export async function readOwnTemplate(folder: string): Promise<Result<Template, 'no-such-template' | 'bad-template'>> {
  const files = await readFiles(folder).catch(() => undefined)
  const about = await readFile(path.join(folder, 'about.json'), 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
  const own = ownSchema.safeParse(about)
  if (files === undefined || !own.success) return err('no-such-template')
  return parseTemplate({ ...own.data, kind: own.data.id }, files)
}

/** Writes a team's own template into a new folder. */
export async function writeOwnTemplate(
  folder: string,
  about: z.infer<typeof ownSchema>,
  { structure, en, cy }: TemplateFiles,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries({ about, template: structure, en, cy }))
    await writeFile(path.join(folder, `${name}.json`), `${JSON.stringify(content, undefined, 2)}\n`)
}
