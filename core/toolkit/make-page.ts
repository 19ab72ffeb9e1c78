/** One page of a template as it stands in one child's book: its frames with what the template puts there. */
import { pageIdSchema, type SectionId } from '#core/book/ids.ts'
import { type Language, languages } from '#core/book/language.ts'
import type { Fact, Frame, Page, Settings } from '#core/book/schema.ts'
import { type Line, type VersionKey, versionKey, type Words } from '#core/book/words.ts'
import type { Ids } from '#core/ports/index.ts'
import { layoutFrames, stackOf } from './apply-layout.ts'
import { isWaiting } from './known.ts'
import type { Layout } from './layouts.ts'
import { type Paragraph, toParagraphs } from './lines.ts'
import { type Fill, type Template, type TemplatePage, textOf } from './template.ts'
import type { Known } from './when.ts'

/** What pages are made from. */
export interface Making {
  readonly template: Template
  readonly known: Known
  readonly settings: Settings
  readonly ids: Ids
}

/** A page of the template as it stands once in this child's book. */
export interface Turn {
  readonly page: TemplatePage
  readonly section: SectionId
  readonly known: Known
  readonly reasons: readonly Fact[]
}

/** The paragraphs of the places that hold words, by slot. */
export type Told = ReadonlyMap<string, readonly Paragraph[]>

/** Everything that this page can truly say, by slot. */
export function tellTurn({ page, known, reasons }: Turn, { template }: Making): Told {
  return new Map(
    Object.entries(page.fill).flatMap(([slot, fill]) =>
      'words' in fill ? [[slot, toParagraphs(fill.words, { template, known, reasons })] as const] : [],
    ),
  )
}

/** The page in a layout, saying `told`. A words frame in which nothing is said is left out. */
export function makePage(turn: Turn, layout: Layout, told: Told, making: Making): Page {
  const { id, hard, needs, repeat, byAccent } = turn.page
  const isUntold = repeat === 'reasons' && turn.reasons.length === 0
  const frames = layoutFrames(layout, making.settings.format, making.ids).flatMap(frame =>
    fillFrame(frame, turn.page.fill[frame.slot ?? ''], told, making.template),
  )
  return {
    id: pageIdSchema.parse(making.ids.next()),
    section: turn.section,
    from: id,
    layout: layout.id,
    background: byAccent[making.settings.accent] ?? turn.page.background,
    hard,
    state: isUntold || isWaiting(needs, turn.known) ? 'waiting' : 'open',
    frames,
    stack: stackOf(frames),
  }
}

function fillFrame(frame: Frame, fill: Fill | undefined, told: Told, template: Template): Frame[] {
  if (frame.kind === 'shape') return [frame]
  if (frame.kind === 'words') {
    const words = wordsOf(told.get(frame.slot ?? '') ?? [], template)
    return Object.keys(words).length === 0 ? [] : [{ ...frame, words }]
  }
  if (fill === undefined) return []
  if (frame.kind === 'photo' && 'art' in fill) {
    const [alt, caption] = [fill.alt, fill.caption].map(name => (name ? textOf(template, name) : {}))
    const words = { alt: alt ?? {}, caption: caption ?? {}, ...(fill.alt === undefined && { decorative: true }) }
    return [{ ...frame, picture: { art: fill.art }, ...words }]
  }
  if (frame.kind === 'generated' && 'what' in fill) return [{ ...frame, what: fill.what }]
  return [frame]
}

/** The paragraphs as a frame holds them: each language that says something, at the template's layer. */
export function wordsOf(paragraphs: readonly Paragraph[], { layer }: Template): Partial<Record<VersionKey, Words>> {
  const inLanguage = (language: Language): readonly Line[] => paragraphs.flatMap(each => each[language] ?? [])
  return Object.fromEntries(
    languages.flatMap(language => {
      const lines = inLanguage(language)
      return lines.length === 0 ? [] : [[versionKey(language, layer), lines] as const]
    }),
  )
}
