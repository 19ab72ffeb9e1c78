import { describe, expect, it } from 'vitest'
import type { PhotoId } from '#core/book/ids.ts'
import { begin, inLanes, withFile } from '#renderer/editor/bring-in/progress.ts'

const kept = (letter: string, source?: string) => ({
  photo: {
    id: letter.repeat(64) as PhotoId,
    width: 40,
    height: 30,
    type: 'image/jpeg' as const,
    ...(source && { source: source.repeat(64) as PhotoId }),
  },
})
const knowsNone = () => false

describe('bringing pictures in', () => {
  it('counts new ones, names each that was not taken with its reason, and keeps the days of the cameras', () => {
    let progress = begin(3)
    progress = withFile(progress, 'one.jpg', { ...kept('a'), cameraDate: '2024-06-13' }, knowsNone)
    progress = withFile(progress, 'letter.pdf', { error: 'not-a-picture' }, knowsNone)
    progress = withFile(progress, 'two.jpg', kept('b'), knowsNone)
    expect(progress).toMatchObject({ total: 3, done: 3, again: 0 })
    expect(progress.kept.map(({ id }) => id[0])).toEqual(['a', 'b'])
    expect(progress.refused).toEqual([{ name: 'letter.pdf', why: 'not-a-picture' }])
    expect([...progress.days.values()]).toEqual(['2024-06-13'])
  })

  it('knows a picture again: in the book, in the same lot, and a HEIC by the file it came from', () => {
    const isA = ({ id }: { id: PhotoId }) => id.startsWith('a')
    let progress = withFile(begin(4), 'copy of a.jpg', kept('a'), isA)
    progress = withFile(progress, 'b.jpg', kept('b'), isA)
    progress = withFile(progress, 'b (1).jpg', kept('b'), isA)
    progress = withFile(progress, 'c.heic', kept('c', 'e'), isA)
    progress = withFile(progress, 'c again.heic', kept('d', 'e'), isA)
    expect(progress.again).toBe(3)
    expect(progress.kept.map(({ id }) => id[0])).toEqual(['b', 'c'])
  })

  it('works on so many at once and on each one once', async () => {
    let [now, most] = [0, 0]
    const done: number[] = []
    await inLanes([...Array(20).keys()], 3, new AbortController().signal, async item => {
      most = Math.max(most, ++now)
      await Promise.resolve()
      now--
      done.push(item)
    })
    expect(most).toBe(3)
    expect(done.toSorted((a, b) => a - b)).toEqual([...Array(20).keys()])
  })

  it('begins no more after a stop, and lets those under way come in', async () => {
    const abort = new AbortController()
    const begun: number[] = []
    const ended: number[] = []
    await inLanes([...Array(20).keys()], 3, abort.signal, async item => {
      begun.push(item)
      if (item === 4) abort.abort()
      await Promise.resolve()
      ended.push(item)
    })
    expect(begun.length).toBeLessThan(10)
    expect(ended.toSorted()).toEqual(begun.toSorted())
  })
})
