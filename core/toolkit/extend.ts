/**
 * A template that is another one told differently: `extends` names it, and only what differs is written down. Pages are
 * listed in order: an id takes the other's page as it is, `change` takes it with some fields in place of its own, and a
 * page of its own stands as written. A template with few changes lists no pages: `insert` puts one after another, `without`
 * leaves some out. Sentences, titles and guidance not written here are the other's.
 */
import { err, ok, type Result } from '#core/result.ts'
import { findLayout } from './layouts.ts'

/** The three files of a template as they were read. */
export interface TemplateFiles {
  readonly structure: unknown
  readonly en: unknown
  readonly cy: unknown
}

type Plain = Readonly<Record<string, unknown>>

/**
 * The files as if everything had been written out. `load` gives the files of a template by its id, undefined where there is
 * none. `bad-template` where a template or a page that is built on is not there.
 */
export async function wholeFiles(
  own: TemplateFiles,
  load: (id: string) => Promise<TemplateFiles | undefined>,
): Promise<Result<TemplateFiles, 'bad-template'>> {
  const name = plain(own.structure).extends
  if (typeof name !== 'string') return ok(own)
  const found = await load(name)
  if (found === undefined) return err('bad-template', { problem: `it extends ${name}, which is not here` })
  const base = await wholeFiles(found, load)
  return base.ok ? extendFiles(own, base.value) : base
}

function extendFiles(own: TemplateFiles, base: TemplateFiles): Result<TemplateFiles, 'bad-template'> {
  const [structure, under] = [plain(own.structure), plain(base.structure)]
  const taken = takePages(structure.pages, pagesOf(under))
  const pages = typeof taken === 'string' ? taken : insertPages(taken, structure)
  if (typeof pages === 'string') return err('bad-template', { problem: pages })
  const { extends: _, insert: _insert, without: _without, ...rest } = structure
  const settings = { ...plain(under.settings), ...plain(structure.settings) }
  return ok({
    structure: { ...under, ...rest, settings, pages },
    en: mergeWords(plain(own.en), plain(base.en)),
    cy: mergeWords(plain(own.cy), plain(base.cy)),
  })
}

function takePages(listed: unknown, base: readonly Plain[]): readonly Plain[] | string {
  if (!Array.isArray(listed)) return base
  const pages: Plain[] = []
  for (const entry of listed as readonly unknown[]) {
    const name = typeof entry === 'string' ? entry : plain(entry).change
    const found = typeof name === 'string' ? base.find(page => page.id === name) : undefined
    if (typeof name === 'string' && found === undefined) return `page ${name}: the template it extends has none`
    pages.push(found === undefined ? plain(entry) : changePage(found, plain(entry)))
  }
  return pages
}

function insertPages(taken: readonly Plain[], { insert, without }: Plain): readonly Plain[] | string {
  const pages = taken.filter(page => !(Array.isArray(without) && without.includes(page.id)))
  for (const { after, page } of Array.isArray(insert) ? insert.map(plain) : []) {
    const at = pages.findIndex(({ id }) => id === after)
    if (at < 0) return `page ${String(after)}: there is none to put one after`
    pages.splice(at + 1, 0, plain(page))
  }
  return pages
}

/** What a slot holds goes along to a new layout that has that slot; null empties a slot. */
function changePage(base: Plain, { change: _, ...own }: Plain): Plain {
  const slots = findLayout(String(own.layout ?? base.layout))?.slots.map(slot => slot.id) ?? []
  const fill = Object.entries({ ...plain(base.fill), ...plain(own.fill) }).filter(
    ([slot, what]) => what !== null && (slots.includes(slot) || slot in plain(own.fill)),
  )
  return { ...base, ...own, fill: Object.fromEntries(fill) }
}

function mergeWords(own: Plain, base: Plain): Plain {
  const guides = Object.entries(plain(own.guides)).map(([page, guide]) => [
    page,
    { ...plain(plain(base.guides)[page]), ...plain(guide) },
  ])
  return {
    ...base,
    ...own,
    sections: { ...plain(base.sections), ...plain(own.sections) },
    texts: { ...plain(base.texts), ...plain(own.texts) },
    guides: { ...plain(base.guides), ...Object.fromEntries(guides) },
  }
}

function pagesOf(structure: Plain): readonly Plain[] {
  return Array.isArray(structure.pages) ? structure.pages.map(plain) : []
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function plain(value: unknown): Plain {
  return isPlain(value) ? value : {}
}
