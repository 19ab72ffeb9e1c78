/** Codes made of letters and figures (postcodes, plates, telephones, files) in the ways they are written and read out. */
import type { Chance } from './chance.ts'
import { digitWord, numberWord } from './numerals.ts'

type Language = 'en' | 'cy'
/** A code in its groups: ["SA48", "7QT"]. */
export type Groups = readonly string[]
/** One way of writing a code; undefined where it cannot be done with this code or language. */
export type Way = (chance: Chance, groups: Groups, language: Language) => string | undefined

const radio = 'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'.split(' ') // biome-ignore format: a table
const letterNames = 'ay bee see dee ee eff gee aitch i jay kay ell em en o pee queue ar ess tee you vee double-u ex why zed'.split(' ') // biome-ignore format: a table
const things = 'apple banana cat dog egg fish goat hat ice jam kite lemon mouse nut orange pig queen rabbit sun tree umbrella van water xylophone yoghurt zebra'.split(' ') // biome-ignore format: a table
const pethau = 'afal banana cath draig eira ffrog gafr haul inc jeli ceffyl lemwn mam nain oren pêl cwin rhaw siop tŷ un fan wy bocs ynys sw'.split(' ') // biome-ignore format: a table

const at = (letter: string) => letter.toLowerCase().charCodeAt(0) - 97
const each = (groups: Groups) => [...groups.join('')]
const isDigit = (sign: string) => /\d/.test(sign)
const said = (chance: Chance, sign: string, language: Language) =>
  isDigit(sign) ? digitWord(chance, sign, language) : sign
/** Runs of the same sign as "double 4", and the rest one by one. */
function doubled(chance: Chance, text: string, language: Language, words: boolean): string | undefined {
  if (!/(\d)\1/.test(text)) return undefined
  const twice = language === 'cy' ? chance.of(['dwbl', 'dwbwl']) : 'double'
  return text
    .replace(/(\d)\1|./g, part => {
      const sign = words ? said(chance, part[0] as string, language) : (part[0] as string)
      return `${part.length === 2 ? `${twice} ` : ''}${sign} `
    })
    .trim()
}

/** Ways of writing any code. */
export const codeWays: Readonly<Record<string, Way>> = {
  plain: (_, groups) => groups.join(' '),
  'in one': (_, groups) => groups.join(''),
  'lower case': (_, groups) => groups.join(' ').toLowerCase(),
  'lower, in one': (_, groups) => groups.join('').toLowerCase(),
  dots: (_, groups) => groups.join('.'),
  dashes: (chance, groups) => groups.join(chance.of(['-', ' - ', '–'])),
  'slashes or commas': (chance, groups) => groups.join(chance.of(['/', ', ', ' / '])),
  'each spaced': (_, groups) => each(groups).join(' '),
  'each spaced, groups wider': (_, groups) => groups.map(group => [...group].join(' ')).join('  '),
  'each with dots': (_, groups) => each(groups).join('.'),
  'each with dashes': (_, groups) => each(groups).join('-'),
  'each with commas': (_, groups) => each(groups).join(', '),
  'each in lower case': (_, groups) => each(groups).join(' ').toLowerCase(),
  'then between': (_, groups, language) => groups.join(language === 'cy' ? ' wedyn ' : ' then '),
  ', and then': (chance, groups, language) =>
    groups.join(
      chance.of(language === 'cy' ? [', ac wedyn ', ', yna ', '... wedyn '] : [', and then ', ', then ', '... then ']),
    ),
  'figures as words': (chance, groups, language) =>
    groups.map(group => [...group].map(sign => said(chance, sign, language)).join(' ')).join(', '),
  'figures as words, no stop': (chance, groups, language) =>
    each(groups)
      .map(sign => said(chance, sign, language))
      .join(' '),
  'figures as words, dashes': (chance, groups, language) =>
    each(groups)
      .map(sign => said(chance, sign, language))
      .join('-'),
  'figures in pairs': (chance, groups, language) =>
    groups
      .map(group =>
        group.replace(/[1-9]\d|\d|[a-z]/gi, part =>
          part.length === 2
            ? ` ${numberWord(Number(part), language, chance.number(0, 1) === 1)} `
            : ` ${said(chance, part, language)} `,
        ),
      )
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  'some as words': (chance, groups, language) =>
    each(groups)
      .map((sign, index) => (index % 2 === 0 ? sign : said(chance, sign, language)))
      .join(' '),
  double: (chance, groups, language) => doubled(chance, groups.join(''), language, false),
  'double in words': (chance, groups, language) => doubled(chance, groups.join(''), language, true),
  radio: (_, groups) =>
    /[a-z]/i.test(groups.join(''))
      ? each(groups)
          .map(sign => (isDigit(sign) ? sign : radio[at(sign)]))
          .join(' ')
      : undefined,
  'radio, all words': (chance, groups, language) =>
    /[a-z]/i.test(groups.join(''))
      ? each(groups)
          .map(sign => (isDigit(sign) ? digitWord(chance, sign, language) : radio[at(sign)]?.toLowerCase()))
          .join(' ')
      : undefined,
  'A for apple': (chance, groups, language) =>
    /[a-z]/i.test(groups.join(''))
      ? each(groups)
          .map(sign =>
            isDigit(sign)
              ? said(chance, sign, language)
              : language === 'cy'
                ? `${sign} am ${pethau[at(sign)]}`
                : `${sign} for ${things[at(sign)]}`,
          )
          .join(', ')
      : undefined,
  'letters by their names': (chance, groups, language) =>
    language === 'en' && /^[a-z]{2}/i.test(groups.join(''))
      ? each(groups)
          .map((sign, index) =>
            isDigit(sign) ? digitWord(chance, sign, 'en') : index < 2 ? letterNames[at(sign)] : sign,
          )
          .join(' ')
      : undefined,
  'within a file name': (chance, groups) =>
    `${chance.of(['car', 'house', 'nan', 'llun'])}_${groups.join(chance.of(['', '_', '-']))}_${chance.of(['outside', 'beach', 'haf'])}.${chance.of(['jpg', 'png'])}`,
  'split by a line': (_, groups) => groups.join('\n'),
  brackets: (chance, groups) => chance.of([`(${groups.join(' ')})`, `[${groups.join('')}]`]),
  quotes: (chance, groups) => chance.of([`"${groups.join(' ')}"`, `‘${groups.join(' ')}’`, `“${groups.join('')}”`]),
  stars: (_, groups) => `*${groups.join(' ')}*`,
  'O for nought': (_, groups) => {
    const text = groups.join(' ')
    return /\d0|0\d/.test(text) ? text.replace(/(?<=\d)0|0(?=\d)/, 'O') : undefined
  },
  'file name': (chance, groups) =>
    `${chance.of(['scan', 'llun', 'photo', 'letter'])}_${groups.join(chance.of(['', '_', '-']))}${chance.of(['.jpg', '.pdf', '.png'])}`,
}

const areas = 'SA CF LL NP LD SY CH SN BS GL HR B M L E W'.split(' ')
const inward = 'ABDEFGHJLNPQRSTUWXYZ'

/** A postcode of a made-up street in a real area. */
export function postcode(chance: Chance): Groups {
  return [`${chance.of(areas)}${chance.number(1, 70)}`, `${chance.number(0, 9)}${chance.letters(2, inward)}`]
}

/** A number plate of any age. */
export function plate(chance: Chance): Groups {
  const letters = (count: number) => chance.letters(count, 'ABCDEFGHJKLMNOPRSTVWXY')
  return chance.of([
    () => [
      `${chance.of(['C', 'V', 'W', 'D', 'M'])}${letters(1)}${chance.of(['02', '07', '13', '15', '62', '68', '19', '71', '22'])}`,
      letters(3),
    ],
    () => [`${chance.of([...'HJKLMNPRSTVWXY'])}${chance.number(20, 999)}`, letters(3)],
    () => [letters(3), `${chance.number(20, 999)}${chance.of([...'HJKLMNPRSTVWXY'])}`],
  ])()
}

/** A telephone number in its groups: mobile or landline. */
export function telephone(chance: Chance): Groups {
  return chance.of([
    () => [`07${chance.digits(3)}`, `${chance.digits(3)}${chance.digits(3)}`],
    () => [`07${chance.digits(3)}`, chance.digits(3), chance.digits(3)],
    () => [chance.of(['01792', '01248', '01970', '01437', '01685']), chance.digits(6)],
    () => [chance.of(['029', '0121', '020']), chance.digits(4), chance.digits(4)],
    () => ['+44', `7${chance.digits(3)}`, chance.digits(6)],
  ])()
}

/** A number of someone's files: NHS, National Insurance, case. */
export function fileNumber(chance: Chance): { groups: Groups; name: Readonly<Record<Language, string>> } {
  return chance.of([
    () => ({
      groups: [chance.digits(3), chance.digits(3), chance.digits(4)],
      name: { en: chance.of(['NHS number', 'NHS no.']), cy: chance.of(['rhif GIG', 'rhif y GIG']) },
    }),
    () => ({
      groups: [
        chance.of(['JH', 'NE', 'PB', 'SK', 'WM']),
        chance.digits(2),
        chance.digits(2),
        chance.digits(2),
        chance.of(['A', 'B', 'C', 'D']),
      ],
      name: { en: chance.of(['National Insurance number', 'NI number']), cy: 'rhif Yswiriant Gwladol' },
    }),
    () => ({
      groups: [chance.of(['LAC', 'CLA', 'SW', 'ADP', 'FC']), chance.digits(2), chance.digits(4)],
      name: {
        en: chance.of(['case reference', 'case number', 'file number']),
        cy: chance.of(['cyfeirnod yr achos', 'rhif achos', 'rhif y ffeil']),
      },
    }),
    () => ({
      groups: [chance.digits(3), chance.digits(4)],
      name: { en: chance.of(['hospital number', 'passport number']), cy: chance.of(['rhif ysbyty', 'rhif pasbort']) },
    }),
  ])()
}
