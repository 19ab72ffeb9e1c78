import { readFile } from 'node:fs/promises'
import type { AreaHandlers } from '#contract/define.ts'
import type { AddedPhoto, photos as spec } from '#contract/photos.ts'
import { ok } from '#core/result.ts'
import { type FileCode, toFileCode } from '#services/library/index.ts'
import { maxPhotoBytes } from '#services/photos/import.ts'
import type { OpenBooks } from '../books/open-books.ts'
import type { Tell } from '../events.ts'
import { addPhoto } from '../photos.ts'
import { refuse } from '../replies.ts'

/** What the calls about photos work with. */
export interface PhotosParts {
  readonly books: OpenBooks
  readonly tell: Tell
  /** Asks a person for pictures; none when they changed their mind. */
  choosePictures(): Promise<readonly string[]>
}

/** Handlers of the area `photos`. */
export function createPhotosHandlers({ books, tell, choosePictures }: PhotosParts): AreaHandlers<typeof spec> {
  return {
    choose: async ({ book }) => {
      const added: AddedPhoto[] = []
      const opened = await books.borrow(book, async store => {
        const paths = await choosePictures()
        for (const [at, path] of paths.entries()) {
          tell('photos.progress', { book, done: at, total: paths.length })
          const bytes = await readPicture(path)
          added.push(bytes instanceof Uint8Array ? await addPhoto(store, bytes) : { error: bytes })
        }
      })
      return opened.ok ? ok(added) : refuse(opened, ['no-such-book', 'locked'], 'no-such-book')
    },
  }
}

async function readPicture(path: string): Promise<Uint8Array | 'too-big' | Exclude<FileCode, 'gone'>> {
  try {
    const bytes = await readFile(path)
    return bytes.byteLength > maxPhotoBytes ? 'too-big' : bytes
  } catch (error) {
    const code = toFileCode(error)
    return code === 'gone' ? 'io' : code
  }
}
