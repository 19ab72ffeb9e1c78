import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Received } from '#contract/handover.ts'
import { screenWidthFor, urls } from '#contract/urls.ts'
import type { Book } from '#core/book/schema.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { PageMiniature, type PictureSource } from '#renderer/page/index.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { MeaningKind } from '#renderer/ui/meaning.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { ScreenTitle } from '#renderer/ui/screen.tsx'
import { fetchBook } from './fetch-book.ts'
import styles from './handover.module.css'

interface Props {
  readonly received: Received
  readonly onNot: () => void
}

const meanings: Readonly<Record<Received['from']['standing'], MeaningKind>> = {
  own: 'in-place',
  known: 'in-place',
  unknown: 'please-look',
  changed: 'must-fix',
}

/** Who sent it and what is in it, page by page; nothing has been taken yet. */
export function Preview({ received, onNot }: Props) {
  const { t } = useTranslation('handover')
  const language = useLanguage()
  const errorWords = useErrorWords()
  const { go } = useNavigation()
  const { file, from, made, title, pages, photos, voices, isHere } = received
  const [busy, setBusy] = useState(false)
  const [sure, setSure] = useState(from.standing !== 'changed')
  const [problem, setProblem] = useState<string>()
  const sender = from.name || t('nobody')

  const take = async (act: () => Promise<string | undefined>) => {
    if (busy) return
    setBusy(true)
    const code = await act()
    setBusy(false)
    if (code !== undefined) setProblem(errorWords(code))
  }
  const asNew = () =>
    take(async () => {
      const reply = await client.handover.acceptNew({ file })
      if (!reply.ok) return reply.code
      go({ screen: 'editor', book: reply.value.book })
    })
  const merge = () =>
    take(async () => {
      const reply = await client.handover.acceptMerge({ file })
      if (!reply.ok) return reply.code
      const { book, before, clashes } = reply.value
      go({ screen: 'editor', book, cameBack: { before, clashes, from: from.name ?? '' } })
    })
  const waits = sure ? undefined : t('waitsSure')
  return (
    <div className={styles.form}>
      <div>
        <ScreenTitle className={styles.title}>{inLanguage(title, language) || t('aBook')}</ScreenTitle>
        <p className={styles.lead}>
          {t('madeOn', { date: formatDate(new Date(made).toISOString(), 'full', language) })}{' '}
          {t('holdsPages', { count: pages })} {t('holdsPhotos', { count: photos })}{' '}
          {voices > 0 && t('holdsVoices', { count: voices })}
        </p>
      </div>
      <Notice kind={meanings[from.standing]}>
        <p>
          <b>{t(`sender.${from.standing}`, { sender })}</b>
        </p>
        <p>{t(`senderWhy.${from.standing}`)}</p>
        {from.standing === 'changed' && (
          <label className={styles.choice}>
            <input type="checkbox" checked={sure} onChange={event => setSure(event.target.checked)} />
            {t('changedSure')}
          </label>
        )}
      </Notice>
      <PreviewPages received={received} />
      {problem && <Notice kind="must-fix">{problem}</Notice>}
      <div className={styles.take}>
        <p>{isHere ? t('isHere') : t('isNew')}</p>
        <Button look="quiet" onClick={onNot}>
          {t('takeNot')}
        </Button>
        <Button look={isHere ? 'plain' : 'main'} size="tall" onClick={asNew} waitsFor={waits} aria-busy={busy}>
          {isHere ? t('takeBeside') : t('takeNew')}
        </Button>
        {isHere && (
          <Button look="main" size="tall" onClick={merge} waitsFor={waits} aria-busy={busy}>
            {t('takeMerge')}
          </Button>
        )}
      </div>
    </div>
  )
}

function PreviewPages({ received: { file } }: { readonly received: Received }) {
  const { t } = useTranslation('handover')
  const { asked } = useCall(useCallback(() => fetchBook(urls.receivedState(file)), [file]))
  const pictures = useMemo<PictureSource>(() => {
    const width = screenWidthFor(200 * window.devicePixelRatio)
    return ({ picture }) => ({
      url: 'photo' in picture ? urls.receivedPhoto(file, picture.photo, width) : urls.art(picture.art, width),
      cut: false,
    })
  }, [file])
  if (asked.state !== 'ready') return <p className={styles.lead}>{t('fetchingPages')}</p>
  return <Pages book={asked.value.book} pictures={pictures} />
}

function Pages({ book, pictures }: { readonly book: Book; readonly pictures: PictureSource }) {
  const { t } = useTranslation('handover')
  const { language, layer } = book.settings
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a row that scrolls must be reached by keys
    <section className={styles.pages} aria-label={t('pagesIn')} tabIndex={0}>
      {book.pages.map(page => (
        <div key={page.id} className={styles.page}>
          <PageMiniature page={page} book={book} language={language} layer={layer} pictures={pictures} width={196} />
        </div>
      ))}
    </section>
  )
}
