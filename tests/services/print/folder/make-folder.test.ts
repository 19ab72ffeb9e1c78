import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainRecipe } from '#core/book/recipe.ts'
import { folderOutput } from '#services/print/folder/folder-output.ts'
import { makeFolder } from '#services/print/folder/make-folder.ts'
import type { PrintRequest } from '#services/print/make-pdf.ts'
import { closeEngine, printRequest, run } from '#support/print-run.ts'

let parent = ''
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'folders-'))
})
afterAll(async () => {
  await closeEngine()
  await rm(parent, { recursive: true })
})

async function made(purpose: string, name: string, more: Partial<PrintRequest> = {}) {
  const { output: _, ...request } = await printRequest(purpose, { pages: 2, photoPx: 1200 }, more)
  const folder = await folderOutput(join(parent, name))
  return makeFolder({ ...request, folder, editions: [], today: '2026-06-13' })
}

/** `sha256sum` itself says whether every file is what its fingerprint says. */
const verify = (name: string) => run('sh', '-c', `cd '${join(parent, name)}' && sha256sum -c fingerprints.txt`)

describe('an agency’s copy', () => {
  it('is a folder with the book, a record sheet, every word as text, and fingerprints that sha256sum agrees with', async () => {
    expect(await made('agency', 'agency')).toMatchObject({ ok: true, value: { checks: { failed: [] } } })
    expect((await readdir(join(parent, 'agency'))).toSorted()).toEqual([
      'book.pdf',
      'fingerprints.txt',
      'read-me.txt',
      'record.pdf',
      'transcript.txt',
    ])
    expect((await verify('agency')).match(/: OK/g)).toHaveLength(4)
    expect(await readFile(join(parent, 'agency/transcript.txt'), 'utf8')).toContain('Tŷ Pat a Glyn 2')
    expect(await run('pdftotext', join(parent, 'agency/record.pdf'), '-')).toContain('Record sheet')
  })

  it('leaves nothing behind when a full name stands in any of its files', async () => {
    expect(await made('agency', 'private', { forbidden: ['Pat a Glyn'] })).toMatchObject({ ok: false, code: 'privacy' })
    expect((await readdir(parent)).filter(name => name.startsWith('private'))).toEqual([])
  })

  it('never takes the place of something that is there', async () => {
    await writeFile(join(parent, 'there'), 'mine')
    await expect(made('agency', 'there')).rejects.toMatchObject({ code: 'EEXIST' })
    expect(await readFile(join(parent, 'there'), 'utf8')).toBe('mine')
  })
})

describe('a keepsake', () => {
  it('shows its photos with their words in any browser: cropped as in the book, covered places covered, nothing else in them', async () => {
    const cover = { shape: 'square', how: 'block', x: 0, y: 0, width: 1, height: 0.5 } as const
    const { book } = await printRequest('keepsake', { pages: 2, photoPx: 1200 })
    const covered = {
      ...book,
      pages: book.pages.map(page => ({
        ...page,
        frames: page.frames.map(frame =>
          frame.kind === 'photo' && frame.picture && 'photo' in frame.picture
            ? { ...frame, recipe: { ...plainRecipe, covers: [cover] } }
            : frame,
        ),
      })),
    }
    expect(await made('keepsake', 'keepsake', { book: covered })).toMatchObject({ ok: true })
    const index = await readFile(join(parent, 'keepsake/index.html'), 'utf8')
    expect(index).toContain('<img src="photos/01.jpg"')
    expect(index).toContain('alt="A house by the sea"')
    expect(index).toContain('<figcaption>The beach</figcaption>')
    expect(index).not.toMatch(/<script|https?:|onerror/)
    const photo = await readFile(join(parent, 'keepsake/photos/01.jpg'))
    expect(photo.includes('Canary') || photo.includes('Exif')).toBe(false)
    const top = await sharp(photo).extract({ left: 0, top: 0, width: 300, height: 100 }).png().toBuffer()
    const { channels } = await sharp(top).stats()
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeLessThan(3)
    await verify('keepsake')
  })

  it('says words as they are, whatever signs are in them', async () => {
    const { book } = await printRequest('keepsake', { pages: 2, photoPx: 1200 })
    const odd = { ...book, title: { en: '<img src=x onerror=alert(1)> & "co"' } }
    expect(await made('keepsake', 'odd', { book: odd })).toMatchObject({ ok: true })
    const index = await readFile(join(parent, 'odd/index.html'), 'utf8')
    expect(index).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot;')
  })

  it('is not made when a photo is gone, and leaves nothing', async () => {
    expect(await made('keepsake', 'gone', { readPhoto: async () => undefined })).toMatchObject({ ok: false })
    expect((await readdir(parent)).filter(name => name.startsWith('gone'))).toEqual([])
  })
})
