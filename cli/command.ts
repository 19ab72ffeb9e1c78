/** What a command of the command line is. `main.ts` parses, runs, prints and sets the exit code; a command only answers. */
import type { ParseArgsOptionsConfig } from 'node:util'
import type { Ports } from '#core/ports/index.ts'
import type { PrintEngine } from '#core/ports/print-engine.ts'
import type { Result } from '#core/result.ts'

/** A command's options and arguments after parsing; unknown options never get here. */
export interface CommandInput {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly positionals: readonly string[]
}

/** What a command answers: the one JSON value of `--json`, and the lines a person reads. */
export interface Answer {
  readonly json: unknown
  readonly text: string
  /** The command did its job and what it found is bad: the answer is printed all the same, and the exit code is 1. */
  readonly bad?: boolean
}

/** The world as a command sees it. */
export interface CommandIo {
  readonly ports: Ports
  /** One line of progress on stderr; silent with --json. */
  progress(line: string): void
  /** Writes to stdout at once: only for commands that answer line by line. */
  write(chunk: string): Promise<void>
  /** Lines of standard input. */
  readonly stdinLines: AsyncIterable<string>
  /** The print engine, started at first use and closed by `main.ts`. */
  engine(): Promise<PrintEngine>
  /** The passphrase from --passphrase-file (its first line) or a prompt on the terminal. */
  passphrase(input: CommandInput): Promise<Result<string, 'no-passphrase'>>
}

/** One command. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What follows the name, such as `BOOK --out FILE.pdf`. */
  readonly usage: string
  readonly options: ParseArgsOptionsConfig
  /** How many arguments it takes; more or fewer is wrong usage (exit 2). */
  readonly positionals: { readonly min: number; readonly max: number }
  /**
   * Does the job. An expected failure is a code that `errors.ts` has a sentence for (exit 1); code `usage` is wrong
   * usage (exit 2). Undefined: it has already written its answer.
   */
  run(input: CommandInput, io: CommandIo): Promise<Result<Answer | undefined>>
}
