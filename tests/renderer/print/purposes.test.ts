import { describe, expect, it } from 'vitest'
import { purposes } from '#core/print/purposes.ts'
import { type Ask, toCall, withPress, withPurpose } from '#renderer/print/ask.ts'
import { wordsOf } from '#support/words.ts'

describe('what a print is for', () => {
  it.each(purposes.map(({ id }) => id))('has a name and a line about it in both languages: %s', id => {
    for (const language of ['en', 'cy'] as const) {
      const t = wordsOf('print', language)
      for (const key of [`purpose.${id}.name`, `purpose.${id}.about`]) expect(t(key)).not.toBe(key)
    }
  })

  it('has crop marks only where the purpose has them', () => {
    const ask = { purpose: 'print-shop', language: 'both', layer: '5-7', marks: true } as Ask
    expect(withPurpose(ask, 'screen')).toMatchObject({ purpose: 'screen', marks: false })
    expect(withPurpose(ask, 'print-shop').marks).toBe(true)
  })

  it('keeps a printer’s profile by its name, and gives it up where the file names no inks', () => {
    const ask = { purpose: 'print-shop', language: 'both', layer: '5-7', marks: true } as Ask
    const press = { id: '0123456789abcdef0123456789abcdef', name: 'PSO Coated' }
    const chosen = withPress(ask, press)
    expect(toCall(chosen).press).toBe(press.id)
    expect(withPurpose(chosen, 'spiral').press).toEqual(press)
    expect(withPress(withPurpose(chosen, 'screen'), press)).not.toHaveProperty('press')
    expect(withPress(chosen, undefined)).toEqual(ask)
  })
})
