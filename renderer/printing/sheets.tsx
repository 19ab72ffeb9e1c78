import type { CSSProperties, ReactNode } from 'react'
import type { PrintJob, PrintPlace } from '#core/print/job.ts'
import { picturePath } from '#core/print/picture-order.ts'
import { PageView, type PictureSource } from '#renderer/page/index.ts'
import { BackCover, Spine } from './cover-parts.tsx'
import './printing.css'

/** All sheets of a job. One with nothing on it is a blank page. */
export function Sheets({ job }: { readonly job: PrintJob }): ReactNode {
  const sources = new Map<number, PictureSource>()
  const picturesAt = (scale: number) => {
    const source = sources.get(scale) ?? cutPictures(scale)
    sources.set(scale, source)
    return source
  }
  return job.sheets.map((places, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sheets have no identity; the page is drawn once
    <div key={index} className="sheet" style={job.sheetPx}>
      {places.map(place => (
        <Place key={JSON.stringify(place.shows)} place={place} job={job} pictures={picturesAt(place.scale)} />
      ))}
    </div>
  ))
}

/** Every picture comes cut and developed, as large as it is drawn: the page shows a small stand-in that the finisher replaces. */
function cutPictures(scale: number): PictureSource {
  return ({ frame: _, widthMm, heightMm, ...order }) => ({
    url: picturePath({ ...order, widthMm: widthMm * scale, heightMm: heightMm * scale }),
    cut: true,
  })
}

interface PlaceProps {
  readonly place: PrintPlace
  readonly job: PrintJob
  readonly pictures: PictureSource
}

function Place({ place, job, pictures }: PlaceProps): ReactNode {
  const { x, y, scale, seen } = place
  const size = scale === 1 ? '' : ` scale(${scale})`
  const page = (
    <div className="sheet-page" style={{ transform: `translate(${x}px, ${y}px)${size}` }}>
      <Shown place={place} job={job} pictures={pictures} />
    </div>
  )
  return seen ? (
    <div className="sheet-seen" style={clipTo(seen)}>
      {page}
    </div>
  ) : (
    page
  )
}

/** A clip along a path: unlike a box's overflow it is not snapped to whole px. */
function clipTo({ x, y, width, height }: NonNullable<PrintPlace['seen']>): CSSProperties {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(px => `${px}px`)
  return { clipPath: `polygon(${left} ${top}, ${right} ${top}, ${right} ${bottom}, ${left} ${bottom})` }
}

function Shown({ place: { shows }, job, pictures }: PlaceProps): ReactNode {
  const { book, language, layer, bleed } = job
  if ('part' in shows) return shows.part === 'back' ? <BackCover job={job} /> : <Spine job={job} />
  const page = book.pages[shows.page]
  if (!page) return null
  const folio = shows.page > 0 ? { folio: shows.page + 1 } : {}
  return <PageView {...{ page, book, language, layer, pictures, bleed }} medium="print" {...folio} />
}
