#!/usr/bin/env node
/**
 * What every npm script runs: sees to the packages, then runs the task with the Node of the `node` package. Plain
 * JavaScript without imports of ours, because on a fresh clone there is nothing else, and Node may be 20.
 * What set-up says goes to stderr: stdout belongs to the task.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stampFile = join(root, 'node_modules', '.journeybook-lock')

ensurePackages()
const [task = '', ...args] = process.argv.slice(2)
const entry = task === 'journeybook' ? ['cli/main.ts'] : ['scripts/tasks.ts', task]
// A print's objects live long: with a large nursery V8 copies them about and holds 100 MB more (docs/decisions/0056).
const flags = task === 'journeybook' ? ['--max-semi-space-size=4'] : []
const { status, signal } = spawnSync(node(), [...flags, join(root, entry[0]), ...entry.slice(1), ...args], {
  // The command line works in the folder it is called from; everything else in the project's.
  cwd: task === 'journeybook' ? (process.env.INIT_CWD ?? process.cwd()) : root,
  stdio: 'inherit',
  // Our TypeScript is stripped and compiled once and not at every start: 0.4 s instead of 0.9 s and more for the desktop's code.
  // Baking big photos on several threads leaves glibc's heap in pieces: 480 MB after two dozen, 160 MB with these two.
  env: {
    NODE_COMPILE_CACHE: join(root, '.build', 'compile-cache'),
    MALLOC_ARENA_MAX: '1',
    MALLOC_TRIM_THRESHOLD_: '131072',
    ...process.env,
  },
})
process.exitCode = status ?? (signal === null ? 1 : 130)

/** Installs what the lock file says, unless that is what is there. Ends the process when it cannot. */
function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock && existsSync(node())) return
  if (isSameAsInstalled()) return writeFileSync(stampFile, lock)
  process.stderr.write('Installing the packages (once; a minute or two)…\n')
  // `install --no-save`, not `ci`: it takes what the lock file says and asks only for the programs of other systems that the
  // lock file lacks (docs/decisions/0006). Through a shell, because on Windows npm is a command file. Its stdout goes to stderr.
  const { status } = spawnSync('npm install --no-save --no-audit --no-fund --loglevel=error', {
    cwd: root,
    shell: true,
    stdio: ['ignore', 2, 2],
    // Electron's program is fetched when it is first wanted (scripts/start.ts), not here.
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
  })
  if (status !== 0) {
    process.stderr.write('The packages could not be installed: see above. Is there a way to the npm registry?\n')
    process.exit(1)
  }
  writeFileSync(stampFile, lock)
}

/** Whether npm's own note of what it installed is that of the lock file: somebody ran `npm ci` or `npm install`. */
function isSameAsInstalled() {
  try {
    const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
    const wanted = readPackages(join(root, 'package-lock.json'))
    // Optional packages for other systems are in the lock and rightly not on the disk.
    const missing = Object.keys(wanted).filter(name => name !== '' && !wanted[name].optional && !installed[name])
    const other = Object.keys(installed).filter(name => installed[name].version !== wanted[name]?.version)
    return missing.length === 0 && other.length === 0 && existsSync(node())
  } catch {
    return false
  }
}

/** The packages of a lock file by their place. */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** The Node of the `node` package: the one everything is tested with. */
function node() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}
