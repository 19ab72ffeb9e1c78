/** What is overhead: sun, clouds, stars, rain, rainbow, birds. */
import { glow, wash } from './brush.ts'
import { paint } from './palette.ts'
import { all, at, box, chance, circle, line, n, oval, path, type Svg, shade, shaded, times } from './svg.ts'

/** A day sky over the whole sheet, paler towards `horizon`. */
export function daySky(w: number, h: number, top: string = paint.sky, low: string = paint.skyLow): Svg {
  return wash(-20, -20, w + 40, h + 40, top, low, low) + shade(box(-20, -20, w + 40, h * 0.7), 'top', 'cool', 0.025)
}

/** A night sky with stars. */
export function nightSky(w: number, h: number, seed = 3, stars = 46): Svg {
  const roll = chance(seed)
  return all(
    wash(-20, -20, w + 40, h + 40, '#2f3f63', '#4a5c86', '#6c7aa0'),
    shade(box(-20, -20, w + 40, h), 'top', 'dusk', 0.3),
    times(stars, () => {
      const [x, y, r] = [roll() * w, roll() * h * 0.62, 1.6 + roll() * 2.8]
      return r > 3.6 ? twinkle(x, y, r * 2.6) : circle(x, y, r, '#f8ebc0', `opacity="${n(0.55 + roll() * 0.45)}"`)
    }),
  )
}

function twinkle(x: number, y: number, r: number): Svg {
  const q = r * 0.2
  return path(
    `M${n(x)} ${n(y - r)}L${n(x + q)} ${n(y - q)}L${n(x + r)} ${n(y)}L${n(x + q)} ${n(y + q)}L${n(x)} ${n(y + r)}L${n(x - q)} ${n(y + q)}L${n(x - r)} ${n(y)}L${n(x - q)} ${n(y - q)}Z`,
    '#fbf0c8',
  )
}

/** The one low sun, with its glow. */
export function sun(x: number, y: number, r: number, colour: string = paint.sun): Svg {
  return all(glow(x, y, r * 2.3, colour), path(oval(x, y, r), colour), shade(oval(x, y, r), 'bottom', 'warm', 0.28))
}

/** A thin or a full moon. */
export function moon(x: number, y: number, r: number, thin = true, colour = '#f6e6b4'): Svg {
  const full = glow(x, y, r * 2.4, '#f6e6b4', 0.35)
  if (!thin) return all(full, shaded(oval(x, y, r), '#f6e6b4', 'right', 'warm', 0.22))
  const crescent = `M${n(x + r * 0.2)} ${n(y - r)}A${n(r)} ${n(r)} 0 1 1 ${n(x - r)} ${n(y + r * 0.25)}A${n(r * 0.86)} ${n(r * 0.86)} 0 1 0 ${n(x + r * 0.2)} ${n(y - r)}Z`
  return all(full, path(crescent, colour), shade(crescent, 'right', 'warm', 0.2))
}

/** A cloud about 170 units wide at scale 1, sitting on (x, y). */
export function cloud(x: number, y: number, scale: number, colour = '#ffffff', flip = 1): Svg {
  const d =
    'M-84 20C-96 20 -98 -6 -76 -10C-76 -36 -46 -44 -32 -32C-20 -60 24 -58 32 -30C52 -42 78 -28 74 -8C96 -6 94 20 80 20Z'
  return at(x, y, scale, path(d, colour) + shade(d, 'bottom', 'cool', 0.14), { flip })
}

/** A rainbow with its middle at (x, y). */
export function rainbow(x: number, y: number, r: number, width: number): Svg {
  const bands = ['#e39a8b', '#ecbd80', '#f2dc93', '#a9cda2', '#93c3cf', '#9fa9d4', '#c4a7cf']
  const step = width / bands.length
  return times(bands.length, i => {
    const q = r - i * step
    return line(
      `M${n(x - q)} ${n(y)}A${n(q)} ${n(q)} 0 0 1 ${n(x + q)} ${n(y)}`,
      bands[i] ?? '',
      step + 1.5,
      'opacity=".8"',
    )
  })
}

/** Soft rain over an area. */
export function rain(x: number, y: number, w: number, h: number, count: number, seed = 5, colour = '#9fbccb'): Svg {
  const roll = chance(seed)
  return times(count, () =>
    line(`M${n(x + roll() * w)} ${n(y + roll() * h)}l-6 20`, colour, 3.6, `opacity="${n(0.45 + roll() * 0.4)}"`),
  )
}

/** A gull far off. */
export function gull(x: number, y: number, scale: number, colour: string = paint.ink): Svg {
  return at(
    x,
    y,
    scale,
    path('M-20 -3C-12 -14 -4 -9 0 0C4 -9 13 -14 21 -4C12 -8 5 -4 0 5C-5 -4 -12 -8 -20 -3Z', colour),
  )
}
