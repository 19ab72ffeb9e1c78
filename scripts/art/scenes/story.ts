/** Pages about how it began: birth, first family, the hard page, the people who decided. */
import { duck, robin, sheep } from '../kit/animals.ts'
import { glow, wash } from '../kit/brush.ts'
import { cottage, hospital, pane, terrace } from '../kit/buildings.ts'
import { bag } from '../kit/extras.ts'
import { hedge, land, rolling, sea, specks, tufts } from '../kit/land.ts'
import { guitar, notes, openBook } from '../kit/music.ts'
import { bigLeaf, birdInNest } from '../kit/nest.ts'
import { paint } from '../kit/palette.ts'
import { bust, person } from '../kit/person.ts'
import { bush, fern, flower, foxglove, gorse, reeds, tree } from '../kit/plants.ts'
import { bigWindow, childDrawing, frame, lamp, plant, room, rug, table } from '../kit/rooms.ts'
import { cloud, daySky, rain, rainbow, sun } from '../kit/sky.ts'
import { all, at, box, circle, ellipse, line, path, rect, type Svg, shade, shaded, times } from '../kit/svg.ts'
import { boat } from '../kit/things.ts'
import { beth, judge, kelly } from '../people.ts'

const [w, h] = [1440, 1024]

const dayBorn = (): Svg =>
  all(
    daySky(w, h, '#cbdfe9', '#eef3ea'),
    rainbow(800, 700, 520, 130),
    cloud(1180, 250, 1.5, '#f4f8f8'),
    cloud(420, 200, 1.1, '#f4f8f8', -1),
    rain(1020, 290, 340, 180, 26, 4),
    land(
      [
        [-30, 620],
        [260, 560],
        [600, 630],
        [980, 570],
        [1480, 620],
      ],
      '#bcd5c6',
      { strength: 0.12 },
    ),
    hedge(
      [
        [60, 620],
        [260, 574],
        [520, 622],
      ],
      9,
      '#86b394',
      3,
    ),
    land(
      [
        [-30, 720],
        [400, 690],
        [900, 730],
        [1480, 690],
      ],
      paint.hill,
      { strength: 0.16 },
    ),
    at(20, 850, 1.22, terrace(13, 11)),
    path(box(-20, 846, 1480, 60), '#d8d0bf'),
    shade(box(-20, 846, 1480, 60), 'bottom', 'warm', 0.2),
    land(
      [
        [-30, 920],
        [400, 890],
        [900, 915],
        [1480, 885],
      ],
      paint.near,
      { strength: 0.22 },
    ),
    tufts(0, 910, 1440, 90, 50, '#45805a', 4),
    [
      [70, 990, 1.6],
      [190, 1010, 1.3],
      [1240, 995, 1.6],
      [1350, 1010, 1.4],
      [640, 1012, 1.2],
      [760, 1018, 1.4],
    ].map(([x = 0, y = 0, s = 1], i) => at(x, y, s, flower(['#f0c9bd', '#fffdf7', '#f2c14e'][i % 3] ?? ''))),
    at(960, 985, 1.2, robin()),
  )

const hospitalTown = (): Svg =>
  all(
    daySky(w, h, '#d6e8ee', '#f7f1e2'),
    sun(1180, 230, 60),
    cloud(330, 190, 1),
    cloud(820, 150, 0.7, '#ffffff', -1),
    rolling(w, 440, ['#c5dacf', '#aecfb8'], 80),
    hedge(
      [
        [860, 560],
        [1060, 530],
        [1300, 570],
      ],
      10,
      '#86b394',
      3,
    ),
    at(40, 720, 0.85, terrace(5, 21)),
    at(1010, 720, 0.85, terrace(6, 33)),
    land(
      [
        [-30, 720],
        [400, 706],
        [900, 716],
        [1480, 700],
      ],
      paint.hill,
      { strength: 0.14 },
    ),
    at(720, 800, 1.55, hospital()),
    at(365, 812, 1.5, tree('#4c8462')),
    at(1085, 812, 1.4, tree()),
    path('M660 800C660 880 560 940 480 1060H960C880 940 780 880 780 800Z', '#e6ddca'),
    shade('M660 800C660 880 560 940 480 1060H960C880 940 780 880 780 800Z', 'right', 'warm', 0.16),
    land(
      [
        [-30, 880],
        [240, 850],
        [480, 920],
        [560, 1060],
      ],
      paint.near,
      { strength: 0.22 },
    ),
    land(
      [
        [880, 1060],
        [960, 920],
        [1200, 850],
        [1480, 870],
      ],
      paint.near,
      { strength: 0.22 },
    ),
    tufts(0, 890, 420, 110, 20, '#45805a', 4),
    tufts(1000, 890, 420, 110, 20, '#45805a', 6),
    at(180, 985, 1.7, flower('#f0c9bd')),
    at(260, 1005, 1.4, flower('#fffdf7')),
    at(1210, 1000, 1.7, flower('#f2c14e')),
    at(1300, 985, 1.4, flower('#e9a3b4')),
    at(80, 1000, 1.4, bush()),
    at(1400, 1010, 1.4, bush('#4c8462')),
  )

const birthFamily = (): Svg =>
  all(
    room(w, h, 780, '#f1e1e2', '#c9a07c'),
    bigWindow(180, 180, 250, 300, '#c9a3c6'),
    frame(1010, 170, 170, 160, childDrawing('cat'), '#fdf3e6'),
    frame(1200, 200, 150, 150, childDrawing('heart'), '#e9f0ee', '#8b7bb5'),
    frame(1030, 370, 150, 130, childDrawing('house'), '#f6f4e6', paint.teal),
    rug(720, 920, 400, 84, ['#c9a3c6', '#f3e4ee', '#dcc0d6', '#ecdbe6']),
    at(1240, 860, 1.7, plant('#b0678c')),
    at(190, 880, 1.25, lamp()),
    at(720, 950, 2.35, person({ ...kelly, left: 'none', right: 'none' })),
    at(735, 600, 1.18, guitar(), { turn: 58 }),
    kellyArms(),
    at(480, 330, 1.25, notes()),
    at(560, 230, 0.9, notes(paint.teal), { turn: -10 }),
    at(920, 280, 1.05, notes(paint.sun), { turn: 12 }),
    at(470, 960, 1.1, openBook(), { turn: -5 }),
  )

/** Kelly's arms round her guitar. */
function kellyArms(): Svg {
  const sleeve = kelly.clothes.colour
  return all(
    line('M646 516C590 570 600 640 676 640', sleeve, 46),
    circle(700, 632, 21, '#efc4a2'),
    line('M796 516C870 530 890 560 880 520', sleeve, 46),
    circle(880, 500, 21, '#efc4a2'),
  )
}

const birdUnderLeaf = (): Svg =>
  all(
    daySky(w, h, '#d3e1e8', '#e9efec'),
    land(
      [
        [-30, 640],
        [300, 590],
        [700, 650],
        [1100, 600],
        [1480, 640],
      ],
      '#c7d9d3',
      { strength: 0.1 },
    ),
    // none under the leaf: the bird is dry
    rain(20, 30, 540, 720, 40, 9),
    rain(1370, 60, 60, 700, 8, 5),
    rain(520, 10, 300, 120, 6, 7),
    rain(1120, 10, 300, 120, 6, 8),
    land(
      [
        [-30, 860],
        [400, 800],
        [900, 840],
        [1480, 790],
      ],
      '#a3c6ac',
      { strength: 0.16 },
    ),
    at(960, 330, 1.38, bigLeaf(500)),
    glow(975, 720, 360, '#fff3d0', 0.55),
    at(975, 945, 1.3, birdInNest()),
    land(
      [
        [-30, 960],
        [460, 900],
        [860, 930],
        [1480, 880],
      ],
      '#7fae86',
      { strength: 0.2 },
    ),
    tufts(0, 920, 1440, 90, 50, '#5c9468', 4),
    at(620, 985, 1.9, flower('#f0c9bd')),
    at(540, 1005, 1.4, flower('#fffdf7')),
    at(1330, 985, 1.7, flower('#f2c14e')),
    at(80, 1010, 1.4, foxglove('#d59ab8')),
    at(160, 1030, 1.1, foxglove()),
    at(1400, 1040, 0.8, fern('#4c8462'), { flip: -1 }),
  )

const socialWorkerDoor = (): Svg =>
  all(
    wash(-20, -20, 1480, 880, '#f4e7d3', '#efdfc8'),
    times(12, r =>
      times(13, c =>
        (r * 13 + c) % 5 === 0 ? rect(c * 120 + (r % 2) * 60 - 40, r * 72, 108, 60, '#e7d3b7', 6, 'opacity=".6"') : '',
      ),
    ),
    shade(box(-20, -20, 1480, 880), 'top', 'warm', 0.1),
    pane(250, 420, 210, 260, '#cfe3e6', true),
    pane(1210, 420, 210, 260, '#cfe3e6', true),
    shaded(box(560, 180, 330, 680), '#fffaf0', 'right', 'cool', 0.1),
    shaded(box(590, 214, 270, 646), '#3f7d9c', 'right', 'cool', 0.25),
    [0, 1].flatMap(i =>
      [0, 1].map(k => shaded(box(618 + k * 114, 250 + i * 300, 98, 250), '#4a8aa9', 'bottom', 'cool', 0.2)),
    ),
    circle(838, 560, 14, paint.sun),
    rect(690, 520, 70, 16, paint.sun, 5),
    rect(540, 150, 370, 36, '#556672', 6),
    at(975, 860, 1.5, plant()),
    at(480, 860, 1.5, plant(paint.teal)),
    path(box(-20, 850, 1480, 200), '#cfc5b2'),
    shade(box(-20, 850, 1480, 200), 'bottom', 'warm', 0.24),
    times(9, i => line(`M${i * 180 - 60} 1040L${i * 150 + 70} 852`, '#b0a48e', 3, 'opacity=".6"')),
    line('M-20 930H1460', '#b0a48e', 3, 'opacity=".5"'),
    ellipse(725, 870, 170, 20, '#a0714c'),
    at(640, 960, 2.45, person({ ...beth, left: 'wave', right: 'down', look: { ...beth.look, smile: 'open' } })),
    at(790, 900, 1.35, bag()),
    at(240, 900, 1.9, bush()),
    at(1250, 910, 2, bush('#4c8462')),
    at(1140, 940, 1.7, flower('#e9a3b4')),
    at(330, 950, 1.7, flower('#f2c14e')),
    at(1360, 960, 1.5, flower('#fffdf7')),
  )

const theJudge = (): Svg =>
  all(
    wash(-20, -20, 1480, 1064, '#ece4d6', '#e3d6c2'),
    times(
      5,
      i =>
        shaded(box(20 + i * 290, 60, 240, 560), '#d9c6a8', 'bottom', 'warm', 0.1) +
        path(box(44 + i * 290, 84, 192, 512), '#e2d2b8'),
    ),
    shaded(box(520, 90, 400, 520), '#b98d62', 'bottom', 'warm', 0.2),
    path(box(548, 118, 344, 470), '#c59c72'),
    at(730, 710, 2.7, bust({ ...judge, left: 'hold', right: 'hold', look: { ...judge.look, smile: 'wide' } })),
    table(150, 690, 1150, 400, '#9c6f49'),
    shaded(box(520, 760, 410, 230), '#a97b52', 'bottom', 'warm', 0.2),
    path(
      'M725 800C690 780 660 800 660 836C660 880 700 910 725 930C750 910 790 880 790 836C790 800 760 780 725 800Z',
      '#c59c72',
    ),
    at(520, 676, 0.95, openBook(), { turn: -6 }),
    at(330, 690, 0.95, lamp()),
    at(1120, 694, 1.3, plant(paint.teal)),
    at(
      1010,
      690,
      1.1,
      all(
        shaded('M-22 -50H22L16 0H-16Z', '#8fb7bd', 'right', 'cool', 0.2),
        at(-10, -44, 0.9, flower('#f0c9bd')),
        at(8, -46, 1, flower('#f2c14e')),
        at(0, -40, 1.1, flower('#fffdf7')),
      ),
    ),
    glow(330, 420, 260, '#fbe7a6', 0.35),
  )

const gardenDucks = (): Svg =>
  all(
    daySky(w, h, '#d9eaec', '#f5f3e4'),
    sun(240, 200, 58),
    cloud(1000, 190, 1),
    rolling(w, 430, ['#c5dacf', '#aecfb8'], 70),
    hedge(
      [
        [0, 600],
        [300, 580],
        [700, 600],
        [1080, 575],
        [1460, 600],
      ],
      22,
      '#5f9371',
      3,
    ),
    land(
      [
        [-30, 640],
        [400, 610],
        [900, 640],
        [1480, 610],
      ],
      paint.hill,
      { strength: 0.14 },
    ),
    at(1180, 700, 1.9, tree()),
    at(210, 700, 1.7, tree('#4c8462')),
    shaded(
      'M120 800C140 690 480 660 760 670C1100 676 1340 720 1330 810C1320 920 960 960 660 950C360 946 100 910 120 800Z',
      '#86c1c6',
      'bottom',
      'cool',
      0.24,
    ),
    shade(
      'M120 800C140 690 480 660 760 670C1100 676 1340 720 1330 810C1320 920 960 960 660 950C360 946 100 910 120 800Z',
      'top',
      'light',
      0.25,
    ),
    times(16, i =>
      line(`M${240 + ((i * 191) % 900)} ${720 + ((i * 67) % 200)}q16 -6 32 0t32 0`, '#d9f0ee', 4, 'opacity=".8"'),
    ),
    at(560, 800, 1.6, duck()),
    at(730, 850, 0.9, duck('#f7dc7a', '#eac65a')),
    at(820, 870, 0.9, duck('#f7dc7a', '#eac65a')),
    at(905, 850, 0.9, duck('#f7dc7a', '#eac65a')),
    at(960, 770, 1.35, duck('#a58a68', '#8b7253'), { flip: -1 }),
    at(1160, 890, 1.5, reeds()),
    at(250, 900, 1.6, reeds()),
    at(320, 920, 1.2, reeds()),
    at(
      650,
      655,
      1,
      all(
        line('M-90 0V-30M90 0V-30', paint.woodDark, 10),
        shaded(box(-110, -44, 220, 18), paint.wood, 'bottom', 'warm', 0.2),
        shaded(box(-110, -96, 220, 16), paint.wood, 'bottom', 'warm', 0.2),
        shaded(box(-110, -72, 220, 16), paint.wood, 'bottom', 'warm', 0.2),
        line('M-90 -30V-100M90 -30V-100', paint.woodDark, 8),
      ),
    ),
    land(
      [
        [-30, 950],
        [400, 930],
        [900, 970],
        [1480, 930],
      ],
      paint.near,
      { strength: 0.22 },
    ),
    tufts(0, 950, 1440, 70, 50, '#45805a', 4),
    at(130, 1010, 1.6, flower('#f0c9bd')),
    at(1290, 1010, 1.6, flower('#fffdf7')),
    at(1370, 1000, 1.3, flower('#f2c14e')),
  )

const fosterHouse = (): Svg =>
  all(
    daySky(w, h, '#d4e8ee', '#f8f1df'),
    sun(1140, 230, 62),
    cloud(420, 190, 1.1),
    cloud(880, 150, 0.6, '#ffffff', -1),
    land(
      [
        [-30, 520],
        [160, 470],
        [380, 520],
        [560, 560],
      ],
      '#c3dad3',
      { foot: 600 },
    ),
    sea(-30, 550, 1500, 800, 5),
    path('M-30 720C300 690 520 730 760 700C1000 680 1240 700 1480 660V1060H-30Z', '#fbf6e6'),
    shaded('M-30 736C300 706 520 746 760 716C1000 696 1240 716 1480 676V1060H-30Z', paint.sand, 'bottom', 'warm', 0.2),
    land(
      [
        [620, 1060],
        [700, 860],
        [900, 760],
        [1160, 720],
        [1480, 690],
      ],
      paint.field,
      { strength: 0.2 },
    ),
    at(1030, 760, 1.7, cottage({ roof: '#6f5a52', door: paint.teal })),
    at(1300, 770, 1.5, tree('#4c8462')),
    line('M690 700V850M860 680V770M690 706Q770 740 860 690', paint.woodDark, 5),
    [
      ['#d9704c', 712],
      ['#f2c14e', 762],
      ['#5b8cc2', 812],
    ].map(([c, x]) => shaded(`M${x} 720h40v50h-40Z`, String(c), 'bottom', 'cool', 0.14)),
    land(
      [
        [-30, 900],
        [240, 870],
        [560, 930],
        [900, 900],
        [1480, 860],
      ],
      paint.near,
      { strength: 0.22 },
    ),
    at(430, 660, 0.9, boat()),
    tufts(0, 900, 1440, 100, 50, '#45805a', 4),
    at(120, 1000, 1.7, gorse(3)),
    at(1370, 990, 1.6, gorse(5)),
    at(600, 990, 1.1, at(0, 0, 1, flower('#f0c9bd'))),
    at(660, 1000, 1.3, flower('#fffdf7')),
    specks(20, 740, 560, 90, 26, ['#d8c08d', '#fffdf7', '#e9c4ad'], 5, 3),
    at(330, 930, 1.15, sheep()),
    at(470, 960, 0.8, sheep(), { flip: -1 }),
  )

export const story: Readonly<Record<string, () => Svg>> = {
  'day-born': dayBorn,
  'hospital-town': hospitalTown,
  'birth-family': birthFamily,
  'bird-under-leaf': birdUnderLeaf,
  'social-worker-door': socialWorkerDoor,
  'the-judge': theJudge,
  'garden-ducks': gardenDucks,
  'foster-house': fosterHouse,
}
