/** Schools and homes under names nobody has listed, in the forms and mutations in which they are written. */
import type { Chance } from './chance.ts'

type Language = 'en' | 'cy'
type Maker = (chance: Chance) => string

const first =
  'Harrow Thorn Elder Pentre Kings Ash Birch Moor Lark Raven Mill Hazel Stan Brack Whit Cold Ox Marsh Fern Holm'.split(
    ' ',
  )
const second = 'field wood ley brook ton worth ford bridge hurst dale more combe well stead by mere'.split(' ')
const englishName: Maker = chance => `${chance.of(first)}${chance.of(second)}`
const saint: Maker = chance =>
  chance.of([
    'Brannoc',
    'Illtyd',
    'Cadfan',
    'Gwenllwyfo',
    'Bede',
    'Winifred',
    'Tysul',
    'Padarn',
    'Oswald',
    'Beuno',
    'Hilary',
    'Curig',
  ])
const welshHead = 'Bryn Maes Glan Cwm Pen Llwyn Nant Coed Rhos Cae Dyffryn Pant Bro Gwaun Cefn Tan'.split(' ')
const welshTail =
  'teifed ceulan mawddach onnen arthen gwibed heulog meillion dringarth mynach celyn siencyn elan corrwg hebog dulas'.split(
    ' ',
  )
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
/** "Bryn Teifed", "Maes y Gwibed", "Brynteifed", "Pen-y-celyn": places as Welsh makes them. */
export const welshPlace: Maker = chance => {
  const head = chance.of(welshHead)
  const tail = chance.of(welshTail)
  return chance.of([`${head} ${capital(tail)}`, `${head}${tail}`, `${head} y ${capital(tail)}`, `${head}-y-${tail}`])
}
/** Soft mutation of the first letter, as after "i", "o", "ar". */
export function soft(word: string): string {
  const rules: readonly (readonly [RegExp, string])[] = [[/^Ll/, 'L'], [/^Rh/, 'R'], [/^P(?!h)/, 'B'], [/^T(?!h)/, 'D'], [/^C(?!h)/, 'G'], [/^B/, 'F'], [/^D(?!d)/, 'Dd'], [/^G/, ''], [/^M/, 'F']] // biome-ignore format: a table
  const rule = rules.find(([from]) => from.test(word))
  return rule === undefined ? word : capital(word.replace(rule[0], rule[1]))
}
/** Nasal mutation with its "yn": "yng Nghoed", "ym Mryn". */
export function inPlace(word: string): string {
  const rules: readonly (readonly [RegExp, string, string])[] = [[/^P(?!h)/, 'Mh', 'ym'], [/^T(?!h)/, 'Nh', 'yn'], [/^C(?!h)/, 'Ngh', 'yng'], [/^B/, 'M', 'ym'], [/^D(?!d)/, 'N', 'yn'], [/^G/, 'Ng', 'yng'], [/^M/, 'M', 'ym']] // biome-ignore format: a table
  const rule = rules.find(([from]) => from.test(word))
  return rule === undefined ? `yn ${word}` : `${rule[2]} ${word.replace(rule[0], rule[1])}`
}

/** Names of schools: by kind of name. */
export const schoolNames: Readonly<Record<string, { language?: Language; make: Maker }>> = {
  'X Primary School': { make: chance => `${englishName(chance)} ${chance.of(['Primary School', 'Junior School', 'Infant School', 'Community Primary'])}` },
  'X Primary': { make: chance => `${englishName(chance)} ${chance.of(['Primary', 'Juniors', 'Infants', 'High', 'Comp', 'Academy', 'Comprehensive'])}` },
  'X School': { make: chance => `${englishName(chance)} School` },
  'X Nursery': { make: chance => `${chance.of([englishName(chance), 'Little Otters', 'Puddle Ducks', 'Twinkle Toes', 'Rainbow Corner', 'Acorn House', 'Jellytots'])} ${chance.of(['Nursery', 'Day Nursery', 'Playgroup', 'Pre-school', 'Preschool'])}` },
  'X College': { make: chance => `${englishName(chance)} ${chance.of(['College', 'Sixth Form College', 'Sixth Form', 'Grammar School'])}` },
  "St X's school": { make: chance => `${chance.of(['St', 'St.', 'Saint'])} ${saint(chance)}${chance.of(["'s", '’s', 's'])} ${chance.of(['Primary', 'School', 'C in W Primary', 'Catholic Primary School', 'Juniors', 'RC Primary', 'High School'])}` },
  'lower case': { make: chance => `${englishName(chance)} ${chance.of(['primary', 'primary school', 'infants', 'juniors', 'high', 'comp', 'academy'])}`.toLowerCase() },
  'Welsh place + Primary': { make: chance => `${welshPlace(chance)} ${chance.of(['Primary', 'Primary School', 'School', 'Juniors', 'Infants', 'Comp', 'Nursery', 'Academy'])}` },
  possessive: { make: chance => `${englishName(chance)} ${chance.of(['Primary', 'School', 'Academy', 'Infants'])}'s hall` },
  'Ysgol X': { make: chance => `Ysgol ${welshPlace(chance)}` },
  'Ysgol y X': { make: chance => `Ysgol ${chance.of(['y', 'yr', "'r"])} ${chance.of(['Garreg Wen', 'Eithinog', 'Ddraenen', 'Wylan', 'Afr', 'Felin', 'Hendre Las', 'Onnen', 'Gogarth'])}`.replace(" 'r", "'r") },
  'Ysgol Gynradd X': { make: chance => `Ysgol ${chance.of(['Gynradd', 'Gyfun', 'Uwchradd', 'Feithrin', 'Gynradd Gymraeg', 'Gymraeg', 'Iau', 'Babanod', 'Bro', 'Gatholig'])} ${welshPlace(chance)}` },
  'ysgol in lower case': { make: chance => `ysgol ${chance.of(['', 'gynradd ', 'gyfun '])}${welshPlace(chance)}`.toLowerCase() },
  'Ysgol Sant X': { make: chance => `Ysgol ${chance.of(['Sant', 'San', 'Santes', 'Llan'])} ${saint(chance)}`.replace('Llan ', 'Llan').replace(/Llan(\w)/, (_, letter: string) => `Llan${letter.toLowerCase()}`) },
  'Cylch Meithrin X': { make: chance => `${chance.of(['Cylch Meithrin', 'Gylch Meithrin', 'Cylch Ti a Fi', 'Meithrinfa', 'Feithrinfa'])} ${chance.of([welshPlace(chance), 'y Wiwer Goch', 'Camau Bach', 'Dechrau Da', 'yr Oen'])}` },
  'Coleg X': { make: chance => `${chance.of(['Coleg', 'Goleg', 'Choleg'])} ${chance.of([welshPlace(chance), 'y Fenni', 'Sir Erwyd', 'Meirion-Daf'])}` },
  'accents dropped, dotted': { make: chance => `${chance.of(['Y.s.g.o.l', 'Y s g o l', 'YSGOL'])} ${welshPlace(chance)}` },
  'X Sch, Ysg. X': { make: chance => chance.of([`${englishName(chance)} ${chance.of(['Jnr Sch', 'Sch', 'Prim Sch', 'Inf Sch', 'jnr sch'])}`, `Ysg. ${welshPlace(chance)}`, `ysg. ${chance.of(['Gynradd ', ''])}${welshPlace(chance)}`]) },
  'class at X': { language: 'en', make: chance => `${chance.of(['Year 2 at', 'Reception at', 'the Ladybird class at'])} ${englishName(chance)}` },
  'dosbarth yn X': { language: 'cy', make: chance => `${chance.of(['ddosbarth derbyn', 'ddosbarth meithrin', 'Flwyddyn 2'])} ${inPlace(welshPlace(chance))}` },
  'YGG X': { make: chance => `${chance.of(['YGG', 'Y.G.G.', 'YG', 'YGGD'])} ${welshPlace(chance)}` },
  'split by a line': { make: chance => `${englishName(chance)}\n${chance.of(['Primary School', 'Infants School', 'Academy'])}` },
  quotes: { make: chance => `"${englishName(chance)} ${chance.of(['Primary', 'Nursery', 'School'])}"` },
  'file name': { make: chance => `${chance.of([englishName(chance).toLowerCase(), englishName(chance)])}${chance.of(['_primary', '-primary-school', '_nursery', 'PrimarySchool', '_infants'])}_${chance.of(['2019', 'sports_day', '1'])}.jpg` },
  'ysgol file name': { make: chance => `${chance.of(['ysgol', 'Ysgol'])}${chance.of(['_', '-'])}${chance.of(['bryn', 'maes', 'glan', 'pen'])}${chance.of(welshTail)}_${chance.of(['2019', 'nadolig'])}.jpg` },
} // biome-ignore format: a table

/** Sentences about a school. */
export const schoolCarriers: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'You go to {}.',
    '{} had a big red slide.',
    'You started at {} in September.',
    'Your brother went to {} with Tomos.',
    'Photo: sports day, {}.',
    'School: {}',
    'Nan said, "He loves it at {}."',
    'The lollipop lady outside {} waved to you.',
    'Miss Pugh from {} gave you a card.',
    'You moved from nursery to {} when you were four.',
    'Your mum was a pupil at {} when she was little.',
    'We walked past {} every morning.',
    'In this picture you are in your {} jumper.',
  ],
  cy: [
    'Rwyt ti’n mynd i {}.',
    'Roedd llithren goch yn {}.',
    'Dechreuaist ti yn {} ym mis Medi.',
    'Aeth dy frawd i {} gyda Tomos.',
    'Llun: mabolgampau {}.',
    'Ysgol: {}',
    'Dywedodd Nain, "Mae o wrth ei fodd yn {}."',
    'Rhoddodd Miss Pugh o {} gerdyn i ti.',
    'Roedd dy fam yn ddisgybl yn {} pan oedd hi’n fach.',
    'Roedden ni’n cerdded heibio {} bob bore.',
    'Dyma ti yn dy siwmper {}.',
  ],
}

const roads =
  'Road Street Avenue Lane Close Crescent Terrace Gardens Drive Way Grove Place Court Rise View Walk Hill Row Mews'.split(
    ' ',
  )
const welshRoads = 'Heol Stryd Ffordd Lôn Rhodfa Maes Clos Teras Cae Parc Rhiw Gerddi Llys'.split(' ')
const street: Maker = chance =>
  `${chance.of([englishName(chance), welshPlace(chance), 'Old Market', 'Quarry', 'Station', 'Church', 'Raglan'])} ${chance.of(roads)}`
const heol: Maker = chance =>
  `${chance.of(welshRoads)} ${chance.of([capital(chance.of(welshTail)), `y ${capital(chance.of(welshTail))}`, 'yr Orsaf', 'Newydd', 'Fawr'])}`
const numberWords = ['three', 'seven', 'twelve', 'fourteen', 'twenty two', 'thirty-one', 'forty four', 'eighteen']
const rhifau = ['tri', 'saith', 'un deg dau', 'dau ddeg pedwar', 'pymtheg', 'deunaw', 'tri ar ddeg', 'wyth']

/** Homes that can be found: by kind of address. */
export const addressForms: Readonly<Record<string, { language?: Language; carriers?: 'home'; make: Maker }>> = {
  '12 X Road': { make: chance => `${chance.number(1, 260)} ${street(chance)}` },
  '12 x road': { make: chance => `${chance.number(1, 260)} ${chance.of([englishName(chance), 'quarry', 'station'])} ${chance.of(['road', 'street', 'avenue', 'lane', 'close', 'crescent', 'terrace', 'gardens'])}`.toLowerCase() },
  '12, X Road': { make: chance => `${chance.number(1, 260)}, ${street(chance)}` },
  '12a X Rd': { make: chance => `${chance.number(1, 90)}${chance.of(['a', 'B', 'c'])} ${englishName(chance)} ${chance.of(['Rd', 'St', 'Ave', 'Cres', 'Terr', 'Gdns', 'Rd.', 'Ave.', 'Cl'])}` },
  'twelve X Road': { make: chance => `${chance.of(numberWords)} ${street(chance)}` },
  'number twelve X Road': { make: chance => `number ${chance.of(numberWords)}, ${street(chance)}` },
  'X Road, number 12': { make: chance => `${englishName(chance)} ${chance.of(['Road', 'Street', 'Avenue', 'Lane', 'Close', 'Crescent'])}${chance.of([', number', ' no.', ','])} ${chance.number(2, 99)}` },
  'X Road and number twelve': { make: chance => `${englishName(chance)} ${chance.of(['Street', 'Road', 'Lane', 'Close'])}${chance.of([' and it was', ', the door with', ' and our door was', ', that is'])} number ${chance.of([...numberWords, '12', '9'])}` },
  'number twelve, on X Road': { make: chance => `number ${chance.of([...numberWords, '12', '9'])}${chance.of([', on', ' on', ', in'])} ${englishName(chance)} ${chance.of(['Street', 'Road', 'Lane', 'Close'])}` },
  'file name': { make: chance => `${chance.of(['garden', 'llun', 'me'])}_${chance.number(2, 99)}-${englishName(chance).toLowerCase()}-${chance.of(['close', 'road', 'street', 'avenue'])}.jpg` },
  'Flat 3, X Court': { make: chance => `${chance.of(['Flat', 'flat', 'Apartment', 'Apt'])} ${chance.of(['3', '12', 'B', '4a'])}, ${englishName(chance)} ${chance.of(['Court', 'House', 'Heights', 'Towers'])}` },
  'flat three': { make: chance => `flat ${chance.of(['three', 'nine', 'eleven'])}, ${englishName(chance)} ${chance.of(['Court', 'House', 'Point'])}` },
  '1 2 X Road, spaced': { make: chance => `${chance.number(1, 9)} ${chance.number(0, 9)} ${englishName(chance)} ${chance.of(['Road', 'Street', 'Avenue', 'Lane'])}` },
  '12-X-Road': { make: chance => `${chance.number(2, 99)}-${englishName(chance)}-${chance.of(['Road', 'Street', 'Avenue'])}` },
  '12.X.Road': { make: chance => `${chance.number(2, 99)}.${englishName(chance)}.${chance.of(['Road', 'Street', 'Avenue'])}` },
  'split by a line': { make: chance => `${chance.number(2, 99)} ${englishName(chance)}\n${chance.of(['Road', 'Street', 'Avenue'])}` },
  '12 Heol X': { make: chance => `${chance.number(1, 160)} ${heol(chance)}` },
  '12, heol x': { make: chance => `${chance.number(1, 160)}${chance.of([',', ''])} ${chance.of(['heol', 'stryd', 'ffordd', 'lon'])} ${chance.of(['bryn', 'maes', 'glan'])}${chance.of(welshTail)}` },
  'rhif deuddeg, Heol X': { make: chance => `rhif ${chance.of([...rhifau, '12', '7'])}${chance.of([',', ''])} ${heol(chance)}` },
  'deuddeg Heol X': { make: chance => `${chance.of(rhifau)} ${heol(chance)}` },
  'Heol X, rhif 12': { make: chance => `${chance.of(['Heol', 'Stryd', 'Ffordd', 'Rhodfa'])} ${capital(chance.of(welshTail))}, ${chance.of(['rhif ', ''])}${chance.number(2, 99)}` },
  'Fflat 3, Llys X': { make: chance => `${chance.of(['Fflat', 'fflat'])} ${chance.of(['3', '12', '4a', 'dau'])}, Llys ${capital(chance.of(welshTail))}` },
  '12 Welsh place': { carriers: 'home', make: chance => `${chance.number(1, 99)} ${chance.of(welshHead)} ${capital(chance.of(welshTail))}` },
  'X Cottage': { carriers: 'home', make: chance => `${chance.of([englishName(chance), 'Rose', 'Ivy', 'Quarry', 'Mill', 'Keeper’s', 'Gate', 'Bryn'])} ${chance.of(['Cottage', 'Farm', 'Farmhouse', 'House', 'Lodge', 'Barn', 'Bungalow', 'Villa'])}` },
  "Ty'n X": { carriers: 'home', make: chance => chance.of([`Ty'n-y-${chance.of(welshTail)}`, `Tŷ ${chance.of(['Celyn', 'Isaf', 'Uchaf', 'Pella'])}`, `Tyddyn ${capital(chance.of(welshTail))}`, `Bwthyn ${capital(chance.of(welshTail))}`, `Fferm ${welshPlace(chance)}`, `Plas ${capital(chance.of(welshTail))}`, `Ty ${capital(chance.of(welshTail))}`, `Hafod y ${capital(chance.of(welshTail))}`]) },
  'our house, X': { carriers: 'home', make: chance => `${chance.of(['our house', 'their farm', 'the cottage', 'her bungalow', 'the farmhouse'])}, ${chance.of([welshPlace(chance), englishName(chance), 'Fairwinds', 'Journey’s End', 'Hillcrest'])},` },
  'a house called X': { make: chance => `a ${chance.of(['house', 'cottage', 'farm', 'bungalow', 'little place'])} ${chance.of(['called', 'named'])} ${chance.of(['', '"', '‘'])}${chance.of([welshPlace(chance), englishName(chance), 'Fairwinds', 'Hillcrest', 'The Nook'])}` },
} // biome-ignore format: a table

export const homeCarriers: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'You lived at {} with Mum.',
    'Nan lives at {} in Tregaron.',
    'Your first home was {}.',
    'Home: {}',
    'We moved to {} when you were two.',
    'Jo said they still live at {}.',
    'Dad grew up at {} with his brothers.',
  ],
  cy: [
    'Roeddet ti’n byw yn {} gyda Mam.',
    'Mae Nain yn byw yn {}, ger Tregaron.',
    'Dy gartref cyntaf oedd {}.',
    'Cartref: {}',
    'Symudon ni i {} pan oeddet ti’n ddwy.',
    'Dywedodd Jo eu bod nhw’n dal i fyw yn {}.',
  ],
}
export const addressCarriers: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...homeCarriers.en,
    '{} had a blue gate.',
    'Photo: {}, in the snow.',
    'This is you outside {}.',
    'The letter came to {} on Tuesday.',
    'Your cot was at {}, by the window.',
    'Address: {}',
    'The taxi stopped at {} and you waved.',
  ],
  cy: [
    ...homeCarriers.cy,
    'Roedd giât las gan {}.',
    'Llun: {} yn yr eira.',
    'Dyma ti o flaen {}.',
    'Daeth y llythyr i {} ddydd Mawrth.',
    'Cyfeiriad: {}',
    'Stopiodd y tacsi wrth {}.',
  ],
}
