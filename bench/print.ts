/**
 * `npm run bench:print [-- --runs 5] [--pages 60] [--only ours,inks,scribus,libreoffice,finisher] [--json]`: a book of big photos
 * printed by us, cold and warm, in sRGB and in inks, and by Scribus and LibreOffice Impress, in turns, in one run.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measured } from './print/measured.ts'
import { type Peer, type PeerPrint, peersIn } from './print/peers/peers.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    pages: { type: 'string', default: '60' },
    only: { type: 'string', default: 'ours,inks,scribus,libreoffice,finisher' },
  },
})
const work = join(import.meta.dirname, '../.build/bench')
const pages = Number(values.pages)
const wanted = new Set(values.only.split(','))

interface Print {
  readonly ms: number
  readonly bytes: number
  /** Bytes beside the pictures'. */
  readonly over: number
  readonly leastPpi: number
  readonly failed: number
}
interface OurRun {
  readonly cold: Print
  readonly warm: Print
  readonly treeMb: number
}
interface FinisherRun {
  readonly ms: number
  readonly bytes: number
  readonly selfMb: number
  readonly pages: number
}

/** What each has measured so far. */
const rgb: OurRun[] = []
const inks: OurRun[] = []
const finisher: FinisherRun[] = []
const peers = new Map<string, PeerPrint[]>()

await once('print-shop', 'photos-only')
const ready = await prepare(peersIn(join(work, 'photos'), join(work, `peers-${pages}`), pages))
if (wanted.has('finisher')) await node('print/finisher.ts', 'print', work)
// In turns, so that a machine that grows slower does so for all.
for (let run = 0; run < Number(values.runs); run++) {
  if (wanted.has('ours')) rgb.push(await once('print-shop'))
  for (const peer of ready) peers.set(peer.name, [...(peers.get(peer.name) ?? []), await peer.print()])
  if (wanted.has('inks')) inks.push(await once('print-shop-cmyk'))
  if (wanted.has('finisher')) finisher.push(JSON.parse((await node('print/finisher.ts', 'finish', work)).said))
}
for (const line of lines()) process.stdout.write(`${line}\n`)

async function prepare(all: readonly Peer[]): Promise<readonly Peer[]> {
  const here: Peer[] = []
  for (const peer of all.filter(({ name }) => wanted.has(name)))
    if (await peer.prepare()) here.push(peer)
    else process.stderr.write(`${peer.name} is not here and cannot be installed: it is left out.\n`)
  return here
}

async function once(purpose: string, more = ''): Promise<OurRun> {
  const { said, treeMb } = await node('print/one-run.ts', work, String(pages), more || purpose)
  return { ...JSON.parse(said || '{}'), treeMb }
}

function node(script: string, ...args: readonly string[]) {
  // As the command line is started (scripts/run.mjs).
  return measured(process.execPath, ['--max-semi-space-size=4', join(import.meta.dirname, script), ...args])
}

/** A line a figure: what issue 5 asks for stands beside it. */
function lines(): string[] {
  const said: string[] = []
  const seconds = (runs: readonly OurRun[], of: 'cold' | 'warm') => runs.map(run => run[of].ms / 1000)
  const say = (name: string, unit: string, goal: string, all: readonly number[]) => {
    if (all.length > 0) said.push(line(name, unit, goal, all))
  }
  const perPage = (all: readonly number[]) => all.map(one => one / pages)
  say('print-cold', 's/page', '<= 0.25', perPage(seconds(rgb, 'cold')))
  say('print-cold-inks', 's/page', '<= 0.45', perPage(seconds(inks, 'cold')))
  say('print-warm', 's', `<= ${2 + 0.05 * pages}`, seconds(rgb, 'warm'))
  say(
    'print-tree-memory',
    'MB',
    '<= 600',
    rgb.map(run => run.treeMb),
  )
  say(
    'print-over-pictures',
    '% beyond 0.3 MB',
    '<= 0.5',
    rgb.map(({ cold }) => ((cold.over - 300_000) / (cold.bytes - cold.over)) * 100),
  )
  say(
    'print-least-ppi',
    'px/inch',
    '>= 300',
    rgb.map(({ cold }) => cold.leastPpi),
  )
  say(
    'print-failed-checks',
    'checks',
    '0',
    [...rgb, ...inks].map(({ cold, warm }) => cold.failed + warm.failed),
  )
  say(
    'finisher-memory',
    'MB',
    '<= 150',
    finisher.map(run => run.selfMb),
  )
  say(
    'finisher-size',
    'MB',
    'about 600',
    finisher.map(run => run.bytes / 1e6),
  )
  say(
    'finisher-time',
    'ms/page',
    '<= 10',
    finisher.map(run => run.ms / run.pages),
  )
  for (const [name, prints] of peers) {
    const theirs = median(prints.map(print => print.seconds))
    say(
      `${name}-closed-file-to-pdf`,
      's',
      'for comparison',
      prints.map(print => print.seconds),
    )
    say(
      `${name}-tree-memory`,
      'MB',
      'for comparison',
      prints.map(print => print.treeMb),
    )
    if (rgb.length === 0) continue
    say(`ratio-cold-${name}`, 'times faster', name === 'scribus' ? '>= 3' : 'for comparison', [
      theirs / median(seconds(rgb, 'cold')),
    ])
    say(`ratio-warm-${name}`, 'times faster', name === 'scribus' ? '>= 10' : 'for comparison', [
      theirs / median(seconds(rgb, 'warm')),
    ])
  }
  return said
}

function line(name: string, unit: string, goal: string, all: readonly number[]): string {
  const sorted = all.toSorted((one, other) => one - other)
  const figures = { median: round(median(all)), least: round(sorted[0] ?? 0), most: round(sorted.at(-1) ?? 0) }
  if (values.json) return JSON.stringify({ name, unit, goal, ...figures, runs: all.length })
  return `${name.padEnd(32)} ${String(figures.median).padStart(9)} ${unit.padEnd(16)} (${figures.least} to ${figures.most}; wanted ${goal})`
}

function median(all: readonly number[]): number {
  const sorted = all.toSorted((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
