import { describe, expect, it } from 'vitest'
import { checkBook } from '#core/checks/book.ts'
import { pagesToCheck } from '#core/word/to-check.ts'
import type { WordSection } from '#core/word/word-file.ts'
import { smallBook } from '#support/books.ts'

const line = (text: string) => ({ line: { runs: [{ text }] } })

describe('the words of a Word file, before they are brought in', () => {
  it('are checked in headings, lines and what is said of pictures, each part by itself', () => {
    const sections: WordSection[] = [
      { heading: 'Ducks', blocks: [line('You fed the ducks.')] },
      { heading: '14 Stryd Fawr', blocks: [line('Kelly Probert rang 01792 496 0123.')] },
      { heading: '', blocks: [{ picture: 0, alt: 'You at Ysgol Bryn Coch' }, line('Mummy loved you.')] },
    ]
    const book = smallBook()
    const section = book.sections[0]!.id
    const pages = pagesToCheck(sections, { language: 'en', layer: '5-7', section })
    const found = checkBook({ ...book, pages }, { surnames: ['Kelly Probert'], today: '2026-11-24' })
    const rulesOf = (at: number) =>
      found
        .filter(({ place }) => place.page === pages[at]?.id)
        .flatMap(({ rule }) => (rule.startsWith('safety') ? rule : []))
    expect(rulesOf(0)).toEqual([])
    expect(rulesOf(1).toSorted()).toEqual(['safety.address', 'safety.phone', 'safety.surname'])
    expect(rulesOf(2)).toEqual(['safety.school'])
  })
})
