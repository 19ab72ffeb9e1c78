/** One job of a decoding process. Everything that a picture from outside can do wrong, it does here. */
import { findFaces } from '../find-faces.ts'
import { lookAt } from '../import.ts'
import { renderPicture } from '../render.ts'
import { openPicture } from '../sharp.ts'
import type { Answer, Job, ShowJob } from './jobs.ts'

/** Does a job. Never rejects: a picture that cannot be decoded is an answer too. */
export async function work(job: Job): Promise<Answer> {
  if (job.do === 'show') return { ok: true, picture: await show(job) }
  if (job.do === 'faces') return { ok: true, faces: await findFaces(job.bytes) }
  const looked = await lookAt(job.bytes, job.widths)
  return looked.ok ? { ok: true, looked: looked.value } : { ok: false, code: looked.code }
}

const maxRows = 16_000

async function show({ bytes, widthPx, order }: ShowJob): Promise<Uint8Array> {
  const shape = order?.shape ?? (await uprightShape(bytes))
  // A WebP has at most 16,383 rows; a picture that is higher than that is shown narrower.
  const width = Math.max(1, Math.min(widthPx, Math.floor(maxRows * shape)))
  const heightPx = Math.min(maxRows, Math.max(1, Math.round(width / shape)))
  const wanted = { widthPx: width, heightPx, crop: order?.crop, recipe: order?.recipe }
  return (await renderPicture(bytes, { ...wanted, format: 'webp', purpose: 'screen' })).bytes
}

async function uprightShape(bytes: Uint8Array): Promise<number> {
  const { autoOrient } = await openPicture(bytes).metadata()
  return autoOrient.width / autoOrient.height
}
