/** Templates from disk. They are the app's own data: one that cannot be read is a bug, not a person's mistake. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseTemplate, type Template } from '#core/toolkit/template.ts'

/** Where the app's templates are. A packaged app has them beside its code and says so in JOURNEYBOOK_ASSETS. */
export function templateFolder(): string {
  const root = process.env.JOURNEYBOOK_ROOT ?? path.resolve(import.meta.dirname, '../..')
  return path.join(root, 'templates')
}

/** Every template of a folder, by name of their folders. Throws where one is not whole, saying which and what is wrong. */
export async function readTemplates(folder: string = templateFolder()): Promise<readonly Template[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  const found = await Promise.all(names.toSorted().map(name => readTemplate(path.join(folder, name))))
  return found.filter(template => template !== undefined)
}

/** One template's folder; undefined where it holds no template.json. */
async function readTemplate(folder: string): Promise<Template | undefined> {
  const files = await readdir(folder)
  if (!files.includes('template.json')) return undefined
  const [structure, en, cy] = await Promise.all(
    ['template.json', 'en.json', 'cy.json'].map(file => readJson(folder, file)),
  )
  const template = parseTemplate(structure, en, cy)
  if (!template.ok) throw new Error(`template ${path.basename(folder)}: ${template.details?.problem}`)
  return template.value
}

async function readJson(folder: string, file: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(folder, file), 'utf8'))
}
