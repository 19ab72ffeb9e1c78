/** Animals. Each stands on (0, 0) unless it says otherwise. */
import { starPath } from './body.ts'
import { paint } from './palette.ts'
import { all, at, circle, ellipse, line, n, oval, path, type Svg, shade, shaded, times } from './svg.ts'

const eye = (x: number, y: number, r = 3.2): Svg =>
  circle(x, y, r, '#20272a') + circle(x + r * 0.32, y - r * 0.36, r * 0.32, '#ffffff')

/** A sheep about 100 units long, looking to the right. */
export function sheep(face: string = paint.ink): Svg {
  const wool =
    'M-34 -28C-48 -34 -46 -58 -28 -58C-24 -74 0 -76 8 -66C22 -76 42 -64 40 -50C52 -42 46 -22 32 -24C26 -12 6 -12 0 -20C-8 -10 -30 -12 -34 -28Z'
  return all(
    ellipse(0, 0, 40, 5, '#16394a', 'opacity=".16"'),
    line('M-20 -22V-3M-8 -20V-1M14 -20V-1M25 -22V-3', face, 6.5),
    path(wool, '#fffdf7'),
    shade(wool, 'bottom', 'cool', 0.2),
    line('M-26 -44a8 8 0 0 1 12 -2M-2 -54a8 8 0 0 1 13 0M-10 -34a8 8 0 0 1 13 0M20 -40a7 7 0 0 1 11 2', '#d9d6c8', 2.6),
    ellipse(30, -60, 9, 5, face, 'transform="rotate(24 30 -60)"'),
    ellipse(54, -58, 8, 4.6, face, 'transform="rotate(-26 54 -58)"'),
    shaded('M30 -58C30 -70 54 -70 54 -56C54 -40 50 -32 43 -32C35 -32 30 -42 30 -58Z', face, 'right', 'light', 0.1),
    path('M29 -58C26 -72 40 -78 46 -72C56 -74 58 -62 53 -59C48 -64 36 -64 29 -58Z', '#fffdf7'),
    circle(37, -52, 2.6, '#fff') +
      circle(47, -52, 2.6, '#fff') +
      circle(37.4, -52, 1.4, '#20272a') +
      circle(47.4, -52, 1.4, '#20272a'),
  )
}

/** Pwdin and other small dogs, about 120 units long, looking to the right. */
export function dog(coat = '#c98f54', ear = '#8d5c31', collar: string = paint.coral): Svg {
  const body = 'M-46 -44C-44 -62 -10 -66 16 -62C40 -60 50 -44 46 -28C40 -14 -30 -12 -44 -22C-48 -28 -48 -36 -46 -44Z'
  return all(
    ellipse(0, 0, 54, 6, '#16394a', 'opacity=".16"'),
    line('M-42 -44Q-64 -56 -58 -80', coat, 11),
    path('M-64 -74Q-62 -88 -55 -90Q-52 -80 -54 -72Z', '#fffdf7'),
    [-36, -18, 18, 34].map(
      x =>
        path(`M${x - 8} -30L${x - 7} -4Q${x - 7} 1 ${x + 1} 1H${x + 9}V-4L${x + 8} -30Z`, coat) +
        path(`M${x - 7} -10V-4Q${x - 7} 1 ${x + 1} 1H${x + 9}V-10Z`, '#fffdf7'),
    ),
    path(body, coat),
    path('M-26 -62C-8 -66 8 -62 6 -50C2 -38 -24 -40 -28 -50Z', '#fffdf7', 'opacity=".92"'),
    shade(body, 'bottom', 'warm', 0.22),
    path('M22 -58Q30 -40 46 -42L50 -52L30 -70Z', collar),
    circle(46, -38, 5, paint.sun),
    shaded('M20 -78C16 -106 44 -114 62 -104C76 -100 80 -86 76 -74C68 -56 30 -52 20 -78Z', coat, 'bottom', 'warm', 0.16),
    path('M50 -106C56 -98 52 -84 60 -80C72 -84 88 -78 84 -68C78 -58 56 -58 48 -64C38 -74 42 -98 50 -106Z', '#fffdf7'),
    path('M22 -104C6 -100 8 -70 18 -60C28 -60 34 -74 34 -88C34 -98 30 -104 22 -104Z', ear),
    ellipse(81, -78, 6.5, 5.2, '#2b2725'),
    eye(50, -88, 3.4),
    eye(69, -90, 3),
    line('M66 -66Q74 -62 80 -69', '#6e4229', 2.4),
    path('M68 -64Q72 -54 77 -65Z', '#e08a7a'),
  )
}

/** A cat sitting, about 110 units high, facing us. */
export function cat(coat = '#3a3f44', chest = '#fffdf7'): Svg {
  return all(
    ellipse(0, 0, 36, 5, '#16394a', 'opacity=".16"'),
    line('M26 -10Q62 -8 54 -40Q50 -52 60 -58', coat, 10),
    shaded('M-30 0C-38 -40 -22 -66 0 -66C22 -66 38 -40 30 0Q0 6 -30 0Z', coat, 'right', 'cool', 0.25),
    path('M-13 -4C-18 -28 -12 -46 0 -48C12 -46 18 -28 13 -4Z', chest),
    [-13, 13].map(x => ellipse(x, -3, 10, 6.5, chest)),
    path('M-29 -78L-30 -112L-8 -98Z', coat) + path('M29 -78L30 -112L8 -98Z', coat),
    path('M-25 -88L-26 -104L-14 -96Z', '#e2a79c') + path('M25 -88L26 -104L14 -96Z', '#e2a79c'),
    shaded(
      'M-33 -78C-34 -96 -18 -104 0 -104C18 -104 34 -96 33 -78C32 -60 16 -54 0 -54C-16 -54 -32 -60 -33 -78Z',
      coat,
      'right',
      'cool',
      0.25,
    ),
    path('M-14 -64C-14 -74 14 -74 14 -64C12 -54 -12 -54 -14 -64Z', chest),
    [-13, 13].map(x => ellipse(x, -82, 5, 5.6, '#e9c65c') + ellipse(x, -82, 2.4, 4.6, '#20272a')),
    path('M-4 -71H4L0 -66Z', '#d98a80'),
    line('M0 -66Q-4 -60 -8 -63M0 -66Q4 -60 8 -63', '#5a4640', 1.8),
    line('M-16 -66L-34 -70M-16 -62L-34 -60M16 -66L34 -70M16 -62L34 -60', '#d9d6cc', 1.4),
  )
}

/** A toy bear sitting, about 200 units high. */
export function bear(coat = '#b5814f', pale = '#e6c79c', bow: string = paint.coral): Svg {
  const stitch = (d: string): Svg => line(d, '#7a5230', 2, 'stroke-dasharray="5 5" opacity=".6"')
  return all(
    ellipse(0, 2, 92, 10, '#16394a', 'opacity=".18"'),
    [-58, 58].map(x =>
      shaded(oval(x, -88, 21, 40), coat, 'bottom', 'warm', 0.3).replace(
        '/>',
        ` transform="rotate(${x > 0 ? -28 : 28} ${x} -88)"/>`,
      ),
    ),
    shaded(
      'M-62 -56C-64 -100 -36 -118 0 -118C36 -118 64 -100 62 -56C60 -14 34 -4 0 -4C-34 -4 -60 -14 -62 -56Z',
      coat,
      'right',
      'warm',
      0.26,
    ),
    shaded(oval(0, -56, 38, 42), pale, 'bottom', 'warm', 0.16),
    stitch('M0 -96V-18'),
    [-52, 52].map(
      x => shaded(oval(x, -22, 31, 27), coat, 'bottom', 'warm', 0.28) + path(oval(x * 1.1, -20, 18, 17), pale),
    ),
    [-57, 57].map(
      x => times(3, i => circle(x - 9 + i * 9, -30 + Math.abs(i - 1) * 3, 3, coat)) + ellipse(x, -15, 7.5, 6, coat),
    ),
    [-46, 46].map(x => shaded(oval(x, -192, 22), coat, 'right', 'warm', 0.26) + circle(x, -191, 12, pale)),
    shaded(
      'M-64 -150C-66 -188 -36 -206 0 -206C36 -206 66 -188 64 -150C62 -118 34 -104 0 -104C-34 -104 -62 -118 -64 -150Z',
      coat,
      'right',
      'warm',
      0.24,
    ),
    shaded(oval(0, -134, 30, 24), pale, 'bottom', 'warm', 0.16),
    path('M-11 -149Q0 -155 11 -149Q9 -138 0 -136Q-9 -138 -11 -149Z', '#3a2a22'),
    line('M0 -136V-128M-11 -126Q-5 -120 0 -127Q5 -120 11 -126', '#5a3c2a', 3),
    eye(-25, -160, 5.2),
    eye(25, -160, 5.2),
    [-40, 40].map(x => ellipse(x, -140, 10, 7, '#d9704c', 'opacity=".28"')),
    path(
      'M0 -104C-20 -122 -40 -116 -38 -100C-38 -86 -18 -88 0 -100C18 -88 38 -86 38 -100C40 -116 20 -122 0 -104Z',
      bow,
    ),
    shade(
      'M0 -104C-20 -122 -40 -116 -38 -100C-38 -86 -18 -88 0 -100C18 -88 38 -86 38 -100C40 -116 20 -122 0 -104Z',
      'bottom',
      'warm',
      0.3,
    ),
    circle(0, -102, 8, bow),
  )
}

/** A puffin about 120 units high, looking to the right. */
export function puffin(): Svg {
  return all(
    ellipse(2, 1, 34, 5, '#16394a', 'opacity=".18"'),
    path('M-12 0q-2 -12 0 -18h6l2 14 10 4ZM12 0q-2 -12 0 -18h6l2 14 10 4Z', '#e58a4e'),
    shaded(
      'M-32 -46C-36 -90 -14 -112 8 -112C32 -110 36 -70 34 -44C32 -18 18 -12 2 -12C-16 -12 -30 -22 -32 -46Z',
      '#2c363b',
      'left',
      'light',
      0.12,
    ),
    path('M-10 -40C-8 -66 6 -78 22 -74C36 -64 36 -34 24 -20C8 -10 -10 -18 -10 -40Z', '#fffdf7'),
    shade('M-10 -40C-8 -66 6 -78 22 -74C36 -64 36 -34 24 -20C8 -10 -10 -18 -10 -40Z', 'bottom', 'cool', 0.18),
    shaded('M-28 -74C-42 -52 -42 -30 -30 -16C-14 -30 -12 -54 -16 -72Z', '#3b474d', 'bottom', 'cool', 0.3),
    path('M-4 -112C-6 -124 22 -126 30 -112C38 -96 30 -80 16 -78C0 -78 -6 -96 -4 -112Z', '#2c363b'),
    path('M4 -104C6 -116 28 -116 31 -104C33 -90 24 -82 14 -84C6 -86 2 -94 4 -104Z', '#f6f3ea'),
    path('M26 -112C44 -112 56 -102 58 -92C48 -90 36 -86 28 -86Q34 -98 26 -112Z', '#e2703f'),
    path('M26 -112C30 -104 31 -94 28 -86L34 -87Q39 -98 33 -111Z', '#55707c'),
    line('M38 -110Q43 -99 39 -88', '#f2c14e', 3),
    path('M10 -104L16 -100L22 -104L16 -94Z', '#55707c', 'opacity=".5"'),
    eye(16, -100, 3.2),
  )
}

/** A whale about 300 units long, its middle at (0, 0), looking to the left. */
export function whale(): Svg {
  const body =
    'M-148 6C-150 -60 -84 -92 -20 -84C44 -76 84 -28 118 -24C138 -26 132 -52 112 -66C128 -82 150 -74 156 -54C166 -74 190 -76 202 -58C196 -36 172 -36 160 -24C162 16 118 66 28 74C-60 84 -146 66 -148 6Z'
  return all(
    line(
      'M-54 -98C-54 -122 -74 -130 -86 -120M-54 -98C-52 -124 -32 -132 -22 -120M-54 -96V-126',
      '#ffffff',
      8,
      'opacity=".9"',
    ),
    path(body, '#4d7f99'),
    shade(body, 'bottom', 'cool', 0.3),
    shade(body, 'top', 'light', 0.22),
    path('M-147 14C-110 34 -40 40 24 22C36 44 40 62 28 74C-60 84 -142 66 -147 14Z', '#e9f0ec'),
    line('M-128 34Q-90 48 -40 46M-120 48Q-86 60 -36 60M-100 60Q-72 68 -32 71', '#b9cfd2', 3),
    path('M-10 34C16 40 26 66 14 92C-12 84 -28 60 -10 34Z', '#3f6d86'),
    eye(-96, 0, 5.4),
    line('M-147 14Q-120 24 -98 20', '#2f5568', 3.4),
    ellipse(-80, 14, 12, 7, '#e08a67', 'opacity=".4"'),
    times(4, i => circle(-70 + i * 20, -56 + (i % 3) * 9, 3 - (i % 2), '#a9c9d4', 'opacity=".7"')),
  )
}

/** A duck on water or grass, about 80 units long, looking to the right. */
export function duck(body = '#fdf3d6', wing = '#efd9a0'): Svg {
  return all(
    shaded(
      'M-40 -26C-52 -34 -50 -40 -46 -46C-34 -36 -14 -40 6 -38C24 -38 34 -28 30 -14C24 2 -26 4 -40 -26Z',
      body,
      'bottom',
      'cool',
      0.2,
    ),
    path('M-26 -30C-10 -36 8 -32 12 -24C6 -10 -16 -10 -26 -30Z', wing),
    shaded('M6 -36C2 -64 16 -72 28 -70C42 -68 46 -52 38 -44C32 -40 32 -34 30 -22Z', body, 'right', 'cool', 0.12),
    path('M40 -58Q52 -58 56 -52Q50 -46 39 -49Z', '#e59a3e'),
    eye(30, -58, 2.8),
  )
}

/** A small robin or other bird, about 70 units long, looking to the right. */
export function robin(back = '#94704c', front: string = paint.coral): Svg {
  return all(
    line('M-2 0V-12M8 0V-12', paint.woodDark, 3),
    path('M-28 -28L-56 -20L-30 -16Z', back),
    shaded('M-32 -24C-30 -50 -8 -60 10 -62C30 -62 34 -44 28 -26C22 -8 -20 -4 -32 -24Z', back, 'bottom', 'cool', 0.2),
    path('M8 -52C26 -62 34 -44 28 -28C22 -14 4 -12 -4 -18C4 -28 2 -44 8 -52Z', front),
    path('M-26 -28C-18 -42 -4 -40 0 -36C-4 -20 -18 -14 -26 -28Z', '#7b5c3c'),
    path('M29 -50L42 -46L29 -42Z', '#d99a3a'),
    eye(20, -50, 3),
  )
}

/** A friendly red dragon sitting, about 220 units high, facing us. */
export function dragon(red = '#d5604a', belly = '#f4d9a6'): Svg {
  const wing =
    'M0 0C-30 -60 -84 -84 -124 -70C-112 -58 -108 -44 -112 -28C-94 -34 -84 -28 -78 -14C-62 -24 -48 -18 -40 -4C-28 -14 -10 -12 0 0Z'
  return all(
    ellipse(0, 2, 96, 10, '#16394a', 'opacity=".18"'),
    [-1, 1].map(s => at(s * 34, -92, 1, shaded(wing, '#b94a3c', 'bottom', 'warm', 0.3), { flip: s > 0 ? -1 : 1 })),
    line('M44 -20C100 -6 128 -30 122 -62', red, 20),
    path('M122 -58L102 -76L124 -100L144 -76Z', '#b94a3c'),
    shaded(
      'M-60 -50C-60 -98 -34 -118 0 -118C34 -118 60 -98 60 -50C58 -12 34 -2 0 -2C-34 -2 -58 -12 -60 -50Z',
      red,
      'right',
      'warm',
      0.26,
    ),
    shaded(oval(0, -52, 36, 46), belly, 'bottom', 'warm', 0.16),
    times(4, i =>
      line(`M${-28 + i * 2} ${-78 + i * 17}Q0 ${-70 + i * 17} ${28 - i * 2} ${-78 + i * 17}`, '#dcb878', 2.6),
    ),
    [-46, 46].map(
      x =>
        shaded(oval(x, -14, 30, 18), red, 'bottom', 'warm', 0.24) +
        times(3, i => circle(x - 16 + i * 16, -5, 5, belly)),
    ),
    [-52, 52].map(x => line(`M${x * 0.9} -84Q${x * 1.2} -60 ${x * 0.6} -52`, red, 18)),
    [-1, 1].map(s =>
      path(
        `M${s * 26} -196C${s * 28} -222 ${s * 44} -232 ${s * 54} -232C${s * 52} -214 ${s * 50} -198 ${s * 42} -184Z`,
        belly,
      ),
    ),
    [-1, 1].map(s =>
      path(
        `M${s * 56} -160C${s * 78} -176 ${s * 92} -170 ${s * 96} -160C${s * 84} -148 ${s * 68} -142 ${s * 54} -144Z`,
        '#b94a3c',
      ),
    ),
    shaded(
      'M-62 -152C-62 -190 -34 -206 0 -206C34 -206 62 -190 62 -152C60 -118 34 -104 0 -104C-34 -104 -60 -118 -62 -152Z',
      red,
      'right',
      'warm',
      0.24,
    ),
    path('M-40 -132C-38 -150 38 -150 40 -132C38 -112 -38 -112 -40 -132Z', '#e07b62'),
    [-13, 13].map(x => ellipse(x, -138, 4, 3, '#8a3528')),
    line('M-16 -122Q0 -112 16 -122', '#8a3528', 3.4),
    eye(-26, -164, 5.6),
    eye(26, -164, 5.6),
    [-44, 44].map(x => ellipse(x, -146, 9, 7, '#f0a58c', 'opacity=".7"')),
    times(3, i => path(`M${-16 + i * 16} -204l6 -15 6 15Z`, '#b94a3c')),
    path(starPath(0, -52, 0), red),
  )
}

/** A hedgehog about 90 units long, looking to the right. */
export function hedgehog(): Svg {
  return all(
    ellipse(0, 1, 46, 5, '#16394a', 'opacity=".16"'),
    path(
      `M-46 -2${times(11, i => {
        const t = Math.PI - (i / 10) * Math.PI * 0.86
        return `L${n(-4 + Math.cos(t) * 46)} ${n(-4 - Math.sin(t) * 52)}L${n(-4 + Math.cos(t - 0.12) * 38)} ${n(-4 - Math.sin(t - 0.12) * 43)}`
      })}L30 -2Z`,
      '#7b5c3f',
    ),
    shaded('M16 -2C10 -20 18 -34 32 -34C46 -28 56 -16 60 -8Q40 2 16 -2Z', '#e3bf92', 'bottom', 'warm', 0.2),
    circle(60, -9, 5, '#2b2725'),
    eye(38, -20, 3.2),
    [-20, 10].map(x => ellipse(x, -1, 9, 4, '#b98f63')),
  )
}
