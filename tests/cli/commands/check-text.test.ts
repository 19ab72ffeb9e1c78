import { describe, expect, it } from 'vitest'
import type { CommandIo } from '#cli/command.ts'
import { checkText } from '#cli/commands/check-text.ts'

async function run(lines: string[]) {
  let out = ''
  const io = {
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
  return { answer, answers }
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
          { rule: 'safety.surname', start: 6, end: 11, match: 'Price', suggestion: '' },
          { rule: 'safety.postcode', start: 13, end: 21, match: 'CF10 1AA', suggestion: '' },
        ],
      },
      { id: 'b', findings: [] },
    ])
  })

  it('stops at a line that is not one, naming its number and keeping the answers before it', async () => {
    const { answer, answers } = await run(['{"id":1,"text":"Hello."}', 'not json'])
    expect(answer).toEqual({ ok: false, code: 'bad-line', details: { line: 2 } })
    expect(answers).toHaveLength(1)
  })
})
