import { describe, expect, it } from 'vitest'
import { type Language, languages } from '#core/book/language.ts'
import cy from '#core/checks/data/words-cy.json' with { type: 'json' }
import en from '#core/checks/data/words-en.json' with { type: 'json' }
import type { Finding } from '#core/checks/finding.ts'
import { checkText } from '#core/checks/text.ts'
import { adviceOf } from '#core/checks/why.ts'
import { replacementFor } from '#core/checks/wording.ts'
import { wordFileSchema } from '#core/checks/words/word-list.ts'

const files = { en, cy }
const aboutWords = /^words\.(?!hard)/

function check(text: string, language: Language = 'en') {
  return checkText({ text, age: '5-7', language, surnames: ['Price'] })
}

/** The text with each finding's first wording in its place, from the last to the first. */
function mended(text: string, language: Language = 'en'): string {
  return check(text, language).reduceRight((now, { start, end, suggestions }) => {
    if (suggestions[0] === undefined) return now
    const put = replacementFor(now, start, end, suggestions[0])
    return now.slice(0, put.start) + put.text + now.slice(put.end)
  }, text)
}

describe('a wording', () => {
  it.each([
    ['Kelly Price came to see you.', 'Kelly came to see you.'],
    ['We lived in Swansea, SA1 4XY.', 'We lived in Swansea.'],
    ['You were born on 4 May 2019.', 'You were born on 4 May.'],
    ['Siblings can live in two homes.', 'Brothers and sisters can live in two homes.'],
    ['Your grandad passed away.', 'Your grandad died.'],
    ['Sam is your half-brother.', 'Sam is your brother.'],
    ['The local authority asked the judge.', 'The council asked the judge.'],
  ])('mends “%s” where it stands', (text, expected) => {
    expect(mended(text)).toBe(expected)
    expect(check(expected).filter(({ suggestions }) => suggestions.length > 0)).toEqual([])
  })

  it.each([
    'Mrs Price came to see you.',
    'The postcode is SA1 4XY.',
    'She was born on 04/05/2019.',
    'You went to St Mary’s Primary School.',
    'There was a placement order.',
    'Your mum abandoned you.',
  ])('is not offered where only the writer can tell: “%s” has advice instead', text => {
    const found = check(text).filter(({ rule }) => !rule.startsWith('sentence.') && rule !== 'words.hard')
    expect(found.length).toBeGreaterThan(0)
    for (const { suggestions, advice } of found) {
      expect(suggestions).toEqual([])
      expect(advice).toMatch(/\w/)
    }
  })

  it.each(languages)('of the %s list can be reached, and needs none itself', language => {
    for (const { wordings = {} } of wordFileSchema.parse(files[language]).entries)
      for (const [words, put] of Object.entries(wordings)) {
        expect(check(words, language).flatMap(({ suggestions }) => suggestions)).toEqual(put)
        expect(put.flatMap(wording => check(wording, language)).filter(({ rule }) => aboutWords.test(rule))).toEqual([])
      }
  })

  it('leaves no space or comma behind where it takes something out', () => {
    expect(replacementFor('In Bala, LL23 7AA, we swam.', 9, 17, '')).toEqual({ start: 7, end: 17, text: '' })
    expect(replacementFor('Price came.', 0, 5, '')).toEqual({ start: 0, end: 6, text: '' })
  })

  it('has safety advice in the reader’s language and other advice in that of the words', () => {
    const finding = (rule: string, advice: string): Finding => ({
      rule,
      severity: 'must-fix',
      place: { part: 'words', language: 'en' },
      suggestions: [],
      advice,
      key: 'k',
    })
    expect(adviceOf(finding('safety.surname', 'use the first name alone'), 'cy')?.text).toBe('yr enw cyntaf yn unig')
    expect(adviceOf(finding('words.jargon', 'my plan'), 'cy')).toEqual({ text: 'my plan', language: 'en' })
  })
})
