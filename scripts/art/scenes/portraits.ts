/** Faces in a circle: everyone in the sample book, and others for other books. A square sheet is 480 x 480 units. */
import { cat, dog } from '../kit/animals.ts'
import { paint } from '../kit/palette.ts'
import { baby, type Person, portrait } from '../kit/person.ts'
import { at, inside, oval, type Svg, shaded } from '../kit/svg.ts'
import { beth, doctor, friend, glyn, jac, judge, kelly, mali, mamgu, pat, rhys, teacher, tom } from '../people.ts'

const others: Readonly<Record<string, Person>> = {
  'child-locs': {
    age: 'child',
    look: { skin: 'brown', hair: 'locs', hairColour: 'black', smile: 'open' },
    clothes: { colour: paint.sun, second: '#fff4d2', pattern: 'star' },
  },
  'child-fair': {
    age: 'child',
    look: { skin: 'pale', hair: 'side', hairColour: 'fair', glasses: true },
    clothes: { colour: paint.green, second: '#eef4e4', pattern: 'stripes' },
  },
  'child-red': {
    age: 'child',
    look: { skin: 'pale', hair: 'plaits', hairColour: 'red', freckles: true, ribbon: paint.teal, smile: 'open' },
    clothes: { top: 'dungarees', colour: '#4f7fa8', second: '#f3e3c8', legs: '#4f7fa8' },
  },
  'child-curly': {
    age: 'child',
    look: { skin: 'olive', hair: 'curly', hairColour: 'dark', smile: 'wide' },
    clothes: { colour: paint.coral, second: '#fbe7de', pattern: 'dots' },
  },
  'woman-afro': {
    look: { skin: 'deep', hair: 'afro', hairColour: 'black', earrings: true, smile: 'wide' },
    clothes: { colour: paint.teal, second: '#d9eef0', pattern: 'yoke' },
  },
  'woman-red': {
    look: { skin: 'pale', hair: 'ponytail', hairColour: 'red', freckles: true, ribbon: paint.teal },
    clothes: { top: 'shirt', colour: '#8fb4a0', second: '#f4f1e4' },
  },
  'man-elder': {
    look: { skin: 'tan', hair: 'thin', hairColour: 'silver', beard: 'moustache', elder: true },
    clothes: { colour: '#6b7f8c', second: '#eef0ec', pattern: 'cardigan' },
  },
  'man-fair': {
    look: { skin: 'fair', hair: 'quiff', hairColour: 'fair', smile: 'wide' },
    clothes: { colour: paint.blue, second: '#e4eef8', pattern: 'checks' },
  },
}

const known: Readonly<Record<string, Person>> = {
  mali,
  tom,
  rhys,
  kelly,
  pat,
  glyn,
  jac,
  beth,
  judge,
  teacher,
  mamgu,
  friend,
  doctor,
  ...others,
}
const grounds = ['#bfe0e5', '#d5e6c6', '#f7e2a6', '#f6d0bf', '#eccadb', '#cadff3', '#d3dbe1', '#ead4bb']

function framed(ground: string, drawing: Svg): Svg {
  const ring = oval(0, 0, 226)
  return at(240, 240, 1, shaded(ring, ground, 'bottom', 'light', 0.35) + inside(ring, drawing))
}

const faces = Object.entries(known).map(([name, whom], i): readonly [string, () => Svg] => [
  `portrait-${name}`,
  () => at(240, 240, 1, portrait(whom, grounds[i % grounds.length] ?? '', 226)),
])

export const portraits: Readonly<Record<string, () => Svg>> = {
  ...Object.fromEntries(faces),
  'portrait-pwdin': () => framed('#d5e6c6', at(-212, 372, 4.1, dog())),
  'portrait-cat': () => framed('#f7e2a6', at(0, 430, 5, cat())),
  'portrait-baby': () =>
    framed(
      '#e4eef8',
      at(-40, 40, 2.7, baby({ skin: 'fair', hair: 'tuft', hairColour: 'chestnut' }, '#bcd5ea', '#fff6e4'), {
        turn: -8,
      }),
    ),
}
