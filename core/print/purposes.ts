/** What a book can be printed for, as data: choosing a purpose chooses every setting (design.md, Print). */
import { z } from 'zod'
import { type PageFormat, pageFormatSchema, type SizeMm, trimSize } from '#core/book/format.ts'
import data from './data/purposes.json' with { type: 'json' }

/** Papers that sheets are printed on, lying down, mm. */
export const papers = { a4: { width: 297, height: 210 }, sra3: { width: 450, height: 320 } } as const satisfies Record<
  string,
  SizeMm
>
export const paperSchema = z.enum(['a4', 'sra3'])
export type Paper = z.infer<typeof paperSchema>

const size = z.strictObject({ width: z.number().positive(), height: z.number().positive() })

/** Single pages, each on a sheet as large as it. */
const pagesLayout = z.strictObject({
  kind: z.literal('pages'),
  /** Blank pages are added at the end until the pages are a multiple of this. */
  multiple: z.number().int().min(1).default(1),
  /** The last page is always blank: some printers put their own number there. */
  lastBlank: z.boolean().default(false),
  /** False where a printer wants no bleed at the bound edge: left of odd pages, right of even ones. */
  bleedAtSpine: z.boolean().default(true),
  /** A strip added at the left of every page for the holes; every page is then a leaf of its own. */
  hingeMm: z.number().min(0).default(0),
  /** The sizes a printer makes, for the formats it makes; absent: any. A page is brought to the size, a few per cent at most. */
  trims: z.partialRecord(pageFormatSchema, size).optional(),
})
/** Each page as large as the paper less its margins allows. */
const fitLayout = z.strictObject({ kind: z.literal('fit'), paper: paperSchema, marginMm: z.number().min(0) })
/** Two pages a side, folded and stapled in the middle. */
const saddleLayout = z.strictObject({ kind: z.literal('saddle'), papers: z.array(paperSchema).min(1) })
/** Back, spine and front in one piece. */
const coverLayout = z.strictObject({ kind: z.literal('cover') })
/** Words that flow down as many pages as they need. */
const textLayout = z.strictObject({ kind: z.literal('text'), paper: z.literal('a4'), marginMm: z.number().min(0) })

const purposeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Among those shown first. */
  usual: z.boolean(),
  /** What is made: the book, a part of it, a paper about it, or a folder of files. */
  makes: z.enum(['book', 'cover', 'guide', 'letter', 'review-pack', 'agency-copy', 'keepsake']),
  /** Whose rules the file is made to: PDF/X-4 for presses, PDF/UA-1 for screens and screen readers. */
  standard: z.enum(['x4', 'ua1']),
  /** Printed beyond the trim on every side, mm. */
  bleedMm: z.number().min(0).max(20),
  /** Whether crop marks may be asked for. */
  marks: z.boolean(),
  /** The most pixels to the inch that a picture is given. */
  dpi: z.number().int().positive(),
  /** `inks`: pictures and colours in the press's own four inks, for printers who refuse RGB. Absent: sRGB that says so. */
  colour: z.literal('inks').optional(),
  /** How pictures are compressed. */
  pictures: z.enum(['print', 'screen']),
  /** How far from the cut words and faces stay, mm; 0 where nothing is cut. */
  safeMm: z.number().min(0).default(0),
  layout: z.discriminatedUnion('kind', [pagesLayout, fitLayout, saddleLayout, coverLayout, textLayout]),
})

/** The settings that a purpose stands for. */
export type PrintPurpose = z.infer<typeof purposeSchema>

/** The purposes. A team adds its printer's as another entry of data/purposes.json. */
export const purposes: readonly PrintPurpose[] = z.array(purposeSchema).parse(data)

/** The purpose of a name; undefined when there is none of it. */
export function purposeOf(id: string): PrintPurpose | undefined {
  return purposes.find(purpose => purpose.id === id)
}

/** The trimmed page of a format for a purpose, mm; undefined where its printer makes no book of that shape. */
export function trimFor({ layout }: PrintPurpose, format: PageFormat): SizeMm | undefined {
  if (layout.kind !== 'pages' || layout.trims === undefined) return trimSize(format)
  return layout.trims[format]
}
