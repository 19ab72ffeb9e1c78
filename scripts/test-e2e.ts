/** `npm run test:e2e -- NAME`: the specs whose path contains NAME, or all of them. */
import process from 'node:process'
import { runStages, vitestStage } from './lib/test-stages.ts'

const names = process.argv.slice(2)
const { passed, failed } = await runStages([
  vitestStage('e2e', { folders: names, options: ['--config', 'vitest.e2e.config.ts'] }),
])
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
