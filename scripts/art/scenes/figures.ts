/** Things to put on a page, cut out. A square sheet is 480 x 480 units. */
import { bear, cat, dog, dragon, duck, hedgehog, puffin, robin, sheep, whale } from '../kit/animals.ts'
import { heartPath, starPath } from '../kit/body.ts'
import { castle, cottage, hospital, lighthouse, tallHouse, terrace } from '../kit/buildings.ts'
import { bag, bunting, postBox } from '../kit/extras.ts'
import { blanket, crayon, elephant, guitar, notes, openBook, wristband } from '../kit/music.ts'
import { birdInNest } from '../kit/nest.ts'
import { paint } from '../kit/palette.ts'
import { person } from '../kit/person.ts'
import { daffodil, flower, gorse, tree } from '../kit/plants.ts'
import { childDrawing } from '../kit/rooms.ts'
import { cloud, moon, rain, rainbow, sun } from '../kit/sky.ts'
import { all, at, box, circle, ellipse, line, path, rect, type Svg, shade, shaded } from '../kit/svg.ts'
import { ball, boat, cake, car, kite, letter, memoryBox, pancakes, shell, wellies } from '../kit/things.ts'
import { mali, rhys, tom } from '../people.ts'

const soil = (): Svg => shaded('M60 420Q240 330 420 420Q240 460 60 420Z', paint.woodDark, 'bottom', 'cool', 0.25)
const heart = heartPath(240, 220, 200)
const star = starPath(240, 256, 220)

export const figures: Readonly<Record<string, () => Svg>> = {
  bear: () => at(240, 446, 1.95, bear()),
  dog: () => at(228, 400, 2.7, dog()),
  cat: () => at(225, 440, 3.5, cat()),
  sheep: () => at(225, 400, 3.7, sheep()),
  puffin: () => at(225, 450, 3.5, puffin()),
  whale: () => at(215, 270, 1.2, whale()),
  duck: () =>
    all(
      at(215, 330, 3, duck()),
      at(150, 430, 1.6, duck('#f7dc7a', '#eac65a')),
      at(330, 440, 1.6, duck('#f7dc7a', '#eac65a')),
    ),
  robin: () => at(255, 400, 4.4, robin()),
  dragon: () => at(225, 440, 1.52, dragon()),
  hedgehog: () => at(230, 380, 3.7, hedgehog()),
  'bird-in-nest': () => at(240, 430, 1.3, birdInNest()),
  cottage: () => at(240, 440, 1.8, cottage()),
  'tall-house': () => at(240, 450, 2, tallHouse({ smoke: false })),
  terrace: () => at(54, 420, 1.34, terrace(3, 11)),
  hospital: () => at(240, 410, 1.04, hospital()),
  castle: () => at(240, 420, 1.65, castle()),
  lighthouse: () => at(240, 455, 2.1, lighthouse()),
  tree: () => at(240, 450, 3, tree()),
  'apple-tree': () => at(240, 450, 3, tree('#5d9468', paint.coral)),
  sapling: () =>
    all(
      soil(),
      line('M240 400C236 320 244 260 240 190', paint.green, 12),
      path(
        'M240 300C180 300 150 260 146 220C200 220 236 250 240 300ZM240 260C300 260 334 220 338 176C280 180 244 210 240 260ZM240 200C206 180 200 130 216 96C246 120 256 160 240 200Z',
        '#7fb069',
      ),
      shade(
        'M240 300C180 300 150 260 146 220C200 220 236 250 240 300ZM240 260C300 260 334 220 338 176C280 180 244 210 240 260ZM240 200C206 180 200 130 216 96C246 120 256 160 240 200Z',
        'bottom',
        'cool',
        0.25,
      ),
    ),
  gorse: () => at(240, 340, 3.7, gorse(4)),
  daffodils: () =>
    all(
      at(140, 450, 3.4, daffodil(), { turn: -12 }),
      at(340, 450, 3.3, daffodil(), { turn: 12 }),
      at(240, 456, 4, daffodil()),
    ),
  flowers: () =>
    all(
      [
        ['#f0c9bd', 96, 3.4, -12],
        ['#f2c14e', 166, 4.8, -5],
        ['#e9a3b4', 244, 6, 0],
        ['#fffdf7', 322, 4.7, 5],
        ['#c9a3c6', 392, 3.4, 12],
      ].map(([c, x, s, turn]) => at(Number(x), 456, Number(s), flower(String(c)), { turn: Number(turn) })),
    ),
  boat: () => at(240, 370, 2.9, boat()),
  car: () => at(240, 400, 1.9, car()),
  letter: () => at(240, 240, 2.6, letter()),
  'memory-box': () => at(240, 400, 1.58, memoryBox()),
  cake: () => at(240, 420, 1.68, cake(6)),
  pancakes: () => at(240, 370, 2.6, pancakes()),
  wellies: () => at(200, 420, 4.1, wellies('#cf4f3c')),
  ball: () => at(240, 240, 4.7, ball()),
  kite: () => at(220, 140, 1.55, kite(), { turn: 16 }),
  shell: () => at(240, 245, 4.6, shell()),
  guitar: () =>
    all(at(215, 265, 1.32, guitar(), { turn: 14 }), at(390, 140, 1.3, notes()), at(80, 190, 1.05, notes(paint.teal))),
  drawing: () =>
    all(
      at(
        215,
        220,
        1,
        all(
          rect(-160, -150, 320, 310, '#16394a', 4, 'opacity=".14" transform="translate(5 8)"'),
          shaded(box(-160, -150, 320, 310), '#fffdf7', 'bottom', 'warm', 0.08),
          at(0, 10, 2.3, childDrawing('house')),
          at(100, -92, 0.8, childDrawing('sun')),
        ),
        { turn: -5 },
      ),
      at(400, 330, 2, crayon(paint.coral), { turn: 24 }),
      at(330, 400, 2, crayon(paint.teal), { turn: 66 }),
      at(440, 210, 1.8, crayon(paint.sun), { turn: 8 }),
    ),
  blanket: () => at(240, 250, 2.1, blanket()),
  wristband: () => at(240, 230, 2.2, wristband()),
  elephant: () => at(240, 235, 2, elephant()),
  book: () => at(240, 240, 2.3, openBook()),
  'post-box': () => at(240, 456, 2.2, postBox()),
  bag: () => at(240, 430, 3.4, bag()),
  sun: () => sun(240, 240, 100),
  moon: () =>
    all(
      moon(225, 250, 100, true, '#f0cd74'),
      [
        [380, 110, 22],
        [420, 300, 14],
        [90, 90, 14],
        [330, 400, 11],
      ].map(([x = 0, y = 0, r = 0]) => path(starPath(x, y, r), '#f3d78a')),
    ),
  cloud: () => cloud(240, 270, 2.2, '#f1f7f8'),
  'rain-cloud': () => all(rain(90, 280, 300, 130, 24, 6, '#7fa8bf'), cloud(240, 210, 2.2, '#c7d3dc')),
  rainbow: () => all(rainbow(240, 370, 186, 96), cloud(98, 380, 0.86, '#f1f7f8'), cloud(382, 380, 0.86, '#f1f7f8', -1)),
  'question-cloud': () =>
    all(
      cloud(240, 290, 2.3, '#dfe9ee'),
      line('M206 214C206 172 284 172 282 216C280 246 240 246 240 282', paint.teal, 20),
      circle(240, 314, 13, paint.teal),
    ),
  heart: () => shaded(heart, paint.coral, 'bottom', 'warm', 0.3) + shade(heart, 'top', 'light', 0.3),
  star: () => shaded(star, paint.sun, 'bottom', 'warm', 0.28) + shade(star, 'top', 'light', 0.35),
  bunting: () => bunting(14, 150, 466, 60, 6),
  'mali-and-pwdin': () =>
    all(
      ellipse(240, 444, 210, 16, '#16394a', 'opacity=".08"'),
      at(185, 440, 1.95, person({ ...mali, left: 'wave' })),
      at(362, 444, 1.35, dog(), { flip: -1 }),
    ),
  'family-of-three': () =>
    all(
      at(130, 446, 1.42, person({ ...tom, right: 'out' })),
      at(355, 446, 1.38, person({ ...rhys, left: 'out' })),
      at(243, 452, 1.45, person({ ...mali, left: 'out', right: 'out' })),
    ),
}
