/**
 * T1: somebody at the same laptop, after the library was locked. Everything that could tell of a child is marked, then every
 * file the app and its browser have written is searched for the marks, in each way that text is kept.
 */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startApp } from '#root/scripts/lib/app-process.ts'
import { ensureBuilt } from '#root/scripts/lib/build.ts'
import { testPassphrase } from '#support/app.ts'

/** Forty marks that no program writes by chance. */
const canaries = Array.from({ length: 40 }, (_, at) => `kanarek${(at + 11) * 7919}x${at}`)

// Nine seconds: run nightly, like the whole of the other figures.
describe.runIf(process.env.JOURNEYBOOK_NIGHTLY)('after the library is locked', () => {
  it('none of forty marks is in any file, temporary folder or line that was written', async () => {
    await ensureBuilt()
    const all = await mkdtemp(join(tmpdir(), 'journeybook-canaries-'))
    const temp = join(all, 'tmp')
    const data = join(all, 'data')
    for (const folder of [temp, data]) await mkdir(folder)
    onTestFinished(() => rm(all, { recursive: true, force: true }))
    const app = await startApp({ data, env: { TMPDIR: temp, XDG_CACHE_HOME: temp, XDG_CONFIG_HOME: temp } })
    onTestFinished(async () => {
      if (app.process.exitCode === null) await app.close()
    })
    const [name, story, typed, surname, code, worker, version, photoText, sender, word, ...facts] = canaries
    const ask = async (channel: string, input?: unknown) => {
      const reply = (await app.call(channel, input)) as { ok: boolean; value: { id: string } }
      expect({ channel, ...reply }).toMatchObject({ channel, ok: true })
      return reply.value
    }
    await ask('library.create', { passphrase: testPassphrase })
    const { id: book } = await ask('books.create', {
      template: 'my-life-journey-5-7',
      answers: { child: { name } },
    })
    await ask('register.saveCase', {
      book,
      record: { version: 1, caseCode: code?.slice(0, 40), otherNames: [surname, ...facts], worker },
    })
    await ask('library.keepOwnWord', { word, keep: true })
    const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a72' } })
      .withExif({ IFD0: { Artist: photoText ?? '' } })
      .jpeg()
      .toBuffer()
    await app.page.reload()
    await app.page.evaluate(
      ([url, bytes]) => fetch(url, { method: 'POST', body: new Uint8Array(bytes) }).then(answer => answer.json()),
      [`/book/${book}/photos`, [...picture]] as const,
    )
    await app.page.getByRole('button', { name: `Open ${name}` }).click()
    const words = app.page.locator('[contenteditable="true"]').first()
    await words.click()
    await app.page.keyboard.type(` ${story} `)
    await app.page.getByRole('tab', { name: 'Notes' }).click()
    await app.page.getByRole('textbox', { name: 'Notes for grown-ups' }).fill(typed ?? '')
    await app.page.getByText('All changes are saved').first().waitFor()
    await ask('history.keep', { book, name: version })
    const sent = { book, to: sender, audience: 'family', lock: { way: 'words' }, withNotes: true, from: sender }
    await app.answerDialog([join(all, 'out.journeybook')])
    await ask('handover.send', { ...sent, allow: 'the panel asked' })
    // The window starts anew while the call is being answered.
    await app.call('library.lock').catch(() => undefined)
    await app.page.getByLabel('Your passphrase').waitFor()

    // What is looked for would be found: at each place in base 64, and in UTF-16.
    for (const before of ['', 'a', 'ab'])
      expect(isIn(Buffer.from(Buffer.from(`${before}${name}…`).toString('base64')), name ?? '')).toBe(true)
    expect(isIn(Buffer.from(`x${name}`, 'utf16le'), name ?? '')).toBe(true)
    const files = await filesBelow(all)
    expect(files.length).toBeGreaterThan(20)
    const found: string[] = []
    for (const path of files) {
      const bytes = await readFile(path).catch(() => Buffer.alloc(0))
      for (const canary of [...canaries, testPassphrase])
        if (isIn(bytes, canary)) found.push(`${canary} in ${path.slice(all.length)}`)
      if (path.startsWith(data) && isPicture(bytes)) found.push(`a picture: ${path.slice(all.length)}`)
    }
    expect(found).toEqual([])
    expect(canaries.filter(canary => app.errors().includes(canary))).toEqual([])
    expect(await app.page.title()).toBe('Journeybook')
    await app.close()
  }, 120_000)
})

function isIn(bytes: Buffer, text: string): boolean {
  return waysToKeep(text).some(way => bytes.includes(way))
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

/** A text as programs keep it: plain, in UTF-16 both ways, and in base 64 at each of its three places. */
function waysToKeep(text: string): Buffer[] {
  const wide = Buffer.from(text, 'utf16le')
  const base64 = [0, 1, 2].map(shift => {
    const coded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64')
    return Buffer.from(coded.slice(shift === 0 ? 0 : 4, -4))
  })
  return [Buffer.from(text), wide, Buffer.from(wide).swap16(), ...base64]
}

/** JPEG, PNG or WebP by its first bytes. */
function isPicture(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 12).toString('latin1')
  return start.startsWith('\xff\xd8\xff') || start.startsWith('\x89PNG') || /^RIFF....WEBP/s.test(start)
}
