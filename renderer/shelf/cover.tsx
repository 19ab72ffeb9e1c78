import { useCallback, useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import type { BookCard } from '#contract/books.ts'
import { urls } from '#contract/urls.ts'
import { trimSize } from '#core/book/format.ts'
import { type Book, bookSchema } from '#core/book/schema.ts'
import { on } from '#renderer/app/client.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { PageMiniature, screenPictures } from '#renderer/page/index.ts'
import styles from './cover.module.css'

/** The box every cover stands in, px, so that covers of all formats share a shelf. */
const box = { width: 212, height: 158 }

/** Width and height of a book's cover on the shelf, px. */
export function coverSize(card: Pick<BookCard, 'format'>): { readonly width: number; readonly height: number } {
  const trim = trimSize(card.format)
  const scale = Math.min(box.width / trim.width, box.height / trim.height)
  return { width: Math.round(trim.width * scale), height: Math.round(trim.height * scale) }
}

/** A book as it stands on the shelf: its real first page, with a spine of its own cloth. Plain cloth in privacy. */
export function Cover({ card, hidden }: { readonly card: BookCard; readonly hidden: boolean }) {
  const { width, height } = coverSize(card)
  return (
    <span className={styles.cover} style={{ width, height }}>
      {!hidden && !card.damaged && <CoverPage card={card} width={width} />}
    </span>
  )
}

function CoverPage({ card, width }: { readonly card: BookCard; readonly width: number }) {
  const book = useCover(card)
  const shown = useLanguage()
  const pictures = useMemo(() => screenPictures(card.id, (width / 1100) * window.devicePixelRatio), [card.id, width])
  const page = book?.pages[0]
  if (!book || !page) return null
  const language = book.settings.language === 'both' ? 'both' : shown
  return (
    <PageMiniature
      page={page}
      book={book}
      language={language}
      layer={book.settings.layer}
      pictures={pictures}
      width={width}
    />
  )
}

const coverSchema = z.object({ book: bookSchema })

/** The book of a cover; undefined until it is there, and for good where it cannot be read. */
function useCover({ id }: Pick<BookCard, 'id'>): Book | undefined {
  const [book, setBook] = useState<Book>()
  const fetchCover = useCallback(async () => {
    const answer = await fetch(urls.cover(id))
    if (!answer.ok) return undefined
    const cover = coverSchema.safeParse(await answer.json())
    return cover.success ? cover.data.book : undefined
  }, [id])
  useEffect(() => {
    let current = true
    const show = () =>
      fetchCover().then(
        found => current && setBook(found),
        () => undefined,
      ) // the cloth is shown instead
    show()
    const stop = on('books.changed', changed => (changed.id === undefined || changed.id === id) && show())
    return () => {
      current = false
      stop()
    }
  }, [fetchCover, id])
  return book
}
