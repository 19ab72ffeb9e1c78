/** Scribus and LibreOffice Impress, made to print the benchmark's book: from the closed file to the PDF, as a person would. */
import { spawnSync } from 'node:child_process'
import { access, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { installPackages } from '../../../scripts/lib/apt.ts'
import { story } from '../book.ts'
import { measured } from '../measured.ts'

/** One peer's print. */
export interface PeerPrint {
  readonly seconds: number
  readonly treeMb: number
  readonly bytes: number
}

/** A program that others print such books with. */
export interface Peer {
  readonly name: 'scribus' | 'libreoffice'
  /** Makes the book's file where it is not there yet. False when the program is not here and cannot be installed. */
  prepare(): Promise<boolean>
  print(): Promise<PeerPrint>
}

const packages = ['scribus', 'xvfb', 'xauth', 'fonts-liberation', 'libreoffice-impress-nogui', 'python3-uno']

/** The peers over a folder of photos and a folder of their own. */
export function peersIn(photos: string, out: string, pages: number): readonly Peer[] {
  return [scribusIn(photos, out, pages), libreofficeIn(photos, out, pages)]
}

function scribusIn(photos: string, out: string, pages: number): Peer {
  const script = join(import.meta.dirname, 'scribus-book.py')
  const run = (step: string) =>
    measured('xvfb-run', ['-a', '-s', '-screen 0 1280x1024x24', 'scribus', '-g', '-ns', '-py', script], {
      ...bookIn(photos, out, pages, step),
      XDG_RUNTIME_DIR: out,
    })
  return {
    name: 'scribus',
    prepare: () => prepared(['scribus', 'xvfb-run'], out, `${out}/book.sla`, () => run('build')),
    print: async () => printed(join(out, 'scribus.pdf'), () => run('export')),
  }
}

function libreofficeIn(photos: string, out: string, pages: number): Peer {
  const script = join(import.meta.dirname, 'libreoffice-book.py')
  const profile = `-env:UserInstallation=file://${out}/libreoffice`
  const office = ['--headless', '--norestore', '--nologo', '--nodefault', '--accept=pipe,name=jbbench;urp;', profile]
  // The office and whoever talks to it are one measurement: it ends when the office has.
  const both = 'soffice "$@" & /usr/bin/python3 "$BK_SCRIPT"; wait'
  const run = (step: string) =>
    measured('bash', ['-c', both, 'bash', ...office], { ...bookIn(photos, out, pages, step), BK_SCRIPT: script })
  return {
    name: 'libreoffice',
    prepare: () => prepared(['soffice'], out, `${out}/book.odp`, () => run('build')),
    print: async () => printed(join(out, 'libreoffice.pdf'), () => run('export')),
  }
}

/** What the scripts are told; how our own memory is kept (scripts/run.mjs) is not put on others. */
function bookIn(photos: string, out: string, pages: number, step: string): NodeJS.ProcessEnv {
  const { MALLOC_ARENA_MAX: _, MALLOC_TRIM_THRESHOLD_: __, ...env } = process.env
  return { ...env, BK_PHOTOS: photos, BK_OUT: out, BK_N: String(pages), BK_STORY: story, BK_STEP: step }
}

async function prepared(
  programs: readonly string[],
  out: string,
  book: string,
  build: () => Promise<unknown>,
): Promise<boolean> {
  const isHere = () => programs.every(name => spawnSync('which', [name], { stdio: 'ignore' }).status === 0)
  if (!isHere()) installPackages('Scribus and LibreOffice, to compare with', packages)
  if (!isHere()) return false
  await mkdir(out, { recursive: true, mode: 0o700 })
  if (!(await isThere(book))) await build()
  return isThere(book)
}

async function printed(pdf: string, run: () => Promise<{ seconds: number; treeMb: number }>): Promise<PeerPrint> {
  await rm(pdf, { force: true })
  const { seconds, treeMb } = await run()
  const { size } = await stat(pdf)
  return { seconds, treeMb, bytes: size }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
