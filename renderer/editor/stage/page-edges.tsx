import type { ReactNode } from 'react'
import { type SizeMm, safeMm } from '#core/book/format.ts'

/** Where the page is cut and how far inside that words and faces stay; what lies beyond is printed and cut away. */
export function PageEdges({ trim, scale }: { readonly trim: SizeMm; readonly scale: number }): ReactNode {
  const inset = safeMm * scale
  return (
    <>
      <i className="page-cut" />
      <i
        className="page-safe"
        style={{
          left: inset,
          top: inset,
          width: (trim.width - 2 * safeMm) * scale,
          height: (trim.height - 2 * safeMm) * scale,
        }}
      />
    </>
  )
}
