/** Pictures that stand for photographs of now: 1200 x 900 units. */
import { dog } from '../kit/animals.ts'
import { soup, swingFrame, tent } from '../kit/extras.ts'
import { hedge, land, rolling, specks, tufts } from '../kit/land.ts'
import { paint } from '../kit/palette.ts'
import { bust, person } from '../kit/person.ts'
import { bush, flower, gorse, tree } from '../kit/plants.ts'
import { bigWindow, childDrawing, frame, room, shelf, table } from '../kit/rooms.ts'
import { cloud, daySky, sun } from '../kit/sky.ts'
import { all, at, box, line, type Svg, shaded, times } from '../kit/svg.ts'
import { ball } from '../kit/things.ts'
import { jac, mali, rhys, tom } from '../people.ts'

const [w, h] = [1200, 900]

const maliPhoto = (): Svg =>
  all(
    daySky(w, h, '#d9ecec', '#f3f6ea'),
    rolling(w, 400, ['#bfd8cd', '#a6c8b0'], 80),
    hedge(
      [
        [0, 560],
        [400, 530],
        [800, 560],
        [1200, 540],
      ],
      12,
      '#6f9f7c',
      3,
    ),
    land(
      [
        [-30, 640],
        [400, 600],
        [900, 640],
        [1230, 600],
      ],
      paint.field,
      { foot: 920, strength: 0.2 },
    ),
    tufts(0, 650, 1200, 230, 70, '#5c9468', 4),
    specks(0, 660, 1200, 220, 60, ['#fffdf7', '#f7d566', '#e9a3b4'], 5, 4),
    at(
      520,
      860,
      3.6,
      person({ ...mali, left: 'wave', right: 'out', clothes: { ...mali.clothes, shoes: '#cf4f3c', boots: true } }),
    ),
    at(880, 860, 2.2, dog(), { flip: -1 }),
    at(90, 880, 2, flower('#f0c9bd')),
    at(1120, 880, 2, flower('#f2c14e')),
  )

const pwdinPhoto = (): Svg =>
  all(
    daySky(w, h, '#d9ecec', '#f3f6ea'),
    times(16, i => shaded(`M${i * 80 - 20} 260l36 -34 36 34V620h-72Z`, '#e6d3b4', 'right', 'warm', 0.16)),
    line('M-20 340H1220M-20 540H1220', '#d2bb96', 16),
    at(1060, 640, 1.9, bush()),
    at(120, 640, 1.9, bush('#4c8462')),
    land(
      [
        [-30, 620],
        [400, 600],
        [900, 620],
        [1230, 600],
      ],
      paint.field,
      { foot: 920, strength: 0.2 },
    ),
    tufts(0, 640, 1200, 240, 80, '#5c9468', 4),
    at(580, 800, 4.2, dog()),
    at(980, 800, 1.7, ball()),
    at(120, 870, 1.9, flower('#e9a3b4')),
    at(230, 880, 1.5, flower('#fffdf7')),
  )

/** A child sitting on a swing whose seat is at (x, y), legs forward. */
function onSwing(x: number, y: number, whom: typeof mali): Svg {
  const { clothes } = whom
  const legs = clothes.legs ?? paint.navy
  return all(
    at(x, y + 64, 2.1, bust({ ...whom, left: 'up', right: 'up' })),
    line(`M${x - 26} ${y + 6}q-4 44 -8 92M${x + 26} ${y + 6}q4 44 8 92`, legs, 36),
    [-34, 34].map(dx =>
      shaded(`M${x + dx - 22} ${y + 122}q-4 -32 22 -32q26 0 22 32Z`, clothes.shoes ?? '#33393d', 'bottom', 'cool', 0.2),
    ),
    shaded(box(x - 92, y - 6, 184, 20), paint.wood, 'bottom', 'warm', 0.2),
    shaded(
      `M${x - 62} ${y + 6}Q${x} ${y - 34} ${x + 62} ${y + 6}Z`,
      clothes.top === 'dress' ? clothes.colour : legs,
      'bottom',
      'cool',
      0.14,
    ),
  )
}

const jacPhoto = (): Svg =>
  all(
    daySky(w, h, '#d2e6ee', '#f5f3e6'),
    cloud(240, 130, 0.8),
    rolling(w, 420, ['#c5dacf', '#aecfb8'], 70),
    at(110, 660, 1.9, tree('#4c8462')),
    at(1110, 660, 1.9, tree()),
    land(
      [
        [-30, 640],
        [400, 620],
        [900, 640],
        [1230, 620],
      ],
      paint.field,
      { foot: 920, strength: 0.2 },
    ),
    tufts(0, 680, 1200, 200, 60, '#5c9468', 4),
    at(600, 820, 1.75, swingFrame()),
    line('M370 116L370 560M520 116L520 560M680 116L680 560M830 116L830 560', '#8d7a62', 7),
    onSwing(445, 560, jac),
    onSwing(755, 560, mali),
    at(90, 880, 1.6, flower('#f0c9bd')),
    at(1110, 880, 1.6, flower('#fffdf7')),
  )

const firstTea = (): Svg =>
  all(
    room(w, h, 1000, '#e9efe6'),
    bigWindow(420, 80, 340, 250, paint.sun),
    frame(130, 120, 160, 150, childDrawing('boat')),
    shelf(880, 270, 280, 4),
    at(300, 680, 2.35, bust({ ...tom })),
    at(905, 680, 2.3, bust({ ...rhys })),
    at(605, 690, 2.7, bust({ ...mali, left: 'wave', right: 'down' })),
    table(-40, 660, 1280, 280, '#b58960'),
    [300, 605, 905].map(x => at(x, 740, 1.35, soup())),
    at(
      440,
      730,
      1.1,
      all(
        shaded('M-70 -20C-60 -60 60 -60 70 -20Q0 10 -70 -20Z', '#cf9a5c', 'bottom', 'warm', 0.26),
        line('M-34 -46l12 18M-4 -50l10 18M26 -46l8 16', '#a97338', 5),
      ),
    ),
    at(
      780,
      720,
      0.9,
      all(
        shaded('M-26 -60H26L18 0H-18Z', '#8fb7bd', 'right', 'cool', 0.2),
        at(-8, -50, 1, flower('#f0c9bd')),
        at(10, -50, 1.1, flower('#f2c14e')),
      ),
    ),
  )

const camping = (): Svg =>
  all(
    daySky(w, h, '#d0e6ee', '#f8f2e2'),
    sun(980, 160, 58),
    cloud(300, 140, 0.9),
    rolling(w, 350, ['#c5dacf', '#aecfb8', paint.hill], 70),
    hedge(
      [
        [0, 540],
        [400, 520],
        [800, 545],
        [1220, 520],
      ],
      12,
      '#6f9f7c',
      3,
    ),
    land(
      [
        [-30, 620],
        [400, 590],
        [900, 620],
        [1230, 590],
      ],
      paint.field,
      { foot: 920, strength: 0.2 },
    ),
    at(860, 760, 2, tent()),
    at(110, 660, 1.6, tree()),
    tufts(0, 680, 1200, 200, 60, '#5c9468', 4),
    at(330, 850, 1.9, person({ ...tom, left: 'down', right: 'out' })),
    at(700, 850, 1.85, person({ ...rhys, left: 'out', right: 'wave' })),
    at(
      515,
      862,
      2,
      person({ ...mali, left: 'out', right: 'out', clothes: { ...mali.clothes, shoes: '#cf4f3c', boots: true } }),
    ),
    at(990, 870, 1.4, dog(), { flip: -1 }),
    at(90, 880, 1.5, gorse(3)),
  )

export const photosNow: Readonly<Record<string, () => Svg>> = {
  'photo-mali': maliPhoto,
  'photo-pwdin': pwdinPhoto,
  'photo-jac': jacPhoto,
  'photo-first-tea': firstTea,
  'photo-camping': camping,
}
