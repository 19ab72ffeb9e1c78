import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { plainRecipe } from '#core/book/recipe.ts'
import { bookSchema } from '#core/book/schema.ts'
import { unwrap } from '#core/result.ts'
import { standInsFor } from '#services/handover/index.ts'
import { createLibrary } from '#services/library/index.ts'
import { smallBook } from '#support/books.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder } from '#support/library.ts'
import { colourAt, corners, cornersPicture, near, phoneJpeg } from '#support/pictures.ts'

const grey = [0x8a, 0x8a, 0x8a]

describe('what goes instead of an original photo', () => {
  it('shows only what the book shows, covers painted in, with nothing the camera wrote', async () => {
    const original = await phoneJpeg(cornersPicture(400, 300))
    expect(original.includes('CanaryPhone')).toBe(true)
    const id = createHash('sha256').update(original).digest('hex')
    const book = bookShowing(id, {
      crop: { x: 0, y: 0, width: 0.5, height: 0.5 },
      recipe: { ...plainRecipe, covers: [{ shape: 'square', how: 'block', x: 0, y: 0, width: 0.1, height: 0.1 }] },
    })
    const sent = (await standInsFor(book, new Map([[id, original]]))).get(id)!
    for (const canary of ['Canary', 'Exif', 'GPS']) expect(Buffer.from(sent).includes(canary)).toBe(false)
    expect(near(await colourAt(sent, 0.3, 0.25), corners.topLeft)).toBe(true)
    expect(near(await colourAt(sent, 0.03, 0.03), corners.topLeft)).toBe(false)
    for (const [x, y] of [
      [0.9, 0.2],
      [0.1, 0.9],
      [0.9, 0.9],
    ] as const)
      expect(near(await colourAt(sent, x, y), grey)).toBe(true)
  })

  it('is nothing for a photo that no page shows', async () => {
    const original = await phoneJpeg(cornersPicture(40, 30))
    const id = createHash('sha256').update(original).digest('hex')
    expect(await standInsFor(smallBook(), new Map([[id, original]]))).toEqual(new Map())
  })

  it('stands in a library under the original’s name until the original comes, which it never replaces', async () => {
    const { library } = unwrap(
      await createLibrary(libraryOptions(await temporaryFolder()), { passphrase: goodPassphrase }),
    )
    const original = new Uint8Array(2000).fill(1)
    const standIn = new Uint8Array(1000).fill(2)
    const id = createHash('sha256').update(original).digest('hex')
    const book = unwrap(await library.createBook(stateOf('words'), { photos: new Map([[id, standIn]]) }))
    expect(unwrap(await book.getBlob(id))).toEqual(standIn)
    expect((await library.verify()).damaged).toEqual([])
    expect(unwrap(await book.putBlob(original))).toBe(id)
    expect(unwrap(await book.getBlob(id))).toEqual(original)
    expect((await library.verify()).damaged).toEqual([])
    await library.close()
  })
})

function bookShowing(photo: string, look: object) {
  const book = smallBook({
    photos: [{ id: photo, width: 400, height: 300, type: 'image/jpeg', agreed: true }] as never,
  })
  const pages = book.pages.map(page => ({
    ...page,
    frames: page.frames.map(frame =>
      frame.kind === 'photo'
        ? { ...frame, box: { ...frame.box, width: 100, height: 75 }, picture: { photo }, ...look }
        : frame,
    ),
  }))
  return bookSchema.parse({ ...book, pages })
}
