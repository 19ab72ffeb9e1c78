import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookCard } from '#contract/books.ts'
import { client, on } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { useSettings } from '#renderer/app/settings.tsx'
import { type Asked, useCall } from '#renderer/app/use-call.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { Main } from '#renderer/ui/screen.tsx'
import { EmptyShelf } from './empty-shelf.tsx'
import { SafetyNotices } from './safety-notices.tsx'
import styles from './shelf.module.css'
import { ShelfBar } from './shelf-bar.tsx'
import { ShelfRows } from './shelf-rows.tsx'
import { ShelfTop } from './shelf-top.tsx'
import { byDue, findBooks, type Saying, shelfLine } from './words.ts'

/** The books of the library, as on a real shelf. */
export function ShelfScreen() {
  const { go } = useNavigation()
  const { settings } = useSettings()
  const { asked, again } = useCall(client.books.list)
  const [letters, setLetters] = useState('')
  const sample = useSample()
  const saying = useSaying()
  useEffect(() => on('books.changed', again), [again])

  const cards = asked.state === 'ready' ? asked.value : []
  const found = useMemo(() => byDue(findBooks(cards, letters)), [cards, letters])
  useFoundAnnounced(letters, found.length)
  return (
    <>
      <ShelfBar letters={letters} onLetters={setLetters} />
      <Main className={styles.main}>
        <ShelfTop
          line={asked.state === 'ready' && cards.length > 0 ? shelfLine(cards, !settings.privacy, saying) : ''}
          onOpenFile={() => go({ screen: 'receive' })}
        />
        <div className={styles.notices}>
          <SafetyNotices />
          {sample.problem && <Notice kind="must-fix">{sample.problem}</Notice>}
        </div>
        <Books asked={asked} found={found} letters={letters} saying={saying} sample={sample} onAgain={again} />
      </Main>
    </>
  )
}

interface BooksProps {
  readonly asked: Asked<readonly BookCard[]>
  readonly found: readonly BookCard[]
  readonly letters: string
  readonly saying: Saying
  readonly sample: Sample
  readonly onAgain: () => void
}

function Books({ asked, found, letters, saying, sample, onAgain }: BooksProps) {
  const { t } = useTranslation('shelf')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  if (asked.state === 'waiting') return <p className={styles.waiting}>{t('taking')}</p>
  if (asked.state === 'failed') {
    return (
      <Notice kind="must-fix" action={<Button onClick={onAgain}>{tCommon('again')}</Button>}>
        {errorWords(asked.code)}
      </Notice>
    )
  }
  if (asked.value.length === 0) return <EmptyShelf sample={sample} />
  if (found.length === 0) return <p className={styles.waiting}>{t('noneFound', { letters })}</p>
  return <ShelfRows cards={found} saying={saying} sample={sample} all={letters === ''} />
}

/** Making the sample book, and what came of it. */
export interface Sample {
  readonly make: () => void
  readonly busy: boolean
  readonly problem: string | undefined
}

function useSample(): Sample {
  const { go } = useNavigation()
  const errorWords = useErrorWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const make = async () => {
    if (busy) return
    setBusy(true)
    const reply = await client.books.createSample()
    setBusy(false)
    if (reply.ok) go({ screen: 'editor', book: reply.value.id })
    else setProblem(errorWords(reply.code))
  }
  return { make, busy, problem }
}

function useSaying(): Saying {
  const { t } = useTranslation('shelf')
  const { t: tReviews } = useTranslation('reviews')
  const language = useLanguage()
  return { t, tReviews, language }
}

function useFoundAnnounced(letters: string, count: number): void {
  const { t } = useTranslation('shelf')
  const announce = useAnnounce()
  useEffect(() => {
    if (letters !== '') announce(t('found', { count }))
  }, [letters, count, announce, t])
}
