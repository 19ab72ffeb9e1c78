/** The templates that come with the app, each read when it is first asked for, and the team's own of the open library. */
import { type Layer, layers } from '#core/book/language.ts'
import { type TemplateFiles, wholeFiles } from '#core/toolkit/extend.ts'
import { findTelling, templateId } from '#core/toolkit/kinds.ts'
import { type About, parseTemplate, type Template } from '#core/toolkit/template.ts'
import { client, on } from '#renderer/app/client.ts'

const files = import.meta.glob<unknown>('../../templates/*/*/{template,en,cy}.json', { import: 'default' })

/** Every template there is, by its id: known from the names of the folders, without reading one. */
const known: ReadonlyMap<string, About> = new Map(
  Object.keys(files).flatMap(path => {
    const [kind = '', folder = ''] = path.split('/').slice(-3)
    const layer = layers.find(each => each === folder)
    const id = layer && templateId(kind, layer)
    return id && layer ? [[id, { id, kind, layer }] as const] : []
  }),
)
interface Own {
  readonly about: About
  readonly name: string
  readonly files: TemplateFiles
}
let own: ReadonlyMap<string, Own> = new Map()

on('library.locked', () => {
  own = new Map()
})

/** Reads the team's own templates anew; gives the kinds they are, for choosing. None where the library is locked. */
export async function loadOwnKinds(): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const reply = await client.toolkit.listTemplates()
  const list = reply.ok ? reply.value : []
  own = new Map(list.map(({ id, layer, name, files }) => [id, { about: { id, kind: id, layer }, name, files }]))
  return list.map(({ id, name }) => ({ id, name }))
}

const read = new Map<string, Promise<Template | undefined>>()

/** The template of that id; undefined where this version has none, or it is not whole. */
export function templateOf(id: string): Promise<Template | undefined> {
  if (id.startsWith('own-')) return readOwn(id)
  const kept = read.get(id) ?? readTemplate(id)
  read.set(id, kept)
  return kept
}

async function readOwn(id: string): Promise<Template | undefined> {
  if (!own.has(id)) await loadOwnKinds()
  const found = own.get(id)
  const parsed = found && parseTemplate(found.about, found.files)
  return parsed?.ok ? parsed.value : undefined
}

/** The id of the template of a kind for a layer, or of the nearest younger one; undefined for a kind that is not here. */
export function tellingOf(kind: string, layer: Layer): About | undefined {
  const owned = [...own.values()].map(({ about }) => about)
  return findTelling([...known.values(), ...owned], kind, layer)
}

/** The layers that a kind is told for, the youngest first. */
export function layersOf(kind: string): readonly Layer[] {
  const layer = own.get(kind)?.about.layer
  return layer ? [layer] : layers.filter(each => known.has(templateId(kind, each)))
}

async function readTemplate(id: string): Promise<Template | undefined> {
  const about = known.get(id)
  const own = await readFiles(id)
  if (about === undefined || own === undefined) return undefined
  const whole = await wholeFiles(own, readFiles)
  const parsed = whole.ok ? parseTemplate(about, whole.value) : whole
  return parsed.ok ? parsed.value : undefined
}

async function readFiles(id: string): Promise<TemplateFiles | undefined> {
  const about = known.get(id)
  if (about === undefined) return undefined
  const [structure, en, cy] = await Promise.all(
    ['template', 'en', 'cy'].map(name => files[`../../templates/${about.kind}/${about.layer}/${name}.json`]?.()),
  )
  return { structure, en, cy }
}
