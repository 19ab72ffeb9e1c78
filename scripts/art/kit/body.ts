/** Bodies and clothes. Feet stand on y = 0; a grown-up is about 285 units high, a child about 185. */
import { paint, type SkinName, skins } from './palette.ts'
import { all, circle, inside, line, n, path, rect, type Svg, shade, shaded, times } from './svg.ts'

type Pattern = 'plain' | 'stripes' | 'dots' | 'yoke' | 'cardigan' | 'checks' | 'heart' | 'star'
type Top = 'jumper' | 'dress' | 'dungarees' | 'shirt' | 'coat' | 'robe'

export interface Clothes {
  readonly top?: Top
  readonly colour: string
  /** Pattern, collar or the shirt beneath. */
  readonly second?: string
  readonly pattern?: Pattern
  readonly legs?: string
  readonly shoes?: string
  /** Wellies: the shoes reach up the leg. */
  readonly boots?: boolean
}

/** The measures of a body, in units above the feet. */
export interface Build {
  readonly shoulder: number
  readonly hip: number
  readonly half: number
  readonly waist: number
  readonly arm: number
  readonly leg: number
  readonly head: number
}

export const builds = {
  grown: { shoulder: 200, hip: 90, half: 37, waist: 40, arm: 20, leg: 22, head: 239 },
  child: { shoulder: 113, hip: 42, half: 26, waist: 29, arm: 14, leg: 16, head: 145 },
} as const satisfies Record<string, Build>

/** Legs and shoes. */
export function legs(
  build: Build,
  { legs: colour = paint.navy, shoes = '#33393d', top, boots }: Clothes,
  skin: SkinName,
): Svg {
  const { hip, leg } = build
  const bare = top === 'dress' && colour === 'bare' ? skins[skin].base : colour
  const gap = leg * 0.12
  return all(
    [-1, 1].map(s => {
      const inner = s * gap
      const outer = s * (gap + leg)
      const d = `M${n(inner)} ${-hip - 12}L${n(inner + s * 1)} -5L${n(outer - s * 1.5)} -5L${n(outer + s * leg * 0.16)} ${-hip - 12}Z`
      return shaded(d, bare, s > 0 ? 'right' : 'left', 'cool', 0.16)
    }),
    boots &&
      [-1, 1].map(
        s =>
          rect(s * (gap + leg / 2) - leg * 0.56, -leg * 1.75, leg * 1.12, leg * 1.6, shoes, 3) +
          rect(s * (gap + leg / 2) - leg * 0.62, -leg * 1.8, leg * 1.24, leg * 0.3, '#ffffff', 2, 'opacity=".45"'),
      ),
    [-1, 1].map(s => {
      const x = s * (gap + leg / 2)
      const w = leg * 0.72
      return shaded(
        `M${n(x - s * w * 0.85)} 0C${n(x - s * w)} ${n(-leg * 0.72)} ${n(x + s * w * 0.5)} ${n(-leg * 0.85)} ${n(x + s * w * 1.25)} ${n(-leg * 0.25)}Q${n(x + s * w * 1.4)} 0 ${n(x + s * w * 1.1)} 0Z`,
        shoes,
        'bottom',
        'cool',
        0.2,
      )
    }),
  )
}

function outline({ shoulder: s, hip: h, half: a, waist: b }: Build, top: Top): string {
  const flare = top === 'dress' ? b * 1.42 : top === 'coat' || top === 'robe' ? b * 1.15 : b
  const drop = top === 'dress' ? h * 0.2 : top === 'coat' ? h * 0.3 : top === 'robe' ? h * 0.75 : 0
  const y = -h + 6 + drop
  return `M${n(-a)} ${n(-s + 20)}C${n(-a + 2)} ${n(-s + 5)} ${n(-a * 0.5)} ${n(-s)} 0 ${n(-s)}C${n(a * 0.5)} ${n(-s)} ${n(a - 2)} ${n(-s + 5)} ${n(a)} ${n(-s + 20)}L${n(flare)} ${n(y - 4)}Q${n(flare * 0.6)} ${n(y + 4)} 0 ${n(y + 4)}Q${n(-flare * 0.6)} ${n(y + 4)} ${n(-flare)} ${n(y - 4)}Z`
}

function patterned(build: Build, { pattern = 'plain', second = paint.white }: Clothes): Svg {
  const { shoulder: s, half: a } = build
  const u = a / 37
  switch (pattern) {
    case 'plain':
      return ''
    case 'stripes':
      return times(6, i =>
        line(
          `M${-a * 1.8} ${n(-s + (30 + i * 19) * u)}Q0 ${n(-s + (37 + i * 19) * u)} ${a * 1.8} ${n(-s + (30 + i * 19) * u)}`,
          second,
          6.5 * u,
        ),
      )
    case 'dots':
      return times(48, i =>
        circle(
          (-54 + (i % 8) * 16 + (Math.floor(i / 8) % 2) * 8) * u,
          -s + (20 + Math.floor(i / 8) * 18) * u,
          3.4 * u,
          second,
        ),
      )
    case 'checks':
      return all(
        times(6, i => line(`M${n((-50 + i * 20) * u)} ${-s}V0`, second, 3.5 * u, 'opacity=".6"')),
        times(9, i => line(`M${-a * 1.8} ${n(-s + (18 + i * 20) * u)}H${a * 1.8}`, second, 3.5 * u, 'opacity=".6"')),
      )
    case 'yoke':
      return all(
        times(13, i =>
          path(
            `M${n((-54 + i * 9) * u)} ${n(-s + 34 * u)}l${n(4.5 * u)} ${n(-9 * u)}l${n(4.5 * u)} ${n(9 * u)}l${n(-4.5 * u)} ${n(7 * u)}Z`,
            second,
          ),
        ),
        line(`M${-a * 1.5} ${n(-s + 20 * u)}H${a * 1.5}M${-a * 1.5} ${n(-s + 47 * u)}H${a * 1.5}`, second, 2.6 * u),
      )
    case 'cardigan':
      return all(
        path(`M${n(-11 * u)} ${-s}L0 ${n(-s + 44 * u)}L${n(11 * u)} ${-s}Z`, second),
        line(`M0 ${n(-s + 44 * u)}V0`, paint.ink, 2 * u, 'opacity=".28"'),
        times(3, i => circle(6 * u, -s + (56 + i * 17) * u, 2.8 * u, paint.white)),
      )
    case 'heart':
      return path(heartPath(0, -s + 46 * u, 15 * u), second)
    case 'star':
      return path(starPath(0, -s + 46 * u, 16 * u), second)
  }
}

/** A heart's outline with its middle at (x, y). */
export function heartPath(x: number, y: number, r: number): string {
  return `M${n(x)} ${n(y + r)}C${n(x - r * 1.5)} ${n(y)} ${n(x - r)} ${n(y - r * 1.1)} ${n(x)} ${n(y - r * 0.35)}C${n(x + r)} ${n(y - r * 1.1)} ${n(x + r * 1.5)} ${n(y)} ${n(x)} ${n(y + r)}Z`
}

/** A five-pointed star's outline with its middle at (x, y). */
export function starPath(x: number, y: number, r: number): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const turn = (i * Math.PI) / 5 - Math.PI / 2
    const reach = i % 2 === 0 ? r : r * 0.5
    return `${n(x + Math.cos(turn) * reach)} ${n(y + Math.sin(turn) * reach)}`
  })
  return `M${points.join('L')}Z`
}

/** The trunk in its clothes, with the neck. */
export function torso(build: Build, clothes: Clothes, skin: SkinName): Svg {
  const { top = 'jumper', colour, second = paint.white, legs: bib = paint.navy } = clothes
  const { shoulder: s, half: a, hip } = build
  const u = a / 37
  const d = outline(build, top)
  const neck = rect(-8.5 * u - 1, -s - 13, 17 * u + 2, 24 * u, skins[skin].base, 6)
  const under = rect(-8.5 * u - 1, -s - 8, 17 * u + 2, 8, skins[skin].dark, 4, 'opacity=".4"')
  const detail = {
    jumper: () =>
      line(
        `M${n(-13 * u)} ${n(-s + 2)}Q0 ${n(-s + 13 * u)} ${n(13 * u)} ${n(-s + 2)}`,
        paint.ink,
        5 * u,
        'opacity=".16"',
      ),
    dress: () =>
      all(
        path(
          `M${n(-16 * u)} ${-s}Q${n(-14 * u)} ${n(-s + 15 * u)} 0 ${n(-s + 9 * u)}Q${n(14 * u)} ${n(-s + 15 * u)} ${n(16 * u)} ${-s}Z`,
          second,
        ),
      ),
    dungarees: () =>
      all(
        path(
          `M${n(-19 * u)} ${n(-s + 40 * u)}H${n(19 * u)}L${n(24 * u)} ${n(-hip - 28 * u)}H${n(50 * u)}V${n(-hip + 30)}H${n(-50 * u)}V${n(-hip - 28 * u)}H${n(-24 * u)}Z`,
          bib,
        ),
        line(
          `M${n(-16 * u)} ${n(-s + 42 * u)}L${n(-22 * u)} ${n(-s)}M${n(16 * u)} ${n(-s + 42 * u)}L${n(22 * u)} ${n(-s)}`,
          bib,
          8 * u,
        ),
        [-15, 15].map(x => circle(x * u, -s + 44 * u, 3.6 * u, paint.sun)),
        rect(-11 * u, -s + 54 * u, 22 * u, 17 * u, '#ffffff', 4, 'opacity=".18"'),
      ),
    shirt: () =>
      all(
        path(
          `M${n(-15 * u)} ${n(-s - 1)}L${n(-2 * u)} ${n(-s + 19 * u)}L0 ${n(-s + 8 * u)}L${n(2 * u)} ${n(-s + 19 * u)}L${n(15 * u)} ${n(-s - 1)}Z`,
          second,
        ),
        line(`M0 ${n(-s + 20 * u)}V${-hip}`, paint.ink, 1.8 * u, 'opacity=".25"'),
        times(4, i => circle(0, -s + (30 + i * 17) * u, 2.2 * u, second)),
      ),
    coat: () =>
      all(
        path(`M${n(-14 * u)} ${-s}L0 ${n(-s + 34 * u)}L${n(14 * u)} ${-s}Z`, second),
        line(`M0 ${n(-s + 34 * u)}V0`, paint.ink, 2.2 * u, 'opacity=".3"'),
        times(3, i => circle(9 * u, -s + (50 + i * 22) * u, 3.4 * u, paint.woodDark)),
      ),
    robe: () =>
      all(
        path(`M${n(-14 * u)} ${-s}L0 ${n(-s + 26 * u)}L${n(14 * u)} ${-s}Z`, paint.white),
        path(
          `M${n(-3 * u)} ${n(-s + 14 * u)}l${n(-8 * u)} ${n(36 * u)}h${n(10 * u)}l${n(1 * u)} ${n(-30 * u)}l${n(1 * u)} ${n(30 * u)}h${n(10 * u)}l${n(-8 * u)} ${n(-36 * u)}Z`,
          paint.white,
        ),
      ),
  }[top]
  return all(neck, under, path(d, colour), inside(d, patterned(build, clothes) + detail()), shadeOver(d))
}

function shadeOver(d: string): Svg {
  return shade(d, 'right', 'cool', 0.2) + shade(d, 'left', 'light', 0.14)
}
