import { describe, expect, it } from 'vitest'
import { radicals } from '#core/checks/words/mutation.ts'

describe('Welsh words by their first letters', () => {
  it('gives every word that a word may be a mutation of', () => {
    expect(radicals('gath')).toContain('cath')
    expect(radicals('nghath')).toContain('cath')
    expect(radicals('fainc')).toContain('mainc')
    expect(radicals('fara')).toContain('bara')
    expect(radicals('ardd')).toContain('gardd')
  })

  it('gives only letters before a word that begins as no mutation does', () => {
    expect(radicals('siop')).toEqual(['gsiop'])
  })
})
