/** `npm run test:faults`: the reliability plan. It lives with the tests; this only starts it. */
import { spawnSync } from 'node:child_process'

const program = new URL('../tests/faults/run.ts', import.meta.url).pathname
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
