import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { createIds, type Ports } from '#core/ports/index.ts'

/**
 * The real clock, ids and random bytes. In tests and for screenshots `JOURNEYBOOK_TEST_NOW` (an ISO moment) is where the
 * clock starts from; a packaged app does not listen to it.
 */
export function createPorts(isPackaged: boolean): Ports {
  const random = (length: number) => new Uint8Array(randomBytes(length))
  const start = isPackaged ? Number.NaN : Date.parse(process.env.JOURNEYBOOK_TEST_NOW ?? '')
  const shift = Number.isNaN(start) ? 0 : start - Date.now()
  return { clock: { now: () => Date.now() + shift }, ids: createIds(random), random }
}
