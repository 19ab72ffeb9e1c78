import { describe, expect, it } from 'vitest'
import type { Language } from '#core/book/language.ts'
import { checkText } from '#core/checks/text.ts'

const rules = (text: string, language: Language = 'en') =>
  checkText({ text, age: '12+', language, surnames: [] })
    .map(({ rule }) => rule)
    .filter(rule => rule.startsWith('words.'))

describe('words that are excused, and words that are not', () => {
  it('takes anybody’s name where a person may be spoken of', () => {
    expect(rules('Tanya was too selfish to come.')).toEqual(['words.blame'])
    expect(rules('Rhoddodd Craig ddwrn i Mam yn ei llygad.', 'cy')).toEqual(['words.graphic'])
  })

  it('keeps an office in capitals an office', () => {
    expect(rules('Your IRO came to the LAC review.')).toEqual(['words.jargon', 'words.jargon'])
  })

  it('passes what is said not to be, and finds what is only supposed not to be', () => {
    expect(rules('Nobody gave you up. A judge decided.')).toEqual([])
    expect(rules('Sos coch, nid gwaed, oedd ar dy grys.', 'cy')).toEqual([])
    expect(rules('If we had not saved you, who knows.')).toEqual(['words.untrue-story'])
  })

  it('passes a hope, a plan and a question, and finds a promise', () => {
    expect(rules('We hope to see your sister every summer.')).toEqual([])
    expect(rules('Dad will write to you every birthday.')).toEqual(['words.promise'])
    expect(rules('Gobeithio y cawn ni weld dy chwaer yn yr haf.', 'cy')).toEqual([])
  })

  it('knows a mutated thing, and who something is done to', () => {
    expect(rules('Mae’r gath ddrwg yn cuddio.', 'cy')).toEqual([])
    expect(rules('Fe achubon ni di o’r fan honno.', 'cy')).toEqual(['words.untrue-story'])
  })

  it('tells dogs from a gun by the accent alone', () => {
    expect(rules('Aeth dau o gŵn at ei ddrws.', 'cy')).toEqual([])
    expect(rules('Pwyntiodd e wn at ei phen.', 'cy')).toEqual(['words.graphic'])
  })

  it('leaves the child’s quoted words and not an aunt’s', () => {
    expect(rules('“Fi oedd yn ddrwg,” ddwedaist ti.', 'cy')).toEqual([])
    expect(rules('“Alci ydi o,” meddai Anti Glenys.', 'cy')).toEqual(['words.label'])
  })
})
