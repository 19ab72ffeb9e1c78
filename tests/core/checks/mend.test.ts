import { describe, expect, it } from 'vitest'
import { createDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import type { Finding, Place } from '#core/checks/finding.ts'
import { mend, textAt } from '#core/checks/mend.ts'
import { unwrap } from '#core/result.ts'
import { readSample } from '#services/toolkit/sample.ts'
import { countingIds } from '#support/ports.ts'

const { book } = await readSample(countingIds())
const frames = book.pages.flatMap(page => page.frames)
const story = frames.find(frame => frame.kind === 'words' && JSON.stringify(frame.words).includes('pancakes'))
const photo = frames.find(frame => frame.kind === 'photo' && frame.caption.en !== undefined)
if (!story || photo?.kind !== 'photo') throw new Error('the sample has words and a captioned photo')

const sceneOf = (of: Book) => ({ frames: of.pages.flatMap(page => page.frames), people: of.people })
const scene = sceneOf(book)

/** A finding of some words of a place. */
function found(place: Place, match: string): Finding {
  const start = textAt(scene, place)?.indexOf(match) ?? -1
  if (start < 0) throw new Error('the words are there')
  const where = { ...place, start, end: start + match.length }
  return { rule: 'words.hard', severity: 'idea', place: where, match, suggestions: ['toast'], key: 'a' }
}

const inStory: Place = { frame: story.id, part: 'words', language: 'en', layer: '5-7' }

describe('a mend', () => {
  it('puts the way that was chosen in the place of what was found, names left where they are', () => {
    const doc = createDoc(book)
    expect(mend(doc, scene, found(inStory, 'pancakes'), 'toast')).toBe(true)
    const after = sceneOf(unwrap(readBook(doc)))
    expect(textAt(after, inStory)).toBe(textAt(scene, inStory)?.replace('pancakes', 'toast'))
  })

  it('reaches captions and the words for pictures, in their language alone', () => {
    const doc = createDoc(book)
    const caption: Place = { frame: photo.id, part: 'caption', language: 'en' }
    const alt: Place = { frame: photo.id, part: 'alt', language: 'en' }
    const [first = ''] = textAt(scene, caption)?.split(' ') ?? []
    expect(mend(doc, scene, found(caption, first), 'Somebody')).toBe(true)
    const after = sceneOf(unwrap(readBook(doc)))
    expect(textAt(after, caption)).toMatch(/^Somebody/)
    expect(textAt(after, { ...caption, language: 'cy' })).toBe(textAt(scene, { ...caption, language: 'cy' }))
    expect(textAt(after, alt)).toBe(textAt(scene, alt))
  })

  it('changes nothing where the words no longer stand there', () => {
    const doc = createDoc(book)
    const finding = found(inStory, 'pancakes')
    expect(mend(doc, scene, { ...finding, match: 'waffles' }, 'toast')).toBe(false)
    expect(mend(doc, { ...scene, frames: [] }, finding, 'toast')).toBe(false)
    expect(textAt(sceneOf(unwrap(readBook(doc))), inStory)).toBe(textAt(scene, inStory))
  })

  it('that takes words out takes the comma and the space before them too', () => {
    const doc = createDoc(book)
    expect(mend(doc, scene, found(inStory, 'pancakes'), '')).toBe(true)
    const after = sceneOf(unwrap(readBook(doc)))
    expect(textAt(after, inStory)).toBe(textAt(scene, inStory)?.replace(', pancakes', ''))
  })
})
