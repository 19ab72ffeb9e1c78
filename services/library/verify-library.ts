/** A look at every byte of a library. */
import { badKeyCopies, findBook, listBookIds, mendKey, type Shelf } from './books.ts'
import type { FileLayer } from './file-layer.ts'
import { mendSlots, readSlots } from './slots.ts'
import { readStateFile, stateFile } from './state-file.ts'
import type { RecordArea, VerifyReport } from './types.ts'
import { verifyBook } from './verify-book.ts'

/**
 * Reads every byte through `look`, which may be stopped, and mends what is kept twice: the ways in, the keys of books, records.
 * `waysIn` keeps a passphrase from being changed meanwhile: half of the old way in, written again, would open once more. Rejects as
 * `look` does.
 */
export async function verifyLibrary(
  shelf: Shelf,
  look: FileLayer,
  area: RecordArea,
  waysIn: <T>(act: () => Promise<T>) => Promise<T>,
): Promise<VerifyReport> {
  const parts = [await waysIn(() => verifySlots(shelf, look)), await area.verifyRecords(look)]
  for (const id of await listBookIds({ ...shelf, files: look })) parts.push(await verifyOne(shelf, look, id))
  const isStateWhole = (await readStateFile(look, shelf.folder)) !== undefined
  return {
    files: parts.reduce((all, { files }) => all + files, 1),
    damaged: [...parts.flatMap(({ damaged }) => damaged), ...(isStateWhole ? [] : [stateFile])],
    mended: parts.flatMap(({ mended }) => mended),
  }
}

async function verifySlots({ files, folder }: Shelf, look: FileLayer): Promise<VerifyReport> {
  const { slots, damaged } = await readSlots(look, folder)
  // A disk that takes nothing is no reason not to look on: what could not be mended is told of as damaged.
  if (damaged.length > 0) await mendSlots(files, folder, slots).catch(() => undefined)
  const still = damaged.length > 0 ? (await readSlots(look, folder)).damaged : []
  return { files: slots.length * 2, damaged: still, mended: damaged.filter(path => !still.includes(path)) }
}

async function verifyOne(shelf: Shelf, look: FileLayer, id: string): Promise<VerifyReport> {
  const looking = { ...shelf, files: look }
  const bad = await badKeyCopies(looking, id)
  const book = await findBook(looking, id)
  if (book.ok && bad.length > 0) await mendKey(shelf, book.value).catch(() => undefined)
  const still = bad.length > 0 ? await badKeyCopies(looking, id) : []
  const here = { device: shelf.device, now: shelf.ports.clock.now() }
  const report = book.ok ? await verifyBook(look, book.value, here, shelf.recordsOf(book.value)) : undefined
  const inBook = (paths: readonly string[]) => paths.map(path => `books/${id}/${path}`)
  return {
    files: 2 + (report?.files ?? 0),
    damaged: inBook([...still, ...(report?.damaged ?? [])]),
    mended: inBook([...bad.filter(name => !still.includes(name)), ...(report?.mended ?? [])]),
  }
}
