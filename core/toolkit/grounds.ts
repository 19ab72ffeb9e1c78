/**
 * Page grounds: the soft colour behind a page's frames, in the colours of the child's book. Pure shapes, so that a page
 * prints exactly as it was seen; the pictures with grain are in the catalogue of art.
 */

/** The ids a page may hold; the first one is white paper. */
export const groundIds = ['plain', 'wash', 'hills', 'hill-low', 'sea', 'curve'] as const

type GroundId = (typeof groundIds)[number]

/** One shape of a ground: `fill` is one of the book's own colours. */
export interface GroundPath {
  readonly d: string
  readonly fill: 'tint' | 'book' | 'deep' | 'white'
  /** From 0 to 1. */
  readonly opacity: number
}

type Point = readonly [x: number, y: number]
type Draw = (width: number, height: number) => readonly GroundPath[]

const draws: Readonly<Record<GroundId, Draw>> = {
  plain: () => [],
  wash: (w, h) => [{ d: sheet(w, h), fill: 'tint', opacity: 0.75 }],
  curve: (w, h) => [
    {
      d: under(w, h, [
        [0, 0.68],
        [0.3, 0.65],
        [0.62, 0.6],
        [1, 0.54],
      ]),
      fill: 'tint',
      opacity: 1,
    },
  ],
  hills: (w, h) => [
    {
      d: under(w, h, [
        [0, 0.66],
        [0.34, 0.63],
        [0.68, 0.58],
        [1, 0.52],
      ]),
      fill: 'tint',
      opacity: 1,
    },
    {
      d: under(w, h, [
        [0, 0.87],
        [0.18, 0.82],
        [0.4, 0.89],
        [0.66, 0.85],
        [0.86, 0.81],
        [1, 0.84],
      ]),
      fill: 'book',
      opacity: 0.2,
    },
    {
      d: under(w, h, [
        [0, 0.93],
        [0.24, 0.9],
        [0.52, 0.945],
        [0.78, 0.905],
        [1, 0.93],
      ]),
      fill: 'book',
      opacity: 0.3,
    },
  ],
  'hill-low': (w, h) => [
    {
      d: under(w, h, [
        [0, 0.93],
        [0.3, 0.875],
        [0.64, 0.93],
        [1, 0.885],
      ]),
      fill: 'tint',
      opacity: 1,
    },
    {
      d: under(w, h, [
        [0, 0.955],
        [0.38, 0.945],
        [0.7, 0.92],
        [1, 0.95],
      ]),
      fill: 'book',
      opacity: 0.28,
    },
  ],
  sea: (w, h) => [
    { d: waves(w, h, 0.74, 0.018, 4), fill: 'tint', opacity: 1 },
    { d: waves(w, h, 0.83, 0.016, 5), fill: 'book', opacity: 0.2 },
    { d: waves(w, h, 0.92, 0.014, 6), fill: 'book', opacity: 0.3 },
  ],
}

/**
 * The shapes of a ground for a page of `width` x `height` (any unit; the paths use the same), lowest first. The whole
 * sheet counts, bleed included: a shape runs to the edge it is given. An unknown id is white paper: no shapes.
 */
export function groundPaths(id: string, width: number, height: number): readonly GroundPath[] {
  return isGroundId(id) ? draws[id](width, height) : []
}

/** Whether a page's ground is one of ours. */
export function isGroundId(id: string): id is GroundId {
  return (groundIds as readonly string[]).includes(id)
}

function sheet(w: number, h: number): string {
  return `M0 0H${round(w)}V${round(h)}H0Z`
}

/** Everything below a smooth line (Catmull-Rom) through points given as shares of the page. */
function under(w: number, h: number, shares: readonly Point[]): string {
  const points = shares.map(([x, y]): Point => [x * w, y * h])
  const [first = [0, 0]] = points
  const curves = points.slice(1).map((to, i) => {
    const from = points[i] ?? to
    const before = points[i - 1] ?? from
    const after = points[i + 2] ?? to
    const a = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const b = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    return `C${[...a, ...b, ...to].map(round).join(' ')}`
  })
  return `M${round(first[0])} ${round(first[1])}${curves.join('')}V${round(h)}H0Z`
}

/** Everything below a row of even waves. */
function waves(w: number, h: number, y: number, swell: number, count: number): string {
  const half = w / count / 2
  const crests = Array.from(
    { length: count },
    () => `q${round(half / 2)} ${round(-2 * swell * h)} ${round(half)} 0t${round(half)} 0`,
  )
  return `M0 ${round(y * h)}${crests.join('')}V${round(h)}H0Z`
}

/** A thousandth of a millimetre is finer than any printer. */
function round(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
