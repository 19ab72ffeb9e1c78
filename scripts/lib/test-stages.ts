/** The stages of the tests, and how one is run and counted. */
import { mkdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { inProject } from './place.ts'
import { runNode } from './run-node.ts'
import { say } from './say.ts'

/** What a stage came to. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** One stage. A stage without Vitest is one check: it passes or fails as a whole. */
export interface Stage {
  readonly name: string
  run(): Promise<Counts>
}

/** What of Vitest's stages is run. */
export interface VitestRun {
  /** Folders of the tests; all that the configuration finds where left out. */
  readonly folders?: readonly string[]
  /** Vitest's own options, such as `--config` and its file. */
  readonly options?: readonly string[]
  /** Whether a file in which something failed is run once more, from its start; what fails twice has failed. */
  readonly twice?: boolean
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), status: z.string() })),
})

/** How one run of Vitest came out: its counts, and the files in which something failed. */
interface Outcome extends Counts {
  readonly failedFiles: readonly string[]
}

/** A stage that is one program; it passes when the program ends with 0. */
export function programStage(name: string, args: readonly string[]): Stage {
  return {
    name,
    run: async () => {
      const code = await runNode(args)
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
    },
  }
}

/** A stage of Vitest. */
export function vitestStage(name: string, { folders = [], options = [], twice = false }: VitestRun = {}): Stage {
  return {
    name,
    run: async () => {
      const first = await runVitest(name, [...folders, ...options])
      if (!twice || first.failed === 0 || first.failedFiles.length === 0) return first
      say(`— ${name}: once more, from the start: ${first.failedFiles.join(', ')}`)
      const second = await runVitest(`${name} again`, [...first.failedFiles, ...options])
      return { passed: first.passed + first.failed - second.failed, failed: second.failed }
    },
  }
}

async function runVitest(name: string, args: readonly string[]): Promise<Outcome> {
  const report = inProject('.build/test', `${name.replaceAll(/\W+/g, '-')}.json`)
  await mkdir(inProject('.build/test'), { recursive: true })
  const vitest = inProject('node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runNode([vitest, 'run', ...reporters, ...args])
  return outcome(report, code)
}

/** A file that could not even be loaded, or a run that broke off, has no failed test and must count all the same. */
async function outcome(report: string, code: number): Promise<Outcome> {
  const text = await readFile(report, 'utf8').catch(() => '{}')
  const parsed = vitestReport.safeParse(JSON.parse(text))
  if (!parsed.success) return { passed: 0, failed: 1, failedFiles: [] }
  const { numPassedTests: passed, numFailedTests: failed, testResults } = parsed.data
  const failedFiles = testResults.filter(file => file.status === 'failed').map(file => file.name)
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, failedFiles }
}

/** Runs stages one after another, saying each one's name, time and counts, and gives the sum. */
export async function runStages(stages: readonly Stage[]): Promise<Counts> {
  let passed = 0
  let failed = 0
  for (const stage of stages) {
    say(`\n— ${stage.name}`)
    const started = performance.now()
    const counts = await stage.run()
    passed += counts.passed
    failed += counts.failed
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    say(
      `— ${stage.name}: ${counts.failed === 0 ? 'ok' : `${counts.failed} failed`} (${counts.passed} passed, ${seconds} s)`,
    )
  }
  return { passed, failed }
}
