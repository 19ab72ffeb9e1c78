/** A recording as it goes on is kept by the desktop, so that a voice is not lost with the machine; here is both ends of that. */
import { urls } from '#contract/urls.ts'
import { addFamily } from '#core/book/edits/family.ts'
import { readFamily, type Voice } from '#core/book/family.ts'
import type { PageId } from '#core/book/ids.ts'
import { client } from '#renderer/app/client.ts'
import type { Session } from '#renderer/app/session.ts'

/** The parts of one recording. */
export interface KeptParts {
  /** Sends the next part. One that does not arrive ends the stream there: the whole is sent at the end all the same. */
  keep(part: Blob): void
  /** The voice is in the book and with the desktop: the parts are forgotten. */
  end(): void
}

/** Begins to keep a recording. Where it cannot be begun nothing is kept on the way. */
export function beginParts({ book, outbox }: Session, page: PageId, by: Voice['by']): KeptParts {
  const begun = client.together.beginRecording({ book, page, by }).then(
    reply => (reply.ok ? reply.value.recording : undefined),
    () => undefined,
  )
  let sent: Promise<unknown> = begun
  let count = 0
  return {
    keep: part => {
      const number = count++
      sent = sent.then(async () => {
        const recording = await begun
        if (recording) await fetch(urls.soundPart(book, recording, number), { method: 'POST', body: part })
      })
      sent.catch(() => undefined)
    },
    end: () => {
      const ended = sent.then(async () => {
        const recording = await begun
        await outbox.settled()
        if (recording) await client.together.endRecording({ book, recording })
      })
      ended.catch(() => undefined) // what is not forgotten now is found whole the next time, and known by its sound
    },
  }
}

/** Puts voices into the book that the machine cut off, up to where they were. One that is there already is not put twice. */
export async function takeInCutOff({ book, doc, ids, outbox }: Session, today: string): Promise<void> {
  const reply = await client.together.cutOffRecordings({ book })
  if (!reply.ok) return
  for (const { recording, page, by, sound, seconds } of reply.value) {
    const known = readFamily(doc, 'voices').some(voice => voice.sound === sound)
    if (!known) addFamily(doc, ids, 'voices', { page, by, sound, seconds, on: today })
    await outbox.settled()
    await client.together.endRecording({ book, recording })
  }
}
