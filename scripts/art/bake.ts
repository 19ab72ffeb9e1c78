/**
 * Paints the pictures of `scripts/art/scenes` into `assets/art` and writes their catalogue.
 *
 * `bake.ts` paints all; `bake.ts ID…` only those; `bake.ts --catalogue` writes only `art.json`; `--look DIR` writes small
 * PNGs into DIR instead, to look at. Chromium paints, because its SVG filters are the brush; sharp packs.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import sharp from 'sharp'
import { type Art, artSchema } from '#core/toolkit/art.ts'
import { type Entry, shapes } from './catalogue/entry.ts'
import { catalogue } from './catalogue/index.ts'
import { sheet } from './kit/brush.ts'
import { draw } from './scenes/index.ts'

const target = new URL('../../assets/art/', import.meta.url).pathname
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { catalogue: { type: 'boolean', default: false }, look: { type: 'string' } },
})

function toArt({ id, kind, shape, alpha, alt, tags, accent }: Entry): Art {
  const { width, height, scale } = shapes[shape]
  const size = { width: width * scale, height: height * scale }
  return { id, file: `${id}.webp`, ...size, alpha, kind, tags, alt, ...(accent === undefined ? {} : { accent }) }
}

/** The picture as PNG bytes, `scale` pixels a unit. */
async function paint(browser: Browser, { id, shape, alpha }: Entry, scale: number): Promise<Buffer> {
  const { width, height } = shapes[shape]
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale })
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${sheet(width, height, draw(id))}`)
  const bytes = await page.screenshot({ omitBackground: alpha, timeout: 240_000 })
  await page.close()
  return bytes
}

/** The most a picture may weigh in the repository. */
const heaviest = 700_000

/** Packs for the repository: fine grain survives at these qualities; a grainy night sky takes the lower ones. */
async function pack(bytes: Buffer, { alpha }: Entry): Promise<Buffer> {
  if (alpha) return sharp(bytes).webp({ quality: 86, alphaQuality: 92, effort: 5 }).toBuffer()
  for (const quality of [74, 66, 58]) {
    const packed = await sharp(bytes).webp({ quality, effort: 5, smartSubsample: true }).toBuffer()
    if (packed.length <= heaviest) return packed
  }
  throw new Error('a picture is too grainy to pack')
}

async function bake(entries: readonly Entry[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  for (const entry of entries) {
    if (values.look !== undefined) {
      const small = entry.shape === 'square' ? 1 : 0.9
      writeFileSync(join(values.look, `${entry.id}.png`), await paint(browser, entry, small))
      continue
    }
    const packed = await pack(await paint(browser, entry, shapes[entry.shape].scale), entry)
    writeFileSync(`${target}${entry.id}.webp`, packed)
    console.log(entry.id, Math.round(packed.length / 1000), 'kB')
  }
  await browser.close()
}

const wanted = catalogue.filter(({ id }) => positionals.length === 0 || positionals.includes(id))
if (values.look !== undefined) mkdirSync(values.look, { recursive: true })
else writeFileSync(`${target}art.json`, `${JSON.stringify(artSchema.parse(catalogue.map(toArt)), undefined, 1)}\n`)
if (!values.catalogue) await bake(wanted)
