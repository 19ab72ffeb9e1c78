import type { AreaHandlers } from '#contract/define.ts'
import type { together as spec } from '#contract/together.ts'
import { ok } from '#core/result.ts'
import type { DevicePermission } from '../device-permission.ts'
import type { LibrarySession } from '../library-session.ts'
import { narrow } from '../replies.ts'

/** Where a library keeps whose it is; a library without it is an agency's, as all were that came before. */
const place = ['library', 'kind'] as const
const family = 'family'

/** Handlers of the area `together`. */
export function createTogetherHandlers(parts: {
  readonly session: LibrarySession
  readonly devices: DevicePermission
}): AreaHandlers<typeof spec> {
  const { session, devices } = parts
  return {
    allowDevice: async ({ device }) => {
      devices.allow(device)
      return ok(undefined)
    },
    isPassphrase: async ({ passphrase }) => {
      const library = session.current()
      return library ? ok({ right: await library.opensWith({ passphrase }) }) : { ok: false, code: 'locked' }
    },
    getKind: async () => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      const kept = await library.getRecord(...place)
      return ok({ kind: kept && Buffer.from(kept).toString('utf8') === family ? family : 'agency' })
    },
    setKind: async ({ kind }) => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      const kept = await library.putRecord(...place, Buffer.from(kind))
      return narrow(kept, ['disk-full', 'no-permission', 'io'], 'io')
    },
  }
}
