/** A look at every byte of a book. */
import { rootMap } from '#core/book/doc.ts'
import { readFamily } from '#core/book/family.ts'
import { verifyBlobs } from './blobs.ts'
import { type BookPlace, numberIn, pathIn, placeIn } from './book-place.ts'
import type { FileLayer } from './file-layer.ts'
import { type FoundBook, readBook } from './read-book.ts'
import { damagedSegments, type Here, isSharedNow, rebuild } from './rebuild.ts'
import { readWhole } from './sealed-file.ts'
import type { RecordArea, VerifyReport } from './types.ts'

/**
 * Reads every byte of a book. Gives the paths, from the book's folder, of files that are not whole, or that the
 * book needs and are not there: a photo, a recorded voice. Heads are not judged:
 * they are never synced, and a damaged one costs nothing but a later doubt. `area` are the book's records. Throws errno errors.
 */
export async function verifyBook(
  files: FileLayer,
  place: BookPlace,
  here: Here,
  area: Pick<RecordArea, 'verifyRecords'>,
): Promise<VerifyReport> {
  const found = await readBook(files, place)
  const history = await verifyHistory(files, place)
  const blobs = await verifyBlobs(files, place, neededBlobs(found, here))
  const records = await area.verifyRecords(files)
  const states = found.segments.length + found.snapshots.length + found.badSnapshots.length
  return {
    files: states + history.count + blobs.count + records.files,
    damaged: [
      ...damagedSegments(found, here).map(name => `log/${name}`),
      ...found.badSnapshots.map(name => `snap/${name}`),
      ...history.damaged,
      ...blobs.damaged,
      ...records.damaged,
    ],
    mended: records.mended,
  }
}

/** Ids of the photos and sounds that the book speaks of; none while another computer's may still be on their way. */
function neededBlobs(found: FoundBook, here: Here): readonly string[] {
  const doc = isSharedNow(found, here) ? undefined : rebuild(found, undefined, here)?.doc
  if (doc === undefined) return []
  const needed = [...rootMap(doc, 'photos').keys(), ...readFamily(doc, 'voices').map(({ sound }) => sound)]
  doc.destroy()
  return needed
}

async function verifyHistory(files: FileLayer, place: BookPlace) {
  const damaged: string[] = []
  let count = 0
  for (const name of await files.list(pathIn(place, 'hist', ''))) {
    if (numberIn('hist', name) === undefined) continue
    count++
    const bytes = await files.read(pathIn(place, 'hist', name))
    if (bytes === undefined || readWhole(placeIn(place, 'hist', name), bytes) === undefined)
      damaged.push(`hist/${name}`)
  }
  return { count, damaged }
}
