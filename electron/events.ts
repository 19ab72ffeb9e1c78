import { BrowserWindow } from 'electron'
import type { EventName, EventPayload } from '#contract/events.ts'

/** Tells every window of an event. */
export type Tell = <N extends EventName>(event: N, payload: EventPayload<N>) => void

/** The {@link Tell} of the app. */
export const tellWindows: Tell = (event, payload) => {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(event, payload)
}
