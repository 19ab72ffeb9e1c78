import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { linesOf } from '#cli/lines.ts'

async function read(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const lines: string[] = []
  for await (const line of linesOf(Readable.from(chunks.map(chunk => Buffer.from(chunk))))) lines.push(line)
  return lines
}

describe('the lines of a stream', () => {
  it('end at a line feed, with or without a carriage return before it, and at the end', async () => {
    expect(await read('one\r\ntwo\n\nfour')).toEqual(['one', 'two', '', 'four'])
    expect(await read('one\n')).toEqual(['one'])
    expect(await read()).toEqual([])
  })

  it('keep the line and paragraph signs that JSON allows inside a text', async () => {
    const line = JSON.stringify({ id: 1, text: 'Hello.\u2028Bye.\u2029' })
    expect(await read(`${line}\n`)).toEqual([line])
  })

  it('are whole however the stream is cut, within a letter too', async () => {
    const bytes = Buffer.from('tŷ\r\nnôl\n')
    expect(await read(...[...bytes].map(byte => Uint8Array.of(byte)))).toEqual(['tŷ', 'nôl'])
  })
})
