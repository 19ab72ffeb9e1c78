import { MicrophoneIcon } from '@phosphor-icons/react/dist/csr/Microphone'
import { PlayIcon } from '@phosphor-icons/react/dist/csr/Play'
import { StopIcon } from '@phosphor-icons/react/dist/csr/Stop'
import { TrashSimpleIcon } from '@phosphor-icons/react/dist/csr/TrashSimple'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { addFamily, deleteFamily } from '#core/book/edits/family.ts'
import { type Voice, voiceOwners } from '#core/book/family.ts'
import type { Page } from '#core/book/schema.ts'
import { useFamily } from '#renderer/app/use-family.ts'
import { type OpenDevice, openDevice } from '../device.ts'
import { useRoom } from '../room-context.tsx'
import { RoundButton } from '../round-button.tsx'
import { beginParts, type KeptParts } from './kept-parts.ts'
import { keepSound, longestMs, type Recording, startRecording } from './recorder.ts'
import styles from './voice-card.module.css'

/** Voices of this page: the child's, the grown-ups', a foster carer's. The microphone is on only while one is recorded. */
export function VoiceCard({ page }: { readonly page: Page }): ReactNode {
  const { t } = useTranslation('together')
  const { session } = useRoom()
  const voices = useFamily(session.doc, 'voices').filter(voice => voice.page === page.id)
  const [owner, setOwner] = useState<Voice['by']>('child')
  const { state, problem, start, stop } = useRecorder(page, owner)
  return (
    <div className={styles.card}>
      <fieldset className={styles.owners} aria-label={t('voice.whose')}>
        {(['child', ...voiceOwners.filter(each => each !== 'child')] as const).map(each => (
          <button
            key={each}
            type="button"
            className={styles.owner}
            aria-pressed={owner === each}
            disabled={state !== 'still'}
            onClick={() => setOwner(each)}
          >
            {t(`voice.by.${each}`)}
          </button>
        ))}
      </fieldset>
      <div className={styles.record}>
        {state === 'recording' ? (
          <RoundButton icon={StopIcon} name={t('voice.stop')} said fill="#123940" onClick={stop} />
        ) : (
          <RoundButton
            icon={MicrophoneIcon}
            name={t('voice.record')}
            said
            fill="#853a60"
            aria-busy={state === 'keeping'}
            onClick={start}
          />
        )}
        <p role="status" className={styles.state}>
          {problem ? t(`voice.${problem}`) : state === 'recording' ? t('voice.listening') : t('voice.stays')}
        </p>
      </div>
      <ul className={styles.list}>
        {voices.map(voice => (
          <OneVoice key={voice.id} voice={voice} />
        ))}
      </ul>
    </div>
  )
}

function OneVoice({ voice }: { readonly voice: Voice }): ReactNode {
  const { t } = useTranslation('together')
  const { session } = useRoom()
  const [sure, setSure] = useState(false)
  const seconds = Math.max(1, Math.round(voice.seconds))
  return (
    <li className={styles.voice}>
      <RoundButton
        icon={PlayIcon}
        name={t('voice.play', { whose: t(`voice.by.${voice.by}`) })}
        onClick={() => void new Audio(urls.sound(session.book, voice.sound)).play().catch(() => undefined)}
      />
      <span>
        {t(`voice.by.${voice.by}`)}
        <small>{t('voice.seconds', { count: seconds })}</small>
      </span>
      {sure ? (
        <button type="button" className={styles.sure} onClick={() => deleteFamily(session.doc, 'voices', voice.id)}>
          {t('voice.really')}
        </button>
      ) : (
        <RoundButton icon={TrashSimpleIcon} name={t('voice.away')} onClick={() => setSure(true)} />
      )}
    </li>
  )
}

type RecorderState = 'still' | 'starting' | 'recording' | 'keeping'

function useRecorder(page: Page, by: Voice['by']) {
  const { session, today } = useRoom()
  const [state, setState] = useState<RecorderState>('still')
  const [problem, setProblem] = useState<'noMicrophone' | 'notKept'>()
  const under = useRef<{ readonly device: OpenDevice; recording?: Recording; parts?: KeptParts } | undefined>(undefined)

  const start = async () => {
    if (state !== 'still') return
    setProblem(undefined)
    setState('starting')
    const device = openDevice('microphone')
    under.current = { device }
    try {
      const stream = await device.stream
      if (under.current?.device !== device) return
      const parts = beginParts(session, page.id, by)
      const recording = startRecording(stream, parts.keep)
      under.current = { device, recording, parts }
      await recording.heard
      if (under.current?.recording === recording) setState('recording')
    } catch {
      device.close()
      under.current = undefined
      setState('still')
      setProblem('noMicrophone')
    }
  }
  const stop = async () => {
    const { device, recording, parts } = under.current ?? {}
    under.current = undefined
    if (!recording || !device) {
      // Closed before the microphone answered: it must not stay on.
      device?.close()
      return setState('still')
    }
    setState('keeping')
    const { sound, seconds } = await recording.stop()
    device.close()
    const kept = await keepSound(session.book, sound)
    if (kept) {
      addFamily(session.doc, session.ids, 'voices', { page: page.id, by, sound: kept, seconds, on: today() })
      parts?.end()
    } else setProblem('notKept')
    setState('still')
  }
  const stopNow = useRef(stop)
  stopNow.current = stop
  // Closing the card in the middle of a sentence keeps what was said.
  useEffect(() => () => void stopNow.current(), [])
  useEffect(() => {
    if (state !== 'recording') return
    const end = setTimeout(() => void stopNow.current(), longestMs)
    return () => clearTimeout(end)
  }, [state])
  return { state, problem, start, stop }
}
