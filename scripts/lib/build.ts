/** Builds the windows and the desktop's own code into `.build`, each when what it is made of has changed since. */
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { inProject } from './place.ts'
import { say } from './say.ts'

/** Something that is built. */
interface Built {
  /** What its folder below `.build` is called. */
  readonly folder: string
  readonly what: string
  /** The files and folders it is made of. */
  readonly from: readonly string[]
  /** Builds it into a folder. */
  make(folder: string): Promise<void>
}

const windows: Built = {
  folder: 'renderer',
  what: 'the windows',
  from: [
    ...['renderer', 'core', 'contract', 'electron/preload.ts', 'assets/fonts', 'assets/words', 'assets/dictionaries'],
    ...['templates', 'vite.config.ts', 'vite.preload.config.ts', 'package-lock.json'],
  ],
  make: async folder => {
    const { build } = await import('vite')
    await build({ configFile: inProject('vite.config.ts'), logLevel: 'warn', build: { outDir: folder } })
    await build({ configFile: inProject('vite.preload.config.ts'), logLevel: 'warn' })
  },
}

/** On the stand-in too: as one file it takes 150 MB less and starts sooner than as hundreds (docs/decisions/0014). */
const desktop: Built = {
  folder: 'main',
  what: 'the desktop',
  from: ['electron', 'services', 'core', 'contract', 'assets', 'vite.main.config.ts', 'package-lock.json'],
  make: async folder => {
    const { build } = await import('vite')
    await build({ configFile: inProject('vite.main.config.ts'), logLevel: 'warn', build: { outDir: folder } })
  },
}

/** Builds what is stale of what the app runs. Throws when a build fails. */
export async function ensureBuilt(): Promise<void> {
  await ensureWindowsBuilt()
  await ensure(desktop)
}

/** Builds the windows where they are stale: the command line prints with them, and has a desktop of its own. */
export function ensureWindowsBuilt(): Promise<void> {
  return ensure(windows)
}

async function ensure({ folder, what, from, make }: Built): Promise<void> {
  const stampFile = inProject('.build', `${folder}.stamp`)
  const stamp = stampOf(from)
  if (stamp === (await readFile(stampFile, 'utf8').catch(() => ''))) return
  say(`Building ${what}…`)
  const started = Date.now()
  const place = inProject('.build', folder)
  // Built aside and put in place whole: an app that starts meanwhile must not find half of it.
  const aside = `${place}-${process.pid}`
  await mkdir(inProject('.build'), { recursive: true })
  try {
    await asShipped(() => make(aside))
    const old = `${aside}-old`
    await rename(place, old).catch(() => {})
    await rename(aside, place)
    await rm(old, { recursive: true, force: true })
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
  await writeFile(stampFile, stamp)
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

/**
 * Vite takes NODE_ENV for what is built, and Vitest has set it to `test`: windows built by a test would have React's slow
 * development half in them, and everything after it, the benchmarks too, would run with it.
 */
async function asShipped(act: () => Promise<void>): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await act()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/** Names, sizes and times of every file below the inputs: cheap, and wrong only towards building once too often. */
function stampOf(parts: readonly string[]): string {
  const hash = createHash('sha256').update('as shipped\n')
  for (const part of parts) for (const line of listFiles(inProject(part), part)) hash.update(line)
  return hash.digest('hex')
}

function listFiles(path: string, name: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [`${name} ${found.size} ${found.mtimeMs}\n`]
  return readdirSync(path)
    .toSorted()
    .flatMap(child => listFiles(join(path, child), `${name}/${child}`))
}
