/**
 * The printers of this computer, through CUPS: macOS and Linux have its `lp`, which takes a PDF as it is, on its standard
 * input, so that no file of a child is left anywhere by us. Where there is no `lp` (Windows) there are no printers here: the
 * saved file is printed from its own program.
 */
import { spawn } from 'node:child_process'
import { err, ok, type Result } from '#core/result.ts'

/** How a file is printed. */
export interface PrinterAsk {
  readonly printer: string
  /** Both sides, turned over on this edge; one side where it is not given. */
  readonly flip?: 'long' | 'short' | undefined
  /** What the printer's list of jobs says: never whose book it is. */
  readonly title: string
}

/** The names of the printers there are, in their own order; none where the system has no `lp` or no printer. */
export async function listPrinters(): Promise<readonly string[]> {
  const listed = await run('lpstat', ['-e'])
  if (listed === undefined || listed.code !== 0) return []
  return listed.said.split('\n').filter(name => /^[^\s/#"'\\]+$/.test(name))
}

/** Hands a PDF to a printer. `no-such-printer`: it is not in the list; `not-printed`: the system would not take it. */
export async function printFile(
  pdf: Uint8Array,
  { printer, flip, title }: PrinterAsk,
): Promise<Result<void, 'no-such-printer' | 'not-printed'>> {
  if (!(await listPrinters()).includes(printer)) return err('no-such-printer')
  const sides = flip === undefined ? 'one-sided' : `two-sided-${flip}-edge`
  const args = ['-d', printer, '-t', title, '-o', `sides=${sides}`, '-o', 'print-scaling=none', '-']
  const printed = await run('lp', args, pdf)
  return printed?.code === 0 ? ok(undefined) : err('not-printed')
}

/** Runs a program; undefined where there is none of that name. */
function run(
  program: string,
  args: readonly string[],
  input?: Uint8Array,
): Promise<{ readonly code: number | null; readonly said: string } | undefined> {
  return new Promise(resolve => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, LC_ALL: 'C' } })
    let said = ''
    child.stdout.on('data', part => {
      said += part
    })
    child.on('error', () => resolve(undefined))
    child.on('close', code => resolve({ code, said }))
    // A program that ends before it has read everything says so by its code.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? '')
  })
}
