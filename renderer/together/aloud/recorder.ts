/** Records a voice as Opus. The sound is with the desktop, in the encrypted library, before anything says it is kept. */
import { z } from 'zod'
import { urls } from '#contract/urls.ts'
import { type BookId, photoIdSchema } from '#core/book/ids.ts'

/** Speech at 32 kbit/s Opus is as clear as the room; ten minutes of it are 2.4 MB. */
const bitsPerSecond = 32_000
const kind = 'audio/webm;codecs=opus'
/** How often what was recorded is handed over, ms; and after how many times it is kept: what a dead machine can lose. */
const sliceMs = 250
const slicesAPart = 8
/** The longest recording, ms: ten minutes. */
export const longestMs = 600_000

/** A recording under way. */
export interface Recording {
  /** Resolves when the first sound has come in: only then is it true that somebody is listening. */
  readonly heard: Promise<void>
  /** Ends it; the sound and how long it is. */
  stop(): Promise<{ readonly sound: Blob; readonly seconds: number }>
}

/** Begins to record what a microphone gives; `keep` is given each next part of it as it goes on. */
export function startRecording(stream: MediaStream, keep: (part: Blob) => void): Recording {
  const recorder = new MediaRecorder(stream, { mimeType: kind, audioBitsPerSecond: bitsPerSecond })
  const parts: Blob[] = []
  let waiting: Blob[] = []
  recorder.addEventListener('dataavailable', event => {
    parts.push(event.data)
    waiting.push(event.data)
    if (waiting.length < slicesAPart) return
    keep(new Blob(waiting))
    waiting = []
  })
  const stopped = new Promise<void>(resolve => recorder.addEventListener('stop', () => resolve(), { once: true }))
  const from = performance.now()
  const heard = new Promise<void>(resolve =>
    recorder.addEventListener('dataavailable', () => resolve(), { once: true }),
  )
  recorder.start(sliceMs)
  return {
    heard,
    async stop() {
      const seconds = Math.round((performance.now() - from) / 100) / 10
      if (recorder.state !== 'inactive') recorder.stop()
      await stopped
      // The parts are the whole then: should it be lost on its way, it is made of them as it was.
      if (waiting.length > 0) keep(new Blob(waiting))
      return { sound: new Blob(parts, { type: kind }), seconds }
    },
  }
}

const keptSchema = z.strictObject({ sound: photoIdSchema })

/** Sends a recording to the library; its id, or undefined where it could not be kept. */
export async function keepSound(book: BookId, sound: Blob): Promise<z.infer<typeof photoIdSchema> | undefined> {
  try {
    const response = await fetch(urls.sounds(book), { method: 'POST', body: sound })
    const parsed = response.ok ? keptSchema.safeParse(await response.json()) : undefined
    return parsed?.success ? parsed.data.sound : undefined
  } catch {
    return undefined
  }
}
