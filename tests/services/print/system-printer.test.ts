/** A system's printers stand on PATH as `lpstat` and `lp`: here two programs of ours that say and write what they were given. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listPrinters, printFile } from '#services/print/system-printer.ts'

let folder = ''
const path = process.env.PATH
const pdf = new TextEncoder().encode('%PDF-1.6 pretend')

async function program(name: string, script: string): Promise<void> {
  await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, name), 0o755)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'printers-'))
  process.env.PATH = `${folder}:/bin:/usr/bin`
  await program('lpstat', 'printf "Office_A4\\nUpstairs\\n"')
  await program('lp', `printf '%s\\n' "$@" > '${folder}/asked'; cat > '${folder}/printed'`)
})
afterEach(async () => {
  process.env.PATH = path
  await rm(folder, { recursive: true })
})

describe('the system’s printers', () => {
  it('are listed by name', async () => {
    expect(await listPrinters()).toEqual(['Office_A4', 'Upstairs'])
  })

  it('are none where the system has none, or lists them with an error', async () => {
    await program('lpstat', 'echo "lpstat: Transport endpoint is not connected" >&2; exit 1')
    expect(await listPrinters()).toEqual([])
    process.env.PATH = join(folder, 'nowhere')
    expect(await listPrinters()).toEqual([])
  })

  it('are given the file itself, at its own size, both sides over the right edge, under a title that names nobody', async () => {
    const asked = { printer: 'Office_A4', flip: 'short', title: 'Life journey book' } as const
    expect(await printFile(pdf, asked)).toMatchObject({ ok: true })
    const args = (await readFile(join(folder, 'asked'), 'utf8')).trim().split('\n')
    expect(args).toEqual([
      '-d',
      'Office_A4',
      '-t',
      'Life journey book',
      '-o',
      'sides=two-sided-short-edge',
      '-o',
      'print-scaling=none',
      '-',
    ])
    expect(await readFile(join(folder, 'printed'))).toEqual(Buffer.from(pdf))
    await printFile(pdf, { printer: 'Upstairs', title: 'x' })
    expect(await readFile(join(folder, 'asked'), 'utf8')).toContain('sides=one-sided')
  })

  it('that have gone, or refuse, are said so', async () => {
    expect(await printFile(pdf, { printer: 'Gone', title: 'x' })).toMatchObject({ ok: false, code: 'no-such-printer' })
    await program('lp', 'exit 1')
    expect(await printFile(pdf, { printer: 'Upstairs', title: 'x' })).toMatchObject({ ok: false, code: 'not-printed' })
  })
})
