/** Pages to rest on. */
import { robin, sheep } from '../kit/animals.ts'
import { glow } from '../kit/brush.ts'
import { cottage } from '../kit/buildings.ts'
import { hedge, land, rolling, sea, specks, tufts } from '../kit/land.ts'
import { paint } from '../kit/palette.ts'
import { bush, fern, flower, foxglove, gorse, pine, tree } from '../kit/plants.ts'
import { cloud, daySky, gull, nightSky, sun } from '../kit/sky.ts'
import { all, at, box, line, path, type Svg, shaded } from '../kit/svg.ts'
import { boat } from '../kit/things.ts'

const [w, h] = [1440, 1024]

function calmVillage(): Svg {
  const small = (x: number, y: number, s: number, lit: boolean): Svg =>
    at(
      x,
      y,
      s,
      cottage({ wall: '#7f8bb0', roof: '#2b3554', door: '#5b4c78', smoke: false }) +
        (lit ? path('M-74 -60h36v36h-36ZM38 -60h36v36h-36Z', '#f8df95') : ''),
    )
  return all(
    glow(720, 260, 360, '#f6e6b4', 0.4),
    shaded('M620 260a100 100 0 1 0 200 0a100 100 0 1 0 -200 0Z', '#f6e6b4', 'right', 'warm', 0.2),
    land(
      [
        [-30, 620],
        [300, 520],
        [620, 620],
        [980, 530],
        [1480, 640],
      ],
      '#4c5d87',
      { tone: 'dusk', glow: 0.12 },
    ),
    land(
      [
        [-30, 760],
        [400, 700],
        [800, 740],
        [1480, 690],
      ],
      '#3f5276',
      { tone: 'dusk', glow: 0.12 },
    ),
    small(420, 760, 0.6, true),
    small(640, 780, 0.75, false),
    small(880, 770, 0.66, true),
    at(530, 772, 0.9, pine('#2c4a58')),
    at(770, 790, 1, pine('#2c4a58')),
    at(1010, 785, 0.9, tree('#2c4a58')),
    land(
      [
        [-30, 900],
        [460, 830],
        [900, 880],
        [1480, 830],
      ],
      '#345568',
      { tone: 'dusk', glow: 0.14 },
    ),
    at(300, 900, 1, sheep('#27323f')),
    tufts(0, 890, 1440, 120, 60, '#456f78', 4),
    at(1130, 900, 0.9, bush('#2c4a58')),
    path(box(-20, -20, 1480, 1064), '#2b2f66', 'opacity=".1"'),
  )
}

const calmNight = (): Svg => all(nightSky(w, h, 15, 60), calmVillage())

const calmSea = (): Svg =>
  all(
    daySky(w, h, '#dcecef', '#f8efdd'),
    glow(720, 470, 500, '#fbdf98', 0.5),
    sun(720, 400, 76),
    cloud(300, 210, 1),
    cloud(1120, 250, 0.8, '#ffffff', -1),
    land(
      [
        [-30, 530],
        [160, 490],
        [340, 530],
        [480, 570],
      ],
      '#c3dad3',
      { foot: 600 },
    ),
    land(
      [
        [1060, 570],
        [1220, 500],
        [1480, 480],
      ],
      '#c3dad3',
      { foot: 600 },
    ),
    sea(-30, 550, 1500, 1060, 5, '#a9d3d6', '#5fa6b1'),
    path('M660 560H780L900 1040H540Z', '#fbeec4', 'opacity=".22"'),
    at(880, 690, 1.2, boat()),
    gull(480, 360, 1.2),
    gull(540, 390, 0.8),
  )

const calmMeadow = (): Svg =>
  all(
    daySky(w, h, '#dcecee', '#f6f4e6'),
    cloud(340, 220, 1.1),
    cloud(1050, 190, 0.9, '#ffffff', -1),
    rolling(w, 480, ['#c5dacf', '#aecfb8', '#9ac3a2'], 80),
    hedge(
      [
        [200, 690],
        [460, 650],
        [720, 690],
      ],
      10,
      '#6f9f7c',
      3,
    ),
    land(
      [
        [-30, 760],
        [400, 720],
        [900, 770],
        [1480, 720],
      ],
      '#8fba93',
      { strength: 0.16 },
    ),
    tufts(0, 760, 1440, 260, 150, '#6aa371', 4),
    specks(0, 780, 1440, 220, 120, ['#fffdf7', '#f7d566', '#e9a3b4', '#c9a3c6'], 5, 4),
    [
      [120, 1000, 2],
      [300, 1020, 1.6],
      [1180, 1010, 1.9],
      [1330, 1000, 1.6],
      [980, 1020, 1.4],
      [460, 1024, 1.3],
    ].map(([x = 0, y = 0, s = 1], i) => at(x, y, s, flower(['#f0c9bd', '#fffdf7', '#f2c14e'][i % 3] ?? ''))),
    at(1250, 1020, 1.4, foxglove()),
    at(210, 1024, 1.3, foxglove('#d59ab8')),
    at(20, 1040, 1, fern('#4c8462')),
  )

const quiet = (): Svg =>
  all(
    daySky(w, h, '#dfe9ea', '#f4f1e6'),
    cloud(420, 260, 1.3, '#fbfcfa'),
    cloud(1060, 200, 1, '#fbfcfa', -1),
    cloud(760, 380, 0.7, '#fbfcfa'),
    rolling(w, 560, ['#cfdfd8', '#bcd5c6', '#a8c9b2'], 96),
    land(
      [
        [-30, 880],
        [420, 820],
        [900, 870],
        [1480, 800],
      ],
      '#94bd9d',
      { strength: 0.16 },
    ),
    tufts(0, 870, 1440, 140, 60, '#7fae86', 4),
    line('M720 1040C724 960 716 900 722 850', paint.wood, 9),
    line('M722 880C760 862 790 866 812 850M720 920C690 905 668 906 650 892', paint.wood, 6),
    at(770, 866, 1.7, robin('#8f9aa0', '#e3b58f')),
    at(1100, 900, 1, sheep()),
  )

/** The room that Together is read in: hills and sea at the sides, because a page lies over the middle. */
const togetherRoom = (): Svg =>
  all(
    daySky(w, h, '#cfe4ea', '#eef3ea'),
    sun(1296, 452, 62),
    cloud(1350, 330, 0.8),
    cloud(80, 320, 0.8, '#ffffff', -1),
    sea(-30, 500, 1500, 800, 5, '#b3d5d9', '#86bcc4'),
    land(
      [
        [-30, 540],
        [160, 470],
        [420, 540],
        [700, 680],
        [800, 760],
      ],
      '#c0d9d2',
      { foot: 780, strength: 0.08 },
    ),
    land(
      [
        [760, 760],
        [900, 660],
        [1160, 520],
        [1320, 490],
        [1480, 540],
      ],
      '#bcd8cc',
      { foot: 780, strength: 0.08 },
    ),
    land(
      [
        [-30, 680],
        [300, 620],
        [760, 690],
        [1180, 630],
        [1480, 660],
      ],
      '#a4ccae',
      { strength: 0.14 },
    ),
    at(1356, 690, 0.6, cottage()),
    land(
      [
        [-30, 830],
        [420, 780],
        [980, 830],
        [1480, 780],
      ],
      '#86b792',
      { strength: 0.16 },
    ),
    tufts(0, 830, 1440, 200, 120, '#6ba277', 4),
    at(1352, 880, 1, sheep()),
    at(1246, 850, 0.55, sheep()),
    at(96, 960, 1, gorse(4)),
    at(1372, 1000, 1.1, gorse(7)),
    at(208, 1024, 1.1, foxglove()),
    at(20, 1030, 1, fern('#4c8462')),
    specks(0, 930, 1440, 90, 40, ['#fffdf7', '#f7d566', '#e9a3b4'], 5, 4),
  )

export const calm: Readonly<Record<string, () => Svg>> = {
  'calm-sea': calmSea,
  'calm-meadow': calmMeadow,
  'calm-night': calmNight,
  'together-room': togetherRoom,
  quiet,
}
