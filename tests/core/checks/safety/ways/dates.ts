/** Dates of birth in the ways people write them, and the words that say somebody was born. */
import type { Chance } from './chance.ts'
import { dayWord, numberWord, yearWord } from './numerals.ts'

type Language = 'en' | 'cy'
interface Day {
  readonly day: number
  readonly month: number
  readonly year: number
}

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
}
const weekdays = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  cy: ['dydd Llun', 'dydd Mawrth', 'nos Fercher', 'dydd Iau', 'bore Gwener', 'dydd Sadwrn', 'dydd Sul'],
}
const roman = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')

function suffix(day: number, language: Language): string {
  if (language === 'cy') {
    if (day === 1) return 'af'
    if (day === 2) return 'il'.replace('il', 'ail')
    if (day === 3 || day === 4) return 'ydd'
    if (day === 5 || day === 6) return 'ed'
    if (day <= 10 || day === 12 || day === 15 || day === 18 || day === 20) return 'fed'
    if (day <= 19) return 'eg'
    return 'ain'
  }
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

const two = (value: number) => String(value).padStart(2, '0')
type Written = (day: Day, language: Language, chance: Chance) => string
const name = ({ month }: Day, language: Language) => months[language][month - 1] as string

/** Ways of writing a date. */
export const dateWays: Readonly<Record<string, Written>> = {
  '3/4/17': ({ day, month, year }) => `${day}/${month}/${two(year % 100)}`,
  '03.04.2017': ({ day, month, year }) => `${two(day)}.${two(month)}.${year}`,
  '03-04-17': ({ day, month, year }) => `${two(day)}-${two(month)}-${two(year % 100)}`,
  '03 04 2017': ({ day, month, year }) => `${two(day)} ${two(month)} ${year}`,
  '3 / 4 / 2017': ({ day, month, year }) => `${day} / ${month} / ${year}`,
  '03,04,2017': ({ day, month, year }) => `${two(day)},${two(month)},${year}`,
  ISO: ({ day, month, year }) => `${year}-${two(month)}-${two(day)}`,
  '20170403': ({ day, month, year }) => `${year}${two(month)}${two(day)}`,
  '3.iv.17': ({ day, month, year }) => `${day}.${roman[month - 1]}.${year}`,
  '3 April 2017': (at, language) => `${at.day} ${name(at, language)} ${at.year}`,
  '3rd of April 2017': (at, language) =>
    `${at.day}${suffix(at.day, language)} ${language === 'cy' ? 'o ' : 'of '}${language === 'cy' ? mutated(name(at, language)) : name(at, language)} ${at.year}`,
  "3rd April '17": (at, language) =>
    `${at.day}${suffix(at.day, language)} ${name(at, language)} '${two(at.year % 100)}`,
  'April 3rd, 2017': (at, language) => `${name(at, language)} ${at.day}${suffix(at.day, language)}, ${at.year}`,
  'April the 3rd 2017': (at, language) =>
    `${name(at, language)} ${language === 'cy' ? 'y' : 'the'} ${at.day}${suffix(at.day, language)} ${at.year}`,
  '3-Apr-2017': (at, language, chance) =>
    `${at.day}${chance.of(['-', '/', '.'])}${name(at, language).slice(0, 3)}${chance.of(['-', '/', '.'])}${at.year}`,
  'lower case': (at, language) => `${at.day} ${name(at, language).toLowerCase()} ${at.year}`,
  'in words': (at, language, chance) =>
    language === 'cy'
      ? `y ${dayWord(at.day, 'cy')} o ${mutated(name(at, 'cy'))}, ${yearWord(chance, at.year, 'cy')}`
      : `the ${dayWord(at.day, 'en')} of ${name(at, 'en')} ${yearWord(chance, at.year, 'en')}`,
  'month first, in words': (at, language, chance) =>
    language === 'cy'
      ? `${name(at, 'cy')} y ${dayWord(at.day, 'cy')}, ${yearWord(chance, at.year, 'cy')}`
      : `${name(at, 'en')} the ${dayWord(at.day, 'en')}, ${yearWord(chance, at.year, 'en')}`,
  'figures in words': (at, language, chance) =>
    `${numberWord(at.day, language)} ${name(at, language)} ${yearWord(chance, at.year, language)}`,
  'weekday with it': (at, language, chance) =>
    `${chance.of(weekdays[language])}${chance.of([', ', ' '])}${at.day} ${name(at, language)} ${at.year}`,
  'weekday and the': (at, language, chance) =>
    language === 'cy'
      ? `${chance.of(weekdays.cy)}, y ${at.day}${suffix(at.day, 'cy')} o ${mutated(name(at, 'cy'))} ${at.year}`
      : `${chance.of(weekdays.en)} the ${at.day}${suffix(at.day, 'en')} of ${name(at, 'en')}, ${at.year}`,
  'in the year': (at, language) =>
    language === 'cy'
      ? `y ${at.day}${suffix(at.day, 'cy')} o ${mutated(name(at, 'cy'))} yn y flwyddyn ${at.year}`
      : `the ${at.day}${suffix(at.day, 'en')} of ${name(at, 'en')} in the year ${at.year}`,
  'the 3rd of the 4th': (at, language) =>
    language === 'cy'
      ? `y ${dayWord(at.day, 'cy')} o'r ${dayWord(at.month, 'cy')}, ${at.year}`
      : `the ${at.day}${suffix(at.day, 'en')} of the ${at.month}${suffix(at.month, 'en')}, ${at.year}`,
  'year first': (at, language) => `${at.year}, ${at.day} ${name(at, language)}`,
  brackets: (at, language) => `(${at.day} ${name(at, language)} ${at.year})`,
  'split by a line': (at, language) => `${at.day} ${name(at, language)}\n${at.year}`,
  'comma before the year': (at, language) => `${at.day} ${name(at, language)}, ${at.year}`,
  'digits read out': (at, language) =>
    [...`${two(at.day)}${two(at.month)}${two(at.year % 100)}`]
      .map(sign => (sign === '0' ? (language === 'cy' ? 'dim' : 'oh') : numberWord(Number(sign), language)))
      .join(' '),
}

/** "o Fawrth": a month after "o". */
function mutated(month: string): string {
  return month
    .replace(/^M/, 'F')
    .replace(/^G(?=o)/, '')
    .replace(/^T/, 'D')
    .replace(/^Rh/, 'R')
    .replace(/^orff/, 'Orff')
}

/** A day of somebody's birth. */
export function birthDay(chance: Chance): Day {
  return { day: chance.number(1, 28), month: chance.number(1, 12), year: chance.number(2004, 2024) }
}

/** Sentences that say somebody was born on {}. */
export const bornCarriers: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'You were born on {}.',
    'Your date of birth is {}.',
    'DOB {}',
    'D.O.B.: {}',
    'Born: {}, a sunny day.',
    'Date of birth: {}.',
    'Baby Mia, b. {}, with her mum.',
    '{} is the day you were born.',
    'Nan said you were born on {}.',
    'It was on {} that your brother Jac was born, in Carmarthen.',
    'On {} at ten past four in the morning you were born.',
    'You came into the world on {}.',
    'A boy, born {} in Bronglais, weighing six pounds.',
    'Your mum gave birth to you on {}.',
    'The card on the cot said: Baby boy, {}, 7lb 2oz.',
    'Your birthday is {}.',
    'Her birth date, {}, is on the certificate.',
    'Ella (born {}) is your sister.',
    'The midwife wrote {} on the tag round your ankle.',
    '"She was born on {}," said Aunty Bev.',
  ],
  cy: [
    'Cest ti dy eni ar {}.',
    'Dy ddyddiad geni yw {}.',
    'Dyddiad geni: {}',
    'D.G. {}',
    'Ganwyd ti ar {}.',
    'Ganed dy frawd Jac ar {} yng Nghaerfyrddin.',
    '{} yw dy ben-blwydd.',
    'Ar {} y cest ti dy eni.',
    'Dywedodd Nain dy fod wedi dy eni ar {}.',
    'Daethost ti i’r byd ar {}.',
    'Rhoddodd dy fam enedigaeth i ti ar {}.',
    'Mae Ela (ganwyd {}) yn chwaer i ti.',
    'Ysgrifennodd y fydwraig {} ar y tag am dy ffêr.',
    'Merch fach, ganwyd {}, yn pwyso chwe phwys.',
    '"Fe’i ganed ar {}," meddai Anti Bev.',
    'Dyma dy dystysgrif geni, a {} arni.',
  ],
}
