/** How much memory a process and all it started take together, on Linux. */
import { readdirSync, readFileSync } from 'node:fs'

/** Proportional set size of a process tree in MB: memory that is shared is counted once. 0 where /proc is not there. */
export function treeMb(root: number): number {
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
    return 0
  }
  const inTree = (pid: number): boolean => pid === root || (parents.has(pid) && inTree(parents.get(pid) ?? 0))
  const kb = [...parents.keys()]
    .filter(inTree)
    .map(pid => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
  return kb.reduce((sum, one) => sum + one, 0) / 1024
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
