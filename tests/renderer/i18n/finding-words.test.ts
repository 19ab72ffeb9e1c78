import { describe, expect, it } from 'vitest'
import { pageIdSchema } from '#core/book/ids.ts'
import type { Finding } from '#core/checks/finding.ts'
import { countsOf, findingPlace, findingTitle, inOrder } from '#renderer/i18n/finding-words.ts'
import { wordsOf } from '#support/words.ts'

const finding = (severity: Finding['severity'], change: Partial<Finding> = {}): Finding => ({
  rule: 'safety.postcode',
  severity,
  place: { part: 'words' },
  suggestions: [],
  key: severity,
  ...change,
})
const en = wordsOf('findings', 'en')
const cy = wordsOf('findings', 'cy')

describe('a finding', () => {
  it('is a sentence in both languages, and a rule nobody named is still something to look at', () => {
    expect(findingTitle(finding('must-fix'), en)).toBe('A postcode can be read')
    expect(findingTitle(finding('must-fix'), cy)).toBe('Gellir darllen cod post')
    expect(findingTitle(finding('idea', { rule: 'new.rule' }), en)).toBe('Something to look at')
  })

  it('says on which page it is, in which part, and the words found', () => {
    const [cover, second] = ['p1', 'p2'].map(id => pageIdSchema.parse(id))
    const pages = [{ id: cover }, { id: second }] as never
    const at = (page: typeof cover, part: Finding['place']['part'], match?: string) =>
      findingPlace(finding('must-fix', { place: { page, part }, ...(match && { match }) }), { pages }, en)
    expect(at(second, 'caption', 'LL55 1AA')).toBe('Page 2, in a caption, “LL55 1AA”')
    expect(at(cover, 'words')).toBe('On the cover')
    expect(findingPlace(finding('idea', { place: { part: 'book' } }), { pages }, en)).toBe('')
  })

  it('stands with what must be fixed first, kept ones after their kind', () => {
    const kept = finding('must-fix', { kept: 'agreed', key: 'kept' })
    const all = [finding('idea'), kept, finding('please-look'), finding('must-fix')]
    expect(inOrder(all).map(({ key }) => key)).toEqual(['must-fix', 'kept', 'please-look', 'idea'])
    expect(countsOf(all)).toEqual({ 'must-fix': 2, 'please-look': 1, idea: 1 })
  })
})
