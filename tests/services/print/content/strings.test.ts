import { describe, expect, it } from 'vitest'
import { stringsIn } from '#services/print/content/strings.ts'

const texts = (operand: string) => stringsIn(operand).map(bytes => Buffer.from(bytes).toString('latin1'))

describe('the strings of an operand', () => {
  it('are read with their escapes, brackets and line ends', () => {
    expect(texts(String.raw`(a\(b\)c (nested (twice)) \101\7\\)`)).toEqual(['a(b)c (nested (twice)) A\x07\\'])
    expect(texts('(one\\\r\ntwo\rthree)')).toEqual(['onetwo\nthree'])
  })

  it('are read from hexadecimal, a missing last digit being a zero', () => {
    expect(texts('<48 656C6c6F 7>')).toEqual(['Hellop'])
  })

  it('come out of an array in order, without its numbers', () => {
    expect(texts('[(Ma) -12.5 <6C> 3 (i]\\))]')).toEqual(['Ma', 'l', 'i])'])
  })
})
