/**
 * One page printed before an engine is trusted: everything the finisher relies on, because a new Chromium may change any of it
 * (print.md 8).
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrintEngine } from '#core/ports/print-engine.ts'
import { findPlaces } from './content/places.ts'
import { inMemory } from './output.ts'
import { commentOf } from './pdf/jpeg.ts'
import { decimal, numbersAt } from './pdf/model.ts'
import { usualAssets } from './profiles.ts'
import { proxyJpeg, proxyMark } from './proxy.ts'
import { factsOf, type PdfFacts } from './verify/facts.ts'

/** What an engine may fail at. `pass-through` alone has a way round: whole pictures instead of stand-ins. */
export type EngineFault = 'pass-through' | 'sheet-size' | 'frame-position' | 'font-type' | 'tags' | 'marked-content'

const sheet = { width: 856, height: 640 }
/** A frame as the page lays one out: whole px under a matrix. */
const frame = { width: 400, height: 300, scaleX: 1.00113, scaleY: 0.99872, x: 37.31, y: 51.77 }

const html =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><script type="module" src="/test.js"></script>'

const script = `
const face = new FontFace('Test', 'url(/test.ttf)')
document.fonts.add(await face.load())
const paper = new CSSStyleSheet()
paper.replaceSync('@page{size:${sheet.width}px ${sheet.height}px;margin:0}body{margin:0;font:16px Test;font-synthesis:none}')
document.adoptedStyleSheets.push(paper)
const add = (name, into = document.body) => into.appendChild(document.createElement(name))
add('h2').textContent = 'Tŷ'
add('p').textContent = 'ŵ'
const picture = add('img')
picture.alt = 'A picture'
picture.src = '/test.jpg'
Object.assign(picture.style, {
  position: 'absolute', left: 0, top: 0, transformOrigin: '0 0', width: '${frame.width}px', height: '${frame.height}px',
  transform: 'matrix(${frame.scaleX},0,0,${frame.scaleY},${frame.x},${frame.y})',
})
await picture.decode()
document.documentElement.dataset.print = 'ready'
`

const tested = new WeakMap<PrintEngine, Promise<readonly EngineFault[]>>()

/** What an engine fails at; tested at its first use and remembered. Rejects when it prints nothing at all. */
export function engineFaults(engine: PrintEngine, assetsFolder: string = usualAssets): Promise<readonly EngineFault[]> {
  const known = tested.get(engine) ?? testEngine(engine, assetsFolder)
  tested.set(engine, known)
  known.catch(() => tested.delete(engine))
  return known
}

async function testEngine(engine: PrintEngine, assetsFolder: string): Promise<readonly EngineFault[]> {
  const answers: Readonly<Record<string, () => Promise<{ type: string; body: Uint8Array }>>> = {
    '/print.html': async () => ({ type: 'text/html; charset=utf-8', body: Buffer.from(html) }),
    '/test.js': async () => ({ type: 'text/javascript; charset=utf-8', body: Buffer.from(script) }),
    '/test.ttf': async () => ({ type: 'font/ttf', body: await readFile(join(assetsFolder, 'fonts/andika-400.ttf')) }),
    '/test.jpg': async () => ({ type: 'image/jpeg', body: await proxyJpeg('test') }),
  }
  const printed = await engine.print({ sheetPx: sheet, serve: async path => answers[path]?.() })
  return faultsOf(await factsOf(inMemory(printed)))
}

/** Judges a printed test page. */
export function faultsOf(facts: PdfFacts): EngineFault[] {
  const [page] = facts.pages
  const [image] = facts.images
  const [content] = facts.contents
  const media = numbersAt(page, 'MediaBox')
    ?.slice(2)
    .map(value => decimal(value, 3))
  const roles = facts.elements.map(({ role }) => role)
  const depth = content?.operations.reduce(
    (sum, { op }) => sum + (op === 'BDC' || op === 'BMC' ? 1 : op === 'EMC' ? -1 : 0),
    0,
  )
  const faults: [EngineFault, boolean][] = [
    ['pass-through', image !== undefined && commentOf(image.stream.contents, proxyMark) === 'test'],
    ['sheet-size', media?.join() === [sheet.width * 0.75, sheet.height * 0.75].map(value => decimal(value, 3)).join()],
    ['frame-position', content !== undefined && isExact(findPlaces(content.operations).drawn[0]?.matrix)],
    ['font-type', facts.fonts.length > 0 && facts.fonts.every(({ type }) => type === 'Type0/CIDFontType2')],
    ['tags', ['Document', 'H2', 'P', 'Figure'].every(role => roles.includes(role))],
    ['marked-content', depth === 0],
  ]
  return faults.filter(([, good]) => !good).map(([fault]) => fault)
}

/** The frame's place in pt from the page's bottom left, to a thousandth. */
function isExact(matrix: readonly number[] | undefined): boolean {
  if (matrix === undefined) return false
  const width = frame.width * frame.scaleX * 0.75
  const height = frame.height * frame.scaleY * 0.75
  const left = frame.x * 0.75
  const bottom = (sheet.height - frame.y) * 0.75 - height
  return [width, 0, 0, height, left, bottom].every((value, index) => Math.abs(value - (matrix[index] ?? 0)) <= 0.001)
}
