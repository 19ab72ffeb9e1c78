import type { ReactNode } from 'react'
import type { PrintJob } from '#core/print/job.ts'
import { picturePath } from '#core/print/picture-order.ts'
import { PageView, type PictureSource } from '#renderer/page/index.ts'
import './printing.css'

/** Every picture comes cut and developed: the page shows a small stand-in that the finisher replaces. */
const cutPictures: PictureSource = ({ frame: _, ...order }) => ({ url: picturePath(order), cut: true })

/** All pages of a job, a sheet each. */
export function Sheets({ job }: { readonly job: PrintJob }): ReactNode {
  const { book, language, layer, sheetPx, originPx, bleed } = job
  return book.pages.map((page, index) => (
    <div key={page.id} className="sheet" style={sheetPx}>
      <div className="sheet-page" style={{ transform: `translate(${originPx.x}px, ${originPx.y}px)` }}>
        <PageView
          page={page}
          book={book}
          language={language}
          layer={layer}
          pictures={cutPictures}
          medium="print"
          bleed={bleed}
          {...(index > 0 && { folio: index + 1 })}
        />
      </div>
    </div>
  ))
}
