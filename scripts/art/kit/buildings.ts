/** Houses and towns. Each stands on (0, 0). */
import { paint } from './palette.ts'
import { all, box, chance, circle, line, n, path, rect, type Svg, shade, shaded, times } from './svg.ts'

/** A window with four panes and a sill with flowers, its middle at (x, y). */
export function pane(x: number, y: number, w: number, h: number, glass = '#cfe3e6', box_ = false): Svg {
  const [l, t] = [x - w / 2, y - h / 2]
  return all(
    rect(l - 3, t - 3, w + 6, h + 6, paint.white, 2),
    rect(l, t, w, h, glass, 1),
    path(
      `M${n(l)} ${n(t + h)}L${n(l + w * 0.7)} ${n(t)}H${n(l + w)}L${n(l + w * 0.3)} ${n(t + h)}Z`,
      '#ffffff',
      'opacity=".28"',
    ),
    line(`M${n(x)} ${n(t)}v${n(h)}M${n(l)} ${n(y)}h${n(w)}`, paint.white, 3),
    rect(l - 6, t + h + 1, w + 12, 5, box_ ? paint.wood : '#e2ddd0', 1),
    box_ &&
      times(
        5,
        i =>
          circle(l + (w / 4) * i, t + h - 2 - (i % 2) * 3, 4.6, [paint.blush, paint.sun, paint.heather][i % 3] ?? '') +
          circle(l + (w / 4) * i + 3, t + h + 1, 3, paint.leaf),
      ),
  )
}

/** Rows of slates on a roof outline. */
function slates(d: string, x: number, y: number, w: number, h: number, colour: string): Svg {
  const rows = Math.floor(h / 10)
  return all(
    shaded(d, colour, 'right', 'cool', 0.25),
    times(rows, r =>
      line(
        `M${n(x + r * 2)} ${n(y - 8 - r * 10)}h${n(w - r * 4)}`,
        '#ffffff',
        1.4,
        'opacity=".2" stroke-dasharray="9 5"',
      ),
    ),
  )
}

interface House {
  readonly wall?: string
  readonly roof?: string
  readonly door?: string
  readonly smoke?: boolean
}

/** A long white cottage, about 220 units wide. */
export function cottage({ wall = paint.paper, roof = paint.slate, door = paint.coral, smoke = true }: House = {}): Svg {
  const body = box(-92, -84, 184, 84)
  return all(
    rect(-100, -3, 200, 7, '#16394a', 3, 'opacity=".14"'),
    smoke && line('M74 -152C66 -166 84 -174 76 -190C70 -202 84 -210 82 -220', '#ffffff', 8, 'opacity=".6"'),
    [-70, 62].map(
      x =>
        shaded(box(x, -146, 22, 46), paint.slateDark, 'right', 'cool', 0.25) + rect(x - 3, -149, 28, 7, '#6b7a86', 2),
    ),
    shaded(body, wall, 'right', 'cool', 0.12),
    slates('M-110 -80L-82 -134H82L110 -80Z', -100, -80, 200, 50, roof),
    rect(-110, -82, 220, 5, '#16394a', 0, 'opacity=".22"'),
    shaded('M-19 0V-48Q-19 -56 0 -56Q19 -56 19 -48V0Z', door, 'right', 'warm', 0.2),
    rect(-11, -46, 22, 12, '#fbe9d2', 3, 'opacity=".85"'),
    circle(12, -22, 2.6, paint.sun),
    rect(-26, -3, 52, 6, '#cfc8b8', 2),
    pane(-56, -42, 36, 36, '#cfe3e6', true),
    pane(56, -42, 36, 36, '#cfe3e6', true),
    times(7, i => circle(-88 + (i % 3) * 5, -8 - i * 9, 6 - i * 0.4, i % 2 === 0 ? paint.leaf : '#5d9468')),
  )
}

/** A tall house with two floors, about 130 units wide. */
export function tallHouse({
  wall = paint.wall,
  roof = paint.slate,
  door = paint.teal,
  smoke = false,
}: House = {}): Svg {
  return all(
    rect(-70, -3, 140, 7, '#16394a', 3, 'opacity=".14"'),
    smoke && line('M38 -204C30 -216 46 -224 40 -238', '#ffffff', 8, 'opacity=".6"'),
    shaded(box(26, -196, 20, 46), paint.slateDark, 'right', 'cool', 0.25),
    shaded(box(-62, -136, 124, 136), wall, 'right', 'cool', 0.14),
    slates('M-74 -132L0 -196L74 -132Z', -40, -132, 80, 44, roof),
    shaded('M-17 0V-46H17V0Z', door, 'right', 'cool', 0.2),
    rect(-11, -40, 22, 10, '#ffffff', 2, 'opacity=".4"'),
    circle(10, -20, 2.4, paint.sun),
    [-38, 38].map(x => pane(x, -102, 26, 30)),
    pane(0, -102, 22, 30),
    [-40, 40].map(x => pane(x, -32, 24, 30, '#cfe3e6', true)),
  )
}

const walls = ['#f3d9c4', '#cfe0d6', '#f0e3bd', '#d5dfea', '#ecc9be', '#e2d7e6', '#f6efe2', '#bcd6d6']
const doors = ['#3f8f9b', '#d9704c', '#6d9a58', '#b0678c', '#5b8cc2', '#dba526']

/** Terraced houses side by side, `count` of 92 units each, from x = 0. */
export function terrace(count: number, seed = 3, lit = false): Svg {
  const roll = chance(seed)
  return times(count, i => {
    const x = i * 92
    const high = 118 + Math.round(roll() * 3) * 7
    const wall = lit
      ? (['#5d6488', '#6b6890', '#576a8c', '#74688c'][Math.floor(roll() * 4)] ?? '')
      : (walls[Math.floor(roll() * walls.length)] ?? '')
    const glass = lit ? (roll() > 0.35 ? '#f6d98a' : '#8794b3') : '#cfe3e6'
    const roof = lit ? '#333f60' : ([paint.slate, '#63707a', '#6e6a72'][i % 3] ?? paint.slate)
    return all(
      rect(x + 62, -high - 62, 18, 40, lit ? '#2c3756' : '#8b6a55'),
      rect(x + 59, -high - 65, 24, 6, lit ? '#3a4668' : '#a07d66', 1),
      shaded(box(x, -high, 92, high), wall, 'right', lit ? 'dusk' : 'cool', 0.14),
      slates(
        `M${x - 4} ${-high + 3}L${x + 10} ${-high - 36}H${x + 82}L${x + 96} ${-high + 3}Z`,
        x + 4,
        -high,
        84,
        34,
        roof,
      ),
      pane(x + 26, -high + 34, 24, 30, glass),
      pane(x + 66, -high + 34, 24, 30, lit && roll() > 0.5 ? '#f6d98a' : glass),
      pane(x + 62, -34, 32, 32, glass, !lit && i % 2 === 0),
      shaded(
        `M${x + 14} 0V-44Q${x + 25} -56 ${x + 36} -44V0Z`,
        lit ? '#454d72' : (doors[Math.floor(roll() * doors.length)] ?? ''),
        'right',
        'cool',
        0.2,
      ),
      circle(x + 32, -20, 2, paint.sun),
    )
  })
}

/** A hospital in a town: long, light, with a heart over its door. */
export function hospital(): Svg {
  const block = box(-190, -190, 380, 190)
  return all(
    rect(-200, -3, 400, 8, '#16394a', 3, 'opacity=".14"'),
    shaded(block, '#f4f1e8', 'right', 'cool', 0.13),
    rect(-200, -200, 400, 16, '#8fb7bd', 3),
    shaded(box(-62, -238, 124, 240), '#e4eff0', 'right', 'cool', 0.14),
    rect(-70, -248, 140, 16, '#6fa3ac', 3),
    path('M0 -186C-34 -206 -20 -226 0 -212C20 -226 34 -206 0 -186Z', paint.coral),
    [-156, -116, -84, 84, 116, 156]
      .filter(x => Math.abs(x) !== 84)
      .flatMap(x => [-150, -96, -42].map(y => pane(x, y, 26, 30, (x + y) % 4 === 0 ? '#f6e3a6' : '#cfe3e6'))),
    [-30, 30].map(x => pane(x, -138, 26, 34)),
    shaded(box(-34, -66, 68, 66), '#9cc8cf', 'right', 'cool', 0.2),
    line('M0 -66V0', paint.white, 4),
    rect(-76, -80, 152, 12, paint.coral, 3),
    [-66, 66].map(x => rect(x - 3, -70, 6, 70, paint.white)),
  )
}

/** A castle on the skyline, about 240 units wide. */
export function castle(colour = '#9aa5a4'): Svg {
  const tower = (x: number, h: number, w: number): Svg =>
    all(
      shaded(
        `M${x - w / 2} 0V${-h}${times(3, i => `h${n(w / 6)}v${i === 2 ? -10 : -10}h${n(w / 6)}v10`)}V0Z`,
        colour,
        'right',
        'cool',
        0.28,
      ),
      path(`M${x - 4} ${-h * 0.6}v-16q4 -6 8 0v16Z`, paint.slateDark),
    )
  return all(
    shaded(
      'M-100 0V-66h16v-10h14v10h16v-10h14v10h16v-10h14v10h16v-10h14v10h16v-10h14v10h16V0Z',
      '#a8b2b0',
      'right',
      'cool',
      0.22,
    ),
    tower(-104, 108, 44),
    tower(0, 128, 52),
    tower(104, 98, 42),
    path('M-16 0V-30Q0 -52 16 -30V0Z', '#5e6b6c'),
    line('M0 -138V-172', paint.woodDark, 4),
    path('M2 -172C14 -178 22 -166 36 -170V-152C22 -148 14 -158 2 -154Z', paint.coral),
  )
}

/** A striped lighthouse about 200 units high. */
export function lighthouse(): Svg {
  return all(
    shaded('M-30 0L-20 -140H20L30 0Z', paint.paper, 'right', 'cool', 0.2),
    path('M-26.500 -46L-23.500 -86H23.500L26.500 -46Z', paint.coral),
    rect(-28, -150, 56, 11, paint.slateDark, 3),
    rect(-15, -178, 30, 28, '#f8e3a0', 2),
    path('M-22 -176Q0 -208 22 -176Z', paint.coral),
    rect(-9, -26, 18, 26, paint.teal, 8),
    rect(-6, -116, 12, 16, '#8fb7bd', 5),
  )
}

/** A dry-stone wall from x = 0, `length` long. */
export function wall(length: number, height = 34, seed = 5): Svg {
  const roll = chance(seed)
  const d = box(0, -height, length, height)
  return all(
    path(d, '#8f9893'),
    times(Math.floor(length / 22) * 3, i => {
      const row = i % 3
      return rect(
        Math.floor(i / 3) * 22 + (row % 2) * 9,
        -height + 3 + row * (height / 3),
        19 - roll() * 4,
        height / 3 - 3,
        ['#a9b0a8', '#b7bcb0', '#9aa39d'][Math.floor(roll() * 3)] ?? '',
        3,
      )
    }),
    shade(d, 'bottom', 'cool', 0.25),
  )
}
