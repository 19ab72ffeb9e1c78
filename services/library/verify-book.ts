/** A look at every byte of a book. */
import { join } from 'node:path'
import { verifyBlobs } from './blobs.ts'
import { type BookPlace, numberIn, pathIn, placeIn } from './book-place.ts'
import type { FileLayer } from './file-layer.ts'
import { readBook } from './read-book.ts'
import { damagedSegments, type Here } from './rebuild.ts'
import { verifyRecords } from './records.ts'
import { readWhole } from './sealed-file.ts'
import type { VerifyReport } from './types.ts'

/**
 * Reads every byte of a book. Gives the paths, from the book's folder, of files that are not whole. Heads are not judged:
 * they are never synced, and a damaged one costs nothing but a later doubt. Throws errno errors.
 */
export async function verifyBook(files: FileLayer, place: BookPlace, here: Here): Promise<VerifyReport> {
  const found = await readBook(files, place)
  const history = await verifyHistory(files, place)
  const blobs = await verifyBlobs(files, place)
  const records = await verifyRecords(files, { folder: join(place.folder, 'records'), key: place.key, owner: place.id })
  const states = found.segments.length + found.snapshots.length + found.badSnapshots.length
  return {
    files: states + history.count + blobs.count + records.count,
    damaged: [
      ...damagedSegments(found, here).map(name => `log/${name}`),
      ...found.badSnapshots.map(name => `snap/${name}`),
      ...history.damaged,
      ...blobs.damaged,
      ...records.damaged,
    ],
  }
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
