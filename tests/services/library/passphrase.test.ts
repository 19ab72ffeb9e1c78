import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { generatePassphrase, isStrongEnough } from '#services/library/index.ts'
import { createKit, kitSecret } from '#services/library/kit.ts'
import { passphraseWords } from '#services/library/passphrase.ts'

const random = (length: number) => new Uint8Array(randomBytes(length))

describe('passphrases', () => {
  it.each(['en', 'cy'] as const)('in %s are six words of a list of at least 1,296 short plain ones', language => {
    const words = passphraseWords(language)
    expect(new Set(words).size).toBe(words.length)
    expect(words.length).toBeGreaterThanOrEqual(1296)
    for (const word of words) expect(word).toMatch(/^[a-z]{3,9}$/)
    const passphrase = generatePassphrase(random, language)
    expect(passphrase.split(' ')).toHaveLength(6)
    for (const word of passphrase.split(' ')) expect(words).toContain(word)
  })

  it('that were generated always pass', () => {
    for (let i = 0; i < 500; i++) expect(isStrongEnough(generatePassphrase(random, i % 2 ? 'cy' : 'en'))).toBe(true)
  })

  it.each([
    'short words',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'abcdefghijklmno',
    'qwertyuiopasdf',
    '123456789012345',
    '1q2w3e4r5t6y7u',
    'Password12345!',
    'password-password',
    'Croeso2026!!!!',
    '01/01/2020 12:00',
    'mlkjihgfedcba',
  ])('such as "%s" are refused', passphrase => {
    expect(isStrongEnough(passphrase)).toBe(false)
  })

  it.each(['our cat ate the butter', 'y tŷ bach twt ar y bryn', 'blue-Heron-1987-kettle', 'fj39Kq!2mvPz'])(
    'such as "%s" are taken',
    passphrase => {
      expect(isStrongEnough(passphrase)).toBe(true)
    },
  )
})

describe('a recovery kit’s code', () => {
  it('reads back however it is typed, with the letters people mistake', () => {
    for (let i = 0; i < 200; i++) {
      const { secret, code } = createKit(random)
      expect(code).not.toMatch(/[ILOU]/)
      expect(kitSecret(code)).toEqual(secret)
      expect(
        kitSecret(` ${code.toLowerCase().replaceAll('-', ' ')}`.replaceAll('0', 'o').replaceAll('1', 'l')),
      ).toEqual(secret)
    }
  })

  it('is refused with a letter wrong, two swapped or one missing', () => {
    const { code } = createKit(() => Uint8Array.from({ length: 20 }, (_, i) => i * 13))
    expect(kitSecret(code.replace(code[0]!, code[0] === 'Z' ? 'Y' : 'Z'))).toBeUndefined()
    expect(kitSecret(code.slice(1))).toBeUndefined()
    expect(kitSecret('')).toBeUndefined()
    const plain = code.replaceAll('-', '')
    for (let i = 0; i < plain.length - 1; i++) {
      if (plain[i] === plain[i + 1]) continue
      expect(kitSecret(plain.slice(0, i) + plain[i + 1]! + plain[i]! + plain.slice(i + 2))).toBeUndefined()
    }
  })
})
