/** A look at every byte of a book. */
import { join } from 'node:path'
import { verifyBlobs } from './blobs.ts'
import { type BookPlace, type Counts, largerOf, parts, pathIn, placeIn } from './book-place.ts'
import type { FileLayer } from './file-layer.ts'
import { readBook } from './read-book.ts'
import { verifyRecords } from './records.ts'
import { readSealed } from './sealed-file.ts'
import type { VerifyReport } from './types.ts'

/** Reads every byte of a book. Gives the paths, from the book's folder, of files that are not whole. */
export async function verifyBook(files: FileLayer, place: BookPlace): Promise<VerifyReport> {
  const damaged: string[] = []
  let count = 0
  for (const part of ['log', 'head', 'snap', 'hist'] as const)
    for (const name of await files.list(pathIn(place, part, ''))) {
      if (!name.endsWith(parts[part].ending)) continue
      count++
      const bytes = await files.read(pathIn(place, part, name))
      const { frames, holes, tail } = readSealed(placeIn(place, part, name), bytes ?? new Uint8Array())
      const isGrowing = part === 'log' || part === 'head'
      // A torn tail is no damage to a file that grows; readBook counts what was acknowledged.
      if (holes.length > 0 || frames.length < (isGrowing ? 1 : 2) || (!isGrowing && tail > 0))
        damaged.push(`${part}/${name}`)
    }
  const found = await readBook(files, place)
  const claims = found.segments.reduce((all, segment) => largerOf(all, segment.seen), found.heads)
  const held = found.snapshots.reduce<Counts>((all, snapshot) => largerOf(all, snapshot.covers), {})
  for (const [name, claim] of Object.entries(claims)) {
    const segment = found.segments.find(each => each.name === name)
    const isShort = segment === undefined ? claim > (held[name] ?? 0) : claim > segment.count
    if (isShort && !damaged.includes(`log/${name}`)) damaged.push(`log/${name}`)
  }
  const blobs = await verifyBlobs(files, place)
  const records = await verifyRecords(files, { folder: join(place.folder, 'records'), key: place.key, owner: place.id })
  return {
    files: count + blobs.count + records.count,
    damaged: [...damaged, ...blobs.damaged, ...records.damaged],
  }
}
