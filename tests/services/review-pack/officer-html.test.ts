import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type OfficerFacts, officerHtml } from '#services/review-pack/officer-html.ts'

const wordsOf = (language: string) => JSON.parse(readFileSync(`services/review-pack/words/${language}.json`, 'utf8'))
const en = wordsOf('en')
const cy = wordsOf('cy')

const facts: OfficerFacts = {
  page: 'officer',
  code: 'MAL 4',
  name: { en: 'Mali', cy: 'Mali' },
  made: '2026-11-23',
  review: { review: 2, due: '2026-12-08', rule: 'wales.second' },
  later: [{ review: 3, due: '2027-06-08', rule: 'wales.later' }],
  owed: [],
  agreed: [{ who: 'worker', on: '2026-11-20' }, { who: 'manager' }],
  parts: [
    { title: { en: 'Me now', cy: 'Fi nawr' }, state: 'in', needed: true },
    { title: { en: 'The day I was born', cy: 'Y diwrnod y ces i fy ngeni' }, state: 'missing', needed: true },
  ],
  toFind: [{ what: { en: 'How much Mali weighed', cy: 'Faint oedd Mali’n ei bwyso' } }],
  views: {},
}
const page = (changes: Partial<OfficerFacts> = {}) => officerHtml({ ...facts, ...changes }, '', '')

describe('the reviewing officer’s page', () => {
  it('says the same in Welsh and in English, each marked as its language', () => {
    expect(Object.keys(cy)).toEqual(Object.keys(en))
    const html = page()
    expect(html).toContain('<section lang="cy">')
    expect(html).toContain('<section lang="en">')
    for (const words of [
      'Yr ail adolygiad: erbyn 8 Rhagfyr 2026',
      'Second review: due by 8 December 2026',
      'Fi nawr',
      'Me now',
    ]) {
      expect(html).toContain(words)
    }
  })

  it('says plainly that a review was held late, that there is no edition, and that no view was written down', () => {
    const html = page({
      review: { review: 2, due: '2026-12-08', held: '2026-12-20', inTime: false, rule: 'wales.second' },
    })
    expect(html).toContain('held on 20 December 2026, after it was due')
    expect(html).toContain(en.noEdition)
    expect(html).toContain(en.noView)
  })

  it('lists no more than fits and says how many more there are', () => {
    const toFind = Array.from({ length: 20 }, (_, at) => ({ what: { en: `thing ${at}`, cy: `peth ${at}` } }))
    const html = page({ toFind })
    expect(html).toContain('thing 6')
    expect(html).not.toContain('thing 7')
    expect(html).toContain('and 13 more')
  })

  it('never takes what a person typed for markup', () => {
    const html = page({ views: { child: '<script>alert(1)</script> & "more"' } })
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&#60;script&#62;')
  })
})
