/** `npm run bench [-- --json]`: a line a figure; with --json each is `{"name","unit","median","p95"}`. */
import process from 'node:process'
import { measureApp } from './app.ts'
import { measureBigBook } from './big/editor.ts'
import { measureImport } from './import-photos.ts'
import { toLine } from './lib/figures.ts'
import { measureReviews } from './reviews.ts'
import { measureTogether } from './together.ts'

const json = process.argv.includes('--json')
for (const measure of [measureApp, measureBigBook, measureImport, measureReviews, measureTogether]) {
  for await (const figure of measure()) process.stdout.write(`${toLine(figure, json)}\n`)
}
