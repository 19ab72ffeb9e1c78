import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language, Layer } from '#core/book/language.ts'
import { checkText, textRules } from '#core/checks/text.ts'
import { whyOf } from '#core/checks/why.ts'
import { readCorpus } from './corpus.ts'

const check = (
  text: string,
  over: { age?: Layer; language?: Language; surnames?: string[]; names?: string[]; allowed?: string[] } = {},
) => checkText({ text, age: '5-7', language: 'en', surnames: [], ...over })
const rules = (...args: Parameters<typeof check>) => check(...args).map(finding => finding.rule)

describe('checking a text', () => {
  it('says where each find stands in the text as it was written', () => {
    const text = 'Môn: ring 07700 900123, “Llŷr”'
    const findings = check(text, { surnames: ['Llyr'] })
    expect(findings.map(({ rule, match }) => [rule, match])).toEqual([
      ['safety.phone', '07700 900123'],
      ['safety.surname', 'Llŷr'],
    ])
    for (const { start, end, match } of findings) expect(text.slice(start, end)).toBe(match)
  })

  it('keeps its places where accents are written apart or letters without width are put in', () => {
    const text = 'Lly\u0302r lives at CF\u200B10 1AA'
    const findings = check(text, { surnames: ['Llŷr'] })
    expect(findings.map(({ match }) => match)).toEqual(['Lly\u0302r', 'CF\u200B10 1AA'])
  })

  it('finds one kind of trace in one stretch', () => {
    expect(rules('kelly.price@example.com', { surnames: ['Price'] })).toEqual(['safety.email'])
  })

  it('passes contested words that are this child’s own', () => {
    expect(rules('Tummy mummy sang.')).toEqual(['words.label'])
    expect(rules('Tummy mummy sang.', { allowed: ['Tummy mummy'] })).toEqual([])
    expect(rules('Our forever family.')).toEqual(['words.promise'])
    expect(rules('Our forever family.', { allowed: ['forever family'] })).toEqual([])
  })

  it('passes the child’s own quoted words and not a grown-up’s', () => {
    expect(rules('You said, “I’m a naughty pirate!”')).toEqual([])
    expect(rules('Your teacher said, “You are a naughty boy.”')).toEqual(['words.blame'])
  })

  it('counts words of a sentence against the cap of its layer', () => {
    const nine = 'You went to the sea with Jan and Mike.'
    expect(rules(nine, { age: '0-4' })).toEqual(['sentence.long'])
    expect(rules(nine, { age: '5-7' })).toEqual([])
    const eleven = 'One two three four five red blue green pink grey black.'
    expect(rules(eleven, { age: '5-7' })).toEqual(['sentence.long'])
    expect(rules(eleven, { age: '8-11' })).toEqual([])
  })

  it('finds the passive with its doer last, and not a state', () => {
    expect(rules('You were taken there by Anna.')).toContain('sentence.passive')
    expect(rules('It was decided that you move.')).toContain('sentence.passive')
    expect(rules('Penderfynwyd dy symud.', { language: 'cy' })).toContain('sentence.passive')
    expect(rules('You were loved by the sea.')).not.toContain('sentence.passive')
    expect(rules('You were hurt.')).toEqual([])
  })

  it('finds office words and passes long words a child knows', () => {
    expect(rules('Circumstances necessitated relocation.', { age: '8-11' })).toContain('words.hard')
    expect(rules('A caterpillar rode in a helicopter.')).toEqual([])
    expect(rules('Aethon ni i’r ysbyty.', { language: 'cy' })).toEqual([])
  })

  it('has a sentence in both languages for every rule', () => {
    for (const rule of Object.keys(textRules)) {
      expect(whyOf(rule, 'en'), rule).toBeTruthy()
      expect(whyOf(rule, 'cy'), rule).toBeTruthy()
    }
  })

  it('never throws and always points inside the text', () => {
    const surnames = ['Price', "O'Brien", 'ap Rhys', 'Vaughan-Rees', '', '(', 'Llŷr']
    const words = fc.constantFrom(
      'CF10',
      '1AA',
      'flat',
      '2',
      '"',
      "'",
      'you',
      'born',
      '@',
      '.',
      'naughty',
      '07700',
      '900123',
      '\n',
      'ŷ',
      '😀',
      'Price',
      '[',
      '14 March 2019',
    )
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words).map(list => list.join(' ')),
    )
    fc.assert(
      fc.property(anyText, fc.constantFrom<Language>('en', 'cy'), (text, language) => {
        for (const { start, end, match } of check(text, { language, surnames })) {
          expect(start).toBeLessThan(end)
          expect(text.slice(start, end)).toBe(match)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('answers 1,000 lines with less than five seconds of work', () => {
    const corpus = ['safety-training', 'words-training'].flatMap(readCorpus)
    const lines = Array.from({ length: 1000 }, (_, index) => corpus[index % corpus.length]!)
    const before = process.cpuUsage()
    for (const { text, age, lang, surnames } of lines) checkText({ text, age, language: lang, surnames })
    const { user, system } = process.cpuUsage(before)
    console.log(`1,000 lines: ${Math.round((user + system) / 1000)} ms of processor time`)
    expect((user + system) / 1000).toBeLessThan(5000)
  })
})
