/** What a book can be printed for, as data: choosing a purpose chooses every setting (design.md, Print). */

/** The settings that a purpose stands for. */
export interface PrintPurpose {
  readonly id: string
  /** Whose rules the file is made to: PDF/X-4 for presses, PDF/UA-1 for screens and screen readers. */
  readonly standard: 'x4' | 'ua1'
  /** Printed beyond the trim on every side, mm. */
  readonly bleedMm: number
  /** Whether crop marks may be asked for. */
  readonly marks: boolean
  /** The most pixels to the inch that a picture is given. */
  readonly dpi: number
  /** `inks`: pictures and colours in the press's own four inks, for printers who refuse RGB. Absent: sRGB that says so. */
  readonly colour?: 'inks'
  /** How pictures are compressed. */
  readonly pictures: 'print' | 'screen'
}

/** The purposes that work. A team adds its printer's as another line. */
export const purposes: readonly PrintPurpose[] = [
  { id: 'print-shop', standard: 'x4', bleedMm: 3, marks: true, dpi: 300, pictures: 'print' },
  {
    id: 'print-shop-cmyk',
    standard: 'x4',
    bleedMm: 3,
    marks: true,
    dpi: 300,
    pictures: 'print',
    colour: 'inks',
  },
  // Mixam: TrimBox is the final size, 3 mm of bleed, CMYK, single pages, no marks (print.md 5).
  { id: 'pod-mixam', standard: 'x4', bleedMm: 3, marks: false, dpi: 300, pictures: 'print', colour: 'inks' },
  { id: 'screen', standard: 'ua1', bleedMm: 0, marks: false, dpi: 150, pictures: 'screen' },
]

/** The purpose of a name; undefined when there is none of it. */
export function purposeOf(id: string): PrintPurpose | undefined {
  return purposes.find(purpose => purpose.id === id)
}
