import type { ReactNode } from 'react'
import { bleedMm, trimSize } from '#core/book/format.ts'
import { languagesShown } from '#core/book/language.ts'
import type { Page } from '#core/book/schema.ts'
import type { PrintJob } from '#core/print/job.ts'
import { pxPerMm } from '#core/print/sheet.ts'
import { leastSpineWithWords } from '#core/print/stocks.ts'
import { PageView } from '#renderer/page/index.ts'

/** The back of the book: the colour and the ground of its front, and nothing on it. */
export function BackCover({ job }: { readonly job: PrintJob }): ReactNode {
  const { book, language, layer, bleed } = job
  const [front] = book.pages
  if (!front) return null
  const { colour, ground } = front.background
  const page: Page = { ...front, background: { colour, ...(ground && { ground }) }, frames: [], stack: [] }
  return <PageView {...{ page, book, language, layer, bleed }} pictures={noPictures} medium="print" />
}

const noPictures = () => undefined

/** How far the spine's colour runs under the front and the back: edges that only meet leave a hair of white between them. */
const underMm = 1

/** The spine, in the book's own dark colour; with its title, read from the top down, where it is wide enough for words. */
export function Spine({ job }: { readonly job: PrintJob }): ReactNode {
  const { book, language, spineMm = 0 } = job
  const { height } = trimSize(book.settings.format)
  const title = languagesShown(language)
    .map(each => book.title[each]?.trim())
    .filter(Boolean)
    .join('  ·  ')
  return (
    <div
      className="spine"
      data-accent={book.settings.accent}
      style={{
        left: -underMm * pxPerMm,
        width: (spineMm + 2 * underMm) * pxPerMm,
        top: -bleedMm * pxPerMm,
        height: (height + 2 * bleedMm) * pxPerMm,
      }}
    >
      {spineMm >= leastSpineWithWords && (
        <span aria-hidden="true" style={{ fontSize: Math.min(spineMm * 0.5, 7) * pxPerMm }}>
          {title}
        </span>
      )}
    </div>
  )
}
