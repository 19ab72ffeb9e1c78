import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { memoryOutput } from '#services/print/output.ts'
import { makeOfficerPdf } from '#services/review-pack/make-officer-pdf.ts'
import { createPrintEngine } from '#stand-in/print-engine.ts'
import { testNow } from '#support/ports.ts'

const engine = createPrintEngine()
afterAll(() => engine.close())

const facts = {
  page: 'officer' as const,
  code: 'MAL 4',
  name: { en: 'Mali', cy: 'Mali' },
  made: '2026-11-23',
  review: { review: 2, due: '2026-12-08', rule: 'wales.second' },
  later: [],
  owed: [],
  agreed: [{ who: 'worker' as const, on: '2026-11-20' }],
  parts: Array.from({ length: 22 }, (_, at) => ({
    title: { en: `A part with a long enough name ${at}`, cy: `Rhan ag enw digon hir ŵ ŷ ${at}` },
    state: at % 3 ? ('in' as const) : ('missing' as const),
    needed: true,
  })),
  toFind: Array.from({ length: 12 }, (_, at) => ({ what: { en: `thing ${at}`, cy: `peth ${at}` } })),
  views: { child: 'I like the dog page. '.repeat(10), adopters: 'We read it on Sundays. '.repeat(10) },
}

describe('the reviewing officer’s PDF', () => {
  it('is one tagged page that passes our checks, with every Welsh letter, however much there is to say', async () => {
    const output = memoryOutput()
    const clock = { now: () => testNow }
    const report = unwrap(await makeOfficerPdf({ facts, engine, output, clock, forbidden: ['Kelly Pritchard'] }))
    expect(report.checks.failed).toEqual([])
    expect(report.pages).toBe(1)
    const file = join(mkdtempSync(join(tmpdir(), 'journeybook-')), 'officer.pdf')
    writeFileSync(file, output.bytes() ?? '')
    expect(execFileSync('qpdf', ['--check', file]).toString()).toContain('No syntax or stream encoding errors')
    const words = execFileSync('pdftotext', [file, '-']).toString().replace(/\s+/g, ' ')
    expect(words).toContain('ŵ ŷ')
    expect(words).toContain('This page says what the checks found')
  })

  it('is not handed over when a full name of the case record got into a view', async () => {
    const output = memoryOutput()
    const clock = { now: () => testNow }
    const views = { adopters: 'Kelly Pritchard sent a card.' }
    const result = await makeOfficerPdf({
      facts: { ...facts, views },
      engine,
      output,
      clock,
      forbidden: ['Kelly Pritchard'],
    })
    expect(result).toMatchObject({ ok: false, code: 'privacy' })
    expect(output.bytes()).toBeUndefined()
  })
})
