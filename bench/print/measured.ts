/** A program run to its end: how long it took, and how much memory it and all it started held at most. */
import { spawn } from 'node:child_process'
import { treeMb } from './process-tree.ts'

/** A finished run. */
export interface Measured {
  readonly seconds: number
  readonly treeMb: number
  readonly said: string
}

/** Runs a program; rejects when it ends with anything but 0. */
export function measured(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let complained = ''
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, child.pid === undefined ? 0 : treeMb(child.pid))
    }, 150)
    child.stdout.on('data', part => {
      said += part
    })
    child.stderr.on('data', part => {
      complained = `${complained}${part}`.slice(-2000)
    })
    child.on('error', reject)
    child.on('close', code => {
      clearInterval(watch)
      const seconds = (performance.now() - began) / 1000
      if (code === 0) resolve({ seconds, treeMb: most, said })
      else reject(new Error(`${program} ended with ${code}: ${complained}`))
    })
  })
}
