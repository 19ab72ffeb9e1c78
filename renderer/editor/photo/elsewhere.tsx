import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { barePlaces, withCovers } from '#core/book/bare-places.ts'
import { setFrame } from '#core/book/edits/frames.ts'
import type { FrameOf } from '#core/book/schema.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { step } from '../commands.ts'
import { useEditor, usePages } from '../editor-context.tsx'
import styles from './known.module.css'

/** Says where else the photo stands without these covers, and covers it there too. Nothing where it stands nowhere bare. */
export function Elsewhere({ frame }: { readonly frame: FrameOf<'photo'> }): ReactNode {
  const { session, outline } = useEditor()
  const { t } = useTranslation('photo')
  const language = useLanguage()
  const announce = useAnnounce()
  const notice = useRef<HTMLDivElement>(null)
  const [done, setDone] = useState(false)
  const pages = usePages(session)
  const places = useMemo(() => barePlaces(pages, frame), [pages, frame])
  const isPortrait = outline.people.some(
    ({ portrait }) =>
      portrait &&
      'photo' in portrait &&
      frame.picture &&
      'photo' in frame.picture &&
      portrait.photo === frame.picture.photo,
  )
  const hasCovers = (frame.recipe?.covers.length ?? 0) > 0
  const numbers = [...new Set(places.map(({ number }) => number))]
  const where = new Intl.ListFormat(language === 'cy' ? 'cy' : 'en-GB').format(numbers.map(String))
  function coverToo(): void {
    step(session, () => {
      for (const { id, recipe } of places.map(withCovers)) setFrame(session.doc, id, { recipe } as object)
    })
    announce(t('elsewhere.done'))
    setDone(true)
    // The button is about to go, and the keys must not fall out of the photo editor with it.
    notice.current?.focus()
  }
  return (
    <>
      {(places.length > 0 || done) && (
        <div ref={notice} className={styles.elsewhere} tabIndex={-1}>
          {places.length > 0 ? (
            <>
              <p>{t('elsewhere.pages', { pages: where, count: numbers.length })}</p>
              <Button size="small" onClick={coverToo}>
                {t('elsewhere.cover')}
              </Button>
            </>
          ) : (
            <p>{t('elsewhere.done')}</p>
          )}
        </div>
      )}
      {hasCovers && isPortrait && <p className={styles.elsewhere}>{t('elsewhere.portrait')}</p>}
    </>
  )
}
