/** Spreadsheets for tests, written as a spreadsheet program writes them. */
import writeXlsxFile from 'write-excel-file/node'

type Cell = string | number | boolean | Date | undefined
export type Cells = readonly (readonly Cell[])[]

/** The bytes of an .xlsx file with one sheet for each grid. */
export function xlsx(...grids: readonly Cells[]): Promise<Buffer> {
  const toCell = (value: Cell) => {
    if (value === undefined) return null
    return value instanceof Date ? { value, format: 'dd/mm/yyyy' } : { value }
  }
  const sheets = grids.map((grid, at) => ({ sheet: `Sheet ${at + 1}`, data: grid.map(row => row.map(toCell)) }))
  return writeXlsxFile(sheets).toBuffer()
}

/** The text of a .csv file. */
export function csv(grid: Cells, delimiter = ','): string {
  return grid
    .map(row => row.map(cell => (cell instanceof Date ? cell.toISOString() : (cell ?? ''))).join(delimiter))
    .join('\r\n')
}

/** A team's list as teams keep them. */
export const teamList: Cells = [
  ['Our children'],
  ['Case No', 'Council', 'Placement date', 'R1', 'R2', 'LJW in place', 'Name'],
  ['CDF 1', 'Cardiff', new Date('2026-03-02'), new Date('2026-03-27'), new Date('2026-06-26'), 'Yes', 'Somebody'],
  ['CDF 2', 'Caerdydd', '02/03/2026', '27/03/2026', '2 July 2026', 'partly', 'Somebody'],
  [103, 'Swansea', 46083, 46108, undefined, false, 'Somebody'],
  ['SWA 2', 'Swansea', 'soon', undefined, undefined, undefined, 'Somebody'],
]
