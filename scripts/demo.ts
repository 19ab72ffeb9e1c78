/**
 * The main job without a window: the sample book, Welsh and English side by side, is built from its template with its photos, kept in an encrypted library
 * in a temporary place, opened again, checked, and made into three PDFs in `out/`. Says what was made, how long it took and
 * what the checks found. Ends 1 when a file failed.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type * as Y from 'yjs'
import { encodeStateAsUpdate } from 'yjs'
import { realPorts } from '#cli/io.ts'
import { createDoc } from '#core/book/doc.ts'
import type { BookId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { checkBook, stopsPrint } from '#core/checks/book.ts'
import { purposeOf } from '#core/print/purposes.ts'
import { unwrap } from '#core/result.ts'
import { type CaseRecord, caseRecordSchema } from '#core/reviews/case-record.ts'
import { type BookStore, createLibrary, type Library, unlockLibrary } from '#services/library/index.ts'
import { makePdf } from '#services/print/make-pdf.ts'
import { fileOutput } from '#services/print/output.ts'
import { createPrintArt } from '#services/print/own-art.ts'
import type { PrintReport } from '#services/print/report.ts'
import { writeCase } from '#services/register/cases.ts'
import { addEdition } from '#services/register/editions.ts'
import { makeOfficerPdf } from '#services/review-pack/make-officer-pdf.ts'
import { officerFacts } from '#services/review-pack/officer-facts.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { readSample } from '#services/toolkit/sample.ts'
import { createPrintEngine } from '#stand-in/print-engine.ts'
import { inProject } from './lib/place.ts'

const ports = realPorts()
const began = performance.now()
const out = inProject('out')

/** Mali's case, made up like Mali. Her first review was held in time; the book is for the second. */
const madeUpCase: CaseRecord = caseRecordSchema.parse({
  version: 1,
  caseCode: 'DEMO 1',
  otherNames: ['Kelly Pritchard', 'Jac Pritchard', 'Mali Pritchard'],
  placedOn: '2026-08-14',
  reviewsHeld: ['2026-09-08'],
  views: { child: 'I like the page with Pwdin best.', adopters: 'We read a little of it every Sunday.' },
})

const place = await mkdtemp(join(tmpdir(), 'journeybook-'))
const engine = createPrintEngine()
try {
  await mkdir(out, { recursive: true })
  process.exitCode = await demo()
} finally {
  await engine.close()
  await rm(place, { recursive: true, force: true })
}

async function demo(): Promise<number> {
  const { library, id } = await keepSample()
  const store = unwrap(await library.openBook(id))
  unwrap(await writeCase(library, id, madeUpCase))
  const book = unwrap(readBook(store.doc))
  say(`Opened it again: ${book.pages.length} pages, ${book.photos.length} photos, words in English and Welsh.`)
  const findings = checkBook(book, { surnames: madeUpCase.otherNames, today: today() })
  const stops = stopsPrint(findings)
  const counts = ['must-fix', 'please-look', 'idea'].map(
    kind => findings.filter(({ severity }) => severity === kind).length,
  )
  say(`Checked it: ${counts[0]} to fix before print, ${counts[1]} to look at, ${counts[2]} ideas.`)
  for (const { rule, match } of stops) say(`  ${rule}${match === undefined ? '' : `: “${match}”`}`)
  const reports = [
    await print(store, book, 'print-shop', 'print-shop.pdf'),
    await print(store, book, 'screen', 'on-screen.pdf'),
  ]
  const edition = { purpose: 'print-shop', pages: book.pages.length, fingerprint: reports[0]?.sha256 ?? '' }
  const kept = await addEdition(library, id, {
    ...edition,
    made: new Date(ports.clock.now()).toISOString(),
    language: 'both',
    layer: book.settings.layer,
    review: 2,
  })
  reports.push(await officerPage(book, [unwrap(kept)]))
  say('Tied to the second review, due 8 December 2026.')
  await library.close()
  const failed = stops.length + reports.reduce((sum, report) => sum + report.checks.failed.length, 0)
  say(`${failed === 0 ? 'All well' : `${failed} things to see to`}, in ${seconds(began)}.`)
  return failed === 0 ? 0 : 1
}

/** Makes the library and the book, closes both, and unlocks the library with its passphrase again. */
async function keepSample(): Promise<{ library: Library; id: BookId }> {
  const start = performance.now()
  const { book, photos } = await readSample(ports.ids)
  const passphrase = 'gorse lantern willow harbour ember otter'
  const options = { place: join(place, 'library'), ports }
  const { library } = unwrap(await createLibrary(options, { passphrase }))
  const doc: Y.Doc = createDoc(book)
  const store = unwrap(await library.createBook(encodeStateAsUpdate(doc), { id: book.id, blobs: photos.values() }))
  await store.close()
  await library.close()
  say(`Built the sample book and kept it, encrypted, in ${seconds(start)}.`)
  return { library: unwrap(await unlockLibrary(options, { passphrase })), id: book.id }
}

async function print(store: BookStore, book: Book, purposeId: string, file: string): Promise<PrintReport> {
  const start = performance.now()
  const purpose = purposeOf(purposeId)
  if (!purpose) throw new Error('the demo prints for purposes that exist')
  let told = 0
  const report = unwrap(
    await makePdf({
      ...createPrintArt(),
      book,
      purpose,
      language: 'both',
      layer: book.settings.layer,
      marks: purpose.marks,
      readPhoto: async id => {
        const photo = await store.getBlob(id)
        return photo.ok ? photo.value : undefined
      },
      engine,
      rendererFolder: inProject('.build/renderer'),
      forbidden: madeUpCase.otherNames,
      output: await fileOutput(join(out, file)),
      clock: ports.clock,
      onProgress: ({ stage, done, of }) => {
        if (stage !== 'pictures' || done - told < 10) return
        told = done
        say(`  ${file}: picture ${done} of ${of}`)
      },
    }),
  )
  tell(file, report, start)
  return report
}

async function officerPage(book: Book, editions: Parameters<typeof officerFacts>[0]['editions']): Promise<PrintReport> {
  const start = performance.now()
  const template = (await readTemplates()).find(each => each.id === book.template)
  const facts = officerFacts({ book, record: madeUpCase, template, editions, today: today() })
  const output = await fileOutput(join(out, 'reviewing-officer.pdf'))
  const report = unwrap(
    await makeOfficerPdf({ facts, engine, output, clock: ports.clock, forbidden: madeUpCase.otherNames }),
  )
  tell('reviewing-officer.pdf', report, start)
  return report
}

function tell(file: string, { pages, bytes, images, checks }: PrintReport, start: number): void {
  const all = checks.passed.length + checks.failed.length
  const sharp = images.map(({ effectiveDpi }) => effectiveDpi)
  const range = sharp.length === 0 ? '' : `, pictures at ${Math.min(...sharp)} to ${Math.max(...sharp)} ppi`
  say(
    `out/${file}: ${pages} pages, ${(bytes / 1e6).toFixed(1)} MB${range}; ${checks.passed.length} of our ${all} checks pass; ${seconds(start)}`,
  )
  for (const { id, problem } of checks.failed) say(`  ${id}: ${problem}`)
}

function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(ports.clock.now())
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
