import { beforeEach, describe, expect, it } from 'vitest'
import { type Book, bookSchema } from '#core/book/schema.ts'
import { toolkitSentences } from '#core/checks/story/own-words.ts'
import { unwrap } from '#core/result.ts'
import { createLibrary, type Library } from '#services/library/index.ts'
import { findCopied } from '#services/register/paragraphs.ts'
import { goodPassphrase, libraryOptions, temporaryFolder, tickingPorts } from '#support/library.ts'

const { random } = tickingPorts()
const isToolkit = toolkitSentences([
  'When you were {age:foster}, you went to live with {people:carer}. They looked after you.',
])
const ducks = 'On Tuesdays the two of you fed the brown ducks by the big stone bridge.'
let library: Library

beforeEach(async () => {
  const made = await createLibrary(libraryOptions(await temporaryFolder()), { passphrase: goodPassphrase })
  library = unwrap(made).library
  return () => library.close()
})

/** A book in the library with one paragraph on its one page, about a child and a carer of these names. */
async function keep(id: string, child: string, carer: string, text: string): Promise<Book> {
  const store = unwrap(await library.createBook(new Uint8Array([0, 0]), { id }))
  await store.close()
  return bookSchema.parse({
    id,
    code: 'MAL 4',
    template: 'my-life-journey-5-7',
    title: { en: 'My book' },
    settings: { format: 'a4-up', language: 'en', layer: '5-7', accent: 'mor', storyFont: 'andika' },
    sections: [{ id: 'now', kind: 'me-now', title: { en: 'Me' } }],
    pages: [
      {
        id: 'page-1',
        section: 'now',
        layout: 'words',
        background: { colour: 'white' },
        hard: false,
        state: 'open',
        frames: [
          {
            id: 'story',
            kind: 'words',
            by: 'grown-up',
            purpose: 'story',
            panel: 'none',
            box: { x: 10, y: 10, width: 80, height: 40, rotation: 0 },
            words: { 'en/5-7': [{ runs: [{ text: 'Hello.' }] }, { runs: [{ text }] }] },
          },
        ],
        stack: ['story'],
      },
    ],
    people: [
      { id: 'child', role: 'child', name: { en: child } },
      { id: 'carer', role: 'foster-carer', name: { en: carer } },
    ],
    facts: [],
    photos: [],
    kept: [],
  })
}

const copied = (book: Book) => findCopied(library, book, isToolkit, random)

describe('a paragraph', () => {
  it('that stands in another child’s book is found, though the names were changed', async () => {
    const first = await keep('book-one', 'Mali', 'Pat', `Mali liked Pat best. ${ducks}`)
    const second = await keep('book-two', 'Tomos', 'Wyn', `Tomos liked Wyn best. ${ducks}`)
    expect(await copied(first)).toEqual([])
    const [found, ...more] = await copied(second)
    expect(more).toEqual([])
    expect(found?.match).toBe(`Tomos liked Wyn best. ${ducks}`)
    expect(found?.place).toMatchObject({ page: 'page-1', frame: 'story', part: 'words', start: 7 })
  })

  it('of the toolkit’s own sentences is nobody’s copy', async () => {
    const told = 'When you were three, you went to live with Pat. They looked after you.'
    await copied(await keep('book-one', 'Mali', 'Pat', told))
    expect(await copied(await keep('book-two', 'Tomos', 'Pat', told))).toEqual([])
  })

  it('too short to be anybody’s is left alone', async () => {
    await copied(await keep('book-one', 'Mali', 'Pat', 'You had a red bike and a blue hat.'))
    expect(await copied(await keep('book-two', 'Tomos', 'Wyn', 'You had a red bike and a blue hat.'))).toEqual([])
  })

  it('that was stood in a book that was removed is no copy any more', async () => {
    await copied(await keep('book-one', 'Mali', 'Pat', ducks))
    const second = await keep('book-two', 'Tomos', 'Wyn', ducks)
    expect(await copied(second)).toHaveLength(1)
    unwrap(await library.removeBook('book-one'))
    expect(await copied(second)).toEqual([])
  })
})

it('keeps no words of a book, only keyed fingerprints', async () => {
  await copied(await keep('book-one', 'Mali', 'Pat', ducks))
  const kept = Buffer.from((await library.getRecord('paragraphs', 'book-one')) ?? []).toString('utf8')
  expect(kept).toMatch(/^\["[\w-]{16}"\]$/)
})
