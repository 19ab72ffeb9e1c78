/**
 * A team's own template from a book that turned out well. What is one child's comes out: names become the people's roles,
 * answers become facts, photos become empty places, and what is hard is told by the toolkit's own pages, never with one
 * child's reasons. A line that still names somebody is left out and reported.
 */
import { type Language, languages } from '#core/book/language.ts'
import type { Book, Frame, Page, Person } from '#core/book/schema.ts'
import { type Line, type Run, versionKey, type Words } from '#core/book/words.ts'
import type { TemplateFiles } from './extend.ts'
import { findLayout } from './layouts.ts'
import { nameIn, slotsOf } from './say.ts'
import { type Fill, keysOf, type Template, type TemplatePage } from './template.ts'

/** A line that could not be taken along, and why. */
export interface LeftOut {
  /** Number of the page in the book, from 1. */
  readonly page: number
  /** `names`: it says somebody's name in plain letters · `one-language`: the other language has nothing beside it, or tells another answer · `no-place`: its frame has no place in the layout · `hard`: a hard page that is not the toolkit's. */
  readonly why: 'names' | 'one-language' | 'no-place' | 'hard'
}

/** The three files, and what was left out of them. */
export interface FromBook {
  readonly files: TemplateFiles
  readonly leftOut: readonly LeftOut[]
}

interface Sentence {
  readonly key: string
  readonly en: string
  readonly cy: string
}

interface Taken {
  readonly fill: Record<string, Fill>
  readonly sentences: readonly Sentence[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Makes the template. `base` is the template that the book came from: its pages lend their guidance, what they wait for and
 * when they stand in a book. A page of the team's own has the guidance to fill in. `name` is what the team calls it.
 */
export function templateFromBook(book: Book, base: Template | undefined, name: string): FromBook {
  const all = book.pages.map((page, at) => ({
    page,
    id: idOf(page, at),
    own: ownPage(page, base),
    taken: takePage(page, at, book),
  }))
  const pages = all.filter(({ own }, at) => own === undefined || all.findIndex(each => each.own === own) === at)
  const kept = pages.filter(
    ({ page, own, taken }) => own || (!page.hard && findLayout(page.layout) && Object.keys(taken.fill).length > 0),
  )
  const structure = {
    settings: {
      format: book.settings.format,
      accent: book.settings.accent,
      storyFont: book.settings.storyFont,
      ...(book.settings.leastPt && { leastPt: book.settings.leastPt }),
    },
    sections: book.sections.map(({ kind }) => ({
      kind,
      minimum: base?.sections.some(section => section.kind === kind && section.minimum) ?? false,
    })),
    pages: kept.map(({ page, id, own, taken }) => own ?? toPage(page, id, taken, book, base)),
  }
  const wordsIn = (language: Language) => ({
    name,
    about: name,
    sections: Object.fromEntries(book.sections.map(({ kind, title }) => [kind, title[language] ?? title.en ?? kind])),
    texts: Object.fromEntries(
      kept.flatMap(({ own, taken }) =>
        own && base
          ? keysOf({ ...base, pages: [own] }).map(key => [key, base.words[language].texts[key]])
          : taken.sentences.map(each => [each.key, each[language]]),
      ),
    ),
    guides: Object.fromEntries(
      kept.map(({ page, id, own }) => [own?.guide ?? own?.id ?? id, guideOf(page, base, language)]),
    ),
  })
  return {
    files: { structure, en: wordsIn('en'), cy: wordsIn('cy') },
    leftOut: all.flatMap(({ page, own, taken }, at) => {
      if (own) return []
      return page.hard ? [{ page: at + 1, why: 'hard' as const }] : taken.leftOut
    }),
  }
}

/** The toolkit's page where this one tells what is hard, or a home of many: those are told anew for every child. */
function ownPage(page: Page, base: Template | undefined): TemplatePage | undefined {
  const from = base?.pages.find(each => each.id === page.from)
  return from && (from.hard || from.repeat !== undefined) ? from : undefined
}

function idOf(page: Page, at: number): string {
  return `${page.from ?? 'page'}-${at + 1}`
}

function toPage(page: Page, id: string, { fill }: Taken, book: Book, base: Template | undefined): unknown {
  const from: TemplatePage | undefined = base?.pages.find(each => each.id === page.from)
  const section = book.sections.find(each => each.id === page.section)?.kind
  const { layout, background, hard } = page
  return {
    id,
    section,
    layout,
    background,
    hard,
    ...(from?.when && { when: from.when }),
    needs: from?.needs ?? [],
    fill,
  }
}

function guideOf(page: Page, base: Template | undefined, language: Language): unknown {
  const from = base?.pages.find(each => each.id === page.from)
  const found = from && base?.words[language].guides[from.guide ?? from.id]
  return found ?? { purpose: '', ask: [], openings: [], wrong: [], card: [] }
}

function takePage(page: Page, at: number, book: Book): Taken {
  const slots = new Set(findLayout(page.layout)?.slots.map(slot => slot.id))
  const fill: Record<string, Fill> = {}
  const sentences: Sentence[] = []
  const leftOut: LeftOut[] = []
  for (const frame of page.frames) {
    if (frame.kind === 'shape' || frame.by === 'child') continue
    if (frame.slot === undefined || !slots.has(frame.slot)) {
      leftOut.push({ page: at + 1, why: 'no-place' })
      continue
    }
    if (frame.kind !== 'words') {
      const held = fillOf(frame)
      if (held) fill[frame.slot] = held
      continue
    }
    const taken = takeLines(frame, `${idOf(page, at)}.${frame.slot}`, book)
    leftOut.push(...taken.why.map(why => ({ page: at + 1, why })))
    sentences.push(...taken.sentences)
    if (taken.entries.length > 0) fill[frame.slot] = { words: [...taken.entries] }
  }
  return { fill, sentences, leftOut }
}

function fillOf(frame: Frame): Fill | undefined {
  if (frame.kind === 'generated') return { what: frame.what }
  if (frame.kind !== 'photo') return undefined
  return frame.picture && 'art' in frame.picture ? { art: frame.picture.art } : { photo: 'empty' }
}

/** Each line is a sentence of the template where both languages have it at the same place. */
function takeLines(frame: Extract<Frame, { kind: 'words' }>, key: string, book: Book) {
  const of = (language: Language): Words => frame.words[versionKey(language, book.settings.layer)] ?? []
  const count = Math.max(of('en').length, of('cy').length)
  const sentences: Sentence[] = []
  const entries: (string | { say: string; align?: Line['align']; list?: 'bullet' })[] = []
  const why: LeftOut['why'][] = []
  for (let at = 0; at < count; at++) {
    const [en, cy] = languages.map(language => slotted(of(language)[at], book, language))
    if (!en?.trim() && !cy?.trim()) continue
    if (!en?.trim() || !cy?.trim() || factsIn(en) !== factsIn(cy)) why.push('one-language')
    else if (namesSomebody(`${en} ${cy}`, book)) why.push('names')
    else {
      const line = of('en')[at]
      const name = `${key}-${at + 1}`
      sentences.push({ key: name, en, cy })
      const list = line?.list === 'bullet' ? ('bullet' as const) : undefined
      entries.push(
        line?.align || list ? { say: name, ...(line?.align && { align: line.align }), ...(list && { list }) } : name,
      )
    }
  }
  return { sentences, entries, why }
}

/** Which answers a sentence tells: both languages of a template tell the same. */
function factsIn(text: string): string {
  const facts = slotsOf(text).flatMap(({ kind, name }) => (kind === 'fact' ? name : []))
  return [...new Set(facts)].toSorted().join()
}

/** The line with slots in the place of names and answers. */
function slotted(line: Line | undefined, book: Book, language: Language): string | undefined {
  if (line === undefined) return undefined
  const text = peopleAsSlots(line.runs, book, language)
  const answers = book.facts
    .flatMap(fact => ({ kind: fact.kind, value: fact.value?.[language]?.trim() ?? '' }))
    .filter(({ value }) => value.length > 2)
    .toSorted((a, b) => b.value.length - a.value.length)
  return answers.reduce((said, { kind, value }) => said.replaceAll(value, `{fact:${kind}}`), text)
}

/** A list of names is one slot: whoever has the role in another child's book stands there, be it one or three. */
function peopleAsSlots(runs: readonly Run[], book: Book, language: Language): string {
  const parts = runs.map(run => {
    if ('person' in run) return slotFor(book.people.find(person => person.id === run.person))
    return 'break' in run ? ' ' : run.text
  })
  const joined = language === 'en' ? '(?:, | and )' : '(?:, | ac? (?:hefyd )?)'
  return parts.join('').replaceAll(new RegExp(String.raw`(\{people:[^}]+\})(?:${joined}\1)+`, 'g'), '$1')
}

function slotFor(person: Person | undefined): string {
  if (person === undefined) return ''
  const isSibling = person.role === 'brother' || person.role === 'sister'
  return `{people:${person.role}${isSibling && person.home ? `@${person.home}` : ''}}`
}

/** Whether a name of the book is still there in plain letters, as a word of its own. */
function namesSomebody(text: string, book: Book): boolean {
  const words = new Set(
    text
      .replaceAll(/\{[^}]*\}/g, ' ')
      .toLowerCase()
      .split(/[^\p{L}\p{M}’'-]+/u),
  )
  const names = book.people.flatMap(person => [person.known ?? '', ...languages.map(each => nameIn(person, each))])
  return names.some(
    name =>
      name.length > 1 &&
      name
        .toLowerCase()
        .split(' ')
        .every(word => words.has(word)),
  )
}
