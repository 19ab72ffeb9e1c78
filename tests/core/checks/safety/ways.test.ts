import { describe, expect, it } from 'vitest'
import type { Language } from '#core/book/language.ts'
import { checkText } from '#core/checks/text.ts'
import { chanceFrom } from './ways/chance.ts'
import { cleanKinds } from './ways/clean.ts'
import { madeLines } from './ways/lines.ts'
import { surnamesThatAreWords } from './ways/people.ts'

/** Lines of each rule, way and language; `WAYS=100 npx vitest run …/ways.test.ts` looks at more. */
const count = Number(process.env.WAYS ?? 6)
const seed = Number(process.env.SEED ?? 7)

interface Tally {
  found: number
  of: number
  readonly missed: string[]
}

function safetyRules(text: string, language: Language, surnames: readonly string[]): string[] {
  return checkText({ text, age: '8-11', language, surnames })
    .map(({ rule }) => rule)
    .filter(rule => rule.startsWith('safety.'))
}

function add(tallies: Map<string, Tally>, key: string, found: boolean, line: string) {
  const tally = tallies.get(key) ?? { found: 0, of: 0, missed: [] }
  tallies.set(key, tally)
  tally.of++
  if (found) tally.found++
  else tally.missed.push(line)
}

const share = ({ found, of }: Tally) => found / of
const row = ([key, tally]: [string, Tally]) =>
  `  ${key.padEnd(46)} ${share(tally).toFixed(3)} (${tally.found} of ${tally.of})`

describe('what must be found, however it is written', () => {
  const rules = new Map<string, Tally>()
  const ways = new Map<string, Tally>()
  for (const { rule, way, text, lang, surnames } of madeLines(chanceFrom(seed), count)) {
    const found = safetyRules(text, lang, surnames).includes(rule)
    add(rules, rule, found, `${way} (${lang}): ${text}`)
    add(ways, `${rule}, ${way}`, found, `${lang}: ${text}`)
  }

  it('is found by every rule in nearly all lines', () => {
    console.log(['lines made by rule and way, found:', ...[...rules].map(row), ...[...ways].map(row)].join('\n'))
    for (const [rule, tally] of rules)
      expect(share(tally), [rule, ...tally.missed].join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  it('is found in every way of writing', () => {
    for (const [way, tally] of ways)
      expect(share(tally), [way, ...tally.missed].join('\n')).toBeGreaterThanOrEqual(0.75)
  })
})

describe('what only looks like it', () => {
  it('is left alone, of every kind', () => {
    const chance = chanceFrom(seed)
    const kinds = new Map<string, Tally>()
    for (const [kind, makers] of Object.entries(cleanKinds))
      for (const language of ['en', 'cy'] as const)
        for (let index = 0; index < count * 2; index++) {
          const text = makers[language](chance)
          const found = safetyRules(text, language, surnamesThatAreWords)
          add(kinds, `${kind} (${language})`, found.length === 0, `${text} [${found.join(' ')}]`)
        }
    console.log(['clean lines made by kind, left alone:', ...[...kinds].map(row)].join('\n'))
    for (const [kind, tally] of kinds)
      expect(share(tally), [kind, ...tally.missed].join('\n')).toBeGreaterThanOrEqual(0.98)
  })
})
