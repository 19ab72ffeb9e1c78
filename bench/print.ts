/** `npm run bench:print`: how long a book of big photos takes to print, cold and warm, and how much memory. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { treeMb } from './print/process-tree.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    pages: { type: 'string', default: '60' },
  },
})
const work = join(import.meta.dirname, '../.build/bench')
const pages = Number(values.pages)

interface OneRun {
  readonly cold: Print
  readonly warm: Print
  readonly selfMb: number
  readonly treeMb: number
}
interface Print {
  readonly ms: number
  readonly bytes: number
  /** Bytes beside the pictures'. */
  readonly over: number
  readonly leastPpi: number
  readonly failed: number
}

/** A line of the result: `goal` is what issue 5 asks for. */
interface Figure {
  readonly name: string
  readonly unit: string
  readonly goal: number
  readonly of: (run: OneRun) => number
}

const figures: readonly Figure[] = [
  { name: 'print-cold', unit: 's/page', goal: 0.25, of: ({ cold }) => cold.ms / 1000 / pages },
  { name: 'print-warm', unit: 's', goal: 2 + 0.05 * pages, of: ({ warm }) => warm.ms / 1000 },
  { name: 'print-tree-memory', unit: 'MB', goal: 600, of: run => run.treeMb },
  { name: 'print-own-memory', unit: 'MB', goal: 600, of: run => run.selfMb },
  {
    name: 'print-over-pictures',
    unit: '% beyond 0.3 MB',
    goal: 0.5,
    of: ({ cold }) => ((cold.over - 300_000) / (cold.bytes - cold.over)) * 100,
  },
  { name: 'print-failed-checks', unit: 'checks', goal: 0, of: ({ cold, warm }) => cold.failed + warm.failed },
]

await once([String(pages), 'photos-only'])
const runs: OneRun[] = []
for (let index = 0; index < Number(values.runs); index++) runs.push(await once([String(pages)]))
for (const { name, unit, goal, of } of figures) {
  const sorted = runs.map(of).toSorted((one, other) => one - other)
  const median = round(sorted[Math.floor((sorted.length - 1) / 2)] ?? 0)
  const p95 = round(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0)
  const line = values.json
    ? JSON.stringify({ name, unit, median, p95, goal })
    : `${name}: ${median} ${unit} (goal ${goal}; worst ${p95})`
  console.log(line)
}

function once(args: readonly string[]): Promise<OneRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'print/one-run.ts'), work, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, child.pid === undefined ? 0 : treeMb(child.pid))
    }, 150)
    child.stdout.on('data', part => {
      said += part
    })
    child.on('error', reject)
    child.on('close', code => {
      clearInterval(watch)
      if (code === 0) resolve({ ...(JSON.parse(said || '{}') as Omit<OneRun, 'treeMb'>), treeMb: most })
      else reject(new Error(`a run ended with ${code}`))
    })
  })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
