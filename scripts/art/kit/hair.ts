/** Hair, in two layers: what falls behind the head and what lies on it. Drawn round a head at (0, 0). */
import { type HairColour, hairs, paint } from './palette.ts'
import { all, at, circle, line, path, type Svg, shaded, times } from './svg.ts'

export interface Hair {
  readonly back: Svg
  readonly front: Svg
}

type Draw = (base: string, strand: string, ribbon: string) => Hair

const cap =
  'M-36 0C-40 -34 -22 -47 1 -47C24 -47 40 -34 36 0C34 -12 29 -20 20 -23C8 -17 -12 -18 -22 -25C-30 -19 -34 -11 -36 0Z'
const fringe =
  'M-36 4C-41 -34 -24 -48 0 -48C24 -48 41 -34 36 4C34 -8 31 -15 25 -18C10 -13 -10 -13 -25 -18C-31 -15 -34 -8 -36 4Z'
const parted =
  'M-36 4C-41 -34 -22 -48 0 -48C24 -48 41 -32 36 4C33 -10 28 -19 16 -26C8 -32 2 -36 -2 -38C-8 -26 -18 -18 -28 -15C-32 -9 -35 -4 -36 4Z'
const shine = 'M-22 -33C-14 -41 -4 -43 6 -42M-27 -24C-25 -30 -22 -33 -18 -36'

function curls(base: string, strand: string, r: number, ring: number, from: number, to: number, count: number): Svg {
  return times(count, i => {
    const turn = ((from + ((to - from) * i) / (count - 1)) * Math.PI) / 180
    const [x, y] = [Math.cos(turn) * ring, Math.sin(turn) * ring - 4]
    return (
      circle(x, y, r, base) +
      line(`M${x - r / 3} ${y - r / 2}a${r / 2} ${r / 2} 0 0 1 ${r / 1.6} 0`, strand, 1.6, 'opacity=".55"')
    )
  })
}

function plait(x: number, base: string, strand: string, ribbon: string): Svg {
  return all(
    times(4, i => circle(x + Math.sign(x) * i * 1.5, 22 + i * 12, 9.5 - i * 0.9, i % 2 === 0 ? base : strand)),
    circle(x + Math.sign(x) * 6, 66, 5, ribbon),
    path(`M${x + Math.sign(x) * 6} 68l-6 12h12Z`, base),
  )
}

const draws = {
  short: (base, strand) => ({ back: '', front: path(cap, base) + line(shine, strand, 2.4, 'opacity=".7"') }),
  quiff: (base, strand) => ({
    back: '',
    front: all(
      path(
        'M-36 0C-40 -28 -34 -40 -20 -44C-8 -56 26 -56 36 -38C40 -26 38 -12 36 0C34 -12 30 -18 24 -22C4 -20 -10 -24 -18 -32C-28 -24 -34 -12 -36 0Z',
        base,
      ),
      line('M-14 -40C0 -49 18 -48 28 -38M-6 -34C6 -40 18 -39 26 -33', strand, 2.4, 'opacity=".7"'),
    ),
  }),
  side: (base, strand) => ({
    back: '',
    front: all(
      path(
        'M-36 2C-42 -34 -20 -48 2 -47C26 -47 40 -32 36 2C34 -12 30 -18 26 -20C10 -10 -14 -10 -28 -20C-32 -14 -35 -8 -36 2Z',
        base,
      ),
      line('M14 -42C4 -26 -12 -20 -26 -22M20 -38C14 -26 4 -20 -6 -18', strand, 2.2, 'opacity=".7"'),
    ),
  }),
  curly: (base, strand) => ({
    back: curls(base, strand, 11, 33, 160, 380, 10),
    front: curls(base, strand, 10, 33, 196, 344, 8) + curls(base, strand, 9, 24, 225, 315, 4),
  }),
  afro: (base, strand) => ({
    back:
      shaded(
        'M-54 -8C-58 -46 -28 -64 0 -64C28 -64 58 -46 54 -8C54 16 44 24 36 26L-36 26C-44 24 -54 16 -54 -8Z',
        base,
        'right',
        'cool',
        0.2,
      ) + curls(base, strand, 13, 46, 160, 380, 13),
    front: curls(base, strand, 9.5, 35, 200, 340, 9),
  }),
  puffs: (base, strand, ribbon) => ({
    back: all([-38, 38].map(x => at(x, -32, 1, curls(base, strand, 9, 12, 0, 320, 8) + circle(0, -4, 14, base)))),
    front: all(
      path(cap, base),
      line(shine, strand, 2.2, 'opacity=".6"'),
      [-30, 30].map(x => circle(x, -27, 5, ribbon)),
    ),
  }),
  bob: (base, strand) => ({
    back: shaded(
      'M-42 24C-48 -40 -26 -50 0 -50C26 -50 48 -40 42 24C38 34 28 34 24 30L-24 30C-28 34 -38 34 -42 24Z',
      base,
    ),
    front: path(fringe, base) + line(shine, strand, 2.4, 'opacity=".7"'),
  }),
  long: (base, strand) => ({
    back: shaded('M-42 66C-50 -30 -30 -50 0 -50C30 -50 50 -30 42 66C30 76 -30 76 -42 66Z', base),
    front: all(
      path(parted, base),
      line('M-8 -34C-16 -26 -24 -20 -30 -14M6 -36C18 -30 27 -22 31 -12', strand, 2.2, 'opacity=".7"'),
      path(
        'M-35 -6C-42 20 -42 44 -38 66C-30 70 -26 60 -29 40C-31 20 -31 6 -35 -6ZM35 -6C42 20 42 44 38 66C30 70 26 60 29 40C31 20 31 6 35 -6Z',
        base,
      ),
    ),
  }),
  wavy: (base, strand) => ({
    back: shaded(
      'M-40 -10C-46 -42 -22 -50 0 -50C22 -50 46 -42 40 -10C52 4 38 16 48 32C52 48 36 56 30 50L-30 50C-36 56 -52 48 -48 32C-38 16 -52 4 -40 -10Z',
      base,
    ),
    front:
      path(parted, base) +
      line('M-8 -34C-16 -26 -24 -20 -30 -14M6 -36C18 -30 27 -22 31 -12', strand, 2.2, 'opacity=".7"'),
  }),
  bunches: (base, strand, ribbon) => ({
    back: all(
      [-1, 1].map(
        s =>
          shaded(
            `M${s * 34} -14C${s * 60} -22 ${s * 66} 6 ${s * 58} 22C${s * 54} 32 ${s * 42} 28 ${s * 40} 16C${s * 38} 4 ${s * 34} 0 ${s * 34} -14Z`,
            base,
          ) + line(`M${s * 46} -8Q${s * 56} 2 ${s * 53} 18`, strand, 2, 'opacity=".7"'),
      ),
    ),
    front: all(
      path(parted, base),
      line('M-8 -36C-14 -28 -22 -22 -29 -17M6 -37C16 -32 25 -24 30 -14', strand, 2.2, 'opacity=".7"'),
      [-37, 37].map(x => circle(x, -10, 5.2, ribbon)),
    ),
  }),
  plaits: (base, strand, ribbon) => ({
    back: plait(-36, base, strand, ribbon) + plait(36, base, strand, ribbon),
    front: path(parted, base) + line(shine, strand, 2.2, 'opacity=".6"'),
  }),
  bun: (base, strand, ribbon) => ({
    back:
      circle(0, -52, 17, base) +
      line('M-8 -58a11 9 0 0 1 15 1', strand, 2.2, 'opacity=".7"') +
      path('M-38 14C-42 -40 -22 -48 0 -48C22 -48 42 -40 38 14Z', base),
    front: all(
      path(parted, base),
      circle(0, -45, 3, ribbon),
      line('M-8 -35C-16 -27 -24 -21 -30 -15M6 -37C17 -31 26 -23 31 -13', strand, 2.2, 'opacity=".7"'),
    ),
  }),
  ponytail: (base, strand, ribbon) => ({
    back: shaded('M20 -38C52 -44 64 -10 54 30C50 40 42 38 42 28C44 6 38 -8 26 -16Z', base) + circle(30, -30, 6, ribbon),
    front: path(cap, base) + line(shine, strand, 2.4, 'opacity=".7"'),
  }),
  locs: (base, strand) => ({
    back: times(9, i =>
      line(
        `M${-34 + i * 8.5} -20C${-40 + i * 10} 10 ${-42 + i * 10.5} 24 ${-40 + i * 10} 44`,
        i % 2 === 0 ? base : strand,
        9,
      ),
    ),
    front:
      path(cap, base) +
      times(5, i => line(`M${-26 + i * 12} -40Q${-30 + i * 14} -34 ${-32 + i * 15} -24`, strand, 2, 'opacity=".7"')),
  }),
  thin: (base, strand) => ({
    back: '',
    front: all(
      path(
        'M-35 12C-44 4 -45 -14 -38 -24C-36 -28 -32 -28 -31 -23C-30 -14 -32 -4 -33 4ZM35 12C44 4 45 -14 38 -24C36 -28 32 -28 31 -23C30 -14 32 -4 33 4Z',
        base,
      ),
      line('M-37 -4Q-37 -16 -32 -24M37 -4Q37 -16 32 -24', strand, 2, 'opacity=".7"'),
    ),
  }),
  tuft: base => ({ back: '', front: line('M-2 -36q-6 -8 0 -12M3 -36q6 -6 3 -13M-8 -35q-8 -4 -6 -10', base, 3.4) }),
} satisfies Record<string, Draw>

export type HairStyle = keyof typeof draws

/** The hair of a style and colour; `ribbon` is used by styles that have one. */
export function drawHair(style: HairStyle, colour: HairColour, ribbon: string = paint.coral): Hair {
  const [base, strand] = hairs[colour]
  const draw: Draw = draws[style]
  return draw(base, strand, ribbon)
}
