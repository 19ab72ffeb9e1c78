/** Every layout in one format and language, with words and a picture in each place: for tests/visual. */
import '#renderer/app/first.ts'
import { createRoot } from 'react-dom/client'
import { type PageFormat, trimSize } from '#core/book/format.ts'
import type { ShownLanguage } from '#core/book/language.ts'
import type { Book, Frame, Page, Purpose } from '#core/book/schema.ts'
import type { Words } from '#core/book/words.ts'
import { layoutFrames, stackOf } from '#core/toolkit/apply-layout.ts'
import { type Layout, layouts } from '#core/toolkit/layouts.ts'
import { PageMiniature, type PictureSource } from '#renderer/page/index.ts'
import { bookForPages } from '../support/page-book.ts'

const asked = new URLSearchParams(location.search)
const format = asked.get('format') as PageFormat
const language = asked.get('language') as ShownLanguage

const pictures: PictureSource = () => ({ url: '/art/cottage', cut: false })
const made = bookForPages()
const book: Book = { ...made, settings: { ...made.settings, format } }

const told: Readonly<Record<'en' | 'cy', Readonly<Record<Purpose, string>>>> = {
  en: {
    title: 'The house by the sea',
    story: 'When you were three, you went to live by the sea. Every Friday you made pancakes.',
    caption: 'On the beach',
    speech: 'Hello, you!',
    note: 'We do not know this yet.',
  },
  cy: {
    title: 'Y tŷ wrth y môr',
    story: 'Pan oeddet ti’n dair oed, est ti i fyw wrth y môr. Bob dydd Gwener roeddech chi’n gwneud crempogau.',
    caption: 'Ar y traeth',
    speech: 'Helo, ti!',
    note: 'Dydyn ni ddim yn gwybod hyn eto.',
  },
}

function words(text: string): Words {
  return [{ runs: [{ text }] }]
}

function filled(frame: Frame): Frame {
  if (frame.kind === 'words') {
    const { purpose } = frame
    return { ...frame, words: { 'en/5-7': words(told.en[purpose]), 'cy/5-7': words(told.cy[purpose]) } }
  }
  return frame.kind === 'photo' ? { ...frame, picture: { art: 'cottage' }, decorative: true } : frame
}

function pageOf(layout: Layout): Page {
  let count = 0
  const ids = { next: () => `${layout.id.slice(0, 24)}-${count++}` }
  const frames = layoutFrames(layout, format, ids).map(filled)
  const base = made.pages[0] as Page
  return { ...base, id: `p-${layout.id}` as Page['id'], layout: layout.id, frames, stack: stackOf(frames) }
}

const { width, height } = trimSize(format)
createRoot(document.getElementById('root')!).render(
  <div style={{ display: 'grid', gridTemplateColumns: 'repeat(9, 130px)', gap: 8, width: 1240 }}>
    {layouts().map(layout => (
      <div key={layout.id} title={layout.id} style={{ width: 130, aspectRatio: `${width} / ${height}` }}>
        <PageMiniature
          page={pageOf(layout)}
          book={book}
          language={language}
          layer="5-7"
          pictures={pictures}
          width={130}
        />
      </div>
    ))}
  </div>,
)
