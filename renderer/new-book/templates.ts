/** The templates that come with the app, read and judged once. */
import type { Layer } from '#core/book/language.ts'
import { parseTemplate, type Template } from '#core/toolkit/template.ts'

const files = import.meta.glob<unknown>('../../templates/*/*.json', { import: 'default' })

/** The template for a layer, or the first there is; undefined when none can be read. */
export async function templateFor(layer: Layer): Promise<Template | undefined> {
  const ids = [...new Set(Object.keys(files).map(path => path.split('/').at(-2) ?? ''))]
  const all = (await Promise.all(ids.map(readTemplate))).filter(template => template !== undefined)
  return all.find(template => template.layers.includes(layer)) ?? all[0]
}

async function readTemplate(id: string): Promise<Template | undefined> {
  const read = (name: string) => files[`../../templates/${id}/${name}.json`]?.()
  const parsed = parseTemplate(await read('template'), await read('en'), await read('cy'))
  return parsed.ok ? parsed.value : undefined
}
