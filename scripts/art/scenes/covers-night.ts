/** Covers by night, and two of creatures. What matters stays in the middle of the sheet. */
import { bear, dragon, sheep, whale } from '../kit/animals.ts'
import { glow } from '../kit/brush.ts'
import { castle, cottage } from '../kit/buildings.ts'
import { hedge, land, rolling, specks, tufts, wave } from '../kit/land.ts'
import { paint } from '../kit/palette.ts'
import { daffodil, fern, flower, tree } from '../kit/plants.ts'
import { cloud, daySky, gull, moon, nightSky, sun } from '../kit/sky.ts'
import { all, at, path, type Svg } from '../kit/svg.ts'
import { boat } from '../kit/things.ts'

const [w, h] = [1440, 1024]

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

export const coversOfCreatures: Readonly<Record<string, () => Svg>> = {
  'cover-night-hills': nightHills,
  'cover-bear': bearCover,
  'cover-whale': whaleCover,
  'cover-dragon': dragonCover,
}
