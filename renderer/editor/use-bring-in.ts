import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AddedPhoto } from '#contract/photos.ts'
import type { FrameId } from '#core/book/ids.ts'
import { client } from '#renderer/app/client.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { sendPicture } from './bring-in.ts'
import { putPhoto } from './commands.ts'
import { useEditor } from './editor-context.tsx'

/** Where pictures go: a photo frame, or a point of the page in mm. Several are laid a little aside from each other. */
export interface Where {
  readonly frame?: FrameId | undefined
  readonly x: number
  readonly y: number
}

/** Gives what brings pictures in and puts them on the page shown; what could not be brought in is said. */
export function useBringIn(): (pictures: readonly Blob[] | 'choose', where: Where) => Promise<void> {
  const { session, page, change } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  return useCallback(
    async (pictures, where) => {
      const frames: FrameId[] = []
      const put = (added: AddedPhoto) => {
        if ('error' in added) return announce(t(`photo.error.${added.error}`))
        const aside = frames.length * 8
        const place = { frame: frames.length === 0 ? where.frame : undefined, x: where.x + aside, y: where.y + aside }
        frames.push(putPhoto(session, page, added.photo, place))
      }
      if (pictures === 'choose') {
        const reply = await client.photos.choose({ book: session.book })
        if (reply.ok) reply.value.forEach(put)
      } else {
        for (const picture of pictures) put(await sendPicture(session.book, picture))
      }
      if (frames.length === 0) return
      change({ do: 'select', frames })
      announce(t('photo.added', { count: frames.length }))
    },
    [session, page, change, announce, t],
  )
}
