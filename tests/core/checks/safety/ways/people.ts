/** Surnames of the case record in disguise, and the ways to reach someone over the internet. */
import type { Chance } from './chance.ts'

type Maker = (chance: Chance, surname: string) => string | undefined

/** Surnames: plain, long, double-barrelled, with a prefix or an accent, and ones that are words too. */
export const surnamesKnown = [
  'Haverstock', 'Prydderch', 'Tregunna', 'Bevington', 'Okonkwo', 'Wojciechowska', 'Llewellyn', 'McAllister', "O'Shaughnessy",
  'Hughes-Pemberton', 'Rhydderch', 'Kowalczyk', 'Sénéchal', 'Peñalver', 'Davies', 'Eynon', 'Gethin', 'Ferrando', 'Vaughan-Lloyd', 'ap Gwilym',
] // biome-ignore format: a table
/** Surnames that are words: they count only where they stand as names. */
export const surnamesThatAreWords = ['Price', 'Young', 'Wood', 'Rice', 'Best', 'Day', 'Bell', 'King', 'Marsh', 'Winter', 'Stone', 'Bach'] // biome-ignore format: a table

const given = ['Kelly', 'Dean', 'Mari', 'Owen', 'Chelsea', 'Sion', 'Tracey', 'Aled', 'Priya', 'Gareth']
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '')
const last = (name: string) => name.replace(/^ap /, '')
const dropped = (chance: Chance, name: string) => {
  const at = chance.number(2, name.length - 2)
  return name.slice(0, at) + name.slice(at + 1)
}
const twice = (chance: Chance, name: string) => {
  const at = chance.number(2, name.length - 2)
  return name.slice(0, at) + name.charAt(at) + name.slice(at)
}
const isLong = (name: string) => /^[A-Z][a-z]{6,}$/.test(plain(name)) && !name.startsWith('Mc')
const figures: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5' }

/** Ways of writing a surname. */
export const surnameWays: Readonly<Record<string, Maker>> = {
  plain: (chance, name) => `${chance.of(given)} ${name}`,
  alone: (_, name) => name,
  'lower case': (chance, name) => `${chance.of(given)} ${name}`.toLowerCase(),
  'lower case, alone': (_, name) => name.toLowerCase(),
  capitals: (_, name) => name.toUpperCase(),
  possessive: (chance, name) => `${chance.of(given)} ${name}${chance.of(["'s", '’s'])} cat`,
  plural: (_, name) => (/s$/.test(name) ? `the ${name}es` : `the ${name}s`),
  family: (chance, name) => chance.of([`the ${name} family`, `Mr and Mrs ${name}`, `teulu ${name}`, `Mrs ${name}`]),
  'initial first': (chance, name) => `${chance.of(['K', 'T', 'M'])}${chance.of(['. ', ' ', '.'])}${name}`,
  'surname first': (chance, name) => `${name}, ${chance.of(given)}`,
  'middle name': (chance, name) => `${chance.of(given)} ${chance.of(['Louise', 'Ann', 'Rhys', 'May'])} ${name}`,
  'accents dropped': (_, name) => (plain(name) === name ? undefined : plain(name)),
  'letters with dots': (_, name) =>
    name.startsWith('ap ') ? undefined : [...plain(last(name)).replace(/[^a-z]/gi, '')].join('.'),
  'letters with dashes': (_, name) =>
    name.startsWith('ap ')
      ? undefined
      : [
          ...plain(last(name))
            .replace(/[^a-z]/gi, '')
            .toUpperCase(),
        ].join('-'),
  'letters spaced': (_, name) =>
    name.startsWith('ap ') ? undefined : [...plain(last(name)).replace(/[^a-z]/gi, '')].join(' '),
  'letters with commas': (_, name) =>
    name.startsWith('ap ')
      ? undefined
      : [
          ...plain(last(name))
            .replace(/[^a-z]/gi, '')
            .toUpperCase(),
        ].join(', '),
  'a dot inside': (chance, name) => {
    const at = chance.number(2, name.length - 3)
    return /^[A-Za-z]{6,}$/.test(name)
      ? name.slice(0, at) + chance.of(['.', '-', '_', '*', ' . ']) + name.slice(at)
      : undefined
  },
  'figures for letters': (_, name) => {
    const made = name.replace(/(?<!^)[aeios]/, letter => figures[letter] ?? letter)
    return made === name ? undefined : made
  },
  'a letter missing': (chance, name) => (isLong(name) ? dropped(chance, name) : undefined),
  'a letter doubled': (chance, name) => (isLong(name) ? twice(chance, name) : undefined),
  'two letters swapped': (chance, name) => {
    const at = chance.number(2, name.length - 3)
    return isLong(name) && name[at] !== name[at + 1]
      ? name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
      : undefined
  },
  'half of a double name': (chance, name) =>
    name.includes('-') ? `${chance.of(given)} ${chance.of(name.split('-'))}` : undefined,
  'double name without its dash': (_, name) => (name.includes('-') ? name.replace('-', ' ') : undefined),
  'file name': (chance, name) =>
    chance.of([
      `${chance.of(given)}_${last(name)}_2019.jpg`,
      `${chance.of(given)}${last(name)}.png`,
      `${last(name).toLowerCase()}-${chance.of(given).toLowerCase()}.jpeg`,
      `img_${given[0]}_${last(name).toLowerCase()}_baby.jpg`,
    ]),
  glued: (chance, name) =>
    name.startsWith('ap ')
      ? undefined
      : `${chance.of(given)}${plain(last(name)).replace(/[^a-z]/gi, '')}`.toLowerCase(),
  'split by a line': (chance, name) => `${chance.of(given)}\n${name}`,
  brackets: (chance, name) => `${chance.of(given)} (${name})`,
  quotes: (_, name) => `"${name}"`,
  hashtag: (_, name) => `#Team${plain(last(name)).replace(/[^a-z]/gi, '')}`,
}

/** Ways for surnames that are words: only those in which they stand as names. */
export const wordSurnameWays = new Set(['plain', 'lower case', 'possessive', 'family', 'initial first', 'middle name', 'letters with dots', 'letters with dashes', 'file name', 'split by a line']) // biome-ignore format: a table

export const surnameCarriers = {
  en: [
    'Your mum is {}.',
    'We met {} at the park.',
    'This is a picture of {} on the beach.',
    'Photo: {}, 2019',
    'You used to sit with {} at tea time.',
    'The label in your coat says {} in blue pen.',
    'Nan told us that {} came to see you.',
    'The card was from {} and it had a robin on it.',
    'Who was there: {}',
  ],
  cy: [
    'Enw dy fam yw {}.',
    'Gwelson ni {} yn y parc.',
    'Dyma lun o {} ar y traeth.',
    'Llun: {}, 2019',
    'Roeddet ti’n eistedd gyda {} amser te.',
    'Mae’r label yn dy got yn dweud {} mewn beiro las.',
    'Dywedodd Nain fod {} wedi dod i dy weld.',
    'Pwy oedd yno: {}',
  ],
} as const

const local = ['mari', 'kel', 'jo', 'tomos', 'seren', 'dw', 'chels', 'rhi']
const tail = ['bell', 'bach', 'x', 'jones', 'pritch', 'mam2', 'draws']
const hosts = ['gmail', 'hotmail', 'outlook', 'yahoo', 'icloud', 'brynmail', 'talktalk', 'postbox', 'ourpost']
const ends = ['com', 'co.uk', 'cymru', 'net', 'org', 'wales', 'example']

type Address = (chance: Chance) => { name: string; host: string; end: string }
const mailbox: Address = chance => ({
  name: `${chance.of(local)}${chance.of(['.', '_', '', '-'])}${chance.of(tail)}${chance.of(['', '', String(chance.number(1, 99))])}`,
  host: chance.of(hosts),
  end: chance.of(ends),
})
const spoken = (text: string, cy: boolean) =>
  text
    .replaceAll('.', cy ? ' dot ' : ' dot ')
    .replaceAll('_', cy ? ' tanlinell ' : ' underscore ')
    .replaceAll('-', cy ? ' cysylltnod ' : ' dash ')

/** Ways of writing an e-mail address. */
export const emailWays: Readonly<Record<string, (chance: Chance, language: 'en' | 'cy') => string>> = {
  plain: chance => put(mailbox(chance)),
  capitals: chance => put(mailbox(chance)).toUpperCase(),
  'spaces round @': chance => put(mailbox(chance), ' @ '),
  'spaces round all': chance => put(mailbox(chance), ' @ ').replaceAll('.', ' . '),
  '(at)': chance => put(mailbox(chance), chance.of(['(at)', ' (at) ', '[at]', ' [at] ', '{at}'])),
  '(at) (dot)': chance => put(mailbox(chance), ' (at) ').replace(/\.(?=[a-z]+$)/, ' (dot) '),
  'at … dot': (chance, language) => {
    const { name, host, end } = mailbox(chance)
    return `${spoken(name, language === 'cy')} at ${host} dot ${end.replace('.', ' dot ')}`.replace(/\s+/g, ' ')
  },
  AT: chance => put(mailbox(chance), ' AT ').replace(/\.(?=[a-z]+$)/, ' DOT '),
  'at sign': (chance, language) => {
    const { name, host, end } = mailbox(chance)
    return `${spoken(name, language === 'cy')}, ${language === 'cy' ? chance.of(['malwen', 'wedyn malwen', 'yna malwen']) : chance.of(['at sign', 'then the at sign', 'then at'])}, ${host}, dot ${end.replace('.', ' dot ')}`.replace(
      /\s+/g,
      ' ',
    )
  },
  'letters spaced': chance => {
    const { name, host, end } = mailbox(chance)
    return `${[...name.replace(/[_.-]/g, '')].join(' ')} @ ${host}.${end}`
  },
  'split by a line': chance => put(mailbox(chance), chance.of(['@\n', '\n@'])),
  brackets: chance => chance.of([`(${put(mailbox(chance))})`, `<${put(mailbox(chance))}>`]),
  mailto: chance => `mailto:${put(mailbox(chance))}`,
  'at gmail': chance =>
    `${chance.of(local)}${chance.of(['.', '_'])}${chance.of(tail)}${chance.number(1, 99)} at ${chance.of(['gmail', 'hotmail', 'outlook'])}`,
}
const put = ({ name, host, end }: ReturnType<Address>, at = '@') => `${name}${at}${host}.${end}`
export const emailCarriers = {
  en: [
    'Write to {}.',
    'Her email is {}.',
    'Email: {}',
    'Nan said you can write to {} one day.',
    '{} is where to send photos.',
    'Send it to {} or ring.',
    'Dad wrote {} on the back of the card.',
  ],
  cy: [
    'Ysgrifenna at {}.',
    'Ei he-bost hi yw {}.',
    'E-bost: {}',
    'Dywedodd Nain y cei ysgrifennu at {} ryw ddydd.',
    '{} yw’r lle i anfon lluniau.',
    'Ysgrifennodd Dad {} ar gefn y cerdyn.',
  ],
} as const

const services = ['Instagram', 'insta', 'TikTok', 'Snapchat', 'Facebook', 'Roblox', 'Discord', 'YouTube', 'Xbox', 'Twitch', 'Minecraft', 'snap', 'Fortnite', 'Vinted', 'Etsy', 'Depop'] // biome-ignore format: a table
const handleName = (chance: Chance) =>
  chance.of([
    () =>
      `${chance.of(local)}${chance.of(['.', '_'])}${chance.of(tail)}${chance.of(['', String(chance.number(1, 2015))])}`,
    () =>
      `${chance.of(['Dragon', 'Sparkle', 'Kel', 'Valley', 'Cwtch', 'Otter'])}${chance.of(['Girl', 'Boy', 'Bakes', 'Gamer', 'Draws'])}${chance.of(['', String(chance.number(1, 99))])}`,
    () =>
      `${chance.of(['kelzbelz', 'roobear', 'mollzie', 'jacattac', 'serenstar', 'tomtomx', 'welshwizz', 'hwylbach'])}${chance.of(['', String(chance.number(1, 2015))])}`,
  ])()
const site = (chance: Chance) =>
  `${chance.of(['thebells', 'kelscakes', 'ourbabyjac', 'serendraws', 'teulubach'])}.${chance.of(['com', 'co.uk', 'wales', 'cymru', 'org', 'blog', 'net'])}`

/** Whole wordings by which somebody can be found: by kind. */
export const onlineWays: Readonly<Record<string, { language?: 'en' | 'cy'; make: (chance: Chance) => string }>> = {
  '@handle': { make: chance => `@${handleName(chance)}` },
  '@ handle': { make: chance => `@ ${handleName(chance).toLowerCase()}` },
  'www.': { make: chance => `www.${site(chance)}` },
  'https://': { make: chance => `https://${site(chance)}/${chance.of(['jac', 'photos', '2019'])}` },
  'site alone': { make: site },
  'site, dot said': { make: chance => site(chance).replace('.co.', ' dot co dot ').replace('.', ' dot ') },
  'www dot': { make: chance => `www dot ${site(chance).replace('.co.', ' dot co dot ').replace('.', ' dot ')}` },
  'service/name': { make: chance => `${chance.of(['facebook', 'instagram', 'tiktok'])}${chance.of(['.com/', '/', ' slash '])}${handleName(chance).toLowerCase()}` },
  'as name on service': { language: 'en', make: chance => `her as ${handleName(chance)} on ${chance.of(services)}` },
  'on service as name': { language: 'en', make: chance => `him on ${chance.of(services)} as ${handleName(chance)}` },
  'service: name': { make: chance => `${chance.of(services)}${chance.of([': ', ' - ', ' name: ', ' = '])}${handleName(chance)}` },
  'service (name)': { make: chance => `${chance.of(services)} (${handleName(chance)})` },
  'username is': { language: 'en', make: chance => `${chance.of(['username', 'user name', 'gamertag', 'handle', 'screen name', 'user'])}${chance.of([' is ', ': ', ' ', ' was '])}${handleName(chance)}` },
  'enw defnyddiwr': { language: 'cy', make: chance => `${chance.of(['enw defnyddiwr', 'enw sgrin', 'tag chwarae'])}${chance.of([': ', ' yw ', ' oedd '])}${handleName(chance)}` },
  'ar wasanaeth fel': { language: 'cy', make: chance => `hi ar ${chance.of(services)} ${chance.of(['fel', 'o dan yr enw', 'dan yr enw'])} ${handleName(chance)}` },
  "name's channel": { make: chance => `${handleName(chance)} ${chance.of(['on', 'ar'])} ${chance.of(['YouTube', 'TikTok', 'Twitch', 'Instagram'])}` },
  'shop account': { language: 'en', make: chance => `${chance.of(['my', 'our', 'her', 'Dad’s'])} ${chance.of(['Etsy', 'Vinted', 'Depop', 'eBay'])} ${chance.of(['shop', 'account', 'page', 'store'])}${chance.of([', ', ' is ', ' called ', ': '])}${handleName(chance)}` },
  'underscore said': { make: chance => `${chance.of(local)} ${chance.of(['underscore', 'dot', 'dash'])} ${chance.of(tail)} on ${chance.of(services)}` },
  'quoted on service': { make: chance => `"${handleName(chance)}" on ${chance.of(services)}` },
} // biome-ignore format: a table
export const onlineCarriers = {
  en: [
    'You can find {}.',
    'Look for {}.',
    'It says {} on the back.',
    'Nan said to look up {} one day.',
    'Find {} when you are older.',
    'There are photos too: {}',
  ],
  cy: [
    'Gallet ti chwilio am {}.',
    'Mae’n dweud {} ar y cefn.',
    'Dywedodd Nain am edrych am {} ryw ddydd.',
    'Mae lluniau hefyd: {}',
    'Chwilia am {} pan fyddi di’n hŷn.',
  ],
} as const
