import type { AreaHandlers } from '#contract/define.ts'
import type { together as spec } from '#contract/together.ts'
import { ok } from '#core/result.ts'
import type { DevicePermission } from '../device-permission.ts'

/** Handlers of the area `together`. */
export function createTogetherHandlers(devices: DevicePermission): AreaHandlers<typeof spec> {
  return {
    allowDevice: async ({ device }) => {
      devices.allow(device)
      return ok(undefined)
    },
  }
}
