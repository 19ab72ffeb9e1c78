/** Trees, gorse, flowers. Each stands on (0, 0). */
import { paint } from './palette.ts'
import { all, at, chance, circle, ellipse, line, n, path, type Svg, shade, shaded, times } from './svg.ts'

const apples: readonly (readonly [number, number])[] = [
  [-38, -84],
  [-20, -106],
  [-8, -72],
  [10, -118],
  [14, -90],
  [34, -102],
  [32, -70],
  [-30, -62],
  [8, -54],
]

/** A round tree about 150 units high. */
export function tree(colour: string = paint.leaf, fruit = ''): Svg {
  const crown =
    'M-8 -42C-40 -30 -66 -54 -54 -82C-62 -112 -36 -134 -12 -126C4 -146 44 -138 48 -112C70 -100 66 -62 44 -54C34 -36 8 -34 -8 -42Z'
  const roll = chance(colour.length + fruit.length + 3)
  return all(
    ellipse(0, 1, 34, 6, '#16394a', 'opacity=".16"'),
    path('M-7 0C-5 -20 -6 -40 -5 -66L5 -66C5 -50 6 -20 9 0Z', paint.wood),
    line('M1 -36L18 -58M-1 -44L-14 -62', paint.wood, 5),
    path(crown, colour),
    shade(crown, 'right', 'cool', 0.34),
    shade(crown, 'left', 'light', 0.2),
    times(9, () =>
      line(`M${n(-38 + roll() * 70)} ${n(-112 + roll() * 56)}q5 -6 10 0`, '#ffffff', 2.4, 'opacity=".22"'),
    ),
    fruit !== '' &&
      apples.map(([x, y]) => circle(x, y, 5, fruit) + circle(x - 1.6, y - 1.6, 1.4, '#ffffff', 'opacity=".5"')),
  )
}

/** A pine about 150 units high. */
export function pine(colour = '#3c6a58'): Svg {
  const d =
    'M0 -150C10 -126 24 -112 32 -104L18 -104C28 -84 40 -72 48 -64L28 -64C38 -46 48 -36 58 -26Q0 -12 -58 -26C-48 -36 -38 -46 -28 -64L-48 -64C-40 -72 -28 -84 -18 -104L-32 -104C-24 -112 -10 -126 0 -150Z'
  return all(
    ellipse(0, 1, 34, 5, '#16394a', 'opacity=".16"'),
    path('M-6 0L-5 -30H5L6 0Z', paint.woodDark),
    shaded(d, colour, 'right', 'cool', 0.3),
  )
}

/** A gorse bush, about 100 units wide. */
export function gorse(seed = 4): Svg {
  const roll = chance(seed)
  const bush = 'M-52 4C-60 -18 -40 -30 -28 -26C-18 -44 14 -44 22 -28C42 -36 60 -16 50 4Q0 16 -52 4Z'
  return all(
    shaded(bush, paint.leaf, 'bottom', 'cool', 0.3),
    times(9, () => line(`M${n(-42 + roll() * 84)} ${n(-4 - roll() * 20)}l${n(-4 + roll() * 8)} -11`, '#5d9468', 3)),
    times(26, i =>
      circle(-44 + roll() * 88, -2 - roll() * 28, 3.2 + roll() * 3, i % 4 === 0 ? '#f7d566' : paint.gorse),
    ),
  )
}

/** A daisy-like flower about 60 units high. */
export function flower(petal: string, middle: string = paint.sun, petals = 6): Svg {
  return all(
    line('M0 0Q3 -20 0 -42', paint.leaf, 3.6),
    path(
      'M0 -12C10 -26 20 -24 20 -15C14 -6 6 -6 0 -12ZM0 -20C-10 -32 -18 -30 -18 -22C-13 -14 -6 -15 0 -20Z',
      paint.near,
    ),
    times(petals, i => ellipse(0, -53, 6.4, 10.5, petal, `transform="rotate(${n((360 / petals) * i)} 0 -43)"`)),
    circle(0, -43, 5.6, middle),
  )
}

/** A daffodil about 80 units high. */
export function daffodil(): Svg {
  return all(
    line('M0 0Q-3 -30 2 -58', '#5c8f52', 4.4),
    path('M-2 0C-14 -26 -16 -44 -12 -58C-6 -40 -2 -20 2 0ZM3 0C14 -20 16 -34 15 -46C8 -30 4 -16 0 0Z', '#6f9f5c'),
    times(6, i =>
      path('M2 -62C-7 -72 -5 -84 2 -88C9 -84 11 -72 2 -62Z', '#f5d659', `transform="rotate(${60 * i} 2 -64)"`),
    ),
    circle(2, -64, 9.5, '#eda22f'),
    times(8, i => circle(2 + Math.cos(i * 0.785) * 9, -64 + Math.sin(i * 0.785) * 9, 3, '#eda22f')),
    circle(2, -64, 5, '#d5821d'),
  )
}

/** A foxglove about 140 units high. */
export function foxglove(colour = '#c07fa5'): Svg {
  return all(
    line('M0 0Q4 -70 0 -138', paint.near, 4.5),
    path('M0 -4C-26 -10 -34 -24 -36 -34C-18 -32 -6 -22 0 -4ZM0 -2C24 -12 34 -24 38 -36C18 -32 6 -20 0 -2Z', paint.leaf),
    times(8, i => {
      const s = i % 2 === 0 ? 1 : -1
      const k = 1.15 - i * 0.085
      return at(
        2 * s,
        -44 - i * 12,
        k,
        path(`M0 0C${4 * s} -8 ${14 * s} -8 ${22 * s} 8L${25 * s} 15Q${16 * s} 20 ${9 * s} 15Z`, colour) +
          ellipse(17 * s, 15, 7, 3, '#8a4a72'),
      )
    }),
  )
}

/** A fern frond that leans from (0, 0); for the corners of a picture. */
export function fern(colour: string = paint.leafDark, length = 190): Svg {
  return all(
    line(`M0 0Q${n(length * 0.1)} ${n(-length * 0.6)} ${n(length * 0.5)} ${-length}`, colour, 4),
    times(11, i => {
      const t = (i + 1) / 12
      const [x, y] = [length * (0.2 * t * (1 - t) + 0.5 * t * t), -length * (1.2 * t * (1 - t) + t * t)]
      const l = (1 - t) * 52 + 8
      return all(
        [-1, 1].map(s =>
          path(
            `M${n(x)} ${n(y)}Q${n(x + s * l * 0.6)} ${n(y - l * 0.5)} ${n(x + s * l)} ${n(y - l * 0.12)}Q${n(x + s * l * 0.5)} ${n(y + l * 0.12)} ${n(x)} ${n(y)}Z`,
            colour,
          ),
        ),
      )
    }),
  )
}

/** A few reeds with brown heads. */
export function reeds(): Svg {
  return all(
    line(
      'M-12 0Q-16 -40 -10 -76M0 0Q2 -50 -2 -96M12 0Q18 -36 14 -66M-4 0Q-30 -30 -34 -48M6 0Q30 -26 38 -40',
      '#6c9a5f',
      4,
    ),
    [-10, -2, 14].map((x, i) => ellipse(x, -80 - (i === 1 ? 20 : i === 2 ? -10 : 0), 4.6, 13, paint.woodDark)),
  )
}

/** A low round bush about 100 units wide. */
export function bush(colour: string = paint.leaf): Svg {
  return shaded(
    'M-54 4C-64 -20 -40 -38 -26 -32C-16 -54 20 -52 26 -32C46 -40 64 -18 52 4Q0 14 -54 4Z',
    colour,
    'bottom',
    'cool',
    0.3,
  )
}
