/** More things: bag, post box, balloons, bunting, calendar, cup, swing, tent. Each stands on (0, 0) unless it says otherwise. */
import { heartPath } from './body.ts'
import { paint } from './palette.ts'
import { all, at, box, circle, ellipse, line, n, oval, path, rect, type Svg, shaded, times } from './svg.ts'

/** A brown bag with papers showing, about 100 units wide. */
export function bag(colour = '#9a6a42'): Svg {
  return all(
    line('M-22 -74C-22 -108 22 -108 22 -74', '#6e4a2c', 7),
    path('M-30 -80L-26 -100H-2L4 -80ZM2 -80L10 -96H32L30 -80Z', '#fffdf7'),
    line('M-20 -92H-8M16 -90H26', '#b9c4c4', 2.4),
    shaded('M-50 -76H50L46 0H-46Z', colour, 'bottom', 'warm', 0.28),
    shaded('M-50 -78H50L44 -36Q0 -24 -44 -36Z', '#b07d52', 'bottom', 'warm', 0.2),
    rect(-9, -44, 18, 20, paint.sun, 4),
  )
}

/** A round red post box, about 190 units high. */
export function postBox(): Svg {
  return all(
    ellipse(0, 2, 52, 7, '#16394a', 'opacity=".2"'),
    shaded(box(-40, -160, 80, 156), '#c94f3d', 'right', 'cool', 0.24),
    shaded('M-48 -158Q-48 -192 0 -196Q48 -192 48 -158Z', '#c94f3d', 'right', 'cool', 0.24),
    rect(-50, -162, 100, 10, '#a93c2d', 3),
    rect(-46, -18, 92, 18, '#3a3f44', 3),
    rect(-26, -136, 52, 11, '#2b2725', 4),
    rect(-20, -108, 40, 46, '#fdf6ea', 3),
    path(heartPath(0, -86, 12), paint.coral),
  )
}

/** A balloon on a string, its knot at (0, 0). */
export function balloon(colour: string): Svg {
  return all(
    line('M0 0C12 40 -12 70 2 120', paint.ink, 2, 'opacity=".5"'),
    shaded('M0 0C-46 -28 -52 -104 0 -108C52 -104 46 -28 0 0Z', colour, 'right', 'cool', 0.24),
    path('M-8 4L0 -6L8 4Z', colour),
    ellipse(-18, -76, 8, 14, '#ffffff', 'opacity=".35" transform="rotate(20 -18 -76)"'),
  )
}

/** A string of flags from (x, y) to (x2, y), hanging `sag` units. */
export function bunting(x: number, y: number, x2: number, sag: number, count: number): Svg {
  const colours = [paint.coral, paint.sun, paint.teal, paint.heather, paint.green, paint.blue]
  const place = (t: number): readonly [number, number] => [x + (x2 - x) * t, y + 4 * sag * t * (1 - t)]
  return all(
    line(`M${x} ${y}Q${n((x + x2) / 2)} ${n(y + 2 * sag)} ${x2} ${y}`, '#8d7a62', 4),
    times(count, i => {
      const [px, py] = place((i + 0.5) / count)
      const half = ((x2 - x) / count) * 0.36
      return shaded(
        `M${n(px - half)} ${n(py - 2)}H${n(px + half)}L${n(px)} ${n(py + half * 2.1)}Z`,
        colours[i % colours.length] ?? '',
        'bottom',
        'cool',
        0.16,
      )
    }),
  )
}

/** A wall calendar without words: one day has a heart. About 170 units wide, hanging from (0, 0). */
export function calendar(): Svg {
  return all(
    rect(-82, 4, 170, 196, '#16394a', 4, 'opacity=".16"'),
    shaded(box(-86, 0, 172, 194), '#fffdf7', 'bottom', 'warm', 0.1),
    shaded(box(-86, 0, 172, 62), '#cfe6ea', 'bottom', 'cool', 0.1),
    path('M-86 50Q-40 16 0 44Q40 20 86 40V62H-86Z', paint.field),
    circle(48, 22, 11, paint.sun),
    times(28, i => rect(-74 + (i % 7) * 21.5, 76 + Math.floor(i / 7) * 28, 17, 21, i < 17 ? '#e3e9e2' : '#f4f1e6', 3)),
    times(17, i => line(`M${-70 + (i % 7) * 21.5} ${82 + Math.floor(i / 7) * 28}l9 9`, '#9fb5a6', 2.4)),
    path(heartPath(-74 + 3 * 21.5 + 8.5, 76 + 3 * 28 + 10, 10), paint.coral),
    [-50, 0, 50].map(x => line(`M${x} -6V8`, paint.slate, 4)),
  )
}

/** A mug with steam, about 80 units wide. */
export function mug(colour: string = paint.teal): Svg {
  return all(
    line('M-14 -80C-22 -92 -6 -98 -14 -112M8 -80C0 -92 16 -98 8 -112', '#ffffff', 6, 'opacity=".7"'),
    `<path d="M30 -54C58 -58 58 -18 28 -20" fill="none" stroke="${colour}" stroke-width="9"/>`,
    shaded('M-34 -68H34L30 -4Q0 4 -30 -4Z', colour, 'right', 'cool', 0.22),
    ellipse(0, -67, 33, 7, '#7a5238'),
    path(heartPath(0, -32, 13), '#fbe7de'),
  )
}

/** A swing frame for two, about 520 units wide; the seats hang at `seat` units above the ground. */
export function swingFrame(): Svg {
  return all(
    [-1, 1].map(s => line(`M${s * 230} -400L${s * 290} 0M${s * 230} -400L${s * 180} 0`, '#c0763f', 17)),
    shaded(box(-252, -412, 504, 24), '#d08a50', 'bottom', 'warm', 0.2),
  )
}

/** A little tent about 320 units wide. */
export function tent(colour: string = paint.sun): Svg {
  return all(
    ellipse(0, 2, 180, 10, '#16394a', 'opacity=".18"'),
    line('M-160 0L6 -220M160 0L-6 -220', paint.woodDark, 7),
    shaded('M-150 0L0 -206L150 0Z', colour, 'right', 'warm', 0.22),
    path('M-44 0Q-14 -110 0 -196Q14 -110 44 0Z', '#7d5a3a'),
    path('M-44 0Q-14 -110 0 -196Q-40 -100 -86 0Z', '#f9dfa0'),
    path('M44 0Q14 -110 0 -196Q40 -100 86 0Z', '#f9dfa0'),
    path(oval(0, -214, 6), paint.coral),
  )
}

/** A bowl of soup with steam, about 110 units wide. */
export function soup(): Svg {
  return all(
    line('M-16 -62C-24 -74 -8 -80 -16 -94M12 -62C4 -74 20 -80 12 -94', '#ffffff', 6, 'opacity=".7"'),
    shaded('M-56 -44H56C54 -12 30 0 0 0C-30 0 -54 -12 -56 -44Z', '#e9eef0', 'right', 'cool', 0.2),
    ellipse(0, -44, 56, 12, '#fffdf7'),
    ellipse(0, -44, 46, 8.5, '#e39a4f'),
    at(0, 0, 1, circle(-14, -44, 4, '#6d9a58') + circle(10, -46, 4, '#f2c14e') + circle(22, -42, 4, '#6d9a58')),
  )
}
