/** The Word file that is being brought in: one at a time, in memory only. */
import { readFile, stat } from 'node:fs/promises'
import type { AreaHandlers } from '#contract/define.ts'
import type { word as spec } from '#contract/word.ts'
import type { Ids } from '#core/ports/index.ts'
import { ok } from '#core/result.ts'
import { toFileCode } from '#services/library/index.ts'
import { type ReadWord, readWord } from '#services/word/read-word.ts'
import { wordLimits } from '#services/word/unpack.ts'
import type { Dialogs } from './dialogs.ts'
import type { LibrarySession } from './library-session.ts'
import { type Route, reply } from './scheme.ts'

/** What the calls and the route have in common. */
export interface WordDesk {
  readonly handlers: AreaHandlers<typeof spec>
  readonly routes: readonly Route[]
  forget(): void
}

/** Makes the desk. */
export function createWordDesk(ids: Ids, session: LibrarySession, dialogs: Pick<Dialogs, 'chooseWord'>): WordDesk {
  let open: { readonly key: string; readonly read: ReadWord } | undefined
  const forget = () => {
    open = undefined
  }
  return {
    forget,
    handlers: {
      choose: async () => {
        if (!session.current()) return { ok: false, code: 'locked' }
        forget()
        const path = await dialogs.chooseWord()
        if (path === undefined) return ok({})
        const bytes = await read(path)
        if (!(bytes instanceof Uint8Array)) return bytes
        const found = await readWord(bytes)
        if (!found.ok) return found
        open = { key: ids.next(), read: found.value }
        return ok({ read: { key: open.key, file: found.value.file } })
      },
      close: async () => {
        forget()
        return ok(undefined)
      },
    },
    routes: [
      {
        method: 'GET',
        match: /^\/word\/([a-z0-9-]+)\/(\d{1,4})$/,
        answer: async ([key, number]) => {
          const picture = open?.key === key ? open?.read.pictures[Number(number)] : undefined
          return picture
            ? reply(new Uint8Array(picture), 'application/octet-stream')
            : new Response(null, { status: 404 })
        },
      },
    ],
  }
}

async function read(path: string) {
  try {
    if ((await stat(path)).size > wordLimits.packed) return { ok: false, code: 'word-too-big' } as const
    return new Uint8Array(await readFile(path))
  } catch (error) {
    return { ok: false, code: toFileCode(error) === 'no-permission' ? 'no-permission' : 'io' } as const
  }
}
