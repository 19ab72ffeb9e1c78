/** A team's own spreadsheet: which of its columns mean what, and its rows as records. Pure; nothing is kept here. */
import { addDays, type Day, dayOf, isDay } from './day.ts'
import { acceptRecords, type RawRecord, type Refusal, type ReviewRecord, recordColumns } from './records.ts'
import { nameKey, regionOfAuthority } from './regions.ts'

/** What is taken from a spreadsheet. Names of children are not among it. */
export const sheetFields = [...recordColumns, 'worker'] as const
export type SheetField = (typeof sheetFields)[number]

/** Columns without which no row can be read. The region may follow from the council. */
export const neededFields: readonly SheetField[] = ['case', 'placed']

/** Which column of the sheet holds what, counted from 0. */
export type SheetColumns = Readonly<Partial<Record<SheetField, number>>>

/** Cells as text, row by row, as they stand in the sheet. */
export type Grid = readonly (readonly string[])[]

/** Where the headings are (a row, counted from 0) and what they seem to mean. */
export interface SheetGuess {
  readonly heading: number
  readonly columns: SheetColumns
}

/** What teams call these columns, in either language, as {@link headingKey} leaves it. */
const called: Readonly<Record<SheetField, readonly string[]>> = {
  case: [
    'case',
    'case number',
    'case no',
    'case code',
    'case id',
    'id',
    'ref',
    'reference',
    'code',
    'rhif achos',
    'achos',
    'cyfeirnod',
    'cod',
  ],
  region: ['region', 'adoption region', 'rhanbarth'],
  authority: [
    'authority',
    'local authority',
    'la',
    'council',
    'agency',
    'awdurdod',
    'awdurdod lleol',
    'cyngor',
    'asiantaeth',
  ],
  placed: [
    'placed',
    'placed on',
    'date placed',
    'placement',
    'placement date',
    'date of placement',
    'moved in',
    'lleoli',
    'dyddiad lleoli',
    'symud i mewn',
  ],
  review1_held: [
    'review1 held',
    'review 1 held',
    'review 1',
    'r1',
    'r1 held',
    'r1 date',
    'first review',
    'first review held',
    '1st review',
    'date of first review',
    'adolygiad 1',
    'adolygiad cyntaf',
    'yr adolygiad cyntaf',
  ],
  review2_held: [
    'review2 held',
    'review 2 held',
    'review 2',
    'r2',
    'r2 held',
    'r2 date',
    'second review',
    'second review held',
    '2nd review',
    'date of second review',
    'adolygiad 2',
    'ail adolygiad',
    'yr ail adolygiad',
  ],
  in_place: [
    'in place',
    'ljw in place',
    'materials in place',
    'life journey materials',
    'life journey materials in place',
    'book in place',
    'yn ei le',
    'yn eu lle',
    'deunyddiau yn eu lle',
    'deunyddiau taith bywyd',
  ],
  worker: ['worker', 'social worker', 'allocated worker', 'sw', 'gweithiwr', 'gweithiwr cymdeithasol'],
}

/** Headings stand within the first rows; above them some teams write a title. */
const rowsLookedAt = 20

/** Finds the row of headings and what each means. Without one that looks like headings the first row is taken. */
export function guessSheet(grid: Grid): SheetGuess {
  let best: SheetGuess = { heading: 0, columns: {} }
  grid.slice(0, rowsLookedAt).forEach((cells, heading) => {
    const columns = guessColumns(cells)
    if (Object.keys(columns).length > Object.keys(best.columns).length) best = { heading, columns }
  })
  return best
}

function guessColumns(headings: readonly string[]): SheetColumns {
  const keys = headings.map(headingKey)
  const found = sheetFields.flatMap(field => {
    const at = keys.findIndex(key => called[field].includes(key))
    return at < 0 ? [] : [[field, at] as const]
  })
  return Object.fromEntries(found)
}

function headingKey(heading: string): string {
  return nameKey(heading.replace(/[_\-–:?*.()]+/gu, ' '))
}

/** What a sheet comes to: the records, and every row that was refused, in the order of the rows. */
export function recordsOf(
  grid: Grid,
  unreadable: readonly number[],
  guess: SheetGuess,
  today: Day,
): { readonly records: readonly ReviewRecord[]; readonly refused: readonly Refusal[] } {
  const { records, refused } = acceptRecords(toRawRecords(grid, guess), today)
  const broken = unreadable
    .filter(row => row > guess.heading + 1)
    .map((row): Refusal => ({ row, case: '', code: 'unreadable' }))
  return { records, refused: [...refused, ...broken].toSorted((a, b) => a.row - b.row) }
}

/** The rows under the headings as records to be accepted or refused; rows without a word in any named column are passed over. */
export function toRawRecords(grid: Grid, { heading, columns }: SheetGuess): readonly RawRecord[] {
  return grid.slice(heading + 1).flatMap((cells, index) => {
    const cell = (field: SheetField) => (columns[field] === undefined ? '' : (cells[columns[field]] ?? '').trim())
    if (sheetFields.every(field => cell(field) === '')) return []
    const authority = cell('authority')
    const record = {
      row: heading + 2 + index,
      worker: cell('worker').slice(0, 80),
      cells: {
        case: cell('case'),
        region: cell('region') || (regionOfAuthority(authority)?.name.en ?? ''),
        authority,
        placed: toIsoDay(cell('placed')),
        review1_held: toIsoDay(cell('review1_held')),
        review2_held: toIsoDay(cell('review2_held')),
        in_place: toInPlace(cell('in_place')),
      },
    }
    return [record]
  })
}

const answers: Readonly<Record<string, string>> = {
  y: 'yes',
  'in place': 'yes',
  complete: 'yes',
  true: 'yes',
  oes: 'yes',
  ydyn: 'yes',
  'yn ei le': 'yes',
  'yn eu lle': 'yes',
  partial: 'partly',
  partially: 'partly',
  part: 'partly',
  rhannol: 'partly',
  'yn rhannol': 'partly',
  n: 'no',
  none: 'no',
  'not in place': 'no',
  false: 'no',
  na: 'no',
  'nac oes': 'no',
  'nac ydyn': 'no',
}

function toInPlace(text: string): string {
  return answers[nameKey(text)] ?? text
}

const months = [
  'jan|ion',
  'feb|chwe',
  'mar|maw',
  'apr|ebr',
  'may|mai',
  'jun|meh',
  'jul|gor',
  'aug|aws',
  'sep|med',
  'oct|hyd',
  'nov|tac',
  'dec|rha',
]
/** Day 0 of spreadsheets, as everyone since 1900 has counted it. */
const serialZero: Day = '1899-12-30'

/**
 * A date as people here write it, as an ISO day: day before month, months by name in either language, two-digit years of this
 * century, a spreadsheet's own day number. What is none of these is given back as it was, to be refused by name.
 */
export function toIsoDay(text: string): string {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return checked(iso[1], iso[2], iso[3], text)
  const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text)
  if (numbers) return checked(numbers[3], numbers[2], numbers[1], text)
  const named = /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th)?[ \-./]+(\p{L}{3,})\.?[ \-./,]+(\d{4}|\d{2})$/u.exec(text)
  if (named) return checked(named[3], String(monthNamed(named[2] ?? '')), named[1], text)
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0
  return serial >= 36_526 && serial <= 73_050 ? addDays(serialZero, serial) : text
}

function monthNamed(name: string): number {
  return months.findIndex(names => names.split('|').some(start => name.toLowerCase().startsWith(start))) + 1
}

function checked(year = '', month = '', day = '', text: string): string {
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? dayOf(Number(iso.slice(0, 4)), Number(month), Number(day)) : text
}
