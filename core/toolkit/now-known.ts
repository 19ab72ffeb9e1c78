/**
 * What a page may say now that an answer came: where the book still says the toolkit's own words for a gap, word for word, the
 * sentence that can be said in their place. Offered to a person, never put in unseen; what a writer has changed is theirs.
 */
import type { FactId, FrameId, PageId } from '#core/book/ids.ts'
import { type Language, languages } from '#core/book/language.ts'
import type { Book, Fact, FrameOf, Page } from '#core/book/schema.ts'
import { type Line, versionKey, type Words } from '#core/book/words.ts'
import { homesOf, knownInHome } from './known.ts'
import { toParagraphs } from './lines.ts'
import type { Entry, Template } from './template.ts'
import { factsOfEntry } from './uses.ts'
import type { Known } from './when.ts'

/** One paragraph of a telling that may change. */
export interface NowKnown {
  readonly page: PageId
  readonly frame: FrameId
  readonly language: Language
  /** The line of the telling, from 0; where nothing was said, the one before which it is put. */
  readonly at: number
  /** What stands there; undefined where nothing was said. */
  readonly old: Line | undefined
  readonly line: Line
}

/** What of a book is looked through. */
export type Answered = Pick<Book, 'people' | 'facts' | 'pages'>

/** What the pages of a book may say of a fact that is known now, at the template's layer. Empty while it is not known. */
export function nowKnown(book: Answered, template: Template, id: FactId): readonly NowKnown[] {
  const fact = book.facts.find(each => each.id === id)
  if (fact === undefined || fact.certainty === 'not-known') return []
  const turns = new Map<string, number>()
  return book.pages.flatMap(page => {
    const told = template.pages.find(each => each.id === page.from)
    if (told === undefined || told.repeat === 'reasons') return []
    // A leaf that carries the words of another on is about the same home.
    const turn = (turns.get(told.id) ?? -1) + (page.layout === 'carried-on' ? 0 : 1)
    turns.set(told.id, turn)
    const known = knownOn(book, told.repeat === 'homes' ? turn : undefined)
    return page.frames.flatMap(frame => {
      const fill = frame.kind === 'words' ? told.fill[frame.slot ?? ''] : undefined
      if (frame.kind !== 'words' || fill === undefined || !('words' in fill)) return []
      return offersIn({ page, frame, entries: fill.words, template, known, fact })
    })
  })
}

/** The telling with what was offered in its place. */
export function withOffer(words: Words, { at, old, line }: NowKnown): Words {
  return [...words.slice(0, at), line, ...words.slice(old === undefined ? at : at + 1)]
}

function knownOn({ people, facts }: Answered, turn: number | undefined): Known {
  const known = { people, facts }
  if (turn === undefined) return known
  const homes = homesOf(known, { next: () => 'unknown-home' })
  const home = homes[turn]
  return home === undefined ? known : knownInHome(home, homes, known)
}

interface Place {
  readonly page: Page
  readonly frame: FrameOf<'words'>
  readonly entries: readonly Entry[]
  readonly template: Template
  readonly known: Known
  readonly fact: Fact
}

function offersIn(place: Place): NowKnown[] {
  const { page, frame, entries, template, fact } = place
  return entries
    .filter(entry => factsOfEntry(entry, template).has(fact.kind))
    .flatMap(entry =>
      languages.flatMap(language => {
        const words = frame.words[versionKey(language, template.layer)] ?? []
        const line = sayIn(entry, language, place)
        if (line === undefined || placeOf(line, words) >= 0) return []
        const befores = earlier(entry, place).map(known => sayIn(entry, language, { ...place, known }))
        const at = befores.map(before => (before === undefined ? -1 : placeOf(before, words))).find(each => each >= 0)
        const found = { page: page.id, frame: frame.id, language, line }
        if (at !== undefined) return [{ ...found, at, old: words[at] }]
        // Where it was passed over in silence it is put after what the template says before it.
        return befores[0] === undefined
          ? [{ ...found, at: placeAfter(entry, language, words, place), old: undefined }]
          : []
      }),
    )
}

function sayIn(entry: Entry, language: Language, { template, known }: Pick<Place, 'template' | 'known'>) {
  return toParagraphs([entry], { template, known, reasons: [] })[0]?.[language]
}

/**
 * What was known before: without this fact, then without others as well that the same paragraph tells, because several
 * answers may have come since it was written.
 */
function earlier(entry: Entry, { template, known, fact }: Place): Known[] {
  const told = factsOfEntry(entry, template)
  const others = known.facts.filter(each => each.id !== fact.id && told.has(each.kind)).slice(0, 4)
  return Array.from({ length: 2 ** others.length }, (_, mask) => {
    const gone = new Set([fact.id, ...others.filter((_each, at) => (mask >> at) & 1).map(({ id }) => id)])
    return { ...known, facts: known.facts.filter(({ id }) => !gone.has(id)) }
  })
}

function placeAfter(entry: Entry, language: Language, words: Words, place: Place): number {
  const before = place.entries.slice(0, place.entries.indexOf(entry))
  const places = before.flatMap(each => {
    const line = sayIn(each, language, place)
    return line === undefined ? [] : [placeOf(line, words)]
  })
  return Math.max(-1, ...places) + 1
}

function placeOf(line: Line, words: Words): number {
  const text = bare(line)
  return words.findIndex(each => bare(each) === text)
}

/** The words of a line without their look: a chip is its person. */
function bare({ runs }: Line): string {
  return runs
    .map(run => ('person' in run ? `\u0000${run.person}\u0000` : 'text' in run ? run.text : '\n'))
    .join('')
    .trim()
}
