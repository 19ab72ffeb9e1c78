/** What the decoding of one foreign picture may take (reliability.md 4.9 and R11). */
import type { Limits } from '#services/killable/program.ts'
import { sniffPicture } from '../sniff.ts'
import type { Job } from './jobs.ts'

/** The biggest file taken, in bytes. */
export const maxPhotoBytes = 60 * 1024 * 1024

const MB = 1024 * 1024
const usual: Limits = { memoryBytes: 400 * MB, machineMs: 3000 }
/**
 * libheif in WebAssembly keeps a picture three times over: 480 MB and 4 s were measured for a phone's 24 megapixels, 730 MB
 * for its largest, 48 (docs/decisions/0030).
 */
const heic: Limits = { memoryBytes: 850 * MB, machineMs: 15_000 }

/** Looking for faces in a photo: 1.3 s and 230 MB were measured (docs/decisions/0034). */
const faces: Limits = { memoryBytes: 500 * MB, machineMs: 8000 }

/** The limits for a job: by what is done, and by the content of the file. */
export function limitsFor({ do: act, bytes }: Pick<Job, 'do' | 'bytes'>): Limits {
  if (act === 'faces') return faces
  return sniffPicture(bytes) === 'image/heic' ? heic : usual
}

/** The longest that one job may be waited for, ms: for a process that stands still. */
export const maxWaitMs = 60_000

/** A process that has this much when its job is done is not used again: WebAssembly gives no memory back. */
export const wornBytes = 300 * MB
