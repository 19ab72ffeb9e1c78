/** The people of the sample book: the same faces on every page. */
import { paint } from './kit/palette.ts'
import type { Person } from './kit/person.ts'

export const mali: Person = {
  age: 'child',
  look: { skin: 'fair', hair: 'bunches', hairColour: 'chestnut', ribbon: paint.coral, freckles: true, smile: 'open' },
  clothes: { top: 'dress', colour: paint.gorse, second: '#fff4d2', legs: '#3d8190', shoes: paint.coral },
}
export const tom: Person = {
  look: { skin: 'rosy', hair: 'side', hairColour: 'dark', beard: 'full' },
  clothes: { colour: paint.teal, second: '#d9eef0', pattern: 'yoke', legs: '#44505c' },
}
export const rhys: Person = {
  look: { skin: 'tan', hair: 'short', hairColour: 'black', glasses: true, smile: 'wide' },
  clothes: { top: 'shirt', colour: paint.coral, second: '#fbe7de', legs: '#5a5148' },
}
export const kelly: Person = {
  look: { skin: 'fair', hair: 'long', hairColour: 'chestnut', freckles: true },
  clothes: { colour: paint.heather, second: '#f3dce7', pattern: 'cardigan', legs: '#4a5f7c' },
}
export const pat: Person = {
  look: { skin: 'pale', hair: 'bob', hairColour: 'silver', glasses: true, elder: true },
  clothes: { colour: paint.green, second: '#eef4e4', pattern: 'cardigan', legs: '#5a6478' },
}
export const glyn: Person = {
  look: { skin: 'rosy', hair: 'short', hairColour: 'grey', beard: 'short', elder: true, smile: 'wide' },
  clothes: { colour: '#5f82a8', second: '#d4e2ef', pattern: 'stripes', legs: '#65594c' },
}
export const jac: Person = {
  age: 'child',
  look: { skin: 'fair', hair: 'quiff', hairColour: 'chestnut', freckles: true, smile: 'open' },
  clothes: { colour: paint.blue, second: '#eef5fb', pattern: 'stripes', legs: '#55606d', shoes: '#e9e3d6' },
}
export const beth: Person = {
  look: { skin: 'deep', hair: 'bun', hairColour: 'black', earrings: true, ribbon: paint.sun },
  clothes: { top: 'coat', colour: '#d8a13a', second: paint.teal, legs: '#3b4a55', shoes: '#6e4229' },
}
export const judge: Person = {
  look: { skin: 'brown', hair: 'bob', hairColour: 'grey', glasses: true, elder: true },
  clothes: { top: 'robe', colour: '#37414f', second: paint.white },
}
export const teacher: Person = {
  look: { skin: 'olive', hair: 'short', hairColour: 'dark', scarf: '#5b8cc2', smile: 'small' },
  clothes: { colour: '#8fb4a0', second: '#f4f1e4', pattern: 'dots', legs: '#4a5568' },
}
export const doctor: Person = {
  look: { skin: 'brown', hair: 'wavy', hairColour: 'black' },
  clothes: { top: 'coat', colour: '#f4f6f4', second: '#8fc1c9', legs: '#4d6a80' },
}
export const mamgu: Person = {
  look: { skin: 'pale', hair: 'bun', hairColour: 'silver', elder: true, ribbon: paint.heather },
  clothes: { colour: '#8b7bb5', second: '#efeaf7', pattern: 'dots', legs: '#555a70' },
}
export const friend: Person = {
  age: 'child',
  look: { skin: 'deep', hair: 'puffs', hairColour: 'black', ribbon: paint.sun, smile: 'open' },
  clothes: { top: 'dungarees', colour: paint.heather, second: '#f2b9a4', legs: '#4f7fa8', shoes: paint.gorse },
}
