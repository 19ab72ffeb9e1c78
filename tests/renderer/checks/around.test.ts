import { describe, expect, it } from 'vitest'
import { around } from '#renderer/checks/around.ts'

describe('the sentence round a find', () => {
  it('is one sentence, from its beginning to its end', () => {
    const said = 'You were three. Your placement was by the sea. You swam.\nNext line.'
    const at = said.indexOf('placement')
    expect(around(said, at, at + 9)).toEqual(['Your ', 'placement', ' was by the sea.'])
    expect(around('A rainbow over houses.', 15, 20)).toEqual(['A rainbow over ', 'house', 's.'])
    expect(around('One\nA two. B three', 7, 7)).toEqual(['A t', '', 'wo.'])
    expect(around('Hello', 0, 5)).toEqual(['', 'Hello', ''])
  })
})
