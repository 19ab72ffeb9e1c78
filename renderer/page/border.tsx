import type { ReactNode } from 'react'
import { type SizeMm, safeMm } from '#core/book/format.ts'
import type { Border } from '#core/book/schema.ts'

/** How far inside the trim the line stands, mm: clear of a cut that is a little off, outside the words' margin. */
const insetMm = safeMm / 2 + 1

/** The line round the pages of a book, in the book's colour. */
export function BorderView({ border, trim }: { readonly border: Border; readonly trim: SizeMm }): ReactNode {
  return (
    <svg
      className="page-border"
      viewBox={`0 0 ${trim.width} ${trim.height}`}
      preserveAspectRatio="none"
      fill="none"
      stroke="var(--c-book)"
      aria-hidden="true"
    >
      <BorderLines border={border} trim={trim} />
    </svg>
  )
}

function BorderLines({ border, trim }: { readonly border: Border; readonly trim: SizeMm }): ReactNode {
  switch (border) {
    case 'none':
      return null
    case 'line':
      return <rect {...within(trim, insetMm)} rx={3} strokeWidth={0.7} />
    case 'double':
      return (
        <>
          <rect {...within(trim, insetMm - 0.8)} rx={3} strokeWidth={0.9} />
          <rect {...within(trim, insetMm + 0.9)} rx={2} strokeWidth={0.35} />
        </>
      )
    case 'stitches':
      return (
        <rect {...within(trim, insetMm)} rx={4} strokeWidth={0.9} strokeDasharray="4.2 2.8" strokeLinecap="round" />
      )
    case 'dots':
      return <rect {...within(trim, insetMm)} rx={3} strokeWidth={1.7} strokeDasharray="0 5" strokeLinecap="round" />
  }
}

function within({ width, height }: SizeMm, inset: number) {
  return { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset }
}
