/** The command line: finds the command, parses, runs, prints one answer and sets the exit code (0, 1 failed, 2 wrong usage). */
import { parseArgs } from 'node:util'
import type { Command, CommandInput } from './command.ts'
import { sentenceFor } from './errors.ts'
import { createIo } from './io.ts'
import { commands } from './registry.ts'

const common = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  'passphrase-file': { type: 'string' },
} as const

/** Runs one command line (without node and script) and gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help(rest[0])
  const load = commands[name]
  if (!load) return wrongUsage(`There is no command called ${name}; \`journeybook help\` lists them.`)
  const command = await load()
  const input = parse(command, rest)
  if (typeof input === 'string') return wrongUsage(`${input}\n${usageOf(command)}`)
  if (input.values.help) return help(name)
  return run(command, input)
}

function parse(command: Command, rest: string[]): CommandInput | string {
  try {
    const options = { ...common, ...command.options }
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true, strict: true })
    const { min, max } = command.positionals
    if (!values.help && (positionals.length < min || positionals.length > max)) {
      return positionals.length < min ? 'Something is missing.' : 'There is more here than the command takes.'
    }
    return { values: values as CommandInput['values'], positionals }
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
  }
}

async function run(command: Command, input: CommandInput): Promise<number> {
  const json = input.values.json === true
  const io = createIo(json)
  try {
    const result = await command.run(input, io)
    if (!result.ok) {
      if (result.code === 'usage') return wrongUsage(`${result.details?.why ?? ''}\n${usageOf(command)}`.trim())
      process.stderr.write(`${sentenceFor(result)}\n`)
      return 1
    }
    if (result.value) await io.write(`${json ? JSON.stringify(result.value.json) : result.value.text}\n`)
    return result.value?.bad ? 1 : 0
  } catch (bug) {
    // A bug of ours: its message could hold a child's words or a path, so it is shown only to a developer who asks.
    if (process.env.JOURNEYBOOK_DEBUG) console.error(bug)
    process.stderr.write(
      'Something went wrong inside Journeybook and the command stopped; no file was changed half-way.\n',
    )
    return 1
  } finally {
    await io.close()
  }
}

function usageOf(command: Command): string {
  return `usage: journeybook ${command.name} ${command.usage}`.trim()
}

function wrongUsage(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

async function help(name: string | undefined): Promise<number> {
  if (name !== undefined) {
    const load = commands[name]
    if (!load) return wrongUsage(`There is no command called ${name}; \`journeybook help\` lists them.`)
    const command = await load()
    process.stdout.write(`${command.summary}\n${usageOf(command)}\n`)
    return 0
  }
  const all = await Promise.all(Object.values(commands).map(load => load()))
  const width = Math.max(...all.map(command => command.name.length))
  const lines = all.map(command => `  ${command.name.padEnd(width)}  ${command.summary}`)
  process.stdout.write(`journeybook COMMAND …   (--json gives one JSON value)\n\n${lines.join('\n')}\n`)
  return 0
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))
