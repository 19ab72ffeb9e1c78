import { readFile } from 'node:fs/promises'
import { err, ok } from '#core/result.ts'
import { inMemory } from '#services/print/output.ts'
import { type CheckResult, checksOf, type PdfCheck, runChecks } from '#services/print/verify/checks.ts'
import { factsOf, type PdfFacts } from '#services/print/verify/facts.ts'
import type { Command } from '../command.ts'

/** `verify-pdf`: our own checks over any PDF. */
export const verifyPdf: Command = {
  name: 'verify-pdf',
  summary: 'Check a PDF against the rules of PDF/X-4 or PDF/UA-1',
  usage: 'FILE.pdf --as x4|ua1',
  options: { as: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: async ({ values, positionals: [file = ''] }) => {
    const { as } = values
    if (as !== 'x4' && as !== 'ua1') return err('usage', { why: '--as is x4 or ua1.' })
    const bytes = await readFile(file).catch(() => undefined)
    if (bytes === undefined) return err('no-such-file')
    const results = await judge(bytes, checksOf(as))
    if (results === undefined) return err('not-a-pdf')
    const failed = results.filter(({ problem }) => problem !== undefined)
    const json = { as, passed: results.length - failed.length, of: results.length, certified: false, results }
    return ok({ json, text: textOf(as, results, failed) })
  },
}

/** Every check's result. What is encrypted cannot be looked into: then none of them passes. Undefined for what is no PDF. */
async function judge(bytes: Uint8Array, checks: readonly PdfCheck[]): Promise<readonly CheckResult[] | undefined> {
  const facts = await factsOf(inMemory(bytes)).catch(() => undefined)
  if (!isEncrypted(bytes, facts)) return facts && runChecks(facts, checks)
  return checks.map(({ id, rule }) => ({ id, rule, problem: 'it cannot be judged: the file is encrypted' }))
}

/** The trailer's own word for it; a file whose objects are all encrypted cannot be read far enough to ask. */
function isEncrypted(bytes: Uint8Array, facts: PdfFacts | undefined): boolean {
  if (facts) return facts.context.trailerInfo.Encrypt !== undefined
  const text = Buffer.from(bytes).toString('latin1')
  return text.startsWith('%PDF-') && /\/Encrypt\s+\d+\s+\d+\s+R/.test(text)
}

function textOf(as: 'x4' | 'ua1', results: readonly CheckResult[], failed: readonly CheckResult[]): string {
  const standard = as === 'x4' ? 'PDF/X-4' : 'PDF/UA-1'
  const people = as === 'ua1' ? ['Only a person can judge: whether alt texts are good, and the order of reading.'] : []
  return [
    `${standard}: ${results.length - failed.length} of our ${results.length} checks pass; not certified.`,
    ...failed.map(({ id, rule, problem }) => `  ${id}: ${rule}: ${problem}`),
    ...people,
  ].join('\n')
}
