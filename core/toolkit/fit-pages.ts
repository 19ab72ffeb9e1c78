/**
 * A turn of a template as pages whose words fit. What does not fit in the layout goes into its roomier one; hard facts that do not
 * fit there together get a page each; all else goes on to a next page, paragraph by paragraph, both languages at the same place.
 * Words are never set smaller than their layer's least, and never cut.
 */
import { fitWords, wordsOver } from '#core/book/fit/fit.ts'
import type { ShownLanguage } from '#core/book/language.ts'
import type { Frame, Page } from '#core/book/schema.ts'
import { layoutFrames } from './apply-layout.ts'
import { findLayout, type Layout } from './layouts.ts'
import type { Paragraph } from './lines.ts'
import { type Making, makePage, type Told, type Turn, tellTurn, wordsOf } from './make-page.ts'

/** Places whose words may go on elsewhere, in the order they are read. */
const flowing = ['story', 'story-2', 'left', 'right'] as const

/** The layout of a page that carries another one's words on. */
const carriedOn = 'carried-on'

/** The pages of a turn; one, unless its words need more. */
export function fittingPages(turn: Turn, making: Making): Page[] {
  const told = tellTurn(turn, making)
  let [roomiest] = withRoom(turn.page.layout)
  for (const layout of withRoom(turn.page.layout)) {
    const page = makePage(turn, layout, told, making)
    const over = framesOver(page, making)
    if (over.length === 0) return [page]
    // Words go on to a next page; a caption cannot, so no picture is made smaller than its caption needs.
    if (over.every(({ kind }) => kind !== 'photo')) roomiest = layout
  }
  const { reasons } = turn
  if (reasons.length > 1) {
    const half = Math.ceil(reasons.length / 2)
    const turns = [reasons.slice(0, half), reasons.slice(half)].map(each => ({ ...turn, reasons: each }))
    return turns.flatMap(each => fittingPages(each, making))
  }
  return roomiest === undefined ? [] : spread(turn, roomiest, told, making)
}

/** A layout and its roomier ones, each with more room than the one before. */
function withRoom(id: string): readonly Layout[] {
  const layout = findLayout(id)
  if (layout === undefined) throw new Error('parseTemplate let a page without a layout through')
  return layout.roomier === undefined ? [layout] : [layout, ...withRoom(layout.roomier)]
}

/** The first page keeps what its places hold; each next one begins where the last stopped. */
function spread(turn: Turn, layout: Layout, told: Told, making: Making): Page[] {
  const { kept, rest } = fillPlaces(layout, told, making)
  const pages = [makePage(turn, layout, kept, making)]
  // A hard page says on each of its leaves that it was not the child's fault, so it goes on in its own layout.
  const next = turn.page.hard ? layout : findLayout(carriedOn)
  let left = rest
  while (next !== undefined && left.length > 0) {
    const onward = new Map<string, readonly Paragraph[]>([...(turn.page.hard ? told : []), ['story', left]])
    const filled = fillPlaces(next, onward, making)
    pages.push(makePage(turn, next, filled.kept, making))
    left = filled.rest
  }
  return pages
}

/** What the places of a layout hold, and the paragraphs that none of them had room for. */
function fillPlaces(layout: Layout, told: Told, making: Making): { kept: Told; rest: readonly Paragraph[] } {
  const kept = new Map(told)
  const slots = flowing.filter(slot => told.has(slot) && layout.slots.some(({ id }) => id === slot))
  let rest: readonly Paragraph[] = []
  for (const slot of slots) {
    const isSecond = slot === 'story-2'
    const waiting = [...(isSecond ? rest : []), ...(told.get(slot) ?? [])]
    const count = countFitting(layout, slot, waiting, making)
    kept.set(slot, waiting.slice(0, count))
    rest = [...(isSecond ? [] : rest), ...waiting.slice(count)]
  }
  return { kept, rest }
}

/** How many of the paragraphs fit in a place: at least one, so that every page takes the story on. */
function countFitting(layout: Layout, slot: string, paragraphs: readonly Paragraph[], making: Making): number {
  for (let count = paragraphs.length; count > 1; count--)
    if (holds(layout, slot, paragraphs.slice(0, count), making)) return count
  return Math.min(1, paragraphs.length)
}

function holds(layout: Layout, slot: string, paragraphs: readonly Paragraph[], making: Making): boolean {
  const frame = layoutFrames(layout, making.settings.format, unnamed).find(each => each.slot === slot)
  if (frame?.kind !== 'words') return true
  const words = wordsOf(paragraphs, making.template)
  return ways(making).every(
    language => !fitWords({ ...frame, words }, bookOf(making), { language, layer: making.template.layer }).isOver,
  )
}

function framesOver(page: Page, making: Making): Frame[] {
  const { layer } = making.template
  return ways(making).flatMap(language => wordsOver(page, bookOf(making), { language, layer }))
}

/** Each language alone, because one click shows the other; both together where the book shows both. */
function ways({ settings }: Making): readonly ShownLanguage[] {
  return settings.language === 'both' ? ['en', 'cy', 'both'] : ['en', 'cy']
}

function bookOf({ settings, known }: Making) {
  return { settings, people: [...known.people] }
}

/** Frames that are only measured need no ids of their own. */
const unnamed = { next: () => 'measured' }
