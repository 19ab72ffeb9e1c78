/** Things to make and read: guitar, notes, book, crayons; and keepsakes. Each has its middle at (0, 0). */
import { heartPath, starPath } from './body.ts'
import { paint } from './palette.ts'
import { all, box, circle, ellipse, line, n, oval, path, rect, type Svg, shade, shaded, times } from './svg.ts'

/** A guitar upright, about 300 units high. */
export function guitar(body = '#cf8f4f'): Svg {
  const d =
    'M0 -30C34 -34 52 -14 44 10C40 24 44 34 58 50C78 78 60 128 0 130C-60 128 -78 78 -58 50C-44 34 -40 24 -44 10C-52 -14 -34 -34 0 -30Z'
  return all(
    shaded(box(-9, -150, 18, 200), '#7b5232', 'right', 'warm', 0.2),
    shaded('M-15 -186H15L12 -146H-12Z', '#6b4528', 'right', 'warm', 0.2),
    [-1, 1].map(s => times(3, i => circle(s * 18, -178 + i * 12, 4.4, '#e8dcc0'))),
    path(d, body),
    shade(d, 'right', 'warm', 0.3),
    shade(d, 'left', 'light', 0.25),
    `${circle(0, 44, 22, '#5a3a22')}<circle cx="0" cy="44" r="27" fill="none" stroke="#f2d9a8" stroke-width="3"/>`,
    rect(-26, 92, 52, 9, '#5a3a22', 3),
    rect(-8, -150, 16, 172, '#6b4528'),
    times(4, i => line(`M${-5 + i * 3.4} -150V96`, '#f3ead2', 1.2)),
    times(6, i => line(`M-8 ${-128 + i * 24}H8`, '#d9c190', 1.6)),
  )
}

/** A pair of music notes, about 70 units wide. */
export function notes(colour: string = paint.heather): Svg {
  return all(
    line('M-18 24V-32L26 -42V14', colour, 6),
    path('M-21 -34L29 -45V-31L-21 -20Z', colour),
    ellipse(-28, 26, 13, 9.5, colour, 'transform="rotate(-18 -28 26)"'),
    ellipse(16, 16, 13, 9.5, colour, 'transform="rotate(-18 16 16)"'),
  )
}

/** An open book with small pictures, about 190 units wide. */
export function openBook(): Svg {
  return all(
    path('M-98 -44C-60 -62 -24 -56 0 -40C24 -56 60 -62 98 -44V60C60 44 24 48 0 62C-24 48 -60 44 -98 60Z', paint.teal),
    shaded('M-90 -52C-56 -66 -22 -60 0 -44V52C-22 38 -56 36 -90 48Z', '#fffaf0', 'right', 'warm', 0.14),
    shaded('M90 -52C56 -66 22 -60 0 -44V52C22 38 56 36 90 48Z', '#fffaf0', 'left', 'warm', 0.14),
    path('M-76 -36Q-46 -46 -16 -32V2Q-46 -10 -76 0Z', '#cfe6ea') +
      path('M-76 -12Q-56 -28 -40 -16Q-28 -26 -16 -14V2Q-46 -10 -76 0Z', paint.field) +
      circle(-28, -26, 5, paint.sun),
    times(3, i => line(`M-74 ${14 + i * 9}q28 -11 56 1`, '#c3bba6', 3)),
    times(6, i => line(`M18 ${-32 + i * 12}q28 -11 ${i === 5 ? 30 : 56} -1`, '#c3bba6', 3)),
    path('M44 -60L58 -61V-20L51 -28L44 -20Z', paint.coral),
  )
}

/** A crayon pointing up, about 90 units long. */
export function crayon(colour: string): Svg {
  return all(
    shaded(box(-9, -28, 18, 70), colour, 'right', 'cool', 0.2),
    path('M-9 -28L-4 -46H4L9 -28Z', colour),
    rect(-9, -18, 18, 5, '#ffffff', 0, 'opacity=".5"'),
    rect(-9, 28, 18, 5, '#ffffff', 0, 'opacity=".5"'),
  )
}

/** A folded baby blanket with stars, about 180 units wide. */
export function blanket(colour = '#c4d9ee', second = '#fff6e0'): Svg {
  return all(
    shaded('M-92 34C-96 10 -90 -10 -84 -24H84C92 -10 96 10 92 34Q0 46 -92 34Z', colour, 'bottom', 'cool', 0.22),
    shaded('M-84 -24C-92 -44 -70 -50 -60 -50H64C84 -50 90 -40 84 -24Q0 -14 -84 -24Z', second, 'bottom', 'warm', 0.14),
    line('M-88 4Q0 16 88 4', '#ffffff', 4, 'opacity=".8"'),
    times(5, i => path(starPath(-64 + i * 32, 22 + (i % 2) * 3, 10), '#fffaf0')),
    times(6, i => path(starPath(-54 + i * 22, -36, 6), '#e8c878')),
    times(13, i => line(`M${-90 + i * 15} ${34 + (i % 2)}v10`, second, 3)),
  )
}

/** A hospital band with a heart and no words, about 170 units wide. */
export function wristband(): Svg {
  return all(
    `<ellipse cx="0" cy="0" rx="80" ry="46" fill="none" stroke="#bcd9e2" stroke-width="20"/>`,
    `<ellipse cx="0" cy="-3" rx="80" ry="46" fill="none" stroke="#e6f2f4" stroke-width="12"/>`,
    shaded('M-44 26Q0 44 44 26V58Q0 74 -44 58Z', '#fffdf7', 'bottom', 'cool', 0.15),
    path(heartPath(0, 49, 11), paint.coral),
    line('M-32 42Q-24 46 -18 47M18 47Q26 46 32 42M-32 52Q-24 56 -18 57M18 57Q26 56 32 52', '#a9bcc4', 3),
    circle(78, -8, 6, '#8fb7c4'),
  )
}

/** A soft toy elephant sitting, about 200 units high, its foot at y = 100. */
export function elephant(grey = '#a9b6bf', pink = '#e9b7a8'): Svg {
  return all(
    ellipse(0, 102, 84, 9, '#16394a', 'opacity=".18"'),
    shaded(
      'M-54 46C-54 10 -30 0 0 0C30 0 54 10 54 46C54 88 30 100 0 100C-30 100 -54 88 -54 46Z',
      grey,
      'right',
      'cool',
      0.26,
    ),
    path(oval(0, 56, 30, 34), '#c9d3d9'),
    [-44, 44].map(
      x =>
        shaded(oval(x, 84, 26, 18), grey, 'bottom', 'cool', 0.24) +
        times(3, i => circle(x - 12 + i * 12, 94, 4.5, '#e6ecef')),
    ),
    [-1, 1].map(
      s =>
        shaded(
          `M${s * 40} -66C${s * 84} -96 ${s * 112} -60 ${s * 104} -22C${s * 96} 4 ${s * 62} 6 ${s * 42} -14Z`,
          grey,
          s > 0 ? 'right' : 'left',
          'cool',
          0.26,
        ) +
        path(`M${s * 54} -58C${s * 82} -74 ${s * 96} -52 ${s * 92} -26C${s * 84} -8 ${s * 66} -8 ${s * 54} -20Z`, pink),
    ),
    shaded(
      'M-56 -42C-56 -80 -32 -96 0 -96C32 -96 56 -80 56 -42C54 -8 34 4 0 4C-34 4 -54 -8 -56 -42Z',
      grey,
      'right',
      'cool',
      0.22,
    ),
    path('M-15 -36C-16 -4 -20 24 6 40C22 46 32 34 26 24C14 24 12 2 16 -36Z', grey),
    shade('M-15 -36C-16 -4 -20 24 6 40C22 46 32 34 26 24C14 24 12 2 16 -36Z', 'right', 'cool', 0.24),
    times(3, i => line(`M${n(-12 + i)} ${-16 + i * 13}q12 5 24 0`, '#8b99a3', 2.2)),
    [-25, 25].map(x => circle(x, -44, 5, '#20272a') + circle(x + 1.5, -46, 1.5, '#fff')),
    [-36, 36].map(x => ellipse(x, -26, 9, 6, '#e8917f', 'opacity=".45"')),
  )
}
