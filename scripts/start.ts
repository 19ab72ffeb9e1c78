/** `npm start`: the app in Electron where its program is there or can be fetched, otherwise on an installed browser. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { isHeadless } from '#stand-in/electron/options.ts'
import { ensureBrowser } from './lib/browser.ts'
import { desktopProgram, onStandIn } from './lib/desktop.ts'
import { inProject } from './lib/place.ts'
import { run, runNode } from './lib/run-node.ts'
import { say } from './lib/say.ts'

/** How long the download of Electron may take before the stand-in is used instead, ms. */
const downloadWithin = 120_000

process.exitCode = await start()

async function start(): Promise<number> {
  if (isHeadless()) {
    say('There is no display here, so no window can open. Running `npm run demo` instead, which needs none.')
    return runNode([inProject('scripts/tasks.ts'), 'demo'])
  }
  const electron = findElectron() ?? fetchElectron()
  if (electron !== undefined) return startElectron(electron)
  say('Electron’s program is not here and could not be fetched: the app opens in an installed browser instead.')
  if (!(await ensureBrowser())) return 1
  return runNode(onStandIn)
}

function startElectron(program: string): Promise<number> {
  // As root Chromium's sandbox refuses to start; nobody but a build machine is root.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return run(program, [...flags, desktopProgram])
}

/** Electron's program, undefined when it has not been fetched. */
function findElectron(): string | undefined {
  const folder = inProject('node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(program) ? program : undefined
}

function fetchElectron(): string | undefined {
  say('Fetching Electron (once)…')
  const { ELECTRON_SKIP_BINARY_DOWNLOAD: _, ...env } = process.env
  const install = inProject('node_modules/electron/install.js')
  // What its installer has to say is a stack trace; one line of ours says the same.
  spawnSync(process.execPath, [install], { timeout: downloadWithin, stdio: 'ignore', env })
  return findElectron()
}
