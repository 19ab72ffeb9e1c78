import { describe, expect, it } from 'vitest'
import { purposes } from '#core/print/purposes.ts'
import { type Ask, withPurpose } from '#renderer/print/ask.ts'
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
})
