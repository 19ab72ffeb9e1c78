/** Reading together: what a child's tools need of the desktop. Recorded sounds go by URL (urls.ts). */
import { z } from 'zod'
import { call } from './define.ts'

/** The camera or the microphone; `none` when the tool that needed it has been put down. */
export const deviceSchema = z.enum(['camera', 'microphone', 'none'])

/** Calls of the room that is read in. */
export const together = {
  /** Lets the window use a device from now until `none` is said, the library locks or the window starts anew. */
  allowDevice: call(z.strictObject({ device: deviceSchema }), z.void()),
} as const
