import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import { toChild, toRecord } from '#core/reviews/child.ts'
import { exportColumns, measureCsv, recordsCsv } from '#core/reviews/csv.ts'
import { measure } from '#core/reviews/measure.ts'
import { acceptRecords, type ReviewRecord } from '#core/reviews/records.ts'
import { regions } from '#core/reviews/regions.ts'
import { readRecordsText } from '#services/register/records-file.ts'
import { anyDay } from './days.ts'

const full = caseRecordSchema.parse({
  version: 1,
  caseCode: 'CDF 12',
  fullNames: { kelly: 'Kelly Pritchard' },
  otherNames: ['Jac Pritchard'],
  bornOn: '2021-03-04',
  authority: 'Cardiff',
  worker: 'Nia Morgan',
  placedOn: '2026-03-02',
  reviewsHeld: ['2026-03-27', '2026-07-02'],
  materials: [{ review: 2, inPlace: 'no', reason: 'carers', note: 'Kelly was away', cameOn: '2026-08-01' }],
  order: { madeOn: '2026-09-01' },
  views: { child: 'My page' },
})

describe('the rows that are handed on', () => {
  it('say the dates and how it stood, and nothing of who the child is', () => {
    const csv = recordsCsv([toRecord(toChild('abcdefgh12', full, []))!])
    const [heading, row] = csv.replace('\uFEFF', '').split('\r\n')
    expect(heading).toBe(exportColumns.join(','))
    expect(row).toBe(
      'CDF 12,"Vale, Valleys & Cardiff",Cardiff,2026-03-02,2026-03-27,2026-07-02,no,2026-06-27,2026-27 Q2,carers,2026-08-01,due',
    )
    for (const secret of ['Pritchard', 'Kelly', '2021', 'Nia', 'My page', 'away']) expect(csv).not.toContain(secret)
  })

  it('give a case without a number one of its own, always the same', () => {
    const code = toChild('abcdefgh12', { ...full, caseCode: undefined }, []).code
    expect(code).toBe('JB-ABCDEFGH')
  })

  it('are read back as they were, whatever is in a case number or an authority', () => {
    const characters = fc.constantFrom('a', '"', ',', ' ', '=', '+', '-', '@', 'ŵ', '\n')
    const text = fc.string({ unit: characters, maxLength: 12 })
    const record = fc.tuple(text, fc.constantFrom(...regions), text, anyDay).map(
      ([name, region, authority, placed]): ReviewRecord => ({
        case: `c${name}`.replace(/\s+/g, ' ').trim(),
        region: region.name.en,
        authority: `a${authority}`.replace(/\s+/g, ' ').trim(),
        placed,
        inPlace: 'partly',
      }),
    )
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), records => {
        const unique = records.map((each, at) => ({ ...each, case: `${at}${each.case}` }))
        const file = unwrap(readRecordsText(recordsCsv(unique)))
        expect([...file.refused, ...acceptRecords(file.rows).refused]).toEqual([])
        expect(acceptRecords(file.rows).records).toEqual(unique)
      }),
    )
  })

  it('never begin a cell as a formula', () => {
    const csv = recordsCsv([{ case: '=1+1', region: 'North Wales', authority: '@x', placed: '2026-01-01' }])
    expect(csv).toContain("'=1+1,North Wales,'@x,")
  })
})

describe('the measure as a table', () => {
  it('marks what is kept back', () => {
    const wales = { name: 'Wales', reviews: 59, inPlace: 37, percent: 62.7, late: undefined }
    const small = { name: 'Vale, Valleys & Cardiff', reviews: 9, inPlace: undefined, percent: undefined, late: 0 }
    expect(measureCsv('region', [small], wales).replace('\uFEFF', '').split('\r\n')).toEqual([
      'region,reviews,in_place,percent,late',
      '"Vale, Valleys & Cardiff",9,[c],[c],0',
      'Wales,59,37,62.7,[c]',
      '',
    ])
  })

  it('counts what the case records say as it counts a file', () => {
    const record = toRecord(toChild('abcdefgh12', full, []))!
    expect(measure([record], 'quarter')).toMatchObject({
      groups: [{ name: '2026-27 Q2', reviews: 1, inPlace: 0, late: 1 }],
    })
  })
})
