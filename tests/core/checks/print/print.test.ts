import { describe, expect, it } from 'vitest'
import { plainRecipe } from '#core/book/recipe.ts'
import type { Book } from '#core/book/schema.ts'
import { checkPrint, type PrintFacts } from '#core/checks/print.ts'
import type { MeasuredWords } from '#core/print/measured.ts'
import { planPrint } from '#core/print/plan.ts'
import { purposeOf } from '#core/print/purposes.ts'
import { unwrap } from '#core/result.ts'
import { makePrintBook } from '#support/print-book.ts'

const { book } = await makePrintBook({ pages: 3, photoPx: 2600 })

function found(more: Partial<PrintFacts> = {}, purposeId = 'print-shop') {
  const purpose = purposeOf(purposeId) ?? expect.fail('no purpose')
  const shown = more.book ?? book
  const plan = unwrap(planPrint(shown, purpose, { marks: false, paper: 'a4' }))
  return checkPrint({ book, purpose, language: 'en', layer: '5-7', plan, measured: [], ...more })
}
const rules = (...args: Parameters<typeof found>) => found(...args).map(({ rule }) => rule)

/** The first page measured with one text as it is given. */
function measured(words: Partial<MeasuredWords>): PrintFacts['measured'] {
  const [page] = book.pages
  const frame = page?.frames[0]
  if (!page || !frame) throw new Error('a frame')
  return [
    { page: page.id, words: [{ frame: frame.id, part: 'words', language: 'en', overMm: 0, edgeMm: 12, ...words }] },
  ]
}

const withFrames = (change: (frame: Book['pages'][number]['frames'][number]) => object): Book =>
  ({ ...book, pages: book.pages.map(page => ({ ...page, frames: page.frames.map(change) })) }) as Book

describe('before a print', () => {
  it('nothing is found in a book that comes out as it should', () => {
    expect(found({ measured: measured({ contrast: 9 }) })).toEqual([])
  })

  it('words that run out of their place must be mended, by a whole line and not by a rounding', () => {
    expect(found({ measured: measured({ overMm: 6 }) })).toMatchObject([
      { rule: 'print.over-frame', severity: 'must-fix', place: { page: book.pages[0]?.id, part: 'words' } },
    ])
    expect(rules({ measured: measured({ overMm: 0.4 }) })).toEqual([])
  })

  it('words near the cut are pointed at, each printer by its own measure, and never where nothing is cut', () => {
    const near = { measured: measured({ edgeMm: 5 }) }
    expect(found(near)).toMatchObject([{ rule: 'print.unsafe', values: { mm: 5, safe: 8 } }])
    expect(rules({ measured: measured({ edgeMm: 10 }) }, 'print-shop')).toEqual([])
    expect(rules({ measured: measured({ edgeMm: 10 }) }, 'pod-lulu')).toContain('print.unsafe')
    expect(rules(near, 'screen')).toEqual([])
  })

  it('pale words are pointed at under 4.5 to 1', () => {
    expect(rules({ measured: measured({ contrast: 4.4 }) })).toEqual(['access.contrast'])
    expect(rules({ measured: measured({ contrast: 4.6 }) })).toEqual([])
  })

  it('a photo is soft under 200 and blurred under 150 pixels to the inch, with the largest good size', () => {
    const photo = book.photos[0]
    if (!photo) throw new Error('a photo')
    const sized = (width: number) => ({ book: { ...book, photos: [{ ...photo, width, height: (width * 3) / 4 }] } })
    const at = (width: number) => found(sized(width)).find(({ place }) => place.part === 'photo')
    expect(at(4000)).toBeUndefined()
    expect(at(700)?.rule).toBe('print.photo-soft')
    expect(at(400)?.rule).toBe('print.photo-blurred')
    const good = Number(at(400)?.values?.mm)
    expect(good).toBeGreaterThan(30)
    expect(good).toBeLessThan(60)
    // Half the size on paper is twice as sharp.
    expect(rules(sized(400), 'booklet')).not.toContain('print.photo-blurred')
    expect(rules(sized(400), 'screen')).toEqual([])
  })

  it('a photo that is turned is measured along the side that lies across', () => {
    const turned = withFrames(frame =>
      frame.kind === 'photo' && frame.picture && 'photo' in frame.picture
        ? { ...frame, recipe: { ...plainRecipe, turn: 90 } }
        : frame,
    )
    const photo = { ...turned.photos[0], width: 4000, height: 400 } as Book['photos'][number]
    expect(rules({ book: { ...turned, photos: [photo] } })).toContain('print.photo-blurred')
  })

  it('words that are not written in a language that is printed are missing', () => {
    const english = withFrames(frame =>
      frame.kind === 'words' && frame.purpose === 'title'
        ? { ...frame, words: { 'en/5-7': frame.words['en/5-7'] } }
        : frame,
    )
    expect(found({ book: english, language: 'both' })).toContainEqual(
      expect.objectContaining({
        rule: 'print.missing-telling',
        place: expect.objectContaining({ language: 'cy', page: english.pages[0]?.id }),
      }),
    )
    expect(rules({ book: english, language: 'en' })).toEqual([])
    expect(rules({ layer: '12+' })).toContain('print.missing-telling')
  })

  it('an empty page is pointed at, and one that is a picture is not', () => {
    const [first, ...rest] = book.pages
    const empty = {
      ...first,
      frames: [],
      stack: [],
      background: { colour: 'white' },
    } as unknown as Book['pages'][number]
    expect(rules({ book: { ...book, pages: [empty, ...rest] } })).toEqual(['print.empty-page'])
    const picture = { ...empty, background: { colour: 'white', art: 'scene' } } as Book['pages'][number]
    expect(rules({ book: { ...book, pages: [picture, ...rest] } })).toEqual([])
  })

  it('a booklet says that its words come out small, and how many blank pages it needs', () => {
    expect(found({}, 'booklet')).toMatchObject([
      { rule: 'print.small-words', severity: 'please-look' },
      { rule: 'print.page-count', severity: 'idea', values: { blanks: 1, pages: 3 } },
    ])
  })

  it('a paper of words has nothing of the book’s pages to check', () => {
    expect(found({ measured: measured({ overMm: 20 }) }, 'guide')).toEqual([])
  })
})
