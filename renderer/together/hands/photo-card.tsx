import { CameraIcon } from '@phosphor-icons/react/dist/csr/Camera'
import { ImagesIcon } from '@phosphor-icons/react/dist/csr/Images'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AddedPhoto, addedPhotoSchema } from '#contract/photos.ts'
import { urls } from '#contract/urls.ts'
import { addPhoto } from '#core/book/edits/people.ts'
import type { Page } from '#core/book/schema.ts'
import { client } from '#renderer/app/client.ts'
import { openDevice } from '../device.ts'
import { useRoom } from '../room-context.tsx'
import { RoundButton } from '../round-button.tsx'
import styles from './photo-card.module.css'
import { usePlaceNew } from './use-place-new.ts'

/** How wide a photo begins on the page, mm. */
const photoMm = 80

/** A picture for the page: taken now, or chosen from the machine. */
export function PhotoCard({ page }: { readonly page: Page }): ReactNode {
  const { t } = useTranslation('together')
  const { session } = useRoom()
  const put = usePut(page)
  const [camera, setCamera] = useState(false)
  const [problem, setProblem] = useState<string>()
  const take = (added: AddedPhoto) => ('error' in added ? setProblem(added.error) : put(added))
  const choose = async () => {
    const reply = await client.photos.choose({ what: 'files' })
    if (!reply.ok) return setProblem('io')
    for (const { key } of reply.value) take(await send(urls.chosenPhoto(session.book, key)))
  }
  return (
    <>
      {problem && (
        <p role="alert" className={styles.problem}>
          {t([`photo.${problem}`, 'photo.other'])}
        </p>
      )}
      {camera ? (
        <Camera
          onTaken={async picture => take(await send(urls.photos(session.book), picture))}
          onNone={() => {
            setCamera(false)
            setProblem('no-camera')
          }}
        />
      ) : (
        <div className={styles.ways}>
          <RoundButton icon={CameraIcon} name={t('photo.take')} said fill="#3c6228" onClick={() => setCamera(true)} />
          <RoundButton icon={ImagesIcon} name={t('photo.choose')} said fill="#2b5788" onClick={choose} />
        </div>
      )}
    </>
  )
}

function usePut(page: Page): (added: Exclude<AddedPhoto, { error: unknown }>) => void {
  const { session, change, handOn } = useRoom()
  const placeNew = usePlaceNew(page)
  return ({ photo }) => {
    // Nobody has agreed to it yet: the checks ask before it is ever printed for someone else.
    addPhoto(session.doc, { ...photo, agreed: false })
    const height = Math.round((photoMm * photo.height) / photo.width)
    const box = placeNew({ width: photoMm, height })
    const frame = handOn(page.id).putPicture({ photo: photo.id }, 'print', {}, box)
    change({ do: 'card', open: false })
    change({ do: 'choose', frame })
  }
}

async function send(url: string, picture?: Blob): Promise<AddedPhoto> {
  try {
    const response = await fetch(url, { method: 'POST', body: picture ? await picture.arrayBuffer() : null })
    const parsed = addedPhotoSchema.safeParse(await response.json())
    return parsed.success ? parsed.data : { error: 'io' }
  } catch {
    return { error: 'io' }
  }
}

interface CameraProps {
  readonly onTaken: (picture: Blob) => void
  readonly onNone: () => void
}

/** What the camera sees, and one big button. The camera is on only while this is shown. */
function Camera({ onTaken, onNone }: CameraProps): ReactNode {
  const { t } = useTranslation('together')
  const video = useRef<HTMLVideoElement>(null)
  const none = useRef(onNone)
  none.current = onNone
  useEffect(() => {
    const device = openDevice('camera')
    device.stream.then(
      stream => {
        if (video.current) video.current.srcObject = stream
      },
      () => none.current(),
    )
    return device.close
  }, [])
  const take = () => {
    const seen = video.current
    if (!seen?.videoWidth) return
    const sheet = document.createElement('canvas')
    sheet.width = seen.videoWidth
    sheet.height = seen.videoHeight
    sheet.getContext('2d')?.drawImage(seen, 0, 0)
    sheet.toBlob(picture => picture && onTaken(picture), 'image/jpeg', 0.92)
  }
  return (
    <div className={styles.camera}>
      <video ref={video} autoPlay muted playsInline aria-label={t('photo.seen')} />
      <RoundButton icon={CameraIcon} name={t('photo.now')} said fill="#3c6228" onClick={take} />
    </div>
  )
}
