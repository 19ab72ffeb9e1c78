/**
 * Recordings under way. What a microphone has given so far is kept in the book's own sealed records, part by part, so that a
 * voice is not lost with the machine: at most the last part is. Parts of a recording that was finished are removed.
 */
import { z } from 'zod'
import { voiceOwners } from '#core/book/family.ts'
import { type PhotoId, pageIdSchema, photoIdSchema } from '#core/book/ids.ts'
import { ok, type Result } from '#core/result.ts'
import type { BlobCode, BookStore, FileCode, RecordArea } from '#services/library/index.ts'
import { cleanVoice, voiceSeconds } from './voice.ts'

const kind = 'recording'
const aboutSchema = z.strictObject({ page: pageIdSchema, by: z.enum(voiceOwners) })
/** Whose voice it is, and of which page. */
export type RecordingAbout = z.infer<typeof aboutSchema>

/** A recording that was cut off, as a voice up to there. */
export interface CutOff extends RecordingAbout {
  readonly recording: string
  readonly sound: PhotoId
  readonly seconds: number
}

/** Begins a recording under a name that is new in the book: small letters, digits and dashes, at most 50. */
export function beginRecording(
  store: RecordArea,
  recording: string,
  about: RecordingAbout,
): Promise<Result<void, FileCode>> {
  return store.putRecord(kind, recording, Buffer.from(JSON.stringify(about)))
}

/** Keeps what came next. Parts are counted from 0 and are one stream in the order of their numbers. */
export function keepPart(
  store: RecordArea,
  recording: string,
  part: number,
  bytes: Uint8Array,
): Promise<Result<void, FileCode>> {
  return store.putRecord(kind, `${recording}-p${part}`, bytes)
}

/** Forgets a recording: its voice is in the book, or there is none. */
export async function endRecording(store: RecordArea, recording: string): Promise<Result<void, FileCode>> {
  // The beginning goes last: cut off half-way, the rest is forgotten the next time.
  for (const id of await store.listRecords(kind)) {
    if (!id.startsWith(`${recording}-p`)) continue
    const removed = await store.removeRecord(kind, id)
    if (!removed.ok) return removed
  }
  return store.removeRecord(kind, recording)
}

/**
 * The recordings of a book that `mine` says yes to and that never ended, each kept as a voice up to where it was cut off. They
 * stay until they are ended; one with no sound in it is ended here. Not to be asked for while one is under way here.
 */
export async function cutOffRecordings(
  store: BookStore,
  mine: (recording: string) => boolean,
): Promise<Result<readonly CutOff[], BlobCode | FileCode>> {
  const records = await store.getRecords(kind)
  const found: CutOff[] = []
  for (const [recording, bytes] of records) {
    const about = aboutOf(bytes)
    if (!about || !mine(recording)) continue
    const voice = await cleanVoice(streamOf(records, recording))
    if (!voice) {
      await endRecording(store, recording)
      continue
    }
    const sound = await store.putBlob(voice)
    if (!sound.ok) return sound
    found.push({ ...about, recording, sound: photoIdSchema.parse(sound.value), seconds: await voiceSeconds(voice) })
  }
  return ok(found)
}

/** What a record says of its recording; undefined for a part, which is sound. */
function aboutOf(bytes: Uint8Array): RecordingAbout | undefined {
  try {
    const parsed = aboutSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** The parts of a recording up to the first that is missing. */
function streamOf(records: ReadonlyMap<string, Uint8Array>, recording: string): Uint8Array {
  const parts: Uint8Array[] = []
  for (let part = records.get(`${recording}-p0`); part; part = records.get(`${recording}-p${parts.length}`))
    parts.push(part)
  return Buffer.concat(parts)
}
