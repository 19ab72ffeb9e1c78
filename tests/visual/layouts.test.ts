/**
 * Every layout in every format and language against a picture of itself: the nightly run. Each sheet is a test, so that one run lists
 * all that differ. `JOURNEYBOOK_VISUAL=write` takes the pictures anew, to be looked at before they are committed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageFormats } from '#core/book/format.ts'
import { openTestPage, type TestPage } from '../browser/support/test-page.ts'

const references = join(import.meta.dirname, 'references')
const write = process.env.JOURNEYBOOK_VISUAL === 'write'

/** Another version of Chromium draws the edges of letters a little differently; a word that moved is thousands of px. */
const allowed = { channel: 48, share: 0.001 } as const

describe.skipIf(!(write || process.env.JOURNEYBOOK_NIGHTLY))('every layout', () => {
  let test: TestPage
  const art = readFileSync(join(import.meta.dirname, '../../assets/art/cottage.webp'))

  beforeAll(async () => {
    await mkdir(references, { recursive: true })
    test = await openTestPage('layouts', {
      width: 1256,
      height: 800,
      serve: path => (path.startsWith('/art/') ? { type: 'image/webp', body: art } : undefined),
    })
  }, 60_000)
  afterAll(() => test?.close())

  for (const format of pageFormats) {
    for (const language of ['en', 'cy', 'both']) {
      it(`looks in ${format} and ${language} as it did`, async () => {
        await test.page.goto(`http://book.test/layouts.html?format=${format}&language=${language}`)
        await test.page.locator('.miniature').first().waitFor()
        await test.page.evaluate(() =>
          Promise.all(
            [...document.images].map(image => image.decode()).concat(document.fonts.ready.then(() => undefined)),
          ),
        )
        const picture = await test.page.screenshot({ fullPage: true })
        const file = join(references, `${format}-${language}.png`)
        if (write) writeFileSync(file, await sharp(picture).png({ palette: true, colours: 128 }).toBuffer())
        else expect(await differing(picture, file)).toBeLessThan(allowed.share)
      }, 60_000)
    }
  }
})

/** The share of px that differ; 1 where the sizes do. */
async function differing(picture: Buffer, file: string): Promise<number> {
  const raw = (source: Buffer | string) => sharp(source).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const [now, then] = await Promise.all([raw(picture), raw(file)])
  if (now.info.width !== then.info.width || now.info.height !== then.info.height) return 1
  let count = 0
  for (let at = 0; at < now.data.length; at += 3) {
    const far = [0, 1, 2].some(
      channel => Math.abs((now.data[at + channel] ?? 0) - (then.data[at + channel] ?? 0)) > allowed.channel,
    )
    if (far) count++
  }
  return count / (now.data.length / 3)
}
