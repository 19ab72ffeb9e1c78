import { spawn } from 'node:child_process'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'

const root = process.env.JOURNEYBOOK_ROOT ?? join(import.meta.dirname, '..')

/**
 * The folder of the built windows, which the page that is printed is one of. In a checkout what is missing or old is made
 * first, a browser too, saying so on stderr. `no-engine`: there is no browser; `not-built`: the page is not there.
 */
export async function builtRenderer(): Promise<Result<string, 'no-engine' | 'not-built'>> {
  const script = join(root, 'scripts/ready.ts')
  const code = (await isThere(script)) ? await runScript(script) : 0
  // 3 is scripts/ready.ts saying that there is no browser; anything else is a build that failed.
  if (code !== 0) return err(code === 3 ? 'no-engine' : 'not-built')
  const folder = join(root, '.build/renderer')
  return (await isThere(join(folder, 'print.html'))) ? ok(folder) : err('not-built')
}

function runScript(script: string): Promise<number> {
  return new Promise((done, fail) => {
    // Its words go to stderr: stdout is the command's one answer.
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 2, 2], cwd: root })
    child.on('error', fail)
    child.on('close', code => done(code ?? 1))
  })
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
