/** Shows every page of the test book, for the eye and for measuring. */
import '#renderer/app/first.ts'
import { createRoot } from 'react-dom/client'
import { PageMiniature, PageView, type PictureSource } from '#renderer/page/index.ts'
import { bookForPages } from '../support/page-book.ts'

const pictures: PictureSource = ({ picture }) => ({
  url: 'art' in picture ? `/art/${picture.art}` : '/photo',
  cut: false,
})
const book = bookForPages()
const language = (new URLSearchParams(location.search).get('language') ?? 'en') as 'en' | 'cy' | 'both'

createRoot(document.getElementById('root')!).render(
  <div style={{ display: 'grid', gap: 20, padding: 20, background: '#e9ebe7' }}>
    {book.pages.map((page, at) => (
      <PageView
        key={page.id}
        page={page}
        book={book}
        language={language}
        layer={book.settings.layer}
        pictures={pictures}
        folio={at + 1}
      />
    ))}
    <div style={{ display: 'flex', gap: 10 }}>
      {book.pages.map(page => (
        <PageMiniature
          key={page.id}
          page={page}
          book={book}
          language={language}
          layer={book.settings.layer}
          pictures={pictures}
          width={104}
        />
      ))}
    </div>
  </div>,
)
