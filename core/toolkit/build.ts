/** Answers and a template make a book: true sentences with the right names, and honest lines for what is not known. */
import { bookIdSchema, pageIdSchema, type SectionId, sectionIdSchema } from '#core/book/ids.ts'
import { languages } from '#core/book/language.ts'
import type { Book, Fact, Frame, Page, Settings } from '#core/book/schema.ts'
import { versionKey, type Words } from '#core/book/words.ts'
import type { Ids } from '#core/ports/index.ts'
import type { Answers } from './answers.ts'
import { layoutFrames, stackOf } from './apply-layout.ts'
import { homesOf, isWaiting, knownInHome, reasonsOf, toKnown, withGaps } from './known.ts'
import { findLayout } from './layouts.ts'
import { toLines } from './lines.ts'
import { type Fill, sectionTitle, type Template, type TemplatePage, textOf } from './template.ts'
import { holds, type Known } from './when.ts'

/** What pages are made from. */
export interface Making {
  readonly template: Template
  readonly known: Known
  readonly settings: Settings
  readonly ids: Ids
}

/** A page of the template as it stands once in this child's book. */
interface Turn {
  readonly page: TemplatePage
  readonly known: Known
  readonly reasons: readonly Fact[]
}

/**
 * Makes the book. Every page has words in both languages for the template's layer; facts nobody answered are in it as not known,
 * so that the list of what to find out is the book's own.
 */
export function buildBook(template: Template, answers: Answers, ids: Ids): Book {
  const known = withGaps(template, toKnown(answers, ids), ids)
  const settings = settingsOf(template, answers)
  const { name, nameCy, bornMonth } = answers.child
  return {
    id: bookIdSchema.parse(ids.next()),
    code: bookCode(name, ids),
    template: template.id,
    ...(bornMonth && { bornMonth }),
    title: { en: `${name}’s book`, cy: `Llyfr ${nameCy ?? name}` },
    settings,
    ...tell({ template, known, settings, ids }),
    people: [...known.people],
    facts: [...known.facts],
    photos: [],
    kept: [],
  }
}

/** The sections and pages of a template for one child's people and facts. */
export function tell(making: Making): Pick<Book, 'sections' | 'pages'> {
  const { template, known, ids } = making
  const turns = template.pages.filter(page => holds(page.when, known)).flatMap(page => turnsOf(page, making))
  const sections = template.sections
    .filter(({ kind }) => turns.some(turn => turn.page.section === kind))
    .map(({ kind }) => ({ id: sectionIdSchema.parse(ids.next()), kind, title: sectionTitle(template, kind) }))
  const sectionIds = new Map(sections.map(section => [section.kind, section.id]))
  return { sections, pages: turns.map(turn => toPage(turn, sectionIds.get(turn.page.section), making)) }
}

/** Three letters of the name without accents, `X` where it is short, and a digit. */
export function bookCode(name: string, ids: Ids): string {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, 3)
    .padEnd(3, 'X')
  const digit = [...ids.next()].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 10
  return `${letters} ${digit}`
}

function settingsOf(template: Template, answers: Answers): Settings {
  return { ...template.settings, language: 'en', ...answers.settings, layer: template.layer }
}

function turnsOf(page: TemplatePage, { template, known, ids }: Making): readonly Turn[] {
  if (page.repeat === undefined) return [{ page, known, reasons: [] }]
  if (page.repeat === 'homes') {
    const homes = homesOf(known, ids)
    return homes.map(home => ({ page, known: knownInHome(home, homes, known), reasons: [] }))
  }
  const reasons = reasonsOf(template, known)
  const { reasonsOnAPage } = template
  const pages = Math.max(1, Math.ceil(reasons.length / reasonsOnAPage))
  return Array.from({ length: pages }, (_, at) => ({
    page,
    known,
    reasons: reasons.slice(at * reasonsOnAPage, (at + 1) * reasonsOnAPage),
  }))
}

function toPage(turn: Turn, section: SectionId | undefined, making: Making): Page {
  const layout = findLayout(turn.page.layout)
  if (layout === undefined || section === undefined)
    throw new Error('parseTemplate let a page without layout or section through')
  const { id, hard, needs } = turn.page
  const background = turn.page.byAccent[making.settings.accent] ?? turn.page.background
  const isUntold = turn.page.repeat === 'reasons' && turn.reasons.length === 0
  const frames = layoutFrames(layout, making.settings.format, making.ids).flatMap(frame =>
    fillFrame(frame, turn, making),
  )
  return {
    id: pageIdSchema.parse(making.ids.next()),
    section,
    from: id,
    layout: layout.id,
    background,
    hard,
    state: isUntold || isWaiting(needs, turn.known) ? 'waiting' : 'open',
    frames,
    stack: stackOf(frames),
  }
}

/** The slot's frame with what the template puts there. A words frame in which nothing can be said is left out. */
function fillFrame(frame: Frame, turn: Turn, making: Making): Frame[] {
  const fill: Fill | undefined = turn.page.fill[frame.slot ?? '']
  if (frame.kind === 'shape') return [frame]
  if (fill === undefined) return []
  if (frame.kind === 'words' && 'words' in fill) {
    const words = tellings(fill.words, turn, making)
    return Object.keys(words).length === 0 ? [] : [{ ...frame, words }]
  }
  if (frame.kind === 'photo' && 'art' in fill) {
    const [alt, caption] = [fill.alt, fill.caption].map(name => (name ? textOf(making.template, name) : {}))
    const words = { alt: alt ?? {}, caption: caption ?? {}, ...(fill.alt === undefined && { decorative: true }) }
    return [{ ...frame, picture: { art: fill.art }, ...words }]
  }
  if (frame.kind === 'generated' && 'what' in fill) return [{ ...frame, what: fill.what }]
  return [frame]
}

function tellings(entries: Extract<Fill, { words: unknown }>['words'], { known, reasons }: Turn, { template }: Making) {
  const told = languages.flatMap(language => {
    const words: Words = toLines(entries, { template, language, known, reasons })
    return words.length === 0 ? [] : [[versionKey(language, template.layer), words] as const]
  })
  return Object.fromEntries(told)
}
