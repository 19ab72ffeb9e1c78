/** Numbers as people say them, in English and in both ways of counting in Welsh. */
import type { Chance } from './chance.ts'

type Language = 'en' | 'cy'

const english = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ') // biome-ignore format: a table
const englishTens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const welsh = 'sero un dau tri pedwar pump chwech saith wyth naw deg'.split(' ')
/** Counting by twenties, 11 to 31, as dates and ages are told. */
const byTwenties = (
  'un ar ddeg,deuddeg,tri ar ddeg,pedwar ar ddeg,pymtheg,un ar bymtheg,dau ar bymtheg,deunaw,pedwar ar bymtheg,ugain,' +
  'un ar hugain,dau ar hugain,tri ar hugain,pedwar ar hugain,pump ar hugain,chwech ar hugain,saith ar hugain,wyth ar hugain,' +
  'naw ar hugain,deg ar hugain,un ar ddeg ar hugain'
).split(',')
const englishDays =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const welshDays = (
  'cyntaf,ail,trydydd,pedwerydd,pumed,chweched,seithfed,wythfed,nawfed,degfed,unfed ar ddeg,deuddegfed,trydydd ar ddeg,' +
  'pedwerydd ar ddeg,pymthegfed,unfed ar bymtheg,ail ar bymtheg,deunawfed,pedwerydd ar bymtheg,ugeinfed,unfed ar hugain,' +
  'ail ar hugain,trydydd ar hugain,pedwerydd ar hugain,pumed ar hugain,chweched ar hugain,seithfed ar hugain,wythfed ar hugain,' +
  'nawfed ar hugain,degfed ar hugain,unfed ar ddeg ar hugain'
).split(',')

/** One figure as a word; a nought in one of its names. */
export function digitWord(chance: Chance, digit: string, language: Language): string {
  if (digit === '0') return chance.of(language === 'cy' ? ['dim', 'sero', 'o'] : ['oh', 'zero', 'nought', 'o'])
  if (language === 'en') return english[Number(digit)] ?? digit
  return digit === '2' || digit === '3' || digit === '4'
    ? chance.of(
        [
          ['dau', 'dwy'],
          ['tri', 'tair'],
          ['pedwar', 'pedair'],
        ][Number(digit) - 2] as string[],
      )
    : (welsh[Number(digit)] ?? digit)
}

/** A number below a hundred in words. */
export function numberWord(value: number, language: Language, twenties = false): string {
  if (language === 'en') {
    if (value < 20) return english[value] as string
    const unit = value % 10
    return `${englishTens[Math.floor(value / 10)]}${unit === 0 ? '' : ` ${english[unit]}`}`
  }
  if (value <= 10) return welsh[value] as string
  if (twenties && value <= 31) return byTwenties[value - 11] as string
  const unit = value % 10
  return `${welsh[Math.floor(value / 10)]} ddeg${unit === 0 ? '' : ` ${welsh[unit]}`}`
}

/** A day of the month as an ordinal in words. */
export function dayWord(day: number, language: Language): string {
  if (language === 'cy') return welshDays[day - 1] as string
  if (day <= 20) return englishDays[day - 1] as string
  if (day === 30) return 'thirtieth'
  return `${day > 30 ? 'thirty' : 'twenty'}${day % 2 === 0 ? '-' : ' '}${englishDays[(day % 10) - 1]}`
}

/** A year of this century in words, as it is said. */
export function yearWord(chance: Chance, year: number, language: Language): string {
  const rest = year % 100
  if (language === 'en')
    return chance.of([
      `two thousand and ${numberWord(rest, 'en')}`,
      ...(rest >= 10 ? [`twenty ${numberWord(rest, 'en')}`] : [`twenty oh ${numberWord(rest, 'en')}`]),
    ])
  return chance.of([
    `dwy fil ${rest === 1 || rest === 8 || rest === 11 ? 'ac' : 'a'} ${numberWord(rest, 'cy')}`,
    `dwy fil a ${numberWord(rest, 'cy', true)
      .replace(/^pedwar/, 'phedwar')
      .replace(/^tri/, 'thri')}`,
    `dau ddim ${numberWord(Math.floor(rest / 10), 'cy').replace('sero', 'dim')} ${numberWord(rest % 10, 'cy')}`,
    `dwy fil ${numberWord(rest, 'cy')}`,
  ])
}
