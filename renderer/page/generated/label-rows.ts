/** Labels along a line, in rows so that none lies over another: every name can be read however short its stay. */

/** A label: its middle and width, in one unit. */
export interface Label {
  readonly middle: number
  readonly width: number
}

/** A label's place: its middle, moved so that all of it is on the line, and its row, 0 the nearest. */
export interface Placed {
  readonly middle: number
  readonly row: number
}

/** Puts labels in the first row in which they have room, from the left; `gap` is the least air between two. */
export function placeLabels(labels: readonly Label[], length: number, gap: number): Placed[] {
  const ends: number[] = []
  return labels.map(({ middle, width }) => {
    const most = Math.max(width / 2, length - width / 2)
    const at = Math.min(most, Math.max(width / 2, middle))
    const free = ends.findIndex(end => end + gap <= at - width / 2)
    const row = free === -1 ? ends.length : free
    ends[row] = at + width / 2
    return { middle: at, row }
  })
}
