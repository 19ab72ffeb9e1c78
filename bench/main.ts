/**
 * `npm run bench [-- --json] [GROUP…]`: a line a figure; with --json each is `{"name","unit","median","p95"}`. Without the name
 * of a group all of them are measured.
 */
import process from 'node:process'
import { measureApp } from './app.ts'
import { measureBigBook } from './big/editor.ts'
import { measureImport } from './import-photos.ts'
import { toLine } from './lib/figures.ts'
import { measureReviews } from './reviews.ts'
import { measureTogether } from './together.ts'

const groups = {
  app: measureApp,
  big: measureBigBook,
  import: measureImport,
  reviews: measureReviews,
  together: measureTogether,
} as const

const json = process.argv.includes('--json')
const asked = process.argv.slice(2).filter(word => !word.startsWith('--'))
const unknown = asked.find(name => !(name in groups))
if (unknown) throw new Error(`no group is called ${unknown}: ${Object.keys(groups).join(', ')}`)

for (const [name, measure] of Object.entries(groups)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for await (const figure of measure()) process.stdout.write(`${toLine(figure, json)}\n`)
}
