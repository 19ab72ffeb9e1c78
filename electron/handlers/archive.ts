import type { archive as spec } from '#contract/archive.ts'
import type { AreaHandlers } from '#contract/define.ts'
import { ok } from '#core/result.ts'
import type { Archive } from '../archive.ts'
import type { Dialogs } from '../dialogs.ts'
import { narrow, refuse } from '../replies.ts'

/** What the calls about the archive work with. */
export interface ArchiveParts {
  readonly archive: Archive
  readonly dialogs: Pick<Dialogs, 'chooseLibraryFolder'>
}

const codes = ['disk-full', 'no-permission', 'gone', 'io', 'locked'] as const

/** Handlers of the area `archive`. */
export function createArchiveHandlers({ archive, dialogs }: ArchiveParts): AreaHandlers<typeof spec> {
  return {
    get: async () => {
      const news = await archive.news()
      return news ? ok({ ...news }) : { ok: false, code: 'locked' }
    },
    choose: async () => {
      const folder = await dialogs.chooseLibraryFolder('archive')
      if (folder === undefined) return ok({ failed: 0 })
      const chosen = await archive.choose(folder)
      if (!chosen.ok) return refuse(chosen, codes, 'io')
      return narrow(await archive.now(), codes, 'io')
    },
    now: async () => narrow(await archive.now(), ['no-folder', ...codes], 'io'),
  }
}
