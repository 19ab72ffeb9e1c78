import { describe, expect, it } from 'vitest'
import { reviewName, whenWords } from '#renderer/i18n/review-words.ts'
import { wordsOf } from '#support/words.ts'

const en = wordsOf('reviews', 'en')
const cy = wordsOf('reviews', 'cy')

describe('when a review is', () => {
  it.each([
    ['2026-11-23', 0, 'today', 'heddiw'],
    ['2026-11-24', 1, 'tomorrow', 'yfory'],
    ['2026-11-26', 3, 'on Thursday', 'ddydd Iau'],
    ['2026-12-09', 16, 'in 16 days', 'ymhen 16 diwrnod'],
    ['2026-12-28', 35, 'in 5 weeks', 'ymhen 5 wythnos'],
    ['2027-05-10', 168, 'in May', 'ym mis Mai'],
    ['2028-05-10', 534, 'in May 2028', 'ym mis Mai 2028'],
    ['2026-11-20', -3, 'was due by 20 November', 'roedd i’w gynnal erbyn 20 Tachwedd'],
  ])('%s, %i days away', (due, days, english, welsh) => {
    expect(whenWords(en, due, days, 'en')).toBe(english)
    expect(whenWords(cy, due, days, 'cy')).toBe(welsh)
  })

  it('is named by its number', () => {
    expect([1, 2, 7].map(number => reviewName(en, number))).toEqual(['First review', 'Second review', 'Review 7'])
    expect([1, 2, 7].map(number => reviewName(cy, number))).toEqual([
      'Adolygiad cyntaf',
      'Ail adolygiad',
      'Adolygiad 7',
    ])
  })
})
