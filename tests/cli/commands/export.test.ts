import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveNewBook } from '#cli/book-file.ts'
import { createIo } from '#cli/io.ts'
import { cornersPicture, phoneJpeg } from '#support/pictures.ts'
import { makePrintBook } from '#support/print-book.ts'
import { builtPrintPage } from '#support/print-page.ts'
import { run } from '#support/print-run.ts'

const main = join(import.meta.dirname, '../../../cli/main.ts')
let folder = ''
let book = ''
let pass = ''

/** Runs the command line as a person does; gives its exit code and what it said. */
function journeybook(...args: string[]): Promise<{ code: number | null; out: string; said: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: folder,
      env: { ...process.env, SOURCE_DATE_EPOCH: '1780000000' },
    })
    let out = ''
    let said = ''
    child.stdout.on('data', part => {
      out += part
    })
    child.stderr.on('data', part => {
      said += part
    })
    child.on('error', fail)
    child.on('close', code => done({ code, out, said }))
  })
}

beforeAll(async () => {
  // The commands would build what is missing themselves; two at once must not.
  await builtPrintPage()
  folder = await mkdtemp(join(tmpdir(), 'export-'))
  book = join(folder, 'book.journeybook')
  pass = join(folder, 'pass.txt')
  await writeFile(pass, 'correct horse battery staple wave\n')
  const made = await makePrintBook({ pages: 2, photoPx: 1000 })
  const [photo] = made.book.photos
  if (photo === undefined) throw new Error('no photo')
  // A book file holds photos; art and stickers of the test are not the app's own.
  const pages = made.book.pages.map(page => {
    const frames = page.frames.filter(({ kind, id }) => kind !== 'sticker' && !id.startsWith('cut'))
    return { ...page, background: { colour: 'white' as const }, frames, stack: frames.map(({ id }) => id) }
  })
  const photos = new Map([[photo.id, (await made.readPhoto(photo.id)) ?? new Uint8Array()]])
  const input = { values: { 'passphrase-file': pass }, positionals: [] }
  await saveNewBook(book, { ...made.book, pages }, photos, input, createIo(true))
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

describe('journeybook export', () => {
  it('makes a PDF that verify-pdf passes and the same one again, and says everything in one JSON value', async () => {
    const ask = [
      'export',
      book,
      '--for',
      'print-shop',
      '--lang',
      'cy',
      '--layer',
      '5-7',
      '--marks',
      '--passphrase-file',
      pass,
    ]
    const [first, second] = await Promise.all([
      journeybook(...ask, '--out', 'one.pdf', '--json'),
      journeybook(...ask, '--out', 'two.pdf'),
    ])
    expect(first.said).not.toMatch(/wrong/)
    expect(first.code).toBe(0)
    const report = JSON.parse(first.out)
    expect(report).toMatchObject({ purpose: 'print-shop', pages: 2, language: 'cy' })
    expect(report.findings.filter(({ severity }: { severity: string }) => severity === 'must-fix')).toEqual([])
    expect(report.checks.failed).toEqual([])
    expect(report.images[0].effectiveDpi).toBeGreaterThanOrEqual(200)
    expect(Object.keys(report.milliseconds)).toContain('total')
    expect(second.code).toBe(0)
    expect((await readFile(join(folder, 'one.pdf'))).equals(await readFile(join(folder, 'two.pdf')))).toBe(true)
    const asked = ['x4', 'ua1'].map(as => journeybook('verify-pdf', 'one.pdf', '--as', as, '--json'))
    for (const checked of await Promise.all(asked)) {
      const { passed, of, certified } = JSON.parse(checked.out)
      expect([checked.code, passed, certified]).toEqual([0, of, false])
    }
    expect(await run('pdftotext', join(folder, 'one.pdf'), '-')).toMatch(/gŵr drws nesaf/)
  }, 120_000)

  it('writes nothing when a full name of the case is on a page, whatever is allowed', async () => {
    const record = { version: 1, fullNames: { mali: 'Pat a Glyn' } }
    await writeFile(join(folder, 'case.json'), JSON.stringify(record))
    const ask = [
      'export',
      book,
      '--for',
      'screen',
      '--case',
      'case.json',
      '--out',
      'never.pdf',
      '--passphrase-file',
      pass,
    ]
    const { code, said } = await journeybook(...ask, '--allow-findings', 'the family asked for it')
    expect(code).toBe(1)
    expect(said).toMatch(/something private/)
    expect(said).not.toMatch(/Glyn/)
    expect((await readdir(folder)).filter(name => name.startsWith('never'))).toEqual([])
  }, 60_000)

  it.each([
    ['a purpose there is none of', ['--for', 'balloon', '--out', 'x.pdf'], 1],
    ['no file to write', ['--for', 'screen'], 2],
    ['a language there is none of', ['--for', 'screen', '--lang', 'fr', '--out', 'x.pdf'], 2],
    ['a folder that is not there', ['--for', 'screen', '--out', 'nowhere/x.pdf'], 1],
  ])(
    'says what is wrong with %s',
    async (_what, more, code) => {
      const answer = await journeybook('export', book, ...more, '--passphrase-file', pass)
      expect(answer.code).toBe(code)
      expect(answer.out).toBe('')
      expect(answer.said.trim()).not.toBe('')
    },
    60_000,
  )

  it('passes nothing of an encrypted file, and says why', async () => {
    const file = join(import.meta.dirname, '../../fixtures/pdf/encrypted.pdf')
    const { code, out } = await journeybook('verify-pdf', file, '--as', 'x4', '--json')
    const { passed, results } = JSON.parse(out)
    expect([code, passed]).toEqual([0, 0])
    expect(results[0].problem).toMatch(/encrypted/)
  })

  it('refuses to judge what is no PDF', async () => {
    await writeFile(join(folder, 'text.pdf'), 'hello')
    const { code, said } = await journeybook('verify-pdf', 'text.pdf', '--as', 'x4')
    expect([code, said.includes('not a PDF')]).toEqual([1, true])
  })
})

describe('journeybook add-photo', () => {
  it('puts a picture into the first photo frame, keeps it as it came, and prints it the right way up', async () => {
    const picture = await phoneJpeg(cornersPicture(900, 600), 6)
    await writeFile(join(folder, 'picture.jpg'), picture)
    const ask = ['add-photo', book, 'picture.jpg', '--page', '2', '--alt-en', 'Four colours', '--passphrase-file', pass]
    const added = await journeybook(...ask, '--json')
    expect(JSON.parse(added.out)).toMatchObject({ width: 600, height: 900, page: 2, frame: 'used' })
    const shown = await journeybook('show', book, '--passphrase-file', pass, '--json')
    expect(JSON.parse(shown.out).photos).toBe(2)

    // Nobody has said yet that this picture may be in the book: that stops a print until a reason is given.
    const print = ['export', book, '--for', 'screen', '--out', 'added.pdf', '--passphrase-file', pass, '--json']
    const stopped = await journeybook(...print)
    expect([stopped.code, stopped.out]).toEqual([1, ''])
    expect(stopped.said).toMatch(/must be fixed before print/)
    const allowed = await journeybook(...print, '--allow-findings', 'a drawing of our own')
    const report = JSON.parse(allowed.out)
    expect(report.allowed).toBe('a drawing of our own')
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).toContain('safety.photo-consent')
  }, 60_000)

  it('refuses a page there is none of and a file that is no picture', async () => {
    await writeFile(join(folder, 'fake.jpg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const [beyond, fake] = await Promise.all([
      journeybook('add-photo', book, 'picture.jpg', '--page', '9', '--passphrase-file', pass),
      journeybook('add-photo', book, 'fake.jpg', '--page', '1', '--passphrase-file', pass),
    ])
    expect([beyond.code, fake.code]).toEqual([1, 1])
    expect(fake.said).toMatch(/not a JPEG, PNG or WebP/)
  }, 60_000)
})
