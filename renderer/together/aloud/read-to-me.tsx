import type { Icon } from '@phosphor-icons/react'
import { HandPointingIcon } from '@phosphor-icons/react/dist/csr/HandPointing'
import { PauseIcon } from '@phosphor-icons/react/dist/csr/Pause'
import { SpeakerHighIcon } from '@phosphor-icons/react/dist/csr/SpeakerHigh'
import { type ReactNode, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import type { Voice } from '#core/book/family.ts'
import type { PageId } from '#core/book/ids.ts'
import { type Language, languagesShown } from '#core/book/language.ts'
import { findTelling } from '#core/book/tellings.ts'
import { useFamily } from '#renderer/app/use-family.ts'
import { useRoom, useWholePage } from '../room-context.tsx'
import './marked-word.css'
import styles from './read-to-me.module.css'
import { createQuietReader, createVoiceReader, localVoice } from './readers.ts'
import { gatherWords } from './words-on-page.ts'

/**
 * Reads the page: in each voice that was recorded for it, and in a voice of the machine where it has one. Where there is
 * neither, a mark goes from word to word and somebody at the table reads.
 */
export function ReadToMe({ page }: { readonly page: PageId }): ReactNode {
  const { t } = useTranslation('together')
  const { session, ...asked } = useRoom()
  const whole = useWholePage(page)
  const { language } = (whole && findTelling(whole, asked)) ?? asked
  const recorded = useFamily(session.doc, 'voices').filter(voice => voice.page === page)
  const machine = useMachineVoices()
  const { reading, play, read, stop } = useReading(page)
  const newest = newestOfEach(recorded)
  if (reading) {
    return <Pill icon={PauseIcon} words={t('read.stop')} onPress={stop} />
  }
  return (
    <>
      {newest.map(voice => (
        <Pill key={voice.by} icon={SpeakerHighIcon} words={t(`read.by.${voice.by}`)} onPress={() => play(voice)} />
      ))}
      {languagesShown(language).map(each => {
        const voice = localVoice(each, machine)
        // A recorded voice is enough: the machine's own is only offered beside it, the silent mark is not.
        if (!voice && newest.length > 0) return null
        const both = language === 'both'
        return voice ? (
          <Pill
            key={each}
            icon={SpeakerHighIcon}
            words={both ? t(`read.in.${each}`) : t('read.aloud')}
            onPress={() => read(each, voice)}
          />
        ) : (
          <Pill
            key={each}
            icon={HandPointingIcon}
            words={both ? t(`read.followIn.${each}`) : t('read.follow')}
            onPress={() => read(each, undefined)}
          />
        )
      })}
    </>
  )
}

interface PillProps {
  readonly icon: Icon
  readonly words: string
  readonly onPress: () => void
}

function Pill({ icon: Picture, words, onPress }: PillProps): ReactNode {
  return (
    <button type="button" className={styles.pill} onClick={onPress}>
      <Picture weight="fill" aria-hidden />
      {words}
    </button>
  )
}

function newestOfEach(voices: readonly Voice[]): readonly Voice[] {
  return [...new Map(voices.map(voice => [voice.by, voice])).values()]
}

/** What reads now, and the mark it leaves on the page. Turning the page ends it. */
function useReading(page: PageId) {
  const { session } = useRoom()
  const [reading, setReading] = useState(false)
  const end = useRef<(() => void) | undefined>(undefined)
  const stop = useCallback(() => {
    end.current?.()
    end.current = undefined
    unmark()
    setReading(false)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page ends the reading of this one
  useEffect(() => stop, [page, stop])

  const play = (voice: Voice) => {
    stop()
    const sound = new Audio(urls.sound(session.book, voice.sound))
    sound.addEventListener('ended', stop, { once: true })
    sound.addEventListener('error', stop, { once: true })
    sound.play().catch(stop)
    end.current = () => sound.pause()
    setReading(true)
  }
  const read = (language: Language, voice: SpeechSynthesisVoice | undefined) => {
    stop()
    const shown = document.querySelector('[data-leaf="open"] .page, [data-leaf="coming"] .page')
    if (!shown) return
    const { text, rangeOf } = gatherWords(shown, language)
    if (text === '') return
    setReading(true)
    const reader = voice ? createVoiceReader(voice) : createQuietReader()
    let over = false
    const cancel = reader.read(
      text,
      (from, to) => mark(rangeOf(from, to)),
      () => {
        if (over) return
        over = true
        end.current = undefined
        unmark()
        setReading(false)
      },
    )
    end.current = cancel
  }
  return { reading, play, read, stop }
}

/** The name of the mark in marked-word.css. */
const markName = 'read-word'

function mark(range: Range | undefined): void {
  if (range) CSS.highlights.set(markName, new Highlight(range))
}

function unmark(): void {
  CSS.highlights.delete(markName)
}

/** The machine's voices, which some systems give only after a moment. */
function useMachineVoices(): readonly SpeechSynthesisVoice[] {
  return useSyncExternalStore(onVoices, () => voices())
}

let known: readonly SpeechSynthesisVoice[] = []
function voices(): readonly SpeechSynthesisVoice[] {
  const now = window.speechSynthesis?.getVoices() ?? []
  if (now.length !== known.length) known = now
  return known
}

function onVoices(listener: () => void): () => void {
  window.speechSynthesis?.addEventListener('voiceschanged', listener)
  return () => window.speechSynthesis?.removeEventListener('voiceschanged', listener)
}
