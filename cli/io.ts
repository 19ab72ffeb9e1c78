/** The world of a command on a real terminal. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { createIds, type Ports } from '#core/ports/index.ts'
import type { PrintEngine } from '#core/ports/print-engine.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { CommandInput, CommandIo } from './command.ts'
import { linesOf } from './lines.ts'

/** The real clock, ids and random bytes. */
export function realPorts(): Ports {
  const random = (length: number) => new Uint8Array(randomBytes(length))
  return { clock: { now: () => Date.now() }, ids: createIds(random), random }
}

/** A command's world, and `close` for what it opened. With `quiet` nothing is said on stderr. */
export function createIo(quiet: boolean): CommandIo & { close(): Promise<void> } {
  let engine: Promise<PrintEngine> | undefined
  return {
    ports: realPorts(),
    progress: line => {
      if (!quiet) process.stderr.write(`${line}\n`)
    },
    write: chunk => new Promise((done, fail) => process.stdout.write(chunk, error => (error ? fail(error) : done()))),
    get stdinLines() {
      return linesOf(process.stdin)
    },
    engine: () => {
      engine ??= import('#stand-in/print-engine.ts').then(module => module.createPrintEngine())
      return engine
    },
    passphrase: readPassphrase,
    close: async () => (await engine?.catch(() => undefined))?.close(),
  }
}

/** The first line of --passphrase-file, or what is typed at the terminal without being shown. Never an argument. */
async function readPassphrase(input: CommandInput): Promise<Result<string, 'no-passphrase'>> {
  const file = input.values['passphrase-file']
  const text = typeof file === 'string' ? await readFile(file, 'utf8').catch(() => '') : await ask()
  const [line = ''] = text.split(/\r?\n/, 1)
  return line === '' ? err('no-passphrase') : ok(line)
}

async function ask(): Promise<string> {
  if (!process.stdin.isTTY) return ''
  process.stderr.write('Passphrase: ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
  const line = await new Promise<string>(resolve => {
    reader.once('line', resolve)
    reader.once('close', () => resolve(''))
  })
  reader.close()
  process.stderr.write('\n')
  return line
}
