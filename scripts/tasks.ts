/** Every task of package.json but the command line itself. `run.mjs` has seen to the packages before this runs. */
import { existsSync } from 'node:fs'
import process from 'node:process'
import { ensureBrowser } from './lib/browser.ts'
import { ensureBuilt } from './lib/build.ts'
import { inProject } from './lib/place.ts'
import { runNode } from './lib/run-node.ts'
import { say } from './lib/say.ts'
import { ensureTools } from './lib/tools.ts'

/** One task: what it needs first, and the script that does it. */
interface Task {
  readonly script: string
  readonly args?: readonly string[]
  readonly browser?: boolean
  readonly built?: boolean
  readonly tools?: boolean
}

const tasks: Readonly<Record<string, Task>> = {
  start: { script: 'scripts/start.ts', built: true },
  dev: { script: 'scripts/dev.ts', browser: true },
  demo: { script: 'scripts/demo.ts', browser: true, built: true },
  test: { script: 'scripts/test.ts', browser: true, built: true, tools: true },
  'test:e2e': { script: 'scripts/test-e2e.ts', browser: true, built: true },
  'test:faults': { script: 'scripts/faults.ts', browser: true, built: true },
  'test:nightly': { script: 'scripts/test.ts', args: ['--nightly'], browser: true, built: true, tools: true },
  bench: { script: 'bench/main.ts', browser: true, built: true },
  'bench:soak': { script: 'bench/soak.ts', browser: true, built: true },
  'bench:print': { script: 'bench/print.ts', browser: true, built: true },
  screenshots: { script: 'scripts/screenshots.ts', browser: true, built: true },
}

const [name = '', ...args] = process.argv.slice(2)
process.exitCode = await runTask(name, args)

async function runTask(taskName: string, taskArgs: readonly string[]): Promise<number> {
  const task = tasks[taskName]
  if (!task) {
    say(`There is no task called ${taskName}; there are ${Object.keys(tasks).join(', ')}.`)
    return 2
  }
  if (!existsSync(inProject(task.script))) {
    say(`${task.script} is not written yet.`)
    return 1
  }
  if (task.browser && !(await ensureBrowser())) return 1
  if (task.tools && !(await ensureTools())) return 1
  if (task.built) await ensureBuilt()
  return runNode([inProject(task.script), ...(task.args ?? []), ...taskArgs])
}
