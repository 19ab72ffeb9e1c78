/** Indoors: windows, tables, shelves, lamps. */

import { heartPath } from './body.ts'
import { glow, wash } from './brush.ts'
import { landPath } from './land.ts'
import { paint } from './palette.ts'
import { all, at, box, circle, ellipse, line, n, oval, path, rect, type Svg, shade, shaded, times } from './svg.ts'
import { boat } from './things.ts'

/** A wall with a quiet pattern, a skirting and a wooden floor from `floor` down. */
export function room(w: number, h: number, floor: number, wall: string = paint.wall, boards = '#c99f74'): Svg {
  return all(
    path(box(-20, -20, w + 40, h + 40), wall),
    times(Math.ceil(w / 70), i =>
      times(Math.ceil(floor / 74), k =>
        ellipse(
          i * 70 + (k % 2) * 35,
          30 + k * 74,
          3.4,
          6,
          '#ffffff',
          `opacity=".3" transform="rotate(24 ${i * 70 + (k % 2) * 35} ${30 + k * 74})"`,
        ),
      ),
    ),
    shade(box(-20, -20, w + 40, floor + 20), 'top', 'warm', 0.1),
    shaded(box(-20, floor, w + 40, h - floor + 20), boards, 'bottom', 'warm', 0.22),
    times(4, i => line(`M-20 ${floor + 36 + i * 46}H${w + 20}`, '#a67c52', 2, 'opacity=".35"')),
    times(10, i =>
      line(`M${n((i * w) / 9 + (i % 2) * 30)} ${n(floor + (i % 4) * 46)}v40`, '#a67c52', 2, 'opacity=".3"'),
    ),
    rect(-20, floor - 16, w + 40, 18, '#fffaf0'),
    rect(-20, floor, w + 40, 5, '#16394a', 0, 'opacity=".12"'),
  )
}

/** A wide window with hills outside and curtains, its top left at (x, y). */
export function bigWindow(x: number, y: number, w: number, h: number, curtain: string = paint.teal): Svg {
  const hill = landPath(
    [
      [x, y + h * 0.72],
      [x + w * 0.3, y + h * 0.56],
      [x + w * 0.62, y + h * 0.74],
      [x + w, y + h * 0.6],
    ],
    y + h,
  )
  const drape = (s: number): Svg => {
    const edge = s > 0 ? x - 20 : x + w + 20
    const d = `M${edge} ${y - 22}H${n(edge + s * w * 0.24)}C${n(edge + s * w * 0.22)} ${n(y + h * 0.4)} ${n(edge + s * w * 0.12)} ${n(y + h * 0.6)} ${n(edge + s * w * 0.16)} ${n(y + h + 26)}H${n(edge - s * 14)}Z`
    return all(
      shaded(d, curtain, s > 0 ? 'left' : 'right', 'cool', 0.2),
      times(3, i =>
        line(
          `M${n(edge + s * (12 + i * w * 0.06))} ${y - 16}q${s * -6} ${n(h * 0.5)} ${s * -2} ${n(h + 34)}`,
          '#16394a',
          3,
          'opacity=".13"',
        ),
      ),
    )
  }
  return all(
    rect(x - 12, y - 12, w + 24, h + 24, '#fffaf0', 4),
    wash(x, y, w, h, '#cfe6ea', '#e9f3ee'),
    circle(x + w * 0.7, y + h * 0.28, h * 0.1, paint.sun),
    path(
      landPath(
        [
          [x, y + h * 0.5],
          [x + w * 0.4, y + h * 0.6],
          [x + w * 0.75, y + h * 0.44],
          [x + w, y + h * 0.52],
        ],
        y + h,
      ),
      paint.far,
    ),
    path(hill, paint.field),
    shade(hill, 'bottom', 'cool', 0.2),
    at(x + w * 0.3, y + h * 0.42, 0.34, boat(), {}).replace(/<g /, '<g opacity="0" '),
    path(
      `M${x} ${y + h}L${n(x + w * 0.5)} ${y}H${n(x + w * 0.7)}L${n(x + w * 0.2)} ${y + h}Z`,
      '#ffffff',
      'opacity=".16"',
    ),
    line(`M${n(x + w / 2)} ${y}v${h}M${x} ${n(y + h * 0.45)}h${w}`, '#fffaf0', 11),
    rect(x - 26, y + h + 10, w + 52, 14, '#fffaf0', 3) +
      rect(x - 26, y + h + 22, w + 52, 4, '#16394a', 0, 'opacity=".14"'),
    drape(1),
    drape(-1),
    line(`M${x - 46} ${y - 24}H${x + w + 46}`, paint.woodDark, 9),
    circle(x - 50, y - 24, 9, paint.woodDark) + circle(x + w + 50, y - 24, 9, paint.woodDark),
  )
}

/** A framed picture, its top left at (x, y). */
export function frame(
  x: number,
  y: number,
  w: number,
  h: number,
  inner: Svg,
  ground = '#dceef0',
  wood: string = paint.wood,
): Svg {
  return all(
    rect(x + 4, y + 6, w, h, '#16394a', 2, 'opacity=".16"'),
    shaded(box(x, y, w, h), wood, 'bottom', 'warm', 0.2),
    rect(x + 9, y + 9, w - 18, h - 18, '#fffaf0'),
    rect(x + 19, y + 19, w - 38, h - 38, ground),
    `<svg x="${x + 19}" y="${y + 19}" width="${w - 38}" height="${h - 38}" viewBox="-60 -60 120 120">${inner}</svg>`,
  )
}

/** A child's drawing of a house, for a frame: 120 units square round (0, 0). */
export function childDrawing(kind: 'house' | 'boat' | 'sun' | 'heart' | 'cat'): Svg {
  const pencil = (d: string, colour: string): Svg => line(d, colour, 5)
  return {
    house: () =>
      pencil('M-34 40V-6L0 -38L34 -6V40Z', '#d9704c') +
      pencil('M-8 40V14H8V40M-22 0h12v12h-12Z', '#3f8f9b') +
      pencil('M-56 42H56', '#6d9a58'),
    boat: () => at(0, 30, 0.82, boat()),
    sun: () =>
      circle(0, 0, 24, paint.sun) + times(8, i => line('M0 -32V-44', paint.sun, 6, `transform="rotate(${i * 45})"`)),
    heart: () => path(heartPath(0, 0, 32), paint.coral),
    cat: () =>
      pencil('M-24 -10L-22 -36L-8 -22H8L22 -36L24 -10Q24 14 0 14Q-24 14 -24 -10Z', '#b0678c') +
      circle(-9, -8, 3, paint.ink) +
      circle(9, -8, 3, paint.ink) +
      pencil('M-5 2Q0 6 5 2M-20 16Q-26 44 0 44Q26 44 20 16', '#b0678c'),
  }[kind]()
}

/** An oval rug in rings. */
export function rug(
  x: number,
  y: number,
  rx: number,
  ry: number,
  colours: readonly string[] = ['#7fbcc2', '#d9eef0', '#a9d5d8', '#c3e2e3'],
): Svg {
  return all(
    ellipse(x + 3, y + 6, rx, ry, '#16394a', 'opacity=".12"'),
    times(colours.length, i => ellipse(x, y, rx * (1 - i * 0.15), ry * (1 - i * 0.15), colours[i] ?? '')),
    shade(oval(x, y, rx, ry), 'bottom', 'cool', 0.16),
  )
}

/** A table whose top runs from (x, y), with things to be put on it. */
export function table(x: number, y: number, w: number, h: number, colour: string = paint.wood): Svg {
  return all(
    shaded(box(x, y + 22, w, h - 22), colour, 'bottom', 'warm', 0.26),
    times(Math.floor(h / 60), i =>
      line(
        `M${x + 20} ${y + 66 + i * 52}q${n(w / 4)} -8 ${n(w / 2)} 0t${n(w / 2 - 40)} 0`,
        '#7d5632',
        2.4,
        'opacity=".35"',
      ),
    ),
    shaded(box(x - 14, y, w + 28, 26), '#c4966a', 'bottom', 'warm', 0.18),
  )
}

/** A bookshelf board with books and a plant, from (x, y), `w` long. */
export function shelf(x: number, y: number, w: number, seed = 1): Svg {
  const colours = [paint.coral, paint.teal, paint.sun, paint.heather, paint.green, paint.blue, '#f3e3c8']
  const count = Math.floor((w - 70) / 22)
  return all(
    times(count, i => {
      const h = 58 + ((i * 37 + seed * 13) % 30)
      const lean = i === count - 1 ? `transform="rotate(8 ${x + 20 + i * 22} ${y})"` : ''
      return `<g ${lean}>${shaded(box(x + 10 + i * 22, y - h, 19, h), colours[(i * 3 + seed) % colours.length] ?? '', 'right', 'cool', 0.2)}${rect(x + 13 + i * 22, y - h + 12, 13, 5, '#ffffff', 0, 'opacity=".5"')}</g>`
    }),
    at(x + w - 34, y, 0.62, plant()),
    rect(x, y, w, 12, paint.wood, 2) + rect(x, y + 10, w, 4, '#16394a', 0, 'opacity=".16"'),
  )
}

/** A house plant in a pot, about 130 units high. */
export function plant(pot: string = paint.coral): Svg {
  return all(
    times(7, i =>
      path(
        'M0 -46C-16 -70 -14 -104 0 -124C14 -104 16 -70 0 -46Z',
        i % 2 === 0 ? paint.leaf : '#6aa371',
        `transform="rotate(${-66 + i * 22} 0 -44)"`,
      ),
    ),
    shaded('M-34 -50H34L26 0H-26Z', pot, 'right', 'warm', 0.25),
    rect(-38, -58, 76, 14, '#e08a67', 3),
  )
}

/** A standing lamp about 330 units high. */
export function lamp(): Svg {
  return all(
    ellipse(0, 0, 40, 8, paint.woodDark),
    line('M0 -4V-250', paint.woodDark, 7),
    glow(0, -270, 170, '#fbe7a6', 0.5),
    shaded('M-34 -320H34L56 -246H-56Z', '#f6dd9c', 'bottom', 'warm', 0.25),
  )
}

/** A sofa about 420 units wide. */
export function sofa(colour = '#8fb4a0'): Svg {
  return all(
    ellipse(0, 4, 226, 12, '#16394a', 'opacity=".18"'),
    [-170, 170].map(x => rect(x - 8, -24, 16, 24, paint.woodDark, 3)),
    shaded('M-190 -30V-150Q-190 -184 -156 -184H156Q190 -184 190 -150V-30Z', colour, 'top', 'light', 0.2),
    line('M0 -180V-84', '#16394a', 3, 'opacity=".16"'),
    shaded(box(-176, -92, 352, 70), '#9cc0ac', 'bottom', 'cool', 0.22),
    line('M0 -92V-22', '#16394a', 3, 'opacity=".16"'),
    [-196, 196].map(x =>
      shaded(
        `M${x - 26} -18V-104Q${x - 26} -126 ${x} -126Q${x + 26} -126 ${x + 26} -104V-18Z`,
        colour,
        x > 0 ? 'right' : 'left',
        'cool',
        0.24,
      ),
    ),
    at(-128, -100, 1, shaded('M-36 8L-30 -52L34 -46L38 12Z', paint.sun, 'bottom', 'warm', 0.2), { turn: -8 }),
  )
}
