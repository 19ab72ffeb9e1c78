/** The eight covers. A page sheet is 1440 x 1024; what matters stays in its middle, for square and upright books. */

import { bear, dog, dragon, puffin, sheep, whale } from '../kit/animals.ts'
import { glow } from '../kit/brush.ts'
import { castle, cottage, wall } from '../kit/buildings.ts'
import { hedge, land, rolling, sea, specks, tufts, wave } from '../kit/land.ts'
import { paint } from '../kit/palette.ts'
import { person } from '../kit/person.ts'
import { daffodil, fern, flower, foxglove, gorse, tree } from '../kit/plants.ts'
import { cloud, daySky, gull, moon, nightSky, sun } from '../kit/sky.ts'
import { all, at, path, type Svg, shade } from '../kit/svg.ts'
import { boat } from '../kit/things.ts'
import { mali, rhys, tom } from '../people.ts'

const [w, h] = [1440, 1024]

/** A bay with hills round it, a lane and a white house: the ground of two covers. */
function houseByTheSea(houseX: number): Svg {
  return all(
    daySky(w, h),
    sun(1295, 350, 62),
    cloud(150, 330, 1.05),
    cloud(1090, 350, 0.6, '#f7fbf9', -1),
    rolling(w, 430, [paint.far, '#a9c9b6'], 66),
    hedge(
      [
        [60, 520],
        [190, 500],
        [330, 526],
      ],
      9,
      '#7fa58c',
      3,
    ),
    sea(420, 545, 1060, 1000, 6),
    land(
      [
        [-30, 566],
        [190, 540],
        [420, 536],
        [560, 560],
        [700, 606],
        [860, 690],
        [1010, 800],
      ],
      paint.hill,
      { strength: 0.16 },
    ),
    land(
      [
        [1180, 760],
        [1250, 650],
        [1340, 592],
        [1480, 570],
      ],
      '#86b394',
      { strength: 0.2 },
    ),
    hedge(
      [
        [470, 590],
        [600, 612],
        [690, 640],
      ],
      10,
      '#5f9371',
      5,
    ),
    hedge(
      [
        [1270, 650],
        [1350, 610],
        [1450, 596],
      ],
      9,
      '#5f9371',
      6,
    ),
    at(1085, 690, 1.05, boat()),
    at(1290, 640, 0.3, cottage({ smoke: false, door: paint.teal })),
    gull(900, 330, 1.5),
    gull(975, 372, 1),
    gull(835, 388, 0.85),
    land(
      [
        [-30, 730],
        [240, 676],
        [520, 700],
        [800, 770],
        [1130, 800],
        [1480, 748],
      ],
      paint.field,
      { strength: 0.2 },
    ),
    tufts(30, 735, 740, 80, 24, '#659a6d', 4),
    tufts(1200, 800, 230, 50, 8, '#659a6d', 5),
    path(
      `M${houseX - 22} 744C${houseX + 10} 800 ${houseX - 110} 900 ${houseX - 160} 1060H${houseX + 120}C${houseX + 120} 930 ${houseX + 60} 830 ${houseX + 22} 744Z`,
      paint.sand,
    ),
    shade(
      `M${houseX - 22} 744C${houseX + 10} 800 ${houseX - 110} 900 ${houseX - 160} 1060H${houseX + 120}C${houseX + 120} 930 ${houseX + 60} 830 ${houseX + 22} 744Z`,
      'right',
      'warm',
      0.22,
    ),
    at(houseX + 150, 742, 1.08, tree('#4c8462')),
    at(houseX, 748, 1.5, cottage()),
    at(houseX - 215, 768, 1.5, tree(paint.leaf)),
  )
}

function foreground(): Svg {
  return all(
    land(
      [
        [-30, 930],
        [160, 890],
        [360, 930],
        [470, 1060],
      ],
      paint.near,
      { strength: 0.24 },
    ),
    land(
      [
        [560, 1060],
        [760, 950],
        [1040, 905],
        [1260, 900],
        [1480, 860],
      ],
      paint.near,
      { strength: 0.24 },
    ),
    tufts(0, 915, 380, 90, 16, '#45805a', 6),
    tufts(700, 935, 740, 80, 26, '#45805a', 7),
    at(1270, 985, 1.5, gorse(4)),
    at(1150, 1012, 1.1, gorse(9)),
    at(1400, 940, 1.2, gorse(6)),
    at(90, 1010, 1.5, gorse(12)),
    at(215, 1020, 1.25, foxglove()),
    at(262, 1034, 1, foxglove('#d59ab8')),
    specks(480, 940, 640, 76, 26, ['#fffdf7', '#f7d566', '#f0c9bd'], 4, 8),
  )
}

const family = (): Svg =>
  all(
    houseByTheSea(420),
    foreground(),
    at(600, 968, 1.32, person({ ...tom, left: 'down', right: 'out' })),
    at(860, 968, 1.27, person({ ...rhys, left: 'out', right: 'wave' })),
    at(732, 974, 1.32, person({ ...mali, left: 'out', right: 'out' })),
    at(1035, 985, 1.15, dog(), { flip: -1 }),
    at(1340, 1030, 1.25, flower('#f0c9bd')),
    at(1300, 1040, 0.95, flower('#fffdf7')),
  )

const house = (): Svg =>
  all(houseByTheSea(600), foreground(), at(470, 950, 0.9, sheep()), at(880, 930, 0.8, sheep(), { flip: -1 }))

const puffins = (): Svg =>
  all(
    daySky(w, h, '#e4efe6', '#f8efe2'),
    sun(1150, 370, 74, '#e6896a'),
    cloud(330, 210, 1, '#ffffff'),
    cloud(880, 300, 0.5, '#fdfaf4', -1),
    land(
      [
        [-30, 520],
        [150, 470],
        [330, 500],
        [520, 530],
        [640, 560],
      ],
      '#bfd3cf',
      { foot: 620 },
    ),
    sea(-30, 540, 1500, 1060, 3, '#8cc0ca', '#4f97a6'),
    at(1150, 640, 0.7, boat(paint.teal)),
    gull(800, 400, 1.2),
    gull(880, 440, 0.85),
    land(
      [
        [1120, 1060],
        [1180, 860],
        [1290, 800],
        [1480, 770],
      ],
      '#7ea88a',
      { strength: 0.26 },
    ),
    land(
      [
        [-30, 690],
        [180, 650],
        [420, 690],
        [640, 770],
        [860, 850],
        [1010, 1060],
      ],
      paint.field,
      { strength: 0.26 },
    ),
    land(
      [
        [-30, 820],
        [260, 780],
        [560, 850],
        [820, 930],
        [930, 1060],
      ],
      paint.near,
      { strength: 0.26 },
    ),
    tufts(0, 790, 760, 200, 44, '#45805a', 3),
    specks(20, 820, 700, 180, 50, ['#e9a3b4', '#f3c4cd', '#fffdf7'], 5.5, 3),
    at(520, 850, 3, puffin()),
    at(800, 905, 2.1, puffin(), { flip: -1 }),
    at(200, 960, 1.9, flower('#e9a3b4')),
    at(290, 1000, 1.5, flower('#fffdf7')),
    at(120, 1010, 1.4, flower('#f3c4cd')),
    at(1330, 900, 0.8, puffin(), { flip: -1 }),
    at(1240, 870, 0.65, puffin()),
  )

const sheepHills = (): Svg =>
  all(
    daySky(w, h, '#f7ead0', '#fbf4e2'),
    sun(1190, 330, 70, '#e9a25c'),
    cloud(260, 330, 0.8, '#fffaf0'),
    cloud(640, 320, 0.5, '#fffaf0', -1),
    rolling(w, 400, ['#c3d6cb', '#a9c9b0', paint.hill], 92),
    hedge(
      [
        [120, 590],
        [330, 560],
        [520, 600],
        [700, 580],
      ],
      9,
      '#6f9f7c',
      4,
    ),
    at(1180, 650, 0.42, cottage({ door: paint.teal })),
    hedge(
      [
        [860, 600],
        [1040, 640],
        [1180, 660],
        [1440, 600],
      ],
      9,
      '#6f9f7c',
      8,
    ),
    at(1110, 655, 0.4, tree()),
    land(
      [
        [-30, 720],
        [300, 660],
        [660, 720],
        [1060, 670],
        [1480, 720],
      ],
      paint.field,
      { strength: 0.2 },
    ),
    at(40, 800, 1, wall(360)),
    at(450, 770, 1.25, sheep()),
    at(1010, 748, 0.95, sheep(), { flip: -1 }),
    at(200, 872, 1.5, tree('#4c8462')),
    land(
      [
        [-30, 900],
        [320, 850],
        [760, 900],
        [1130, 850],
        [1480, 890],
      ],
      paint.near,
      { strength: 0.24 },
    ),
    tufts(0, 880, 1440, 120, 60, '#45805a', 11),
    at(730, 930, 2.5, sheep()),
    at(140, 1000, 1.6, gorse(4)),
    at(1260, 990, 1.8, gorse(7)),
    at(1120, 1022, 1.2, gorse(2)),
    specks(380, 930, 640, 80, 30, ['#fffdf7', '#f7d566'], 4.5, 5),
  )

function nightGround(): Svg {
  return all(
    land(
      [
        [-30, 560],
        [220, 450],
        [460, 560],
        [760, 430],
        [1060, 560],
        [1270, 480],
        [1480, 560],
      ],
      '#4c5d87',
      { tone: 'dusk', glow: 0.12 },
    ),
    land(
      [
        [-30, 680],
        [300, 590],
        [640, 680],
        [960, 610],
        [1480, 700],
      ],
      '#3f5276',
      { tone: 'dusk', glow: 0.12 },
    ),
    hedge(
      [
        [120, 640],
        [300, 604],
        [480, 640],
      ],
      9,
      '#33456a',
      3,
    ),
    land(
      [
        [-30, 790],
        [380, 720],
        [800, 790],
        [1150, 740],
        [1480, 800],
      ],
      '#345068',
      { tone: 'dusk', glow: 0.12 },
    ),
  )
}

const nightHills = (): Svg =>
  all(
    nightSky(w, h, 5, 70),
    moon(1150, 360, 82),
    nightGround(),
    at(600, 762, 1.1, cottage({ wall: '#7f8bb0', roof: '#2b3554', door: '#5b4c78' })),
    glow(600, 730, 230, '#f8df95', 0.4),
    path('M514 697h42v42h-42ZM640 697h42v42h-42Z', '#f8df95'),
    path('M533 697h4v42h-4ZM514 716h42v4h-42ZM659 697h4v42h-4ZM640 716h42v4h-42Z', '#5a6488'),
    at(760, 770, 1.2, tree('#2c4a58')),
    at(430, 776, 1.35, tree('#2c4a58')),
    land(
      [
        [-30, 900],
        [400, 830],
        [900, 900],
        [1480, 840],
      ],
      '#2f4d55',
      { tone: 'dusk', glow: 0.14 },
    ),
    at(980, 880, 1.15, sheep('#27323f')),
    at(1120, 876, 0.8, sheep('#27323f'), { flip: -1 }),
    at(330, 890, 0.9, sheep('#27323f')),
    land(
      [
        [-30, 990],
        [360, 940],
        [800, 985],
        [1480, 930],
      ],
      '#284349',
      { tone: 'dusk', glow: 0.1 },
    ),
    tufts(0, 960, 1440, 70, 46, '#3f6a62', 4),
    specks(60, 960, 1320, 60, 24, ['#c9b6dc', '#f0e3b8'], 4.5, 6),
    path('M-30 -30H1470V1060H-30Z', '#2b2f66', 'opacity=".1"'),
  )

const bearCover = (): Svg =>
  all(
    nightSky(w, h, 8, 70),
    moon(1170, 370, 78),
    nightGround(),
    land(
      [
        [-30, 860],
        [360, 780],
        [760, 800],
        [1100, 780],
        [1480, 850],
      ],
      '#355a58',
      { tone: 'dusk', glow: 0.2 },
    ),
    tufts(0, 830, 1440, 170, 70, '#4d7c70', 4),
    glow(690, 720, 420, '#f8df95', 0.3),
    at(690, 905, 2.1, bear()),
    at(960, 940, 1.9, flower('#f3c4cd')),
    at(1040, 960, 1.5, flower('#f6dc8f')),
    at(430, 960, 1.6, flower('#f6dc8f')),
    at(360, 985, 1.9, flower('#e9a3b4')),
    at(1110, 985, 1.2, flower('#fffdf7')),
    specks(60, 900, 1320, 110, 40, ['#f6e6b4', '#d8c6e6'], 4.5, 9),
  )

const whaleCover = (): Svg =>
  all(
    daySky(w, h, '#d6edf2', '#eef7f2'),
    sun(1190, 370, 74),
    cloud(240, 340, 1),
    cloud(900, 320, 0.5, '#f8fcfb', -1),
    gull(880, 320, 1.2),
    land(
      [
        [-30, 560],
        [120, 510],
        [300, 548],
        [420, 600],
      ],
      '#b7d3cf',
      { foot: 640 },
    ),
    land(
      [
        [1080, 620],
        [1230, 540],
        [1380, 560],
        [1480, 520],
      ],
      '#c3dad3',
      { foot: 660 },
    ),
    wave(w, 590, 12, 6, '#a3d3d6'),
    at(250, 650, 0.95, boat()),
    wave(w, 670, 16, 5, '#83c1c8'),
    at(725, 650, 1.95, whale()),
    wave(w, 748, 24, 4, '#62abb6'),
    wave(w, 842, 26, 3, '#4694a2'),
    wave(w, 945, 28, 4, '#34808e'),
    specks(40, 790, 1360, 220, 26, ['#d9f0ee'], 5, 4),
  )

const dragonCover = (): Svg =>
  all(
    daySky(w, h, '#cfe2f3', '#f2f3e6'),
    sun(240, 360, 60),
    cloud(1190, 350, 0.9),
    rolling(w, 460, ['#bcd2d3', '#a5c6b4'], 76),
    at(1130, 560, 0.9, castle()),
    land(
      [
        [-30, 660],
        [260, 590],
        [560, 640],
        [900, 560],
        [1180, 540],
        [1480, 600],
      ],
      paint.hill,
      { strength: 0.18 },
    ),
    hedge(
      [
        [60, 660],
        [260, 616],
        [460, 648],
      ],
      10,
      '#5f9371',
      5,
    ),
    at(260, 700, 0.45, cottage()),
    land(
      [
        [-30, 770],
        [340, 730],
        [740, 780],
        [1100, 720],
        [1480, 770],
      ],
      paint.field,
      { strength: 0.2 },
    ),
    tufts(0, 770, 1440, 160, 60, '#659a6d', 4),
    at(715, 900, 2.25, dragon()),
    land(
      [
        [-30, 960],
        [380, 900],
        [800, 960],
        [1180, 905],
        [1480, 950],
      ],
      paint.near,
      { strength: 0.24 },
    ),
    [
      [150, 960, 1.7],
      [240, 1000, 2],
      [330, 980, 1.5],
      [1050, 985, 1.7],
      [1140, 1000, 2.1],
      [1240, 970, 1.6],
      [1330, 1010, 2],
      [70, 1015, 1.9],
      [440, 1015, 1.4],
      [960, 1020, 1.3],
    ].map(([x = 0, y = 0, s = 1], i) => at(x, y, s, daffodil(), { turn: ((i * 7) % 13) - 6 })),
    at(0, 1040, 1, fern()),
  )

export const covers: Readonly<Record<string, () => Svg>> = {
  'cover-family': family,
  'cover-house-by-sea': house,
  'cover-puffins': puffins,
  'cover-sheep': sheepHills,
  'cover-night-hills': nightHills,
  'cover-bear': bearCover,
  'cover-whale': whaleCover,
  'cover-dragon': dragonCover,
}
