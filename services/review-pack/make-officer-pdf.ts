/** Prints the reviewing officer's page: one upright A4, tagged, checked and searched like every other file we hand over. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { trimSize } from '#core/book/format.ts'
import type { Clock } from '#core/ports/index.ts'
import type { PrintEngine, Served } from '#core/ports/print-engine.ts'
import { type PrintPurpose, purposeOf } from '#core/print/purposes.ts'
import { sheetFor } from '#core/print/sheet.ts'
import { err, ok, type Result } from '#core/result.ts'
import { type PrintFailure, toFailure } from '#services/print/failures.ts'
import { finishPdf } from '#services/print/finish/finish.ts'
import { neutralTitles } from '#services/print/finish/metadata.ts'
import type { Output } from '#services/print/output.ts'
import { Pictures } from '#services/print/pictures.ts'
import { scanForPrivacy } from '#services/print/privacy-scan.ts'
import { pressIn, readSrgb } from '#services/print/profiles.ts'
import { describe, type PrintReport } from '#services/print/report.ts'
import { checksFor, runChecks } from '#services/print/verify/checks.ts'
import { factsOf } from '#services/print/verify/facts.ts'
import { type OfficerFacts, officerHtml, readyScript } from './officer-html.ts'

/** Two folders up, for the built desktop too. */
const assets = join(import.meta.dirname, '../../assets')
const fontsFolder = join(assets, 'fonts')

/** The purpose as data; its own layout makes the page. */
const purpose = reviewPack()

function reviewPack(): PrintPurpose {
  const found = purposeOf('review-pack')
  if (found === undefined) throw new Error('the review pack is a purpose')
  return found
}

/** What the page is printed with. `forbidden` are the full names of the case record: the page may hold none of them. */
export interface OfficerPrint {
  readonly facts: OfficerFacts
  readonly engine: PrintEngine
  readonly output: Output
  readonly clock: Clock
  readonly forbidden: readonly string[]
}

/** Makes the page. Nothing is left at the output unless it is whole and clean; failures as `makePdf`'s. */
export async function makeOfficerPdf(print: OfficerPrint): Promise<Result<PrintReport, PrintFailure>> {
  try {
    return await printed(print)
  } catch (error) {
    await print.output.drop()
    return toFailure(error, undefined)
  }
}

async function printed({ facts: told, engine, output, clock, forbidden }: OfficerPrint) {
  const began = performance.now()
  const sheet = sheetFor(trimSize('a4-up'), { bleedMm: 0, marks: false })
  const raw = await engine.print({ serve: await serveOfficer(told), sheetPx: sheet.sheetPx })
  const afterPages = performance.now()
  const seed = createHash('sha256').update(JSON.stringify(told)).digest('hex')
  const press = await pressIn()
  const written = await finishPdf(raw, {
    sheet,
    identity: { purpose, language: 'both', moment: clock.now(), seed },
    pictures: new Pictures({ readPhoto: async () => undefined, readArt: async () => undefined }, purpose, press),
    press,
    srgb: await readSrgb(),
    sink: output,
  })
  const afterFinish = performance.now()
  const facts = await factsOf(await output.readBack())
  const found = scanForPrivacy(facts, { forbidden, title: neutralTitles.both })
  if (found.length > 0) {
    await output.drop()
    return err('privacy' as const, { what: found.join(', ') })
  }
  const results = runChecks(facts, checksFor(purpose.standard))
  await output.keep()
  const end = performance.now()
  const milliseconds = {
    pages: afterPages - began,
    bake: 0,
    finish: afterFinish - afterPages,
    checks: end - afterFinish,
    total: end - began,
  }
  return ok(describe({ facts, written, results, milliseconds }))
}

async function serveOfficer(facts: OfficerFacts): Promise<(path: string) => Promise<Served | undefined>> {
  const [fonts, css] = await Promise.all([
    readFile(join(fontsFolder, 'fonts.css'), 'utf8'),
    readFile(join(assets, 'paper/officer.css'), 'utf8'),
  ])
  return async path => {
    if (path === '/print.html') return served('text/html; charset=utf-8', officerHtml(facts, fonts, css))
    if (path === '/ready.js') return served('text/javascript; charset=utf-8', readyScript)
    if (!path.endsWith('.ttf')) return undefined
    return { type: 'font/ttf', body: await readFile(join(fontsFolder, basename(path))) }
  }
}

function served(type: string, body: string): Served {
  return { type, body: new TextEncoder().encode(body) }
}
