/**
 * `npm test`: formatting and lint, layers, types, unit, browser, e2e on the stand-in, one after another. All stages run
 * even when one fails; the last line is `N passed, N failed`. `--nightly` adds the long runs of the fault tests.
 */
import process from 'node:process'
import { ensureBuilt } from './lib/build.ts'
import { inProject } from './lib/place.ts'
import { programStage, runStages, type Stage, vitestStage } from './lib/test-stages.ts'

/** Folders whose tests start Chromium or the app: they come after the quick ones. */
const slow = ['tests/browser', 'tests/hosts', 'tests/stand-in', 'tests/electron']

/**
 * A machine shared with other work may stall a browser for half a minute: there, a file in which something failed is run
 * once more. The whole file, since its tests share an app, and a test begun in what its first try left behind proves nothing.
 */
const twice = Boolean(process.env.CI)

const nightly = process.argv.includes('--nightly')
if (nightly) process.env.JOURNEYBOOK_NIGHTLY = '1'

const biome = inProject('node_modules/@biomejs/biome/bin/biome')
const tsc = inProject('node_modules/typescript/bin/tsc')

const stages: Stage[] = [
  programStage('format and lint', [biome, 'ci', '--error-on-warnings', '.']),
  programStage('layers', [inProject('scripts/layers.ts')]),
  programStage('types', [tsc, '-b']),
  programStage('types against the stand-in', [tsc, '-p', inProject('electron/tsconfig.stand-in.json')]),
  vitestStage('unit', { options: slow.flatMap(folder => ['--exclude', `${folder}/**`]), twice }),
  vitestStage('browser', { folders: slow, twice }),
  vitestStage('e2e', { options: ['--config', 'vitest.e2e.config.ts'], twice }),
  ...(nightly ? [programStage('faults', [inProject('scripts/faults.ts')])] : []),
]

// Once and before all: two workers must not build at the same time.
await ensureBuilt()
const { passed, failed } = await runStages(stages)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
