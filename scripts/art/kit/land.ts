/** Ground and water: hills, hedges, sea, sand, lanes. */
import { wash } from './brush.ts'
import { paint } from './palette.ts'
import { all, chance, circle, ellipse, line, n, path, type Svg, shade, type Tone, times } from './svg.ts'

type Point = readonly [number, number]

/** A smooth line through points (Catmull-Rom), as path commands after an M. */
export function smooth(points: readonly Point[]): string {
  return points
    .slice(0, -1)
    .map((p, i) => {
      const before = points[i - 1] ?? p
      const next = points[i + 1] ?? p
      const after = points[i + 2] ?? next
      return `C${n(p[0] + (next[0] - before[0]) / 6)} ${n(p[1] + (next[1] - before[1]) / 6)} ${n(next[0] - (after[0] - p[0]) / 6)} ${n(next[1] - (after[1] - p[1]) / 6)} ${n(next[0])} ${n(next[1])}`
    })
    .join('')
}

/** The outline of land whose top runs through the points and whose foot is at `foot`. */
export function landPath(points: readonly Point[], foot: number): string {
  const [first = [0, 0], last = first] = [points[0], points.at(-1)]
  return `M${n(first[0])} ${n(first[1])}${smooth(points)}L${n(last[0])} ${foot}L${n(first[0])} ${foot}Z`
}

interface Ground {
  readonly foot?: number
  readonly tone?: Tone
  readonly strength?: number
  /** Lighter sponging along the top. */
  readonly glow?: number
}

/** A hill or field: sponged darker towards its foot and lighter along its top. */
export function land(
  points: readonly Point[],
  fill: string,
  { foot = 1060, tone = 'cool', strength = 0.2, glow = 0.22 }: Ground = {},
): Svg {
  const d = landPath(points, foot)
  return all(path(d, fill), shade(d, 'bottom', tone, strength), glow > 0 && shade(d, 'top', 'light', glow))
}

/** Rolling hills across a sheet, in four distances. `y` is where the furthest stands. */
export function rolling(
  w: number,
  y: number,
  colours: readonly string[] = [paint.far, '#a6c8b2', paint.hill, paint.field],
  step = 74,
): Svg {
  const shapes: readonly (readonly number[])[] = [
    [60, -30, 20, -70, -10, -50, 30],
    [10, 40, -30, 10, 40, 0, -30],
    [-10, -40, 20, 30, -20, 10, 30],
    [30, 0, -20, -10, 20, -10, 0],
  ]
  return times(colours.length, i => {
    const shape = shapes[i % shapes.length] ?? []
    const points = shape.map((dy, k): Point => [-30 + (k * (w + 60)) / (shape.length - 1), y + i * step + dy])
    return land(points, colours[i] ?? paint.field, { strength: 0.12 + i * 0.03 })
  })
}

/** A hedge or a line of far trees through the points: uneven, with a tree now and then. */
export function hedge(points: readonly Point[], r: number, colour: string = paint.leaf, seed = 7): Svg {
  const roll = chance(seed)
  return points
    .slice(0, -1)
    .map(([x, y], i) => {
      const [x2, y2] = points[i + 1] ?? [x, y]
      const count = Math.max(2, Math.round(Math.hypot(x2 - x, y2 - y) / (r * 0.9)))
      return times(count, k => {
        const t = k / count
        const eased = (1 - Math.cos(Math.PI * t)) / 2
        const size = roll() > 0.86 ? 1.5 + roll() * 0.7 : 0.42 + roll() * 0.5
        return ellipse(
          x + (x2 - x) * t,
          y + (y2 - y) * eased - r * size * 0.5,
          r * size,
          r * size * 0.85,
          colour,
          `opacity="${n(0.7 + roll() * 0.3)}"`,
        )
      })
    })
    .join('')
}

/** Sea from `y` down to `foot`, with dabs of light. */
export function sea(
  x: number,
  y: number,
  w: number,
  foot: number,
  seed = 2,
  top: string = paint.sea,
  low: string = paint.seaDeep,
): Svg {
  const roll = chance(seed)
  return all(
    wash(x, y, w, foot - y, top, low),
    times(Math.round((w * (foot - y)) / 5200), () => {
      const t = roll()
      const [px, py, l] = [x + roll() * w, y + 8 + t * (foot - y - 12), 12 + t * 50 + roll() * 20]
      return line(
        `M${n(px)} ${n(py)}q${n(l / 4)} -4 ${n(l / 2)} 0t${n(l / 2)} 0`,
        paint.foam,
        2 + t * 2.6,
        `opacity="${n(0.35 + roll() * 0.5)}"`,
      )
    }),
  )
}

/** Grass tufts scattered in a band. */
export function tufts(
  x: number,
  y: number,
  w: number,
  h: number,
  count: number,
  colour: string = paint.near,
  seed = 9,
): Svg {
  const roll = chance(seed)
  return times(count, () => {
    const [px, py, s] = [x + roll() * w, y + roll() * h, 0.7 + roll() * 0.8]
    return line(
      `M${n(px - 5 * s)} ${n(py)}q${n(-1 * s)} ${n(-9 * s)} ${n(-5 * s)} ${n(-13 * s)}M${n(px)} ${n(py)}v${n(-18 * s)}M${n(px + 5 * s)} ${n(py)}q${n(1 * s)} ${n(-9 * s)} ${n(6 * s)} ${n(-13 * s)}`,
      colour,
      3 * s,
      'opacity=".7"',
    )
  })
}

/** Small flowers or pebbles dotted in a band. */
export function specks(
  x: number,
  y: number,
  w: number,
  h: number,
  count: number,
  colours: readonly string[],
  r = 3.4,
  seed = 13,
): Svg {
  const roll = chance(seed)
  return times(count, i =>
    circle(x + roll() * w, y + roll() * h, r * (0.6 + roll() * 0.7), colours[i % colours.length] ?? ''),
  )
}

/** One wave across a sheet: even crests with foam along them. */
export function wave(w: number, y: number, swell: number, count: number, fill: string, foot = 1060): Svg {
  const half = (w + 60) / count / 2
  const crests = times(count, () => `q${n(half / 2)} ${n(-2 * swell)} ${n(half)} 0t${n(half)} 0`)
  const d = `M-30 ${n(y)}${crests}V${foot}H-30Z`
  return all(
    path(d, fill),
    shade(d, 'bottom', 'cool', 0.16),
    shade(d, 'top', 'light', 0.2),
    line(`M-30 ${n(y)}${crests}`, '#f2fbfa', 5, 'opacity=".55"'),
  )
}
