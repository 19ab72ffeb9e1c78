import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { agreers } from '#core/reviews/materials.ts'
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
  later: [{ review: 3, due: '2027-06-08', rule: 'wales.later' }],
  owed: [],
  agreed: agreers.map((who, at) => ({ who, ...(at === 0 && { on: '2026-11-20' }) })),
  parts: Array.from({ length: 22 }, (_, at) => ({
    title: { en: `A part with a long enough name ${at}`, cy: `Rhan ag enw digon hir ŵ ŷ ${at}` },
    state: at % 3 ? ('in' as const) : ('missing' as const),
    needed: true,
  })),
  toFind: Array.from({ length: 12 }, (_, at) => ({ what: { en: `thing ${at}`, cy: `peth ${at}` } })),
  // As long as they may be.
  views: { child: 'I like the dog page. '.repeat(19), adopters: 'We read it on Sundays. '.repeat(17) },
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

  it('is one page as a readiness sheet too, with who has agreed and what is still owed', async () => {
    const output = memoryOutput()
    const clock = { now: () => testNow }
    const told = {
      ...facts,
      page: 'readiness' as const,
      owed: [{ review: 2, due: '2026-12-08', held: '2026-12-01', rule: 'wales.second' }],
      letter: { rule: 'wales.letter' },
    }
    const report = unwrap(await makeOfficerPdf({ facts: told, engine, output, clock, forbidden: ['Kelly Pritchard'] }))
    expect([report.pages, report.checks.failed]).toEqual([1, []])
    const file = join(mkdtempSync(join(tmpdir(), 'journeybook-')), 'readiness.pdf')
    writeFileSync(file, output.bytes() ?? '')
    const words = execFileSync('pdftotext', [file, '-']).toString().replace(/\s+/g, ' ')
    for (const said of [
      '8 of 22 parts are still missing',
      'agreed on 20 November 2026',
      'are still owed',
      'Later-life letter',
    ])
      expect(words).toContain(said)
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
