import type { AreaHandlers } from '#contract/define.ts'
import type { photos as spec } from '#contract/photos.ts'
import { ok } from '#core/result.ts'
import { type ChosenFiles, filesOfFolder } from '../chosen-files.ts'
import type { Dialogs } from '../dialogs.ts'

/** What the calls about photos work with. */
export interface PhotosParts {
  readonly chosen: ChosenFiles
  readonly dialogs: Pick<Dialogs, 'choosePictures' | 'chooseFolder'>
}

/** Handlers of the area `photos`. */
export function createPhotosHandlers({ chosen, dialogs }: PhotosParts): AreaHandlers<typeof spec> {
  return {
    choose: async ({ what }) => {
      if (what === 'files') return ok(chosen.add(await dialogs.choosePictures()))
      const folder = await dialogs.chooseFolder()
      const found = folder === undefined ? ok([]) : await filesOfFolder(folder)
      return found.ok ? ok(chosen.add(found.value)) : found
    },
  }
}
