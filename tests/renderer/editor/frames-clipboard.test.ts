import { describe, expect, it } from 'vitest'
import { createDoc } from '#core/book/doc.ts'
import { readOutline } from '#core/book/read.ts'
import type { Book, FrameOf } from '#core/book/schema.ts'
import { unwrap } from '#core/result.ts'
import { type Copied, framesFor, parseFrames } from '#renderer/editor/frames-clipboard.ts'
import { smallBook } from '#support/books.ts'

const outlineOf = (changes: Partial<Book>) => unwrap(readOutline(createDoc(smallBook(changes))))
const story = smallBook().pages[0]?.frames.find(({ id }) => id === 'one-story') as FrameOf<'words'>
const { id: _, ...frame } = story
const copied = (extra: object = {}) =>
  JSON.stringify({
    book: 'book-1',
    frames: [{ ...frame, slot: 'story' }],
    photos: [],
    people: [{ id: 'kelly', name: { en: 'Kelly', cy: 'Kelly' } }],
    ...extra,
  })
const runsOf = (frames: ReturnType<typeof framesFor>) => (frames[0] as FrameOf<'words'>).words['en/5-7']?.[0]?.runs

describe('frames on the clipboard', () => {
  it('come back without their slot, and only when every one is a frame', () => {
    expect(parseFrames(copied())?.frames[0]).not.toHaveProperty('slot')
    expect(parseFrames('')).toBeUndefined()
    expect(parseFrames('{"frames":')).toBeUndefined()
    expect(parseFrames(copied({ frames: [{ kind: 'words' }] }))).toBeUndefined()
    expect(parseFrames(copied({ extra: 1 }))).toBeUndefined()
  })

  it('keep their names in their own book', () => {
    expect(runsOf(framesFor(parseFrames(copied()) as Copied, outlineOf({})))).toContainEqual({ person: 'kelly' })
  })

  it('name the person who is called the same in another book, and say other names as plain words', () => {
    const here = [{ id: 'k2', role: 'birth-mother', name: { en: 'Kelly' } }] as unknown as Book['people']
    const taken = parseFrames(copied()) as Copied
    expect(runsOf(framesFor(taken, outlineOf({ id: 'other' as never, people: here })))).toContainEqual({ person: 'k2' })
    const nobody = framesFor(taken, outlineOf({ id: 'other' as never, people: [] }))
    expect(runsOf(nobody)).toContainEqual({ text: 'Kelly' })
  })
})
