import { describe, expect, it } from 'vitest'
import { faceOf } from '#core/book/fit/faces.ts'
import { textWidth } from '#core/book/fit/widths.ts'
import { pageFormats, trimSize } from '#core/book/format.ts'
import { layTimeline, type TimelineEvent, type TimelineLayout } from '#renderer/page/generated/timeline-layout.ts'

const plain = faceOf({ font: 'andika', layer: '5-7', purpose: 'caption' })
const bold = faceOf({ font: 'andika', layer: '5-7', purpose: 'caption', bold: true })
const type = { sizes: [12, 11.5, 11].map(pt => (pt * 25.4) / 72), plain, bold }

const story: readonly TimelineEvent[] = [
  { id: 'birth', when: 'a baby · babi', words: ['I was born', 'Ces i fy ngeni'] },
  { id: 'foster', when: 'age 3 · 3 oed', words: ['I went to live with Pat and Glyn', 'Es i i fyw gyda Pat a Glyn'] },
  { id: 'beach', when: 'age 4 · 4 oed', words: ['I was four, on the beach', 'Ro’n i’n bedair, ar y traeth'] },
  { id: 'judge', when: 'age 5 · 5 oed', words: ['The judge decided', 'Penderfynodd y barnwr'] },
  { id: 'home', when: 'age 6 · 6 oed', words: ['I came home to Dad and Dadi', 'Des i adref at Dad a Dadi'] },
]

/** The boxes that the rows cover, mm. */
function boxesOf({ way, size, events }: TimelineLayout) {
  return events.flatMap(({ rows }) =>
    rows.map(({ text, x, y, isWhen }) => {
      const width = (textWidth(text, isWhen ? bold : plain) * size) / 1000
      const left = way === 'across' ? x - width / 2 : x
      return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 }
    }),
  )
}

describe('a timeline', () => {
  it.each(pageFormats)('in both languages stays inside its frame on %s and no words lie over others', format => {
    const { width, height } = trimSize(format)
    const room = { width: width * 0.88, height: height * 0.64 }
    const layout = layTimeline(story, room, type)
    const boxes = boxesOf(layout)
    expect(layout.fits).toBe(true)
    for (const [at, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(-0.01)
      expect(box.right).toBeLessThanOrEqual(room.width + 0.01)
      expect(box.top).toBeGreaterThanOrEqual(-0.01)
      expect(box.bottom).toBeLessThanOrEqual(room.height + 0.01)
      for (const other of boxes.slice(at + 1))
        expect(
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 0.01 &&
            box.bottom > other.top &&
            other.bottom > box.top,
        ).toBe(false)
    }
  })

  it('goes down the side of a frame in which its words have no room across', () => {
    expect(layTimeline(story, { width: 260, height: 90 }, type).way).toBe('across')
    expect(layTimeline(story, { width: 80, height: 170 }, type).way).toBe('down')
  })

  it('says so where it fits neither way, in its least type', () => {
    const layout = layTimeline(story, { width: 60, height: 40 }, type)
    expect(layout.fits).toBe(false)
    expect(layout.size).toBe(type.sizes.at(-1))
  })
})
