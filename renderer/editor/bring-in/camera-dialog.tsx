import { CameraIcon } from '@phosphor-icons/react/dist/csr/Camera'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import styles from './bring-in.module.css'

interface Props {
  readonly onPicture: (picture: Blob) => void
  readonly onClose: () => void
}

type Camera = 'starting' | 'on' | 'none' | 'refused'

/** The laptop's camera, for a letter or a drawing that is on the table. It is on only while this is open. */
export function CameraDialog({ onPicture, onClose }: Props): ReactNode {
  const { t } = useTranslation('photos')
  const video = useRef<HTMLVideoElement>(null)
  const [camera, setCamera] = useState<Camera>('starting')
  useEffect(() => {
    let stream: MediaStream | undefined
    let closed = false
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    async function start(): Promise<void> {
      await client.together.allowDevice({ device: 'camera' })
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 4096 } }, audio: false })
        if (closed) return stop()
        if (video.current) video.current.srcObject = stream
      } catch (error) {
        setCamera(error instanceof DOMException && error.name === 'NotFoundError' ? 'none' : 'refused')
      }
    }
    void start()
    return () => {
      closed = true
      stop()
      void client.together.allowDevice({ device: 'none' })
    }
  }, [])

  async function take(): Promise<void> {
    const picture = video.current && (await pictureOf(video.current))
    if (picture) onPicture(picture)
  }

  return (
    <Dialog
      title={t('camera.title')}
      onClose={onClose}
      onSubmit={() => void take()}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('camera.close')}
          </Button>
          <Button
            type="submit"
            look="main"
            icon={CameraIcon}
            waitsFor={camera === 'on' ? undefined : t(`camera.${camera}`)}
          >
            {t('camera.take')}
          </Button>
        </>
      }
    >
      <p role="status">{t(`camera.${camera}`)}</p>
      {camera !== 'none' && camera !== 'refused' && (
        <video
          ref={video}
          className={styles.camera}
          autoPlay
          playsInline
          muted
          aria-label={t('camera.view')}
          // Not before: a picture taken without a frame would be empty.
          onLoadedData={() => setCamera('on')}
        />
      )}
    </Dialog>
  )
}

/** What the camera sees now, as a JPEG of its full size. */
async function pictureOf(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.95))
}
