/** Where a timeline's dots and words stand: along the middle where the frame is wide enough for them, else down its side. */
import type { FaceName } from '#core/book/fit/faces.ts'
import { textWidth } from '#core/book/fit/widths.ts'
import { wrap } from './wrap.ts'

/** Something on the line, said in each language that is shown. */
export interface TimelineEvent {
  readonly id: string
  /** How old the child was, or the year. */
  readonly when: string
  readonly words: readonly string[]
}

/** What the words are measured with; sizes in mm, largest first. */
export interface TimelineType {
  readonly sizes: readonly number[]
  readonly plain: FaceName
  readonly bold: FaceName
}

/** A line of words: where it begins or has its middle, on its base line, mm. */
export interface TimelineRow {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly isWhen: boolean
}

/** An event's place, mm. */
export interface PlacedEvent {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly rows: readonly TimelineRow[]
}

/** A whole timeline, mm; rows are centred where it lies across. */
export interface TimelineLayout {
  readonly way: 'across' | 'down'
  readonly size: number
  readonly events: readonly PlacedEvent[]
  /** Whether all of it is inside the frame and no words lie over others. */
  readonly fits: boolean
}

interface Room {
  readonly width: number
  readonly height: number
}

/** The air between the line and the words, and how far in the line stands where it goes down, mm. */
const gapMm = 5.5
const insetMm = 6

/** A line's height, and the air before another language, as multiples of the size. */
const leading = 1.25
const apart = 0.4

/** The largest type in which the words fit, the frame's longer way first; the smallest where they fit neither way. */
export function layTimeline(events: readonly TimelineEvent[], room: Room, type: TimelineType): TimelineLayout {
  const ways = room.width >= room.height ? ([across, down] as const) : ([down, across] as const)
  const tried = type.sizes.flatMap(size => ways.map(way => way(events, room, size, type)))
  const last = type.sizes.at(-1) ?? 4
  return tried.find(({ fits }) => fits) ?? ways[0](events, room, last, type)
}

/** Words above and below the line take turns, so each has nearly two steps, but none reaches past the frame. */
function across(events: readonly TimelineEvent[], room: Room, size: number, type: TimelineType): TimelineLayout {
  const step = room.width / Math.max(1, events.length)
  const middle = room.height / 2
  const blocks = events.map((event, at) => {
    const toEdge = Math.min(step * (2 * at + 1), 2 * room.width - step * (2 * at + 1))
    return blockOf(event, Math.min(step * 1.8, toEdge), size, type)
  })
  return {
    way: 'across',
    size,
    fits: blocks.every(({ height, isWide }) => !isWide && height <= middle - gapMm),
    events: blocks.map(({ id, rows, height }, at) => {
      const x = step * (at + 0.5)
      const top = at % 2 === 0 ? middle - gapMm - height : middle + gapMm
      return { id, x, y: middle, rows: rows.map(row => ({ ...row, x, y: top + row.y })) }
    }),
  }
}

/** One below the other, the words beside the line; what height is left is shared between them. */
function down(events: readonly TimelineEvent[], room: Room, size: number, type: TimelineType): TimelineLayout {
  const left = insetMm + gapMm
  const blocks = events.map(event => blockOf(event, room.width - left, size, type))
  const air = (room.height - blocks.reduce((sum, { height }) => sum + height, 0)) / Math.max(1, blocks.length)
  let top = air / 2
  const placed = blocks.map(({ id, rows, height }) => {
    const from = top
    top += height + air
    return { id, x: insetMm, y: from + size * 0.6, rows: rows.map(row => ({ ...row, x: left, y: from + row.y })) }
  })
  return {
    way: 'down',
    size,
    fits: air >= size * 0.5 && blocks.every(({ isWide }) => !isWide),
    events: placed,
  }
}

/** An event's lines from their top, and how high they stand together. */
function blockOf({ id, when, words }: TimelineEvent, room: number, size: number, { plain, bold }: TimelineType) {
  const rows: { text: string; y: number; isWhen: boolean }[] = []
  let bottom = 0
  const add = (text: string, isWhen: boolean) => {
    bottom += size * leading
    rows.push({ text, y: bottom - size * 0.3, isWhen })
  }
  for (const line of wrap(when, room, size, bold)) add(line, true)
  for (const [at, telling] of words.entries()) {
    if (at > 0) bottom += size * apart
    for (const line of wrap(telling, room, size, plain)) add(line, false)
  }
  const isWide = rows.some(({ text, isWhen }) => (textWidth(text, isWhen ? bold : plain) * size) / 1000 > room)
  return { id, rows, height: bottom, isWide }
}
