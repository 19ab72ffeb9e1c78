/** Pages about now and next: me, my family, the page of trust, growing, questions. */
import { bear, dog, robin, sheep } from '../kit/animals.ts'
import { glow, wash } from '../kit/brush.ts'
import { cottage } from '../kit/buildings.ts'
import { hedge, land, rolling, specks, tufts } from '../kit/land.ts'
import { paint } from '../kit/palette.ts'
import { person } from '../kit/person.ts'
import { daffodil, flower, foxglove, gorse, tree } from '../kit/plants.ts'
import { bigWindow, childDrawing, frame, plant, room, rug, sofa } from '../kit/rooms.ts'
import { cloud, daySky, gull, nightSky, sun } from '../kit/sky.ts'
import { all, at, box, circle, line, path, type Svg, shade, shaded } from '../kit/svg.ts'
import { ball, kite } from '../kit/things.ts'
import { mali, rhys, tom } from '../people.ts'

const [w, h] = [1440, 1024]

const meNow = (): Svg =>
  all(
    daySky(w, h, '#d9ecec', '#f3f6ea'),
    sun(250, 210, 64),
    cloud(560, 180, 0.9),
    cloud(1180, 150, 1.1, '#ffffff', -1),
    rolling(w, 470, ['#bfd8cd', '#a6c8b0', paint.hill], 74),
    hedge(
      [
        [80, 640],
        [300, 600],
        [520, 636],
      ],
      10,
      '#6f9f7c',
      3,
    ),
    at(1180, 690, 0.5, cottage()),
    at(1270, 695, 0.5, tree()),
    at(330, 360, 0.9, kite()),
    land(
      [
        [-30, 760],
        [300, 720],
        [760, 770],
        [1140, 720],
        [1480, 760],
      ],
      paint.field,
      { strength: 0.2 },
    ),
    at(150, 790, 1.7, tree('#4c8462', paint.coral)),
    tufts(0, 770, 1440, 200, 80, '#5c9468', 4),
    land(
      [
        [-30, 930],
        [400, 880],
        [900, 930],
        [1480, 870],
      ],
      paint.near,
      { strength: 0.22 },
    ),
    at(
      690,
      925,
      2.75,
      person({ ...mali, left: 'up', right: 'wave', clothes: { ...mali.clothes, shoes: '#cf4f3c', boots: true } }),
    ),
    at(1010, 940, 1.75, dog(), { flip: -1 }),
    at(430, 955, 1.1, ball()),
    [
      [90, 1000, 1.8, '#f0c9bd'],
      [190, 1010, 1.4, '#fffdf7'],
      [300, 1000, 1.6, '#f2c14e'],
      [1180, 1000, 1.5, '#fffdf7'],
      [1270, 985, 1.9, '#e9a3b4'],
      [1370, 1010, 1.5, '#f2c14e'],
      [520, 1020, 1.2, '#e9a3b4'],
    ].map(([x, y, s, c]) => at(Number(x), Number(y), Number(s), flower(String(c)))),
    specks(0, 900, 1440, 110, 50, ['#fffdf7', '#f7d566', '#e9a3b4'], 4.5, 4),
  )

const myFamily = (): Svg =>
  all(
    room(w, h, 720),
    bigWindow(150, 340, 270, 250),
    frame(1030, 330, 170, 150, childDrawing('boat')),
    frame(1230, 350, 130, 130, childDrawing('sun'), '#fbf3df', '#c98f54'),
    at(1240, 742, 1.05, sofa()),
    rug(720, 880, 470, 104),
    at(118, 800, 1.5, plant()),
    at(545, 912, 1.85, person({ ...tom, left: 'down', right: 'out' })),
    at(900, 912, 1.78, person({ ...rhys, left: 'out', right: 'down' })),
    at(722, 925, 1.9, person({ ...mali, left: 'out', right: 'out' })),
    at(1110, 945, 1.5, dog(), { flip: -1 }),
    at(330, 950, 1.1, ball()),
  )

const trustBear = (): Svg =>
  all(
    wash(-20, -20, 1480, 1064, '#fbf6ea', '#f3ecd9'),
    shade(box(-20, -20, 1480, 1064), 'bottom', 'warm', 0.08),
    land(
      [
        [-30, 660],
        [380, 560],
        [800, 640],
        [1120, 540],
        [1480, 600],
      ],
      '#dcebe3',
      { strength: 0.08 },
    ),
    land(
      [
        [-30, 800],
        [360, 730],
        [760, 800],
        [1160, 720],
        [1480, 770],
      ],
      '#bcd8c4',
      { strength: 0.12 },
    ),
    glow(980, 560, 460, '#fbdf98', 0.4),
    tufts(0, 790, 1440, 150, 50, '#86b394', 4),
    land(
      [
        [-30, 930],
        [460, 870],
        [900, 900],
        [1480, 860],
      ],
      '#93bd9d',
      { strength: 0.16 },
    ),
    at(960, 930, 2.9, bear()),
    at(640, 960, 2, flower('#f0c9bd')),
    at(560, 985, 1.6, flower('#fffdf7')),
    at(1270, 970, 2.1, flower('#f2c14e')),
    at(1350, 1000, 1.7, flower('#e9a3b4')),
    at(490, 1000, 1.3, daffodil()),
    at(1205, 1010, 1.3, flower('#fffdf7')),
    at(260, 960, 1.5, robin()),
    specks(0, 920, 1440, 90, 40, ['#fffdf7', '#f7d566', '#e9a3b4'], 4.5, 4),
  )

/** A lane over hills: `lane` is its outline. */
const nowAndNext = (): Svg =>
  all(
    daySky(w, h, '#d7e9ef', '#fdf3dc'),
    glow(1000, 460, 520, '#fbdf98', 0.6),
    sun(1000, 430, 90),
    cloud(330, 220, 1.1),
    cloud(1220, 180, 0.8, '#ffffff', -1),
    gull(640, 330, 1.3),
    gull(700, 360, 0.9),
    land(
      [
        [-30, 520],
        [260, 440],
        [560, 540],
        [900, 500],
        [1200, 450],
        [1480, 510],
      ],
      '#c5dacf',
      { strength: 0.1 },
    ),
    land(
      [
        [-30, 600],
        [340, 560],
        [700, 600],
        [940, 520],
        [1200, 570],
        [1480, 600],
      ],
      '#a9cbb4',
      { strength: 0.12 },
    ),
    path('M930 526C900 560 980 590 950 640L990 640C1010 590 950 560 945 526Z', paint.sand),
    land(
      [
        [-30, 680],
        [300, 620],
        [700, 690],
        [1100, 620],
        [1480, 680],
      ],
      paint.hill,
      { strength: 0.16 },
    ),
    path('M946 650C1050 690 900 700 790 800L912 800C980 730 1110 690 994 640Z', paint.sand),
    hedge(
      [
        [60, 660],
        [260, 632],
        [480, 664],
      ],
      11,
      '#6f9f7c',
      3,
    ),
    at(1260, 680, 0.55, cottage()),
    at(1350, 690, 0.6, tree()),
    land(
      [
        [-30, 800],
        [340, 740],
        [760, 810],
        [1140, 730],
        [1480, 790],
      ],
      paint.field,
      { strength: 0.2 },
    ),
    path('M800 803C730 870 640 920 560 1060H860C850 970 850 880 908 787Z', paint.sand),
    shade('M800 803C730 870 640 920 560 1060H860C850 970 850 880 908 787Z', 'right', 'warm', 0.2),
    at(270, 800, 1.6, tree('#4c8462')),
    at(420, 812, 1.1, tree()),
    at(1190, 800, 1.1, sheep()),
    at(1310, 830, 0.8, sheep(), { flip: -1 }),
    tufts(0, 840, 560, 150, 30, '#5c9468', 4),
    tufts(960, 850, 480, 150, 26, '#5c9468', 5),
    at(120, 990, 1.7, gorse(3)),
    at(1340, 990, 1.6, gorse(5)),
    at(250, 1010, 1.4, foxglove()),
    at(1080, 1000, 1.6, flower('#f0c9bd')),
    at(1150, 1015, 1.3, flower('#fffdf7')),
    at(440, 1010, 1.4, daffodil()),
  )

const growingTree = (): Svg => {
  const crown =
    'M420 470C330 430 360 300 470 290C480 180 640 130 740 180C840 110 1010 170 1020 280C1120 290 1150 430 1060 480C1040 560 900 580 830 530C760 590 650 580 600 530C540 570 440 550 420 470Z'
  return all(
    daySky(w, h, '#dcecea', '#f6f4e6'),
    sun(180, 190, 58),
    rolling(w, 560, ['#c5dacf', '#a9cbb4'], 70),
    land(
      [
        [-30, 800],
        [380, 750],
        [800, 790],
        [1480, 740],
      ],
      paint.field,
      { strength: 0.2 },
    ),
    tufts(0, 800, 1440, 170, 70, '#5c9468', 4),
    shaded(
      'M690 830C714 700 690 600 640 500L700 520L740 600L770 500L830 510C790 620 780 720 812 830Q750 850 690 830Z',
      paint.wood,
      'right',
      'warm',
      0.26,
    ),
    path(crown, '#5d9468'),
    shade(crown, 'bottom', 'cool', 0.3),
    shade(crown, 'left', 'light', 0.25),
    [
      [480, 380],
      [560, 300],
      [640, 420],
      [700, 250],
      [760, 360],
      [860, 240],
      [900, 410],
      [980, 330],
      [1050, 420],
      [560, 470],
      [820, 480],
      [440, 440],
      [960, 500],
    ].map(([x = 0, y = 0]) =>
      at(
        x,
        y,
        1,
        circle(0, 0, 17, paint.coral) +
          line('M0 -15q2 -8 8 -10', paint.woodDark, 3) +
          path('M4 -20q12 -8 16 2q-10 6 -16 -2Z', '#86b36a') +
          circle(-6, -5, 4, '#ffffff', 'opacity=".5"'),
      ),
    ),
    line('M950 520L940 800M1050 470L1040 800', paint.woodDark, 4),
    shaded(box(922, 796, 138, 14), paint.wood, 'bottom', 'warm', 0.2),
    at(330, 860, 0.8, tree('#6aa371')),
    at(1240, 860, 1.05, tree('#4c8462')),
    at(520, 880, 1.4, robin()),
    at(1180, 960, 1.7, flower('#f0c9bd')),
    at(180, 960, 1.8, flower('#fffdf7')),
    at(90, 990, 1.4, flower('#f2c14e')),
    specks(0, 880, 1440, 130, 50, ['#fffdf7', '#f7d566', '#e9a3b4'], 4.5, 4),
  )
}

const questions = (): Svg =>
  all(
    nightSky(w, h, 12, 90),
    glow(720, 240, 500, '#aab6e0', 0.3),
    line('M470 250L560 200L650 230L740 180L850 240L930 200', '#f8ebc0', 2.5, 'stroke-dasharray="2 12" opacity=".8"'),
    land(
      [
        [-30, 640],
        [260, 560],
        [560, 640],
        [900, 540],
        [1200, 620],
        [1480, 560],
      ],
      '#4c5d87',
      { tone: 'dusk', glow: 0.12 },
    ),
    land(
      [
        [-30, 760],
        [400, 680],
        [800, 720],
        [1200, 690],
        [1480, 760],
      ],
      '#3f5276',
      { tone: 'dusk', glow: 0.12 },
    ),
    at(1240, 740, 0.6, cottage({ wall: '#7f8bb0', roof: '#2b3554', door: '#5b4c78' })),
    path('M1198 705h20v20h-20ZM1263 705h20v20h-20Z', '#f8df95'),
    glow(1240, 720, 130, '#f8df95', 0.4),
    land(
      [
        [-30, 900],
        [400, 810],
        [760, 780],
        [1120, 830],
        [1480, 900],
      ],
      '#35606a',
      { tone: 'dusk', glow: 0.2 },
    ),
    tufts(0, 850, 1440, 160, 70, '#4d7c80', 4),
    at(640, 880, 1.5, person({ ...rhys, left: 'down', right: 'round', lean: 7 })),
    at(790, 892, 1.6, person({ ...mali, left: 'down', right: 'wave', lean: -7 })),
    at(500, 915, 1.2, dog()),
    specks(40, 900, 1360, 100, 30, ['#c9b6dc', '#f0e3b8'], 4.5, 6),
    path(box(-20, -20, 1480, 1064), '#2b2f66', 'opacity=".1"'),
  )

export const home: Readonly<Record<string, () => Svg>> = {
  'me-now': meNow,
  'my-family': myFamily,
  'trust-bear': trustBear,
  'now-and-next': nowAndNext,
  'growing-tree': growingTree,
  questions,
}
