/** Pages about the way home: looking, moving, the lines and maps, letters. */
import { dog, robin, sheep } from '../kit/animals.ts'
import { wash } from '../kit/brush.ts'
import { cottage, lighthouse, tallHouse, terrace, wall } from '../kit/buildings.ts'
import { postBox } from '../kit/extras.ts'
import { hedge, land, rolling, specks, tufts } from '../kit/land.ts'
import { paint } from '../kit/palette.ts'
import { person } from '../kit/person.ts'
import { bush, daffodil, flower, foxglove, gorse, pine, tree } from '../kit/plants.ts'
import { cloud, daySky, gull, rain, rainbow, sun } from '../kit/sky.ts'
import { all, at, circle, line, path, type Svg, shade, shaded, times } from '../kit/svg.ts'
import { boat, car, letter } from '../kit/things.ts'
import { rhys, tom } from '../people.ts'

const [w, h] = [1440, 1024]

const lookingForFamily = (): Svg =>
  all(
    daySky(w, h, '#d6e8ee', '#f8f2e2'),
    sun(720, 220, 60),
    cloud(300, 190, 0.9),
    cloud(1140, 170, 1, '#ffffff', -1),
    rolling(w, 460, ['#c5dacf', '#b3d2bc'], 70),
    land(
      [
        [-30, 640],
        [200, 590],
        [430, 640],
        [660, 720],
        [880, 790],
        [1100, 850],
      ],
      '#9cc4a4',
      { strength: 0.16 },
    ),
    land(
      [
        [560, 850],
        [760, 740],
        [1010, 640],
        [1240, 590],
        [1480, 640],
      ],
      '#8fba93',
      { strength: 0.16 },
    ),
    at(270, 640, 1.3, tallHouse({ wall: '#f0dcc8', door: paint.heather, smoke: true })),
    at(430, 660, 0.9, tree('#4c8462')),
    at(1180, 640, 1.3, cottage()),
    at(1010, 664, 0.9, tree()),
    at(1395, 650, 0.9, pine()),
    land(
      [
        [-30, 850],
        [300, 800],
        [720, 850],
        [1100, 800],
        [1480, 840],
      ],
      paint.field,
      { strength: 0.2 },
    ),
    line('M290 660C340 760 200 840 420 880C640 920 820 900 980 850C1120 806 1060 720 1170 660', '#f4e4bd', 40),
    line(
      'M290 660C340 760 200 840 420 880C640 920 820 900 980 850C1120 806 1060 720 1170 660',
      '#d9bf86',
      4,
      'stroke-dasharray="3 26"',
    ),
    at(700, 880, 0.72, person({ ...tom, left: 'wave', right: 'down' })),
    at(790, 878, 0.7, person({ ...rhys, left: 'down', right: 'wave' })),
    at(890, 900, 0.62, dog(), { flip: -1 }),
    tufts(0, 900, 1440, 110, 60, '#5c9468', 4),
    at(110, 1000, 1.6, gorse(3)),
    at(1330, 995, 1.7, gorse(5)),
    at(240, 1015, 1.3, flower('#f0c9bd')),
    at(1180, 1010, 1.5, flower('#fffdf7')),
    at(480, 1015, 1.3, daffodil()),
  )

const movingDay = (): Svg =>
  all(
    daySky(w, h, '#d0e6ee', '#f8f2e2'),
    sun(1160, 210, 62),
    cloud(330, 190, 1.1),
    cloud(760, 230, 0.7, '#ffffff', -1),
    rolling(w, 460, ['#c5dacf', '#aecfb8', paint.hill], 70),
    hedge(
      [
        [40, 640],
        [300, 606],
        [560, 646],
      ],
      11,
      '#6f9f7c',
      3,
    ),
    land(
      [
        [-30, 760],
        [400, 720],
        [900, 740],
        [1240, 690],
        [1480, 700],
      ],
      paint.field,
      { strength: 0.18 },
    ),
    at(1130, 745, 1.35, cottage()),
    at(1330, 740, 1.5, tree('#4c8462')),
    at(200, 770, 1.5, tree()),
    at(330, 780, 1, pine()),
    at(0, 850, 1, wall(300)),
    path(
      'M-30 860C340 830 820 850 1000 800C1060 780 1080 760 1110 745L1150 745C1150 790 1130 830 1060 870C960 920 420 940 -30 970Z',
      '#d8cfbd',
    ),
    shade(
      'M-30 860C340 830 820 850 1000 800C1060 780 1080 760 1110 745L1150 745C1150 790 1130 830 1060 870C960 920 420 940 -30 970Z',
      'bottom',
      'cool',
      0.2,
    ),
    line('M0 916C340 888 760 900 940 862', '#fffaf0', 6, 'stroke-dasharray="34 30"'),
    at(600, 912, 1.75, car()),
    land(
      [
        [-30, 980],
        [400, 960],
        [900, 950],
        [1180, 880],
        [1480, 860],
      ],
      paint.near,
      { strength: 0.22 },
    ),
    tufts(0, 970, 1100, 50, 40, '#45805a', 4),
    tufts(1140, 900, 300, 110, 20, '#45805a', 6),
    at(1290, 990, 1.6, flower('#f0c9bd')),
    at(1370, 1000, 1.4, flower('#f2c14e')),
    at(1180, 1005, 1.3, flower('#fffdf7')),
    at(900, 760, 0.8, sheep()),
  )

const timelineHouses = (): Svg => {
  const lane =
    'M-40 880C120 820 240 900 360 850C520 780 420 700 600 690C800 680 760 780 920 760C1080 740 1040 620 1180 590C1300 566 1360 600 1480 560'
  return all(
    daySky(w, h, '#d6e8ee', '#f8f2e2'),
    sun(1210, 210, 66),
    cloud(300, 180, 1),
    cloud(760, 220, 0.7, '#ffffff', -1),
    rolling(w, 420, ['#c5dacf', '#b3d2bc'], 66),
    land(
      [
        [-30, 640],
        [380, 560],
        [800, 600],
        [1100, 500],
        [1480, 520],
      ],
      '#9cc4a4',
      { strength: 0.14 },
    ),
    at(1235, 572, 1.1, cottage()),
    at(1385, 560, 0.9, tree()),
    land(
      [
        [-30, 760],
        [300, 700],
        [700, 680],
        [1100, 700],
        [1480, 640],
      ],
      '#8fba93',
      { strength: 0.16 },
    ),
    at(880, 740, 0.95, cottage({ roof: '#6f5a52', door: paint.teal })),
    at(1010, 745, 0.8, pine()),
    at(560, 682, 0.95, tallHouse({ wall: '#f0e0c2', door: paint.heather })),
    land(
      [
        [-30, 880],
        [300, 830],
        [760, 880],
        [1480, 760],
      ],
      paint.field,
      { strength: 0.18 },
    ),
    line(lane, '#f4e4bd', 44),
    line(lane, '#d9bf86', 4, 'stroke-dasharray="3 28"'),
    at(150, 845, 1.05, at(-92, 0, 1, terrace(2, 5))),
    at(330, 820, 0.8, tree('#4c8462')),
    at(690, 860, 0.9, sheep()),
    tufts(0, 910, 1440, 110, 70, '#5c9468', 4),
    at(110, 1005, 1.5, gorse(3)),
    at(1320, 990, 1.7, gorse(5)),
    at(1160, 1000, 1.5, flower('#f0c9bd')),
    at(430, 1005, 1.5, flower('#fffdf7')),
    at(510, 1010, 1.2, flower('#f2c14e')),
    at(960, 1010, 1.3, daffodil()),
  )
}

const town = (x: number, y: number, s: number, seed: number): Svg =>
  at(x, y, s, at(-138, 0, 1, terrace(3, seed)) + at(170, 6, 0.9, tree()))

const placesMap = (): Svg => {
  const coast =
    'M-40 -40H1060C1010 60 1090 130 1040 220C980 310 1090 370 1030 470C990 540 900 540 880 630C860 730 960 760 900 850C860 920 760 900 700 980C660 1030 640 1060 620 1080H-40Z'
  const road = 'M330 330C480 400 520 300 680 380C800 440 700 560 620 640C540 720 420 700 330 800'
  return all(
    wash(-20, -20, 1480, 1064, '#b7dade', '#8cc4cb'),
    times(60, i =>
      line(`M${60 + ((i * 263) % 1400)} ${30 + ((i * 149) % 1000)}q14 -8 28 0t28 0`, '#e3f3f2', 4, 'opacity=".7"'),
    ),
    line(coast, '#d6ecec', 44, 'opacity=".7"'),
    line(coast, paint.sand, 22),
    path(coast, '#b8d6b0'),
    shade(coast, 'right', 'light', 0.3),
    [
      [120, 120, 200, 90],
      [420, 560, 170, 80],
      [150, 560, 150, 70],
      [760, 150, 170, 76],
    ].map(
      ([x = 0, y = 0, a = 0, b = 0]) =>
        path(`M${x - a} ${y}q${a * 0.5} ${-b * 1.6} ${a} ${-b * 0.3}q${a * 0.5} ${-b} ${a} ${b * 0.3}Z`, '#a3c79f') +
        path(`M${x - a * 0.6} ${y + 20}q${a * 0.5} ${-b * 1.2} ${a} 0Z`, '#93bd9d'),
    ),
    line('M120 -30C200 160 100 300 240 420C360 520 700 560 880 640', '#9fd0d6', 16),
    line(road, '#f6ecd0', 16) + line(road, '#cdb684', 3, 'stroke-dasharray="14 16"'),
    [
      [240, 230],
      [300, 210],
      [560, 200],
      [500, 230],
      [200, 700],
      [140, 730],
      [560, 820],
      [620, 850],
      [800, 300],
      [860, 330],
      [720, 760],
    ].map(([x = 0, y = 0], i) => at(x, y, 0.52, i % 2 === 0 ? pine() : tree('#4c8462'))),
    town(340, 350, 0.62, 3),
    town(720, 420, 0.62, 8),
    town(340, 830, 0.62, 14),
    at(940, 250, 0.62, lighthouse()),
    at(500, 480, 0.5, sheep()),
    at(180, 470, 0.5, sheep(), { flip: -1 }),
    at(650, 690, 0.5, sheep()),
    at(1200, 430, 1.2, boat()),
    at(1100, 830, 0.8, boat(paint.teal)),
    gull(1180, 180, 1.4, '#ffffff'),
    gull(1260, 230, 1, '#ffffff'),
    at(
      1300,
      860,
      1,
      all(
        circle(0, 0, 70, '#fbf6e6', 'opacity=".75"'),
        path('M0 -58L12 -12L0 0L-12 -12Z', paint.coral),
        path('M0 58L12 12L0 0L-12 12ZM-58 0L-12 -12L0 0L-12 12ZM58 0L12 -12L0 0L12 12Z', paint.slate),
      ),
    ),
  )
}

const feelingsMeadow = (): Svg =>
  all(
    daySky(w, h, '#d9e8ee', '#f4f4e8'),
    sun(260, 240, 80),
    cloud(600, 240, 1.25),
    cloud(960, 250, 1.3, '#c7d3dc'),
    rain(880, 300, 170, 160, 22, 4),
    rainbow(1270, 470, 150, 56),
    cloud(1130, 470, 0.6),
    cloud(1410, 470, 0.6),
    rolling(w, 560, ['#c5dacf', '#b3d2bc', '#9cc4a4'], 80),
    land(
      [
        [-30, 870],
        [400, 820],
        [900, 870],
        [1480, 820],
      ],
      paint.field,
      { strength: 0.16 },
    ),
    tufts(0, 860, 1440, 150, 70, '#5c9468', 4),
    specks(0, 880, 1440, 120, 70, ['#fffdf7', '#f7d566', '#e9a3b4'], 5, 4),
    at(160, 1005, 1.6, flower('#f2c14e')),
    at(1290, 1000, 1.7, flower('#e9a3b4')),
    at(720, 990, 1.4, robin()),
  )

/** A letter with two small wings. */
function winged(stamp: string): Svg {
  return all(
    [-1, 1].map(s =>
      shaded(
        `M${s * 66} -10C${s * 90} -64 ${s * 140} -70 ${s * 164} -50C${s * 150} -44 ${s * 152} -34 ${s * 146} -30C${s * 132} -28 ${s * 134} -16 ${s * 122} -14C${s * 106} -12 ${s * 90} 0 ${s * 66} 12Z`,
        '#ffffff',
        'bottom',
        'cool',
        0.2,
      ),
    ),
    letter('#fdf3e6', stamp),
  )
}

const keepingInTouch = (): Svg =>
  all(
    daySky(w, h, '#d2e6ee', '#f8f2e2'),
    sun(230, 210, 60),
    cloud(560, 170, 0.8),
    rolling(w, 500, ['#c5dacf', '#aecfb8', paint.hill], 70),
    hedge(
      [
        [560, 690],
        [860, 640],
        [1200, 690],
      ],
      11,
      '#6f9f7c',
      3,
    ),
    at(250, 690, 0.7, cottage()),
    at(360, 700, 0.8, tree()),
    land(
      [
        [-30, 780],
        [400, 750],
        [900, 790],
        [1480, 740],
      ],
      paint.field,
      { strength: 0.18 },
    ),
    at(780, 820, 1.2, wall(680)),
    path('M-30 880C300 850 760 880 1480 840V960C900 990 400 960 -30 990Z', '#e6dac2'),
    shade('M-30 880C300 850 760 880 1480 840V960C900 990 400 960 -30 990Z', 'bottom', 'warm', 0.18),
    at(900, 900, 2, postBox()),
    line('M830 560C740 480 700 420 560 400', '#ffffff', 4, 'stroke-dasharray="4 16" opacity=".9"'),
    line('M860 520C880 420 960 380 1080 360', '#ffffff', 4, 'stroke-dasharray="4 16" opacity=".9"'),
    at(520, 400, 1.15, winged(paint.teal), { turn: -10 }),
    at(700, 300, 0.85, winged(paint.heather), { turn: 6 }),
    at(1120, 340, 1.05, winged(paint.sun), { turn: 10 }),
    at(1060, 905, 1.7, bush('#4c8462')),
    land(
      [
        [-30, 980],
        [400, 990],
        [900, 1000],
        [1480, 960],
      ],
      paint.near,
      { strength: 0.2 },
    ),
    at(640, 990, 1.6, robin()),
    at(180, 1010, 1.7, foxglove()),
    at(1250, 1005, 1.6, flower('#f0c9bd')),
    at(1340, 1000, 1.9, flower('#fffdf7')),
  )

export const way: Readonly<Record<string, () => Svg>> = {
  'looking-for-family': lookingForFamily,
  'moving-day': movingDay,
  'timeline-houses': timelineHouses,
  'places-map': placesMap,
  feelings: feelingsMeadow,
  'keeping-in-touch': keepingInTouch,
}
