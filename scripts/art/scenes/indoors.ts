/** Waiting and the party; and the two pictures of the app itself, 1280 x 800. */
import { bear, sheep } from '../kit/animals.ts'
import { glow, wash } from '../kit/brush.ts'
import { cottage } from '../kit/buildings.ts'
import { balloon, bunting, calendar, mug } from '../kit/extras.ts'
import { hedge, land, rolling, tufts } from '../kit/land.ts'
import { paint } from '../kit/palette.ts'
import { foxglove, gorse, tree } from '../kit/plants.ts'
import { childDrawing, frame, plant, room, shelf, table } from '../kit/rooms.ts'
import { cloud, daySky, gull, sun } from '../kit/sky.ts'
import { all, at, box, circle, line, path, rect, type Svg, shaded, times } from '../kit/svg.ts'
import { cake, letter } from '../kit/things.ts'

const [w, h] = [1440, 1024]

const waitingHills = (): Svg =>
  all(
    room(w, h, 1200, '#eadfce'),
    rect(180, 110, 1080, 660, '#fffaf0', 6),
    `<clipPath id="wait"><rect x="206" y="136" width="1028" height="608"/></clipPath><g clip-path="url(#wait)">`,
    daySky(w, h, '#d6e8ee', '#f8f2e2'),
    sun(980, 300, 64),
    cloud(460, 260, 0.9),
    rolling(w, 470, ['#c5dacf', '#aecfb8', paint.hill], 80),
    hedge(
      [
        [260, 640],
        [520, 610],
        [760, 646],
      ],
      10,
      '#6f9f7c',
      3,
    ),
    at(960, 690, 0.6, cottage()),
    at(1060, 700, 0.7, tree()),
    '</g>',
    line('M720 136V744M206 420H1234', '#fffaf0', 18),
    shaded(box(120, 768, 1200, 40), '#fffaf0', 'bottom', 'cool', 0.14),
    rect(120, 806, 1200, 8, '#16394a', 0, 'opacity=".12"'),
    shaded('M120 60H330C330 300 250 500 280 800H110Z', '#8fb4a0', 'left', 'cool', 0.2),
    shaded('M1320 60H1110C1110 300 1190 500 1160 800H1330Z', '#8fb4a0', 'right', 'cool', 0.2),
    rect(80, 44, 1280, 22, paint.woodDark, 10),
    at(575, 590, 1, all(rect(-100, -8, 200, 200, '#16394a', 4, 'opacity=".08"'), at(0, -14, 1, calendar()))),
    at(800, 770, 1.35, mug()),
    at(980, 770, 1.15, plant()),
    at(385, 772, 0.8, bear()),
    table(-40, 900, 1520, 200, '#b58960'),
    at(300, 900, 1.5, letter(), { turn: -8 }),
  )

function present(colour: string, ribbon: string): Svg {
  return all(
    rect(-60, -2, 124, 8, '#16394a', 3, 'opacity=".14"'),
    shaded(box(-58, -92, 116, 92), colour, 'right', 'cool', 0.2),
    rect(-12, -92, 24, 92, ribbon),
    shaded(box(-66, -110, 132, 26), colour, 'bottom', 'cool', 0.2),
    rect(-12, -110, 24, 26, ribbon),
    path(
      'M0 -110C-34 -112 -50 -140 -30 -146C-12 -148 -4 -126 0 -110C4 -126 12 -148 30 -146C50 -140 34 -112 0 -110Z',
      ribbon,
    ),
  )
}

const celebration = (): Svg =>
  all(
    wash(-20, -20, 1480, 1064, '#fbeee4', '#f7e0cf'),
    times(40, i =>
      circle(30 + ((i * 197) % 1400), 40 + ((i * 113) % 620), 7, ['#fff8ee', '#f3d2bf'][i % 2] ?? '', 'opacity=".8"'),
    ),
    bunting(-20, 60, 720, 60, 9),
    bunting(720, 60, 1460, 60, 9),
    at(280, 420, 1.5, balloon(paint.teal), { turn: -6 }),
    at(180, 480, 1.4, balloon(paint.sun), { turn: -12 }),
    at(350, 520, 1.3, balloon(paint.coral)),
    at(1160, 430, 1.5, balloon(paint.heather), { turn: 6 }),
    at(1260, 500, 1.4, balloon(paint.green), { turn: 12 }),
    at(1080, 530, 1.3, balloon(paint.blue)),
    glow(720, 500, 380, '#fff1c8', 0.8),
    shaded('M60 790H1380L1440 1060H0Z', '#fffaf2', 'bottom', 'warm', 0.14),
    path(`M60 790H1380L1386 820${times(16, i => `q-41 ${i % 2 === 0 ? 46 : 40} -83 0`)}Z`, '#cfe3e2'),
    at(720, 830, 2.3, cake(6)),
    at(330, 880, 1.3, present(paint.teal, paint.sun)),
    at(1110, 880, 1.3, present(paint.heather, '#fbe7de')),
    at(1230, 920, 0.95, present(paint.sun, paint.coral)),
    at(210, 930, 0.95, present(paint.coral, '#fffdf7')),
    times(46, i =>
      rect(
        60 + ((i * 173) % 1320),
        850 + ((i * 61) % 160),
        12,
        7,
        [paint.coral, paint.teal, paint.sun, paint.heather][i % 4] ?? '',
        2,
        `transform="rotate(${(i * 47) % 180} ${66 + ((i * 173) % 1320)} ${853 + ((i * 61) % 160)})" opacity=".8"`,
      ),
    ),
  )

const unlock = (): Svg =>
  all(
    path(box(-20, -20, 1320, 840), '#eef0ec'),
    sun(930, 240, 58),
    cloud(1110, 236, 0.78),
    gull(780, 330, 1.15),
    gull(830, 364, 0.8),
    land(
      [
        [520, 760],
        [700, 620],
        [860, 450],
        [1060, 366],
        [1320, 346],
      ],
      '#c5d9d0',
      { foot: 840, strength: 0.12 },
    ),
    land(
      [
        [560, 740],
        [760, 630],
        [960, 590],
        [1140, 560],
        [1320, 520],
      ],
      '#a3c7ac',
      { foot: 840, strength: 0.14 },
    ),
    hedge(
      [
        [1120, 566],
        [1210, 548],
        [1300, 530],
      ],
      9,
      '#7fae86',
      3,
    ),
    at(1010, 640, 1, cottage()),
    at(1150, 646, 1.15, tree(paint.leaf)),
    at(872, 646, 0.62, tree('#4c8462')),
    land(
      [
        [-30, 800],
        [220, 750],
        [540, 716],
        [900, 704],
        [1320, 644],
      ],
      paint.field,
      { foot: 840, strength: 0.2 },
    ),
    tufts(420, 740, 860, 60, 40, '#5c9468', 4),
    at(720, 742, 0.75, sheep(), { flip: -1 }),
    at(825, 736, 1.05, sheep()),
    at(620, 760, 0.9, gorse(3)),
    at(1200, 752, 1.1, gorse(5)),
    at(1110, 790, 0.8, foxglove()),
  )

const emptyShelf = (): Svg =>
  all(
    room(1280, 800, 1000, '#eef0ec'),
    glow(980, 240, 420, '#fdf3d6', 0.8),
    frame(180, 130, 190, 170, childDrawing('house'), '#f6f4e6'),
    frame(400, 170, 140, 130, childDrawing('sun'), '#fbf3df', '#c98f54'),
    rect(770, 90, 360, 300, '#fffaf0', 4),
    wash(790, 110, 320, 260, '#cfe6ea', '#e9f3ee'),
    `<clipPath id="shelfwin"><rect x="790" y="110" width="320" height="260"/></clipPath><g clip-path="url(#shelfwin)">`,
    land(
      [
        [780, 280],
        [900, 240],
        [1020, 290],
        [1120, 250],
      ],
      '#b3d2bc',
      { foot: 400 },
    ),
    land(
      [
        [780, 330],
        [940, 300],
        [1120, 340],
      ],
      paint.field,
      { foot: 400 },
    ),
    sun(1020, 190, 32),
    '</g>',
    line('M950 110V370M790 240H1110', '#fffaf0', 11),
    shaded(box(120, 640, 1040, 26), paint.wood, 'bottom', 'warm', 0.24),
    rect(120, 664, 1040, 8, '#16394a', 0, 'opacity=".14"'),
    shelf(150, 640, 260, 4),
    at(600, 640, 1, bear()),
    at(1050, 640, 1.35, plant()),
    at(820, 640, 1.05, mug()),
  )

export const indoors: Readonly<Record<string, () => Svg>> = {
  'waiting-hills': waitingHills,
  celebration,
  unlock,
  'empty-shelf': emptyShelf,
}
