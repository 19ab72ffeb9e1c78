/** `npm run bench [-- --json]`: a line a figure; with --json each is `{"name","unit","median","p95"}`. */
import process from 'node:process'
import { measureApp } from './app.ts'
import { toLine } from './lib/figures.ts'

const json = process.argv.includes('--json')
for await (const figure of measureApp()) process.stdout.write(`${toLine(figure, json)}\n`)
