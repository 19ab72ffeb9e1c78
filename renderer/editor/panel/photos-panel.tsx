import { ListChecksIcon } from '@phosphor-icons/react/dist/csr/ListChecks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { trimSize } from '#core/book/format.ts'
import { giveUpLoad } from '#renderer/page/index.ts'
import { Button } from '#renderer/ui/button.tsx'
import { BringInMenu } from '../bring-in/bring-in-menu.tsx'
import { framesOf, showPhoto } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { PictureWords } from '../photo/picture-words.tsx'
import styles from './panel.module.css'

/** The photos of the book: a press puts one on the page, or into the photo frame that is chosen. */
export function PhotosPanel(): ReactNode {
  const { session, outline, page, view, change } = useEditor()
  const { t } = useTranslation('photos')
  const trim = trimSize(outline.settings.format)
  // What was brought in last is what is wanted next.
  const newestFirst = outline.photos.toReversed()
  const chosen = framesOf(page, view.selected).find(frame => frame.kind === 'photo')
  return (
    <>
      {chosen && (
        <section className={styles.chosen}>
          <h2 className={styles.title}>{t('panel.chosen')}</h2>
          <PictureWords frame={chosen} />
        </section>
      )}
      <h2 className={styles.title}>{t('panel.title')}</h2>
      <p className={styles.lead}>{t(outline.photos.length === 0 ? 'panel.none' : 'panel.lead')}</p>
      <div className={styles.actions}>
        <BringInMenu where={chosen && { frame: chosen.id, x: trim.width / 2, y: trim.height / 2 }} />
        {outline.photos.length > 0 && (
          <Button look="quiet" icon={ListChecksIcon} onClick={() => change({ do: 'register', open: true })}>
            {t('panel.register')}
          </Button>
        )}
      </div>
      <ul className={styles.photos}>
        {newestFirst.map((photo, at) => (
          <li key={photo.id}>
            <button
              type="button"
              className={styles.photo}
              aria-label={t(chosen ? 'panel.into' : 'panel.put', { number: at + 1 })}
              onClick={() => change({ do: 'select', frames: [showPhoto(session, page, photo, chosen?.id)] })}
            >
              <img
                ref={giveUpLoad}
                src={urls.photo(session.book, photo.id, 160)}
                alt=""
                loading="lazy"
                draggable={false}
              />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
