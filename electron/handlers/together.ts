import type { AreaHandlers } from '#contract/define.ts'
import type { together as spec } from '#contract/together.ts'
import { ok } from '#core/result.ts'
import type { DevicePermission } from '../device-permission.ts'
import { readKind } from '../library-kind.ts'
import type { LibrarySession } from '../library-session.ts'

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
      return ok({ kind: await readKind(library) })
    },
  }
}
