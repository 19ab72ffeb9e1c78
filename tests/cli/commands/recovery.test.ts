/** The officers' small tool, as docs/agency-recovery.md tells it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { recovery as command } from '#cli/commands/recovery.ts'
import { createIo } from '#cli/io.ts'
import { unwrap } from '#core/result.ts'
import { createLibrary, unlockLibrary } from '#services/library/index.ts'
import { stateOf, temporaryFolder, tickingPorts } from '#support/library.ts'

const words = 'orchard pebble lantern river'
const chosen = 'gorse willow harbour ember'
let folder = ''
const at = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = await temporaryFolder()
  await writeFile(at('pass'), `${words}\n`)
  await writeFile(at('new-pass'), `${chosen}\n`)
  for (const name of ['library', 'library-two']) {
    const made = unwrap(await createLibrary({ place: at(name), ports: tickingPorts() }, { passphrase: words }))
    unwrap(await made.library.createBook(stateOf('The sea')))
    await made.library.close()
  }
  await Promise.all(['two', 'three'].map(name => mkdir(at(name))))
}, 120_000)

describe('agency recovery on the command line', { timeout: 120_000 }, () => {
  it('gives a library back by two officers, each with a key of their own, once the worker’s words were read out', async () => {
    const other = await recovery('officer', '--out', at('second.age'))
    const code = other.json.code as string
    const made = ['make', '--name', 'Cyngor Dychmygol', '--expires', '2040-03-31', '--second', code, '--out', folder]
    expect((await recovery(...made)).json).toMatchObject({ officers: 1, second: 1 })
    expect((await recovery('show', at('agency-recovery.json'))).json).toMatchObject({ name: 'Cyngor Dychmygol' })
    expect((await recovery('seal', at('library'), at('agency-recovery.json'))).code).toBe('ok')

    const asked = await run(['request', at('library'), '--out', at('request.json')], 'new-pass')
    const said = `${(asked.json.words as { cy: string }).cy}\n`
    const answer = (request: string, officer: string, out: string) => [
      'answer',
      at(request),
      '--officer',
      at(officer),
      '--out',
      at(out),
    ]
    const wrong = await run(answer('request.json', 'second.age', 'half.json'), 'pass', 'not the words\n')
    expect(wrong.code).toBe('words-differ')
    const half = await run(answer('request.json', 'second.age', 'half.json'), 'pass', said)
    expect(half.json).toMatchObject({ half: true })
    const whole = await run(
      [...answer('half.json', 'officer-1.age', 'answer.age'), '--unchecked', 'They came to my desk'],
      'pass',
    )
    expect(whole.json).toMatchObject({ half: false, unchecked: 'They came to my desk' })
    expect((await readFile(at('answer.age'))).subarray(0, 18).toString()).toBe('age-encryption.org')

    expect((await run(['finish', at('library'), at('answer.age')], 'new-pass')).code).toBe('ok')
    const options = { place: at('library'), ports: tickingPorts() }
    expect(await unlockLibrary(options, { passphrase: words })).toMatchObject({ code: 'wrong-passphrase' })
    const library = unwrap(await unlockLibrary(options, { passphrase: chosen }))
    await library.close()
  })

  it('answers with a key that age-keygen made, which cannot sign for the agency', async () => {
    const identity = await generateX25519Identity()
    await writeFile(at('plain.txt'), `# created: today\n${identity}\n`)
    const common = ['make', '--name', 'Cyngor Dychmygol', '--expires', '2040-03-31']
    const also = await identityToRecipient(identity)
    unwrapCode(await recovery(...common, '--also', also, '--out', at('two')))
    unwrapCode(await recovery('seal', at('library-two'), at('two/agency-recovery.json')))
    unwrapCode(await run(['request', at('library-two'), '--out', at('request-two.json')], 'new-pass'))
    const answer = ['answer', at('request-two.json'), '--officer', at('plain.txt'), '--unchecked', 'a drill']
    expect((await recovery(...answer, '--out', at('answer-two.age'))).json).toMatchObject({ half: false })
    const next = [...common, '--version', '2', '--previous', at('plain.txt'), '--out', at('three')]
    expect((await recovery(...next)).code).toBe('not-the-first-officer')
  })

  it('says what it does not know', async () => {
    expect((await recovery('begin')).code).toBe('usage')
    expect((await recovery('show', at('pass'))).code).toBe('not-agency')
    expect((await recovery('seal', at('nowhere'), at('pass'))).code).toBe('no-library')
  })
})

const recovery = (...args: string[]) => run(args, 'pass')

function unwrapCode({ code }: { readonly code: string }): void {
  expect(code).toBe('ok')
}

/** Runs a verb as the command line does, with the passphrase in that file and something typed. */
async function run(args: readonly string[], passphraseFile: string, typed = '') {
  const all = [...args, '--passphrase-file', at(passphraseFile)]
  const options = { ...command.options, 'passphrase-file': { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: all, options, allowPositionals: true })
  const stdinLines = (async function* () {
    yield typed
  })()
  const io = Object.defineProperty(createIo(true), 'stdinLines', { value: stdinLines })
  const result = await command.run({ values: values as Record<string, string>, positionals }, io)
  return {
    code: result.ok ? 'ok' : result.code,
    json: (result.ok ? result.value?.json : {}) as Record<string, unknown>,
  }
}
