import { describe, expect, it } from 'vitest'
import { findClashes } from '#core/book/clashes.ts'
import type { Book } from '#core/book/schema.ts'
import { pageOne, smallBook, storyOne } from '#support/books.ts'

/** The small book with this story on its first page. */
function withStory(text: string): Book {
  const book = structuredClone(smallBook())
  const frame = book.pages[0]?.frames.find(({ id }) => id === storyOne)
  if (frame?.kind !== 'words') throw new Error('no story')
  frame.words['en/5-7'] = text.split('\n').map(line => ({ runs: [{ text: line }] }))
  return book
}

const parted = withStory('You went to Pat. The sea was cold.\nPat had a dog.')

describe('sentences that both changed', () => {
  it('are those that neither copy still has, with where they stand', () => {
    const mine = withStory('You went to live with Pat. The sea was cold.\nPat had a dog.')
    const theirs = withStory('You moved to Pat’s. The sea was cold.\nPat had a dog.')
    expect(findClashes(parted, mine, theirs)).toEqual([
      {
        page: pageOne,
        frame: storyOne,
        language: 'en',
        layer: '5-7',
        was: 'You went to Pat.',
        mine: 'You went to live with Pat.',
        theirs: 'You moved to Pat’s.',
      },
    ])
  })

  it('are none where each changed a sentence of their own, or both made the same of one', () => {
    const mine = withStory('You went to Pat. The sea was warm.\nPat had a dog.')
    const theirs = withStory('You went to Pat. The sea was cold.\nPat had a cat.')
    expect(findClashes(parted, mine, theirs)).toEqual([])
    expect(findClashes(parted, mine, mine)).toEqual([])
    expect(findClashes(parted, parted, theirs)).toEqual([])
  })
})
