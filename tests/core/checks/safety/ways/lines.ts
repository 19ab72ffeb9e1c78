/** Lines made by rule and way: thousands of values that must be found, in carrier sentences of both languages. */
import type { Language } from '#core/book/language.ts'
import type { Chance } from './chance.ts'
import { codeWays, fileNumber, type Groups, plate, postcode, telephone } from './codes.ts'
import { birthDay, bornCarriers, dateWays } from './dates.ts'
import {
  emailCarriers,
  emailWays,
  onlineCarriers,
  onlineWays,
  surnameCarriers,
  surnamesKnown,
  surnamesThatAreWords,
  surnameWays,
  wordSurnameWays,
} from './people.ts'
import { addressCarriers, addressForms, homeCarriers, schoolCarriers, schoolNames } from './places.ts'

/** A line in which a rule must find something. */
export interface MadeLine {
  readonly rule: string
  readonly way: string
  readonly text: string
  readonly lang: Language
  readonly surnames: readonly string[]
}

/** One way of writing what a rule looks for; undefined where this value cannot be so written. */
interface Cell {
  readonly rule: string
  readonly way: string
  readonly make: (chance: Chance, language: Language) => Omit<MadeLine, 'rule' | 'way' | 'lang'> | undefined
}

const codeCarriers = {
  postcode: {
    en: ['Your postcode was {}.', 'We lived in {} then.', '{} is on the back of the card.', 'Postcode: {}', 'Nan wrote {} under the picture.', 'Type {} into the map and you see the house.', 'The parcel said {} and your name.'],
    cy: ['Dy god post oedd {}.', 'Roedden ni’n byw yn {} bryd hynny.', 'Mae {} ar gefn y cerdyn.', 'Cod post: {}', 'Ysgrifennodd Nain {} o dan y llun.', 'Roedd {} ar y parsel.'],
  },
  vehicle: {
    en: ['The number plate was {}.', 'Grandad’s car, {}, is blue.', '{} is on the van in the picture.', 'Reg: {}', 'Dad said the car was {}.', 'You sat in the red van, {}, by the sea.'],
    cy: ['Y plât oedd {}.', 'Mae car Taid, {}, yn las.', 'Mae {} ar y fan yn y llun.', 'Rhif cofrestru: {}', 'Dywedodd Dad mai {} oedd y car.'],
  },
  phone: {
    en: ['Ring Nan on {}.', 'Her number is {}.', 'Phone: {}', '{} was stuck on the fridge.', 'You can text {} when you are older.', 'Nan said her number was {} and to ring.'],
    cy: ['Ffonia Nain ar {}.', 'Ei rhif hi yw {}.', 'Ffôn: {}', 'Roedd {} ar yr oergell.', 'Gelli di decstio {} pan fyddi di’n hŷn.', 'Dywedodd Nain mai {} oedd ei rhif.'],
  },
  number: {
    en: ['Your {n} is {}.', '{N}: {}', 'The {n} on the letter was {}.', 'Mum said the {n} was {} and kept it.'],
    cy: ['Dy {n} di yw {}.', '{N}: {}', 'Y {n} ar y llythyr oedd {}.', 'Dywedodd Mam mai {} oedd y {n}.'],
  },
} as const // biome-ignore format: a table

const fill = (carrier: string, value: string) => carrier.replace('{}', () => value)
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A sentence without a "then" of Welsh in an English one; some lines have a sentence before or after. */
function about(chance: Chance, language: Language, line: string): string {
  const more =
    language === 'cy'
      ? ['Roedd hi’n braf.', 'Dyma dy stori di.', 'Roedd y gath yn cysgu.']
      : ['It was sunny.', 'This is your story.', 'The cat was asleep.']
  return chance.of([line, line, `${chance.of(more)} ${line}`, `${line} ${chance.of(more)}`])
}

function codeCells(rule: 'postcode' | 'vehicle' | 'phone', value: (chance: Chance) => Groups): Cell[] {
  return Object.entries(codeWays).map(([way, write]) => ({
    rule: `safety.${rule}`,
    way,
    make: (chance, language) => {
      const text = write(chance, value(chance), language)
      if (text === undefined) return undefined
      return { text: about(chance, language, fill(chance.of(codeCarriers[rule][language]), text)), surnames: [] }
    },
  }))
}

const numberCells: Cell[] = Object.entries(codeWays).map(([way, write]) => ({
  rule: 'safety.number',
  way,
  make: (chance, language) => {
    const { groups, name } = fileNumber(chance)
    const text = write(chance, groups, language)
    if (text === undefined) return undefined
    const carrier = chance
      .of(codeCarriers.number[language])
      .replace('{n}', name[language])
      .replace('{N}', upper(name[language]))
    return { text: fill(carrier, text), surnames: [] }
  },
}))

const dateCells: Cell[] = Object.entries(dateWays).map(([way, write]) => ({
  rule: 'safety.birth-date',
  way,
  make: (chance, language) => ({
    text: about(
      chance,
      language,
      upper(fill(chance.of(bornCarriers[language]), write(birthDay(chance), language, chance))),
    ),
    surnames: [],
  }),
}))

const schoolCells: Cell[] = Object.entries(schoolNames).map(([way, { language: only, make }]) => ({
  rule: 'safety.school',
  way,
  make: (chance, language) =>
    only !== undefined && only !== language
      ? undefined
      : { text: about(chance, language, fill(chance.of(schoolCarriers[language]), make(chance))), surnames: [] },
}))

const addressCells: Cell[] = Object.entries(addressForms).map(([way, { carriers, make }]) => ({
  rule: 'safety.address',
  way,
  make: (chance, language) => ({
    text: about(
      chance,
      language,
      fill(chance.of((carriers === 'home' ? homeCarriers : addressCarriers)[language]), make(chance)).replace(
        /,\s?([.,])/,
        '$1',
      ),
    ),
    surnames: [],
  }),
}))

const surnameCells: Cell[] = Object.entries(surnameWays).map(([way, write]) => ({
  rule: 'safety.surname',
  way,
  make: (chance, language) => {
    const isWord = wordSurnameWays.has(way) && chance.number(0, 2) === 0
    const surname = chance.of(isWord ? surnamesThatAreWords : surnamesKnown)
    const text = write(chance, surname)
    if (text === undefined) return undefined
    return { text: about(chance, language, fill(chance.of(surnameCarriers[language]), text)), surnames: [surname] }
  },
}))

const emailCells: Cell[] = Object.entries(emailWays).map(([way, write]) => ({
  rule: 'safety.email',
  way,
  make: (chance, language) => ({
    text: about(chance, language, fill(chance.of(emailCarriers[language]), write(chance, language))),
    surnames: [],
  }),
}))

const onlineCells: Cell[] = Object.entries(onlineWays).map(([way, { language: only, make }]) => ({
  rule: 'safety.online',
  way,
  make: (chance, language) =>
    only !== undefined && only !== language
      ? undefined
      : { text: about(chance, language, fill(chance.of(onlineCarriers[language]), make(chance))), surnames: [] },
}))

const cells: readonly Cell[] = [
  ...codeCells('postcode', postcode),
  ...codeCells('vehicle', plate),
  ...codeCells('phone', telephone),
  ...numberCells,
  ...dateCells,
  ...schoolCells,
  ...addressCells,
  ...surnameCells,
  ...emailCells,
  ...onlineCells,
]

/** Up to `count` lines of each rule and way in each language. */
export function madeLines(chance: Chance, count: number): MadeLine[] {
  return cells.flatMap(({ rule, way, make }) =>
    (['en', 'cy'] as const).flatMap(lang =>
      Array.from({ length: count }, () => make(chance, lang)).flatMap(made =>
        made === undefined ? [] : [{ rule, way, lang, ...made }],
      ),
    ),
  )
}
