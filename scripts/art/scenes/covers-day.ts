/** Covers by day. A page sheet is 1440 x 1024; what matters stays in its middle, for square and upright books. */
import { dog, puffin, sheep } from '../kit/animals.ts'
import { cottage, wall } from '../kit/buildings.ts'
import { hedge, land, rolling, sea, specks, tufts } from '../kit/land.ts'
import { paint } from '../kit/palette.ts'
import { person } from '../kit/person.ts'
import { flower, foxglove, gorse, tree } from '../kit/plants.ts'
import { cloud, daySky, gull, sun } from '../kit/sky.ts'
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

export const coversByDay: Readonly<Record<string, () => Svg>> = {
  'cover-family': family,
  'cover-house-by-sea': house,
  'cover-puffins': puffins,
  'cover-sheep': sheepHills,
}
