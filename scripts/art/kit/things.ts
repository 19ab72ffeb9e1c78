/** Things: car, boat, letter, box, cake, toys. Each stands on (0, 0) unless it says otherwise. */
import { heartPath, starPath } from './body.ts'
import { paint } from './palette.ts'
import { all, at, box, circle, ellipse, line, n, oval, path, rect, type Svg, shade, shaded, times } from './svg.ts'

/** A small sailing boat floating on (0, 0), about 120 units wide. */
export function boat(hull: string = paint.coral): Svg {
  return all(
    line('M0 -10V-104', paint.woodDark, 5),
    shaded('M7 -102Q56 -52 60 -20H7Z', '#fffdf7', 'right', 'cool', 0.2),
    shaded('M-7 -88Q-36 -48 -42 -20H-7Z', paint.sun, 'left', 'warm', 0.2),
    path('M0 -104L22 -96L0 -90Z', paint.teal),
    shaded('M-60 -12H64Q54 20 34 20H-32Q-54 18 -60 -12Z', hull, 'bottom', 'cool', 0.25),
    line('M-52 -3H58', '#ffffff', 3, 'opacity=".6"'),
    line('M-72 22q16 -7 32 0t32 0 32 0 32 0', paint.foam, 4, 'opacity=".9"'),
  )
}

/** A round little car about 230 units long, going right, with cases on its roof. */
export function car(colour: string = paint.coral, loaded = true): Svg {
  return all(
    ellipse(0, 2, 122, 8, '#16394a', 'opacity=".2"'),
    loaded &&
      all(
        shaded(box(-58, -142, 58, 26), paint.wood, 'right', 'warm', 0.25) +
          rect(-36, -148, 14, 8, paint.woodDark, 3) +
          line('M-46 -142V-116M-12 -142V-116', paint.woodDark, 3),
        shaded(box(6, -136, 42, 20), paint.teal, 'right', 'cool', 0.25) +
          line('M16 -136V-116M38 -136V-116', '#2b6b76', 3),
        line('M-66 -114H58', paint.slateDark, 5),
      ),
    shaded('M-74 -58C-66 -98 -44 -112 -8 -112C34 -112 54 -92 70 -58Z', colour, 'left', 'warm', 0.1),
    path('M-60 -60C-54 -88 -40 -100 -12 -100V-60ZM-2 -60V-100C30 -100 44 -86 56 -60Z', '#d9eef0'),
    path('M-48 -60L-22 -100H-12L-40 -60ZM10 -60L30 -94L38 -88L20 -60Z', '#ffffff', 'opacity=".5"'),
    shaded(
      'M-112 -26C-114 -54 -92 -60 -74 -60H72C100 -58 118 -46 116 -22C114 -14 108 -12 100 -12H-100C-108 -12 -112 -16 -112 -26Z',
      colour,
      'bottom',
      'cool',
      0.22,
    ),
    rect(-24, -50, 18, 5, '#ffffff', 2, 'opacity=".6"'),
    line('M-7 -60V-16', '#16394a', 2, 'opacity=".25"'),
    ellipse(108, -38, 7, 9, '#fbeab8') + ellipse(-107, -38, 5, 8, '#9e3f2a'),
    [-64, 64].map(x => circle(x, -10, 25, '#33393d') + circle(x, -10, 13, '#d5dad6') + circle(x, -10, 5, '#7f8a88')),
    rect(96, -22, 22, 7, '#d5dad6', 3),
  )
}

/** An envelope with a heart, about 150 units wide, its middle at (0, 0). */
export function letter(colour = '#fdf3e6', stamp: string = paint.teal): Svg {
  return all(
    rect(-74, -44, 150, 98, '#16394a', 4, 'opacity=".14" transform="translate(3 5)"'),
    shaded(box(-76, -48, 152, 98), colour, 'bottom', 'warm', 0.14),
    line('M-74 50L-14 4M74 50L14 4', '#d9c3a8', 3),
    shaded('M-76 -48H76L8 14Q0 20 -8 14Z', '#f6e3cc', 'bottom', 'warm', 0.18),
    line('M-74 -46L-8 14Q0 20 8 14L74 -46', '#d9c3a8', 3),
    shaded(heartPath(0, 10, 22), paint.coral, 'bottom', 'warm', 0.25),
    rect(44, 20, 22, 24, '#fff', 1) + rect(47, 23, 16, 18, stamp, 1),
  )
}

/** A wooden memory box with its lid open and small treasures inside, about 240 units wide. */
export function memoryBox(): Svg {
  return all(
    ellipse(0, 4, 140, 12, '#16394a', 'opacity=".18"'),
    shaded('M-116 -96L-100 -196H100L116 -96Z', '#c2925f', 'top', 'warm', 0.2),
    path('M-98 -106L-86 -184H86L98 -106Z', '#f0d9c0'),
    shade('M-98 -106L-86 -184H86L98 -106Z', 'bottom', 'warm', 0.2),
    path(heartPath(0, -146, 22), paint.coral, 'opacity=".75"'),
    at(-58, -88, 0.5, bearHead()),
    at(70, -112, 0.62, letter(), { turn: 14 }),
    at(10, -104, 0.8, photo(), { turn: -7 }),
    at(-14, -92, 0.5, shell(), { turn: -12 }),
    shaded(box(-118, -98, 236, 98), '#b58252', 'bottom', 'warm', 0.24),
    line('M-118 -66H118M-118 -34H118', '#8f6238', 2, 'opacity=".5"'),
    rect(-118, -102, 236, 12, '#c99c6a', 3),
    shaded(box(-22, -98, 44, 32), '#d8b04d', 'bottom', 'warm', 0.25),
    circle(0, -82, 5, '#7d5f22') + rect(-2, -82, 4, 11, '#7d5f22'),
    path(starPath(-78, -48, 17), '#f0d9a6') + path(starPath(78, -48, 17), '#f0d9a6'),
  )
}

function bearHead(): Svg {
  return all(
    [-40, 40].map(x => circle(x, -86, 20, '#b5814f') + circle(x, -86, 10, '#e6c79c')),
    shaded(oval(0, -52, 56, 48), '#b5814f', 'right', 'warm', 0.24),
    path(oval(0, -38, 26, 20), '#e6c79c'),
    ellipse(0, -46, 9, 7, '#3a2a22'),
    circle(-22, -60, 4.6, '#20272a') + circle(22, -60, 4.6, '#20272a'),
  )
}

/** A little print of hills with a white border, its middle at (0, 0), about 90 units wide. */
export function photo(): Svg {
  return all(
    rect(-46, -38, 92, 80, '#16394a', 2, 'opacity=".16" transform="translate(2 4)"'),
    rect(-46, -40, 92, 80, '#fffdf7', 2),
    rect(-38, -32, 76, 56, '#cfe6ea'),
    path('M-38 8Q-16 -14 4 4Q22 -10 38 2V24H-38Z', paint.field),
    circle(20, -16, 8, paint.sun),
  )
}

/** A scallop shell, about 90 units wide, its middle at (0, 0). */
export function shell(colour = '#f0c4ad'): Svg {
  const d =
    'M0 40C-20 40 -50 4 -44 -18C-38 -34 -24 -30 -18 -38C-10 -48 10 -48 18 -38C24 -30 38 -34 44 -18C50 4 20 40 0 40Z'
  return all(
    shaded(d, colour, 'bottom', 'warm', 0.25),
    line('M0 36V-40M-4 36L-22 -32M4 36L22 -32M-8 34L-38 -16M8 34L38 -16', '#d89a80', 3, 'opacity=".8"'),
  )
}

/** A birthday or celebration cake about 190 units wide; candles are lit. */
export function cake(candles = 6, icing = '#fbe3e0'): Svg {
  const tier = (y: number, w: number, h: number, colour: string): Svg =>
    all(
      shaded(
        `M${-w} ${y}V${y - h}Q0 ${y - h - 16} ${w} ${y - h}V${y}Q0 ${y + 16} ${-w} ${y}Z`,
        colour,
        'right',
        'warm',
        0.18,
      ),
      path(
        `M${-w} ${y - h}Q0 ${y - h - 18} ${w} ${y - h}V${y - h + 16}${times(6, i => `q${n(-w / 6)} ${i % 2 === 0 ? 20 : 12} ${n(-w / 3)} 0`)}Z`,
        icing,
      ),
    )
  return all(
    ellipse(0, 6, 130, 16, '#dfe6e4') + ellipse(0, 2, 124, 13, '#f7faf8'),
    tier(0, 96, 56, '#e9b98c'),
    times(9, i =>
      circle(-84 + i * 21, -16 + Math.cos((i - 4) / 2.4) * 9, 6, [paint.coral, paint.sun, paint.teal][i % 3] ?? ''),
    ),
    tier(-58, 62, 44, '#f0cd9f'),
    times(6, i => path(heartPath(-50 + i * 20, -74 + Math.cos((i - 2.5) / 1.6) * 6, 6), paint.heather)),
    times(candles, i => {
      const x = (i - (candles - 1) / 2) * (96 / candles)
      return all(
        rect(x - 3, -140, 6, 30, [paint.teal, paint.coral, paint.sun, paint.heather][i % 4] ?? '', 2),
        path(
          `M${n(x)} -160C${n(x + 9)} -148 ${n(x + 5)} -140 ${n(x)} -140C${n(x - 5)} -140 ${n(x - 9)} -148 ${n(x)} -160Z`,
          '#f7c548',
        ),
        circle(x, -150, 13, '#f7d97a', 'opacity=".28"'),
      )
    }),
  )
}

/** A plate of pancakes, about 150 units wide. */
export function pancakes(): Svg {
  return all(
    ellipse(0, 0, 84, 15, '#dbe3e2') + ellipse(0, -3, 78, 12, '#fbfcfa'),
    times(5, i =>
      shaded(
        oval(i % 2 === 0 ? 2 : -2, -10 - i * 11, 58, 13),
        i % 2 === 0 ? '#e2b070' : '#eec48a',
        'bottom',
        'warm',
        0.25,
      ),
    ),
    path(
      'M-30 -60C-20 -70 26 -70 34 -58C40 -48 36 -30 30 -30C24 -30 26 -44 18 -46C10 -46 12 -26 4 -26C-4 -26 0 -48 -12 -46C-22 -44 -18 -36 -24 -36C-32 -36 -36 -52 -30 -60Z',
      '#c9833a',
      'opacity=".85"',
    ),
    rect(-11, -72, 24, 14, '#f9e294', 3),
    [-38, 42].map(x => circle(x, -58, 6, '#5d6fa8') + circle(x + 8, -54, 5, '#7182ba')),
  )
}

/** A pair of wellies about 70 units wide. */
export function wellies(colour: string = paint.coral): Svg {
  const boot = 'M-14 -70H14L13 -24C20 -18 34 -16 36 -6Q36 0 32 0H-14Z'
  return all(
    ellipse(14, 1, 52, 5, '#16394a', 'opacity=".16"'),
    at(-16, -4, 1, shaded(boot, colour, 'bottom', 'warm', 0.25) + rect(-16, -74, 32, 9, '#ffffff', 3, 'opacity=".5"')),
    at(
      20,
      0,
      1,
      shaded(boot, colour, 'bottom', 'warm', 0.2) +
        rect(-16, -74, 32, 9, '#ffffff', 3, 'opacity=".5"') +
        path(starPath(0, -46, 9), '#fbe7b0'),
    ),
  )
}

/** A beach ball, its middle at (0, 0), 44 units in radius. */
export function ball(): Svg {
  return all(
    path(oval(0, 0, 44), '#fffdf7'),
    path('M0 -44C-30 -30 -34 20 -8 43C-30 40 -44 22 -44 0C-44 -24 -24 -44 0 -44Z', paint.coral),
    path('M0 -44C28 -30 34 18 10 43C32 38 44 20 44 0C44 -24 24 -44 0 -44Z', paint.teal),
    path('M0 -44C-8 -20 -6 24 0 44C8 24 8 -20 0 -44Z', paint.sun),
    shade(oval(0, 0, 44), 'bottom', 'cool', 0.25),
    circle(0, -43, 4, '#fffdf7'),
  )
}

/** A kite with a tail, its middle at (0, 0). */
export function kite(colour: string = paint.heather, second: string = paint.sun): Svg {
  return all(
    line('M0 62C20 100 -20 120 6 156C20 176 -4 190 8 214', paint.ink, 2, 'opacity=".6"'),
    path('M0 -62L42 -6L0 62L-42 -6Z', colour) + path('M0 -62L42 -6H0ZM0 62L-42 -6H0Z', second),
    shade('M0 -62L42 -6L0 62L-42 -6Z', 'right', 'cool', 0.2),
    [96, 134, 176].map((y, i) =>
      path(
        `M${[10, -6, 4][i]} ${y}l-12 -8v16ZM${[10, -6, 4][i]} ${y}l12 -8v16Z`,
        [paint.coral, paint.teal, paint.sun][i] ?? '',
      ),
    ),
  )
}
