import { describe, expect, it } from 'vitest'
import { mayTry, strengthOf } from '#renderer/unlock/strength.ts'

describe('the strength of a passphrase', () => {
  it('counts the letters that are still wanted', () => {
    expect(strengthOf('horse')).toEqual({ kind: 'short', more: 7 })
    expect(strengthOf('   ')).toEqual({ kind: 'empty' })
  })

  it.each([
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'mali mali mali mali',
    'password is long',
    '1234567890123',
    'qwertyuiop asdf',
  ])('is plain where it repeats or runs: %s', text => expect(strengthOf(text).kind).toBe('plain'))

  it('is strong for four different words, fair for two', () => {
    expect(strengthOf('gorse lantern pebble kettle').kind).toBe('strong')
    expect(strengthOf('gorse lantern').kind).toBe('fair')
  })

  it('lets only fair and strong ones go to the desktop', () => {
    expect(
      ['', 'horse', 'aaaaaaaaaaaaaaaa', 'gorse lantern', 'gorse lantern pebble kettle'].map(each =>
        mayTry(strengthOf(each)),
      ),
    ).toEqual([false, false, false, true, true])
  })
})
