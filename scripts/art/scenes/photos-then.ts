/** Pictures that stand for photographs of before: 1200 x 900 units, people close, a moment each. */
import { duck } from '../kit/animals.ts'
import { glow, wash } from '../kit/brush.ts'
import { pane } from '../kit/buildings.ts'
import { bag } from '../kit/extras.ts'
import { hedge, land, rolling, sea, specks } from '../kit/land.ts'
import { guitar, notes } from '../kit/music.ts'
import { paint } from '../kit/palette.ts'
import { baby, bust, person } from '../kit/person.ts'
import { bush, flower, reeds, tree } from '../kit/plants.ts'
import { bigWindow, childDrawing, frame, plant, room, shelf, table } from '../kit/rooms.ts'
import { cloud, daySky, gull, sun } from '../kit/sky.ts'
import { all, at, box, circle, line, path, rect, type Svg, shade, shaded, times } from '../kit/svg.ts'
import { boat, pancakes, shell } from '../kit/things.ts'
import { beth, glyn, judge, kelly, mali, pat } from '../people.ts'

const [w, h] = [1200, 900]

const beach = (): Svg =>
  all(
    daySky(w, h, '#d2e8ee', '#eef5f0'),
    sun(985, 150, 74),
    cloud(310, 150, 1),
    land(
      [
        [-30, 370],
        [150, 320],
        [330, 350],
        [460, 390],
      ],
      '#c3dad3',
      { foot: 420 },
    ),
    sea(-30, 370, 1260, 660, 4),
    at(1040, 440, 1.15, boat()),
    gull(640, 220, 1.2),
    path('M-30 622C200 590 420 640 640 612C860 586 1040 622 1230 590V920H-30Z', '#fbf6e6'),
    shaded('M-30 640C200 606 420 656 640 628C860 602 1040 638 1230 606V920H-30Z', paint.sand, 'bottom', 'warm', 0.2),
    specks(0, 680, 1200, 200, 40, ['#dcc48d', '#fffdf7', '#e9c4ad'], 4.5, 3),
    at(265, 860, 2.1, person({ ...pat, left: 'down', right: 'down' })),
    at(850, 860, 2.1, person({ ...glyn, left: 'down', right: 'down' })),
    at(
      555,
      868,
      2.35,
      person({ ...mali, left: 'up', right: 'up', clothes: { ...mali.clothes, colour: '#e08a67', second: '#fbe7de' } }),
    ),
    at(1085, 850, 1.05, bucket()),
    at(120, 850, 0.8, shell()),
    at(1130, 800, 0.55, shell('#f3dca8')),
  )

function bucket(): Svg {
  return all(
    path('M-120 4C-110 -50 -80 -66 -50 -66V-84H-34V-66H-14V-84H2V-66C20 -60 34 -30 40 4Z', '#e3cc95'),
    shade('M-120 4C-110 -50 -80 -66 -50 -66V-84H-34V-66H-14V-84H2V-66C20 -60 34 -30 40 4Z', 'bottom', 'warm', 0.26),
    line('M-24 -84V-122', paint.woodDark, 4),
    path('M-22 -122L8 -112L-22 -100Z', paint.coral),
    shaded('M46 -58H110L102 4H54Z', paint.teal, 'right', 'cool', 0.2),
    `<path d="M48 -58C52 -92 104 -92 108 -58" fill="none" stroke="#fffdf7" stroke-width="5"/>`,
  )
}

const pancakesPhoto = (): Svg =>
  all(
    room(w, h, 1000, '#f4e5cf'),
    bigWindow(90, 120, 330, 280, paint.coral),
    shelf(760, 250, 380, 2),
    frame(560, 110, 130, 120, childDrawing('heart')),
    at(470, 650, 2.45, bust({ ...glyn, left: 'down', right: 'down' })),
    at(
      800,
      660,
      2.7,
      bust({
        ...mali,
        left: 'down',
        right: 'down',
        clothes: { ...mali.clothes, top: 'jumper', colour: '#6d9a58', second: '#e9f1e1', pattern: 'stripes' },
      }),
    ),
    table(-40, 640, 1280, 300, '#b58960'),
    at(620, 690, 2, pancakes()),
    at(
      1010,
      690,
      1.3,
      all(
        shaded('M-30 -80H26L34 0H-36Z', '#fffdf7', 'right', 'cool', 0.2),
        path('M-34 -82L-48 -70L-26 -64Z', '#fffdf7'),
        rect(-34, -46, 66, 14, paint.teal),
      ),
    ),
    at(
      240,
      700,
      1.2,
      all(
        shaded('M-40 -40H40C38 -12 22 0 0 0C-22 0 -38 -12 -40 -40Z', paint.teal, 'right', 'cool', 0.2),
        times(6, i => circle(-26 + i * 10, -44 - (i % 2) * 6, 9, ['#5d6fa8', '#cf4f3c'][i % 2] ?? '')),
      ),
    ),
  )

const ducksPhoto = (): Svg =>
  all(
    daySky(w, h, '#d9eaec', '#f3f3e4'),
    rolling(w, 300, ['#c5dacf', '#aecfb8'], 60),
    hedge(
      [
        [-10, 440],
        [400, 420],
        [800, 440],
        [1220, 420],
      ],
      22,
      '#5f9371',
      3,
    ),
    land(
      [
        [-30, 480],
        [400, 460],
        [900, 480],
        [1230, 460],
      ],
      paint.hill,
      { strength: 0.14, foot: 920 },
    ),
    at(130, 560, 1.7, tree('#4c8462')),
    shaded('M420 920C430 720 620 640 860 640C1080 640 1180 690 1240 720V920Z', '#86c1c6', 'bottom', 'cool', 0.24),
    times(10, i =>
      line(`M${560 + ((i * 191) % 580)} ${700 + ((i * 67) % 170)}q16 -6 32 0t32 0`, '#d9f0ee', 4, 'opacity=".8"'),
    ),
    at(300, 800, 1.95, person({ ...kelly, left: 'down', right: 'forward' })),
    at(500, 820, 2.1, person({ ...mali, left: 'out', right: 'wave' })),
    at(800, 780, 1.5, duck(), { flip: -1 }),
    at(960, 820, 1.5, duck('#a58a68', '#8b7253'), { flip: -1 }),
    at(880, 860, 0.9, duck('#f7dc7a', '#eac65a'), { flip: -1 }),
    at(740, 850, 0.85, duck('#f7dc7a', '#eac65a'), { flip: -1 }),
    at(1120, 760, 1.6, reeds()),
    specks(620, 700, 160, 60, 12, ['#f3e3bd'], 5, 4),
    at(80, 870, 1.6, flower('#f0c9bd')),
    at(160, 880, 1.3, flower('#fffdf7')),
  )

const judgePhoto = (): Svg =>
  all(
    wash(-20, -20, 1240, 940, '#ece4d6', '#e3d6c2'),
    times(
      4,
      i =>
        shaded(box(20 + i * 300, 40, 250, 520), '#d9c6a8', 'bottom', 'warm', 0.1) +
        path(box(44 + i * 300, 64, 202, 472), '#e2d2b8'),
    ),
    at(600, 650, 3, bust({ ...judge, left: 'hold', right: 'hold', look: { ...judge.look, smile: 'wide' } })),
    table(60, 640, 1080, 300, '#9c6f49'),
    at(960, 644, 1.3, plant(paint.teal)),
    at(
      250,
      642,
      1,
      all(
        shaded(box(-90, -26, 180, 26), paint.teal, 'right', 'cool', 0.2),
        shaded(box(-80, -50, 160, 24), paint.coral, 'right', 'cool', 0.2),
        shaded(box(-84, -72, 150, 22), paint.sun, 'right', 'cool', 0.2),
      ),
    ),
  )

const kellyPhoto = (): Svg =>
  all(
    room(w, h, 1000, '#f1e1e2'),
    frame(120, 120, 170, 150, childDrawing('cat'), '#fdf3e6'),
    frame(900, 150, 160, 150, childDrawing('sun'), '#e9f0ee', '#8b7bb5'),
    at(340, 380, 1.3, notes()),
    at(860, 420, 1.1, notes(paint.teal), { turn: 10 }),
    at(600, 960, 3.3, bust({ ...kelly, left: 'none', right: 'none', look: { ...kelly.look, smile: 'wide' } })),
    at(620, 780, 1.75, guitar(), { turn: 58 }),
    line('M484 640C400 730 420 830 530 830', kelly.clothes.colour, 66),
    circle(564, 818, 30, '#efc4a2'),
    line('M716 640C820 670 850 720 826 660', kelly.clothes.colour, 66),
    circle(826, 640, 30, '#efc4a2'),
    at(120, 880, 1.8, plant('#b0678c')),
  )

const babyPhoto = (): Svg =>
  all(
    wash(-20, -20, 1240, 940, '#f2e6dc', '#ecd9cb'),
    frame(130, 110, 180, 160, childDrawing('heart'), '#fdf3e6'),
    frame(890, 140, 170, 150, childDrawing('sun'), '#e9f0ee', '#8b7bb5'),
    glow(600, 420, 560, '#fff6e0', 0.7),
    at(600, 980, 3.3, bust({ ...kelly, left: 'none', right: 'none', lean: -4 })),
    at(
      590,
      760,
      2.6,
      baby({ skin: 'fair', hair: 'tuft', hairColour: 'chestnut', smile: 'small' }, '#bcd5ea', '#fff6e4'),
    ),
    line('M486 650C390 720 390 850 560 866', kelly.clothes.colour, 66),
    circle(600, 868, 31, '#efc4a2'),
    line('M714 650C860 700 860 850 730 858', kelly.clothes.colour, 66),
    circle(694, 860, 31, '#efc4a2'),
    at(1090, 900, 1.8, plant('#b0678c')),
    shaded('M-20 900V800C100 760 220 800 300 920H-20Z', '#dcc6d6', 'bottom', 'dusk', 0.16),
  )

const bethPhoto = (): Svg =>
  all(
    wash(-20, -20, 1240, 940, '#f4e7d3', '#efdfc8'),
    times(9, r =>
      times(11, c =>
        (r * 11 + c) % 4 === 0 ? rect(c * 120 + (r % 2) * 60 - 40, r * 104, 108, 88, '#e7d3b7', 6, 'opacity=".6"') : '',
      ),
    ),
    pane(200, 330, 200, 260, '#cfe3e6', true),
    shaded(box(790, 40, 370, 900), '#fffaf0', 'right', 'cool', 0.1),
    shaded(box(820, 74, 310, 860), '#3f7d9c', 'right', 'cool', 0.2),
    shaded(box(850, 110, 115, 320), '#4a8aa9', 'bottom', 'cool', 0.2),
    shaded(box(985, 110, 115, 320), '#4a8aa9', 'bottom', 'cool', 0.2),
    at(560, 960, 3.2, bust({ ...beth, left: 'wave', right: 'down', look: { ...beth.look, smile: 'wide' } })),
    at(270, 900, 1.7, bag()),
    at(150, 900, 1.9, bush()),
    at(1080, 900, 2.2, plant()),
  )

export const photosThen: Readonly<Record<string, () => Svg>> = {
  'photo-beach': beach,
  'photo-pancakes': pancakesPhoto,
  'photo-ducks': ducksPhoto,
  'photo-judge': judgePhoto,
  'photo-kelly': kellyPhoto,
  'photo-baby': babyPhoto,
  'photo-beth': bethPhoto,
}
