/** Builds the renderer and the preload into `.build`, when what they are made of has changed since. */
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { inProject } from './place.ts'
import { say } from './say.ts'

/** What the renderer and the preload are made of. */
const inputs = [
  'renderer',
  'core',
  'contract',
  'electron/preload.ts',
  'assets/fonts',
  'assets/words',
  'assets/dictionaries',
  'templates',
]
const settings = ['vite.config.ts', 'vite.preload.config.ts', 'package-lock.json']
const stampFile = inProject('.build/renderer.stamp')

/** Builds what is stale. Throws when the build fails. */
export async function ensureBuilt(): Promise<void> {
  const stamp = stampOf([...inputs, ...settings])
  if (stamp === (await readFile(stampFile, 'utf8').catch(() => ''))) return
  say('Building the windows…')
  const started = Date.now()
  const { build } = await import('vite')
  // Built aside and put in place whole: an app that starts meanwhile must not find half of it.
  const aside = inProject('.build', `renderer-${process.pid}`)
  await mkdir(inProject('.build'), { recursive: true })
  try {
    await asShipped(async () => {
      await build({ configFile: inProject('vite.config.ts'), logLevel: 'warn', build: { outDir: aside } })
      await build({ configFile: inProject('vite.preload.config.ts'), logLevel: 'warn' })
    })
    const old = `${aside}-old`
    await rename(inProject('.build/renderer'), old).catch(() => {})
    await rename(aside, inProject('.build/renderer'))
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

/** Builds the desktop's own code, which Electron runs from one file. */
export async function buildMain(): Promise<void> {
  const { build } = await import('vite')
  await build({ configFile: inProject('vite.main.config.ts'), logLevel: 'warn' })
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
