/** Pages about how it began: birth, first family, the hard page. */
import { robin } from '../kit/animals.ts'
import { glow } from '../kit/brush.ts'
import { hospital, terrace } from '../kit/buildings.ts'
import { hedge, land, rolling, tufts } from '../kit/land.ts'
import { guitar, notes, openBook } from '../kit/music.ts'
import { bigLeaf, birdInNest } from '../kit/nest.ts'
import { paint } from '../kit/palette.ts'
import { person } from '../kit/person.ts'
import { bush, fern, flower, foxglove, tree } from '../kit/plants.ts'
import { bigWindow, childDrawing, frame, lamp, plant, room, rug } from '../kit/rooms.ts'
import { cloud, daySky, rain, rainbow, sun } from '../kit/sky.ts'
import { all, at, box, circle, line, path, type Svg, shade } from '../kit/svg.ts'
import { kelly } from '../people.ts'

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
    glow(1010, 720, 360, '#fff3d0', 0.55),
    at(1012, 940, 1.24, birdInNest()),
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

export const birth: Readonly<Record<string, () => Svg>> = {
  'day-born': dayBorn,
  'hospital-town': hospitalTown,
  'birth-family': birthFamily,
  'bird-under-leaf': birdUnderLeaf,
}
