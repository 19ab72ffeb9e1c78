/** Which device the window may use at this moment: none, unless a tool that needs one is open (reliability.md 2). */
import type { Session } from 'electron'
import { isOwnUrl } from './origin.ts'

/** A device a tool may have, or none. */
export type AllowedDevice = 'camera' | 'microphone' | 'none'

/** Who holds which device. */
export interface DevicePermission {
  /** Lets our window use this device and no other, until the next call. */
  allow(device: AllowedDevice): void
}

type Permitting = Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>

const mediaTypes = { camera: 'video', microphone: 'audio' } as const

/**
 * Makes the permission over a session. Every change sets both handlers anew: a host that keeps grants of its own (the
 * stand-in's browser) asks the new handlers at once. Everything but the one device is refused, as in session-rules.ts.
 */
export function createDevicePermission(session: Permitting): DevicePermission {
  return {
    allow: device => {
      const wanted = device === 'none' ? undefined : mediaTypes[device]
      session.setPermissionCheckHandler((_contents, permission, origin, details) => {
        return permission === 'media' && wanted !== undefined && isOwnUrl(`${origin}/`) && details.mediaType === wanted
      })
      session.setPermissionRequestHandler((_contents, permission, answer, details) => {
        const asked = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
        const isOwn = isOwnUrl(details.requestingUrl)
        answer(permission === 'media' && isOwn && asked.length > 0 && asked.every(type => type === wanted))
      })
    },
  }
}
