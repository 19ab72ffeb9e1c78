import { client } from '#renderer/app/client.ts'
import type { Session } from '#renderer/app/session.ts'

/**
 * Keeps the book as it is now before an earlier state takes its place: undo ends with this sitting, the version does not.
 * False when it could not be kept; nothing has been changed then.
 */
export async function keepBefore({ book, outbox }: Session): Promise<boolean> {
  await outbox.settled()
  return (await client.history.keep({ book, name: 'before-return' })).ok
}
