/**
 * Measures every face that a page is set in, in Chromium itself, and writes `assets/fonts/widths.json`: with it core can
 * tell where lines break and how tall words stand without a browser. Run by hand when a font file changes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type FaceName, faceNames } from '#core/book/fit/faces.ts'
import { launchHeadless } from '#stand-in/launch.ts'

const fonts = new URL('../../assets/fonts/', import.meta.url).pathname

const plain = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')
const marks = '‘’“”'
const accented = 'áàâäéèêëíìîïóòôöúùûüẃẁŵẅýỳŷÿ'
const letters = [...new Set(`${plain}${marks}${accented}${accented.toUpperCase()}åæçñøœßÅÆÇÑØŒ–—…•·£€°½¼¾×\u00a0`)]
/** An accent does not change how a letter stands beside another, so pairs are measured without. */
const paired = [...`${plain}${marks}`]

/** Pairs nearer than this to the sum of their letters are left out, thousandths of an em. */
const least = 4

const browser = await launchHeadless()
const page = await browser.newPage()
const all: Partial<Record<FaceName, unknown>> = {}
for (const face of faceNames) {
  const source = readFileSync(`${fonts}${face}.ttf`).toString('base64')
  all[face] = await page.evaluate(measure, { source, letters, paired, least })
}
await browser.close()
writeFileSync(`${fonts}widths.json`, `${JSON.stringify(all)}\n`)

interface Asked {
  readonly source: string
  readonly letters: readonly string[]
  readonly paired: readonly string[]
  readonly least: number
}

async function measure({ source, letters, paired, least }: Asked) {
  const face = new FontFace('measured', `url(data:font/ttf;base64,${source})`)
  document.fonts.add(await face.load())
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('no canvas')
  context.font = '1000px measured'
  context.fontKerning = 'normal'
  context.textRendering = 'geometricPrecision'
  const widthOf = (text: string) => context.measureText(text).width
  const alone = new Map([...letters, ...paired].map(letter => [letter, widthOf(letter)]))
  const pairs: Record<string, number> = {}
  for (const a of paired) {
    for (const b of paired) {
      const nearer = Math.round(widthOf(a + b) - (alone.get(a) ?? 0) - (alone.get(b) ?? 0))
      if (Math.abs(nearer) >= least) pairs[a + b] = nearer
    }
  }
  document.fonts.delete(face)
  return { letters: Object.fromEntries(letters.map(letter => [letter, Math.round(alone.get(letter) ?? 0)])), pairs }
}
