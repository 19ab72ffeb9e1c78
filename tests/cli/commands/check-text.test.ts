import { describe, expect, it } from 'vitest'
import type { CommandIo } from '#cli/command.ts'
import { checkText } from '#cli/commands/check-text.ts'

async function run(lines: string[]) {
  let out = ''
  const said: string[] = []
  const io = {
    progress: (line: string) => said.push(line),
    write: async (chunk: string) => {
      out += chunk
    },
    stdinLines: (async function* () {
      yield* lines
    })(),
  } as Partial<CommandIo> as CommandIo
  const answer = await checkText.run({ positionals: [], values: { jsonl: true } }, io)
  const answers = out
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
  return { answer, answers, said }
}

describe('check-text --jsonl', () => {
  it('answers each line with its id and findings', async () => {
    const { answer, answers } = await run([
      '{"id":"a","text":"Kelly Price, CF10 1AA","age":"5-7","lang":"en","surnames":["Price"]}',
      '',
      '{"id":"b","text":"Hapus iawn.","age":"0-4","lang":"cy","surnames":[]}',
    ])
    expect(answer).toMatchObject({ ok: true })
    expect(answers).toEqual([
      {
        id: 'a',
        findings: [
          { rule: 'safety.surname', start: 6, end: 11, match: 'Price', suggestion: 'use the first name alone' },
          {
            rule: 'safety.postcode',
            start: 13,
            end: 21,
            match: 'CF10 1AA',
            suggestion: 'take it out: the name of a town or a county says enough',
          },
        ],
      },
      { id: 'b', findings: [] },
    ])
  })

  it('leaves out what is no line, says which and why without a word of it, and answers all others', async () => {
    const { answer, answers, said } = await run([
      '\uFEFF{"id":1,"text":"Hello."}',
      'not json, Mrs Price',
      '{"id":3,"text":"Hello.","age":"3-5","lang":"fr"}',
      '[1]',
      '{"id":5}',
      '{"id":6,"text":""}\r',
    ])
    expect(answers).toEqual([
      { id: 1, findings: [] },
      { id: 6, findings: [] },
    ])
    expect(said).toEqual([
      'Line 2 was left out: it is not JSON.',
      'Line 3 was left out: age must be one of 0-4, 5-7, 8-11, 12+; lang must be one of en, cy.',
      'Line 4 was left out: it must be one JSON object.',
      'Line 5 was left out: text must be text.',
    ])
    expect(answer).toEqual({ ok: false, code: 'bad-lines', details: { count: 4, lines: '2, 3, 4, 5' } })
  })

  it('answers a line of 100,000 letters', async () => {
    const text = 'We went to the sea, and ring 07700 900123 if you like. '.repeat(1820)
    const { answers } = await run([JSON.stringify({ id: 'long', text, age: '12+' })])
    const phones = answers[0].findings.filter(({ rule }: { rule: string }) => rule === 'safety.phone')
    expect(phones).toHaveLength(1820)
    expect(text.slice(phones[1819].start, phones[1819].end)).toBe('07700 900123')
  }, 30_000)
})
