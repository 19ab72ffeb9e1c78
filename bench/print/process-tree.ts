/** How much memory a process and all it started take together, on Linux. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** One process. */
export interface ProcessMb {
  /** What Chromium calls it (`renderer`, `gpu-process`), or the file that it runs. */
  readonly name: string
  /** Its proportional set size: memory that is shared is counted once. */
  readonly mb: number
  /** The part of it that the process made itself: without its program's files, which weigh less when another Chromium runs. */
  readonly madeMb: number
}

/** Proportional set size of a process tree in MB: memory that is shared is counted once. 0 where /proc is not there. */
export function treeMb(root: number): number {
  return treeParts(root).reduce((sum, { mb }) => sum + mb, 0)
}

/** Each process of a tree and what it takes. None where /proc is not there. */
export function treeParts(root: number): ProcessMb[] {
  const parents = new Map<number, number>()
  try {
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/.test(entry)) continue
      const stat = read(`/proc/${entry}/stat`)
      // The name may hold spaces and brackets; what follows its last bracket is state and parent.
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      parents.set(Number(entry), parent)
    }
  } catch {
    return []
  }
  const inTree = (pid: number): boolean => pid === root || (parents.has(pid) && inTree(parents.get(pid) ?? 0))
  return [...parents.keys()].filter(inTree).map(pid => ({ name: nameOf(pid), ...sizeOf(pid) }))
}

function nameOf(pid: number): string {
  // Chromium writes the command line of a process that it forks anew, with spaces.
  const words = read(`/proc/${pid}/cmdline`).split(/[\0 ]/)
  const type = words.find(word => word.startsWith('--type='))
  const script = words.find(word => /\.[jt]s$/.test(word))
  return type?.slice('--type='.length) ?? basename(script ?? words[0] ?? '')
}

function sizeOf(pid: number): Omit<ProcessMb, 'name'> {
  const rollup = read(`/proc/${pid}/smaps_rollup`)
  const mb = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0) / 1024
  return { mb: mb('Pss'), madeMb: mb('Pss_Anon') + mb('Pss_Shmem') }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
