/** Pictures from outside: chosen, dropped or pasted. The desktop judges and keeps them; the book only names them. */
import { type AddedPhoto, addedPhotoSchema } from '#contract/photos.ts'
import { urls } from '#contract/urls.ts'
import type { BookId } from '#core/book/ids.ts'

/** One file that may be a picture. */
export interface Source {
  /** As the person knows it; a picture from the clipboard or the camera has none. */
  readonly name: string
  /** Sends it to the library: what was kept, or why nothing was. Undefined when the library was locked meanwhile. */
  send(book: BookId): Promise<AddedPhoto | undefined>
}

/** A picture whose bytes are in the window. */
export function blobSource(blob: Blob, name = ''): Source {
  return {
    name,
    // As bytes: a body that is a file of the disk is not seen by whoever answers for the app's own origin.
    send: async book => post(urls.photos(book), await blob.arrayBuffer()),
  }
}

/** A picture that was chosen in a dialog: the desktop reads it. */
export function chosenSource({ key, name }: { readonly key: string; readonly name: string }): Source {
  return { name, send: book => post(urls.chosenPhoto(book, key)) }
}

async function post(url: string, body?: ArrayBuffer): Promise<AddedPhoto | undefined> {
  try {
    const response = await fetch(url, { method: 'POST', body: body ?? null })
    if (response.status === 423) return undefined
    const parsed = addedPhotoSchema.safeParse(await response.json())
    return parsed.success ? parsed.data : { error: 'io' }
  } catch {
    return { error: 'io' }
  }
}

/** The pictures among what was pasted: a picture may come beside the words of a page it was copied from. */
export function pastedSources(transfer: DataTransfer | null): Source[] {
  const files = [...(transfer?.files ?? [])].filter(file => file.type.startsWith('image/') || file.type === '')
  return files.map(file => blobSource(file, file.name))
}

/** What systems and cameras leave among pictures: hidden files, thumbnails' lists, the notes beside a photo. */
const notPictures = /^\.|^(?:Thumbs\.db|desktop\.ini)$|\.(?:aae|xmp|thm|ini)$/i

/**
 * Every file that was dropped, also from folders and the folders in them. Call it while the drop is handled: afterwards
 * the browser has taken the list away.
 */
export function droppedSources(transfer: DataTransfer): Promise<Source[]> {
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? [])
  // A picture dragged from another program is a file without a place on a disk.
  const loose = entries.length === 0 ? [...transfer.files].map(file => blobSource(file, file.name)) : []
  return Promise.all(entries.map(sourcesOf)).then(found => [...found.flat(), ...loose])
}

async function sourcesOf(entry: FileSystemEntry): Promise<Source[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(() => undefined)
    return file ? [blobSource(file, file.name)] : [{ name: entry.name, send: async () => ({ error: 'io' }) }]
  }
  if (!isFolder(entry)) return []
  const children = await readAll(entry.createReader())
  const wanted = children.filter(({ name }) => !notPictures.test(name))
  const inOrder = wanted.toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
  return (await Promise.all(inOrder.map(sourcesOf))).flat()
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** A reader gives at most a hundred entries at a time, and none when it is through. */
async function readAll(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject)).catch(
      () => [],
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}
