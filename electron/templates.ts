/** The toolkit's templates from their folder, read at first use. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseTemplate, type Template } from '#core/toolkit/template.ts'
import type { FindTemplate } from './books/shelf.ts'

/** Finds templates below `folder`. A template that is not there, or not whole, is not found. */
export function createTemplates(folder: string): FindTemplate {
  const read = new Map<string, Promise<Template | undefined>>()
  return id => {
    if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(id)) return Promise.resolve(undefined)
    const found = read.get(id) ?? readTemplate(join(folder, id)).catch(() => undefined)
    read.set(id, found)
    return found
  }
}

async function readTemplate(folder: string): Promise<Template | undefined> {
  const [structure, en, cy] = await Promise.all(
    ['template', 'en', 'cy'].map(name => readJson(join(folder, `${name}.json`))),
  )
  const parsed = parseTemplate(structure, en, cy)
  return parsed.ok ? parsed.value : undefined
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}
