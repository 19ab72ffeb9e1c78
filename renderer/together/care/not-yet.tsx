import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { foldPage } from '#core/book/edits/family.ts'
import type { PageId } from '#core/book/ids.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { RoomCard } from '../room-card.tsx'
import { useRoom } from '../room-context.tsx'
import styles from './not-yet.module.css'

/** Pictures a child may lay over a page that is not for now: none of them means anything about it. */
const pictures = [
  'star',
  'rainbow',
  'red-heart',
  'welsh-sheep',
  'teddy-bear',
  'sailboat',
  'crescent-moon',
  'butterfly',
  'red-dragon',
  'hedgehog',
] as const

/** The ribbon at the foot of a page: folds it closed, behind a picture of the child's choice. */
export function NotYetRibbon({ page }: { readonly page: PageId }): ReactNode {
  const { t } = useTranslation('together')
  const announce = useAnnounce()
  const { session, change } = useRoom()
  const [choosing, setChoosing] = useState(false)
  const fold = (sticker: string) => {
    setChoosing(false)
    foldPage(session.doc, page, sticker)
    change({ do: 'close', page })
    announce(t('notYet.folded'))
  }
  return (
    <>
      <button type="button" className={styles.ribbon} onClick={() => setChoosing(true)}>
        {t('notYet.name')}
      </button>
      {choosing && (
        <RoomCard title={t('notYet.choose')} onClose={() => setChoosing(false)}>
          <div className={styles.pictures}>
            {pictures.map(sticker => (
              <button
                key={sticker}
                type="button"
                aria-label={t(`notYet.picture.${sticker}`)}
                onClick={() => fold(sticker)}
              >
                <img src={urls.sticker(sticker)} alt="" draggable={false} />
              </button>
            ))}
          </div>
        </RoomCard>
      )}
    </>
  )
}
