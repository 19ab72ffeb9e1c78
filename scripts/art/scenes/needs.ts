/** What babies need, six rounds; and eight faces for feelings. */
import { duck } from '../kit/animals.ts'
import { heartPath, starPath } from '../kit/body.ts'
import { glow } from '../kit/brush.ts'
import { cottage } from '../kit/buildings.ts'
import { land } from '../kit/land.ts'
import { paint } from '../kit/palette.ts'
import { baby, bust, person } from '../kit/person.ts'
import {
  all,
  at,
  box,
  circle,
  ellipse,
  inside,
  line,
  oval,
  path,
  rect,
  type Svg,
  shade,
  shaded,
  times,
} from '../kit/svg.ts'
import { ball } from '../kit/things.ts'
import { doctor, kelly, mamgu } from '../people.ts'

const ring = oval(240, 240, 226)
const round = (ground: string, ...parts: readonly Svg[]): Svg =>
  shaded(ring, ground, 'bottom', 'light', 0.3) + inside(ring, all(...parts))
const tabletop = (colour: string): Svg => shaded(box(0, 350, 480, 140), colour, 'bottom', 'warm', 0.16)

const milk = (): Svg =>
  round(
    '#fbf0d0',
    tabletop('#e6cfae'),
    at(
      168,
      400,
      1.85,
      all(
        shaded(
          'M-34 -110Q-34 -126 -22 -130H22Q34 -126 34 -110V-8Q34 0 24 0H-24Q-34 0 -34 -8Z',
          '#f2f7f7',
          'right',
          'cool',
          0.2,
        ),
        path('M-30 -80H30V-8Q30 -4 24 -4H-24Q-30 -4 -30 -8Z', '#fffaf0'),
        rect(-26, -150, 52, 22, paint.teal, 6),
        path('M-16 -150C-16 -172 -8 -168 -7 -184H7C8 -168 16 -172 16 -150Z', '#f3d3b4'),
        times(4, i => line(`M14 ${-66 + i * 16}h12`, '#9fc4cb', 3)),
      ),
    ),
    at(
      322,
      406,
      1.6,
      all(
        times(5, i =>
          circle(
            [-34, -8, 20, 40, 6][i] ?? 0,
            [-52, -62, -58, -48, -44][i] ?? 0,
            18,
            [paint.coral, paint.sun, '#8fb86a', '#b0678c', '#e89a4c'][i] ?? '',
          ),
        ),
        shaded('M-64 -44H64C60 -12 34 0 0 0C-34 0 -60 -12 -64 -44Z', '#8fc1c9', 'right', 'cool', 0.2),
      ),
    ),
  )

const warmth = (): Svg =>
  round(
    '#e4eef8',
    at(240, 420, 1, ellipse(0, 0, 250, 90, '#cddcec')),
    at(205, 270, 2.3, baby({ skin: 'brown', hair: 'tuft', hairColour: 'black' }, '#e9b7a8', '#fff6e4')),
    times(7, i => path(starPath(90 + i * 52, 90 + (i % 2) * 36, 11), '#f3d78a')),
  )

const cuddles = (): Svg =>
  round(
    '#fbe7de',
    at(230, 520, 1.9, bust({ ...mamgu, left: 'down', right: 'none', lean: 5 })),
    at(
      318,
      516,
      1.72,
      bust({
        age: 'child',
        look: { skin: 'olive', hair: 'curly', hairColour: 'dark' },
        clothes: { colour: paint.sun, second: '#fff4d2', pattern: 'stripes' },
        left: 'none',
        right: 'none',
        lean: -9,
      }),
    ),
    line('M160 330C150 430 220 470 330 456', mamgu.clothes.colour, 40),
    circle(352, 452, 19, '#f6d5bb'),
    path(heartPath(380, 120, 24), paint.coral),
    path(heartPath(96, 150, 16), '#e9a3b4'),
  )

const play = (): Svg =>
  round(
    '#e9f1e1',
    tabletop('#cfe0bd'),
    at(138, 310, 1.8, ball()),
    at(
      318,
      392,
      1.3,
      all(
        [
          ['#d9704c', -60, 0],
          ['#5b8cc2', 14, 0],
          ['#f2c14e', -24, -72],
        ].map(([c, x, y]) => shaded(box(Number(x), Number(y) - 70, 70, 70), String(c), 'right', 'cool', 0.22)),
        path(starPath(-25, -35, 20), '#fbe7de') +
          path(heartPath(49, -33, 18), '#e4eef8') +
          circle(11, -107, 16, '#fffdf7'),
      ),
    ),
    at(215, 452, 1.35, duck('#f7dc7a', '#eac65a')),
  )

const doctorRound = (): Svg =>
  round(
    '#d5e9ec',
    at(240, 560, 2.35, bust({ ...doctor, look: { ...doctor.look, smile: 'wide' } })),
    line('M196 330C190 400 214 430 226 430M284 330C290 400 262 424 250 430', '#3f4c57', 7),
    line('M226 430Q238 440 250 430', '#3f4c57', 7),
    circle(238, 448, 16, '#8a979e') + circle(238, 448, 9, '#d5dee0'),
  )

const safe = (): Svg =>
  round(
    '#3d4f7a',
    glow(240, 300, 240, '#f8df95', 0.5),
    times(9, i => path(starPath(70 + ((i * 97) % 350), 60 + ((i * 53) % 100), 6 + (i % 3) * 2), '#f8ebc0')),
    land(
      [
        [-20, 330],
        [240, 300],
        [500, 330],
      ],
      '#35606a',
      { foot: 500, tone: 'dusk', glow: 0.1 },
    ),
    at(
      240,
      372,
      1.7,
      all(
        cottage({ wall: '#e9dcc0', roof: '#39456a', door: '#f8df95', smoke: false }),
        path('M-74 -60h36v36h-36ZM38 -60h36v36h-36Z', '#f8df95'),
      ),
    ),
    at(
      218,
      446,
      0.62,
      person({
        ...kelly,
        look: { ...kelly.look, skin: 'tan', hair: 'bob', hairColour: 'black', freckles: false },
        clothes: { colour: paint.teal, legs: '#2c3a58' },
        right: 'out',
      }),
    ),
    at(
      276,
      448,
      0.62,
      person({
        age: 'child',
        look: { skin: 'tan', hair: 'short', hairColour: 'black', smile: 'open' },
        clothes: { colour: paint.sun, legs: '#44505c' },
        left: 'out',
      }),
    ),
  )

interface Mood {
  readonly colour: string
  readonly eyes: 'dots' | 'closed' | 'wide' | 'hearts'
  readonly brows?: 'up' | 'down' | 'worried'
  readonly mouth: string
  readonly filled?: boolean
  readonly extra?: Svg
}

const pebble = 'M30 246C24 130 120 40 240 38C366 38 456 126 452 240C448 360 356 444 240 444C122 444 36 356 30 246Z'

function mood({ colour, eyes, brows, mouth, filled = false, extra = '' }: Mood): Svg {
  const pair = (draw: (x: number, s: number) => Svg): Svg => draw(168, -1) + draw(312, 1)
  const drawn = {
    dots: () => pair(x => ellipse(x, 220, 17, 20, '#2b3a3c') + circle(x + 5, 213, 5, '#fff')),
    closed: () => pair(x => line(`M${x - 26} 220Q${x} 242 ${x + 26} 220`, '#2b3a3c', 9)),
    wide: () =>
      pair(x => circle(x, 216, 34, '#fffdf7') + circle(x, 218, 18, '#2b3a3c') + circle(x + 6, 211, 6, '#fff')),
    hearts: () => pair(x => path(heartPath(x, 220, 27), '#c2453a')),
  }[eyes]()
  const brow =
    brows === undefined
      ? ''
      : pair((x, s) =>
          line(
            {
              up: `M${x - 24} 168Q${x} 152 ${x + 24} 168`,
              down: `M${x - s * -26} 166L${x + s * -22} 186`,
              worried: `M${x + s * 26} 182L${x - s * 20} 164`,
            }[brows],
            '#2b3a3c',
            8,
            'opacity=".75"',
          ),
        )
  return all(
    path(pebble, colour),
    shade(pebble, 'bottom', 'warm', 0.22),
    shade(pebble, 'top', 'light', 0.3),
    extra,
    pair((x, s) => ellipse(x + s * 34, 284, 34, 24, '#e2826c', 'opacity=".4"')),
    drawn,
    brow,
    filled ? path(mouth, '#7d3f31') : line(mouth, '#6e3a30', 11),
  )
}

const moods: Readonly<Record<string, Mood>> = {
  happy: { colour: '#f5cf66', eyes: 'dots', mouth: 'M176 300Q240 372 304 300' },
  sad: {
    colour: '#9dbfe0',
    eyes: 'dots',
    brows: 'worried',
    mouth: 'M196 344Q240 308 284 344',
    extra: path('M150 262C166 286 168 306 150 308C132 306 134 286 150 262Z', '#e4f1fa'),
  },
  cross: { colour: '#e58f74', eyes: 'dots', brows: 'down', mouth: 'M196 338Q240 318 284 338' },
  worried: { colour: '#c3b0d8', eyes: 'wide', brows: 'worried', mouth: 'M196 330q15 -16 29 0t29 0 29 0' },
  excited: {
    colour: '#f2a65a',
    eyes: 'wide',
    brows: 'up',
    mouth: 'M170 294Q240 318 310 294Q304 384 240 384Q176 384 170 294Z',
    filled: true,
  },
  calm: { colour: '#a8cfa6', eyes: 'closed', mouth: 'M196 314Q240 344 284 314' },
  muddled: {
    colour: '#f0c987',
    eyes: 'dots',
    mouth: 'M186 334C206 304 226 350 248 326C264 308 280 316 296 330',
    extra: inside(
      pebble,
      path('M240 0C200 120 290 200 240 300C210 380 250 420 240 480H480V0Z', '#9cc7cf', 'opacity=".9"'),
    ),
  },
  loved: {
    colour: '#f0b6b8',
    eyes: 'closed',
    mouth: 'M182 304Q240 360 298 304',
    extra:
      path(heartPath(400, 96, 34), '#cf5a50') +
      path(heartPath(78, 120, 24), '#d9704c') +
      path(heartPath(346, 60, 18), '#e08a8c'),
  },
}

export const needs: Readonly<Record<string, () => Svg>> = {
  'need-milk': milk,
  'need-warmth': warmth,
  'need-cuddles': cuddles,
  'need-play': play,
  'need-doctor': doctorRound,
  'need-safe': safe,
  ...Object.fromEntries(Object.entries(moods).map(([name, how]) => [`feeling-${name}`, () => mood(how)])),
}
