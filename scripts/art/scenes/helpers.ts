/** Pages about the people who helped and decided, and the foster home. */
import { duck, sheep } from '../kit/animals.ts'
import { glow, wash } from '../kit/brush.ts'
import { cottage, pane } from '../kit/buildings.ts'
import { bag } from '../kit/extras.ts'
import { hedge, land, rolling, sea, specks, tufts } from '../kit/land.ts'
import { openBook } from '../kit/music.ts'
import { paint } from '../kit/palette.ts'
import { bust, person } from '../kit/person.ts'
import { bush, flower, gorse, reeds, tree } from '../kit/plants.ts'
import { lamp, plant, table } from '../kit/rooms.ts'
import { cloud, daySky, sun } from '../kit/sky.ts'
import { all, at, box, circle, ellipse, line, path, rect, type Svg, shade, shaded, times } from '../kit/svg.ts'
import { boat } from '../kit/things.ts'
import { beth, judge } from '../people.ts'

const [w, h] = [1440, 1024]

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

export const helpers: Readonly<Record<string, () => Svg>> = {
  'social-worker-door': socialWorkerDoor,
  'the-judge': theJudge,
  'garden-ducks': gardenDucks,
  'foster-house': fosterHouse,
}
