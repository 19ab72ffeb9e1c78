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
console.log('id | trials | lost | silently wrong | recovered | seconds')
let isReached = true
const start = performance.now()
for (const [name, run] of Object.entries(faultRuns)) {
  if (wanted.size > 0 && !wanted.has(name)) continue
  const began = performance.now()
  const outcome = await run(size, seed)
  console.log(row(outcome, secondsSince(began)))
  for (const note of outcome.notes) console.log(`     ${note}`)
  isReached &&= outcome.isReached
}
console.log(`\n${secondsSince(start)} s. ${isReached ? 'Every figure is reached.' : 'A figure is not reached.'}`)
process.exit(isReached ? 0 : 1)

/** One row an id; `SHORT` behind it where a figure is not reached. */
function row({ id, trials, lost, silentlyWrong, recovered, isReached: reached }: Outcome, seconds: string): string {
  return `${[id, trials, lost, silentlyWrong, recovered, seconds].join(' | ')}${reached ? '' : ' | SHORT'}`
}

function secondsSince(moment: number): string {
  return ((performance.now() - moment) / 1000).toFixed(1)
}
