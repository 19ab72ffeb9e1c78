import type { AreaHandlers } from '#contract/define.ts'
import type { photos as spec } from '#contract/photos.ts'
import { ok } from '#core/result.ts'
import type { PictureGuard } from '#services/photos/guard/guard.ts'
import type { OpenBooks } from '../books/open-books.ts'
import { type ChosenFiles, filesOfFolder } from '../chosen-files.ts'
import type { Dialogs } from '../dialogs.ts'
import { refuse } from '../replies.ts'

/** What the calls about photos work with. */
export interface PhotosParts {
  readonly chosen: ChosenFiles
  readonly books: Pick<OpenBooks, 'borrow'>
  readonly guard: Pick<PictureGuard, 'findFaces'>
  readonly dialogs: Pick<Dialogs, 'choosePictures' | 'chooseFolder'>
}

/** Handlers of the area `photos`. */
export function createPhotosHandlers({ chosen, books, guard, dialogs }: PhotosParts): AreaHandlers<typeof spec> {
  return {
    choose: async ({ what }) => {
      if (what === 'files') return ok(chosen.add(await dialogs.choosePictures()))
      const folder = await dialogs.chooseFolder()
      const found = folder === undefined ? ok([]) : await filesOfFolder(folder)
      return found.ok ? ok(chosen.add(found.value)) : found
    },
    findFaces: async ({ book, photo }) => {
      const read = await books.borrow(book, store => store.getBlob(photo))
      const bytes = read.ok ? read.value : read
      const found = bytes.ok ? await guard.findFaces(bytes.value) : bytes
      return found.ok ? ok([...found.value]) : refuse(found, ['locked', 'io'], 'io')
    },
  }
}
