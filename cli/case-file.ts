/** The case record as a file of the command line (--case). */
import { readFile } from 'node:fs/promises'
import { err, ok, type Result } from '#core/result.ts'
import { type CaseRecord, caseRecordSchema } from '#core/reviews/case-record.ts'
import type { CommandInput } from './command.ts'

/** Reads the case record named by --case; undefined where none was named. */
export async function readCaseFile(
  file: CommandInput['values'][string],
): Promise<Result<CaseRecord | undefined, 'no-such-file' | 'bad-case'>> {
  if (typeof file !== 'string') return ok(undefined)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return err('no-such-file')
  try {
    return ok(caseRecordSchema.parse(JSON.parse(text)))
  } catch {
    return err('bad-case')
  }
}
