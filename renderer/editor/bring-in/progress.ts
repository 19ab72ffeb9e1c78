/** How the bringing in of pictures goes: plain data, for the card that shows it. */
import type { AddedPhoto } from '#contract/photos.ts'
import type { PhotoId } from '#core/book/ids.ts'

/** A photo that was kept, as the book will hold it. */
export type KeptPhoto = Extract<AddedPhoto, { readonly photo: unknown }>['photo']

/** Why a file was not taken. */
export type WhyNot = Extract<AddedPhoto, { readonly error: unknown }>['error']

export interface Progress {
  readonly total: number
  readonly done: number
  readonly kept: readonly KeptPhoto[]
  /** How many were in the book already, by their content. */
  readonly again: number
  readonly refused: readonly { readonly name: string; readonly why: WhyNot }[]
  /** Days that cameras gave; the book has none of them until somebody says so. */
  readonly days: ReadonlyMap<PhotoId, string>
  readonly end?: 'done' | 'stopped'
}

/** Before the first of so many files. */
export function begin(total: number): Progress {
  return { total, done: 0, kept: [], again: 0, refused: [], days: new Map() }
}

/** After one more file. `isKnown`: the book has a picture of this content already. */
export function withFile(
  progress: Progress,
  name: string,
  added: AddedPhoto,
  isKnown: (photo: KeptPhoto) => boolean,
): Progress {
  const done = progress.done + 1
  if ('error' in added) return { ...progress, done, refused: [...progress.refused, { name, why: added.error }] }
  const { photo, cameraDate } = added
  if (isKnown(photo) || progress.kept.some(each => isSame(each, photo)))
    return { ...progress, done, again: progress.again + 1 }
  const days = cameraDate === undefined ? progress.days : new Map([...progress.days, [photo.id, cameraDate]])
  return { ...progress, done, kept: [...progress.kept, photo], days }
}

/** Whether two photos come from files of the same content. */
export function isSame(a: Pick<KeptPhoto, 'id' | 'source'>, b: Pick<KeptPhoto, 'id' | 'source'>): boolean {
  return a.id === b.id || (a.source !== undefined && a.source === b.source)
}

/**
 * Runs `act` on every item, so many at once, in their order; begins no more once the signal says stop. Resolves when those
 * under way are done.
 */
export async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  signal: AbortSignal,
  act: (item: T, at: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < items.length && !signal.aborted) {
      const at = next++
      const item = items[at]
      if (item !== undefined) await act(item, at)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
