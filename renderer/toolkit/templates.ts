/** The templates that come with the app, each read when it is first asked for. */
import { type Layer, layers } from '#core/book/language.ts'
import { type TemplateFiles, wholeFiles } from '#core/toolkit/extend.ts'
import { findTelling, templateId } from '#core/toolkit/kinds.ts'
import { type About, parseTemplate, type Template } from '#core/toolkit/template.ts'

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
const read = new Map<string, Promise<Template | undefined>>()

/** The template of that id; undefined where this version has none, or it is not whole. */
export function templateOf(id: string): Promise<Template | undefined> {
  const kept = read.get(id) ?? readTemplate(id)
  read.set(id, kept)
  return kept
}

/** The id of the template of a kind for a layer, or of the nearest younger one; undefined for a kind that is not here. */
export function tellingOf(kind: string, layer: Layer): About | undefined {
  return findTelling([...known.values()], kind, layer)
}

/** The layers that a kind is told for, the youngest first. */
export function layersOf(kind: string): readonly Layer[] {
  return layers.filter(layer => known.has(templateId(kind, layer)))
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
