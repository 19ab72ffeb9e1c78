/**
 * `npm run test:faults [-- --full] [-- R3 R9] [-- --seed N]`: the reliability plan, one row an id; exits 1 when a figure is
 * not reached. The seed is printed, and the same seed plays the same run again.
 */
import { parseArgs } from 'node:util'
import { faultRuns } from './all.ts'
import type { Outcome, Size } from './outcome.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean' }, tiny: { type: 'boolean' }, seed: { type: 'string' } },
})
const size: Size = values.full ? 'full' : values.tiny ? 'tiny' : 'reduced'
const seed = values.seed === undefined ? (Date.now() % 9000) + 1 : Number(values.seed)
const wanted = new Set(positionals)

console.log(`${size} run, seed ${seed}\n`)
console.log('  id | trials | lost | silently wrong | recovered | seconds')
let isReached = true
for (const [name, run] of Object.entries(faultRuns)) {
  if (wanted.size > 0 && !wanted.has(name)) continue
  const began = performance.now()
  const outcomes = await run(size, seed)
  const seconds = (performance.now() - began) / 1000 / outcomes.length
  for (const outcome of outcomes) {
    console.log(row(outcome, seconds))
    for (const note of outcome.notes) console.log(`       ${note}`)
    isReached &&= outcome.isReached
  }
}
console.log(isReached ? '\nEvery figure is reached.' : '\nA figure is not reached.')
process.exit(isReached ? 0 : 1)

function row({ id, trials, lost, silentlyWrong, recovered, isReached: reached }: Outcome, seconds: number): string {
  const cells = [id, trials, lost, silentlyWrong, recovered, seconds.toFixed(1)]
  const widths = [4, 6, 4, 14, 9, 7]
  return `${cells.map((cell, i) => String(cell).padStart(widths[i] ?? 0)).join(' | ')}${reached ? '' : '  SHORT'}`
}
