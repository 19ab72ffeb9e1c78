/** Finding words in a whole book, and putting others in their place. */
import type * as Y from 'yjs'
import { pageTellings, type Telling } from '#core/checks/book/tellings.ts'
import { edit } from './edit.ts'
import { setFrame } from './edits/frames.ts'
import { replaceText } from './edits/words.ts'
import type { FrameId, PageId, PersonId } from './ids.ts'
import type { Language, Layer } from './language.ts'
import { nameIn } from './names.ts'
import type { Book, Frame, Person } from './schema.ts'
import { nameSpans, versionKey } from './words.ts'

/** What is looked for. Capitals and the shape of an apostrophe make no difference unless asked for. */
export interface Query {
  readonly text: string
  readonly wholeWords?: boolean
  readonly matchCase?: boolean
}

/** Why a find is left alone: it is (part of) a name that follows People, or the child made it. */
export type Fixed = 'name' | 'child'

/** One find. `start` and `end` are UTF-16 offsets into the plain text of its place. */
export interface Match {
  readonly page: PageId
  readonly frame: FrameId
  readonly part: 'words' | 'caption' | 'alt'
  readonly language: Language
  /** Of `words` only. */
  readonly layer?: Layer
  readonly start: number
  readonly end: number
  /** The whole text it stands in. */
  readonly text: string
  readonly fixed?: Fixed
}

/** Every place where the words stand, in the order of the pages; none for nothing to look for. */
export function findInBook(book: Book, query: Query): Match[] {
  const pattern = patternOf(query)
  if (!pattern) return []
  return book.pages.flatMap(page => {
    const frames = new Map(page.frames.map(frame => [frame.id, frame]))
    return pageTellings(book, page).flatMap(telling => {
      const frame = frames.get(telling.place.frame as FrameId)
      return frame ? matchesIn(telling, page.id, frame, book.people, pattern) : []
    })
  })
}

/** The pattern of a query; undefined for one without a letter. */
function patternOf({ text, wholeWords, matchCase }: Query): RegExp | undefined {
  if (text.trim() === '') return undefined
  const literal = text
    .normalize('NFC')
    .replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replaceAll(/['’]/g, "['’]")
  const edge = (way: '<!' | '!') => `(?${way}[\\p{L}\\p{M}\\p{N}])`
  return new RegExp(wholeWords ? `${edge('<!')}${literal}${edge('!')}` : literal, matchCase ? 'gu' : 'giu')
}

function matchesIn(
  { text, language, layer, place }: Telling,
  page: PageId,
  frame: Frame,
  people: readonly Person[],
  pattern: RegExp,
): Match[] {
  const { part } = place
  if (part !== 'words' && part !== 'caption' && part !== 'alt') return []
  const words = 'words' in frame && part === 'words' ? frame.words[versionKey(language, layer)] : undefined
  const names = nameSpans(words ?? [], person => nameIn(people, person, language))
  return [...text.matchAll(pattern)].map(({ index: start, 0: found }) => {
    const end = start + found.length
    const isName = names.some(span => span.start < end && span.end > start)
    const fixed = frame.by === 'child' ? 'child' : isName ? 'name' : undefined
    const at = { page, frame: frame.id, part, language, start, end, text }
    return { ...at, ...(part === 'words' && { layer }), ...(fixed && { fixed }) }
  })
}

/**
 * Puts `text` in the place of finds, as one change. Finds that are fixed, or no longer stand where they stood, are left.
 * Gives how many were replaced.
 */
export function replaceMatches(doc: Y.Doc, book: Book, matches: readonly Match[], text: string): number {
  const frames = new Map(book.pages.flatMap(page => page.frames).map(frame => [frame.id, frame]))
  // The last one first, so that what stands before it stays where it is.
  const ordered = matches.filter(({ fixed }) => fixed === undefined).toSorted((a, b) => b.start - a.start)
  return edit(doc, () => {
    const written = new Map<string, string>()
    return ordered.filter(match => replaceOne(doc, book.people, frames.get(match.frame), match, text, written)).length
  })
}

function replaceOne(
  doc: Y.Doc,
  people: readonly Person[],
  frame: Frame | undefined,
  match: Match,
  text: string,
  written: Map<string, string>,
): boolean {
  const { part, language, layer, start, end } = match
  if (!frame) return false
  if (part === 'words') {
    const nameOf = (person: PersonId) => nameIn(people, person, language)
    return layer !== undefined && replaceText(doc, { frame: frame.id, language, layer }, { start, end, text }, nameOf)
  }
  const key = `${frame.id}/${part}/${language}`
  const fields = frame as { readonly caption?: object; readonly alt?: object }
  const before = written.get(key) ?? match.text
  const after = before.slice(0, start) + text + before.slice(end)
  written.set(key, after)
  setFrame(doc, frame.id, { [part]: { ...fields[part], ...languagesWritten(written, frame.id, part) } } as object)
  return true
}

/** What has been written so far of one bilingual text: its other language may have been replaced a moment ago. */
function languagesWritten(written: ReadonlyMap<string, string>, frame: FrameId, part: string): object {
  const entries = (['en', 'cy'] as const).flatMap(language => {
    const text = written.get(`${frame}/${part}/${language}`)
    return text === undefined ? [] : [[language, text] as const]
  })
  return Object.fromEntries(entries)
}
