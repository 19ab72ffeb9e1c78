import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check'
import { ProhibitIcon } from '@phosphor-icons/react/dist/csr/Prohibit'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Book } from '#core/book/schema.ts'
import type { Disclosure } from '#core/reviews/disclosure.ts'
import { useLibraryKind } from '#renderer/app/library-kind.tsx'
import { formatDate } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { PageMiniature, screenPictures } from '#renderer/page/index.ts'
import styles from './handover.module.css'

interface Props {
  readonly book: Book
  readonly withNotes: boolean
  /** On how many pages what the child and the family added stays at home. */
  readonly stayHome: number
  /** How many recorded voices go, and whether the book has any. */
  readonly voices: number
  readonly hasVoices: boolean
  /** How many feelings, questions and worries are told; undefined where there are none to tell. */
  readonly told: number | undefined
  readonly sent: readonly Disclosure[]
}

const stays = ['history', 'deleted', 'cropped'] as const

/** What is in the file, what never is, and where the book has been sent before. */
export function WhatGoes({ book, withNotes, stayHome, voices, hasVoices, told, sent }: Props) {
  const { t } = useTranslation('handover')
  const isFamily = useLibraryKind() === 'family'
  const pictures = useMemo(() => screenPictures(book.id, 0.5), [book.id])
  const [first] = book.pages
  const { language, layer } = book.settings
  return (
    <aside className={styles.aside} aria-label={t('what')}>
      <h2>{t('what')}</h2>
      {first && (
        <div className={styles.cover}>
          <PageMiniature page={first} book={book} language={language} layer={layer} pictures={pictures} width={200} />
        </div>
      )}
      <ul className={styles.goes}>
        <Row goes words={t('goes.pages', { count: book.pages.length })} />
        <Row goes words={t('goes.photos', { count: book.photos.length })} />
        <Row goes={withNotes} words={t(withNotes ? 'goes.notes' : 'stays.notes')} />
        {hasVoices && (
          <Row goes={voices > 0} words={voices > 0 ? t('goes.voices', { count: voices }) : t('stays.voices')} />
        )}
        {told !== undefined && (
          <Row goes={told > 0} words={told > 0 ? t('goes.told', { count: told }) : t('stays.told')} />
        )}
        {stayHome > 0 && <Row goes={false} words={t('stays.added', { count: stayHome })} />}
        {!isFamily && <Row goes={false} words={t('stays.case')} />}
        {stays.map(name => (
          <Row key={name} goes={false} words={t(`stays.${name}`)} />
        ))}
      </ul>
      {sent.length > 0 && <SentBefore sent={sent} />}
    </aside>
  )
}

function Row({ goes, words }: { readonly goes: boolean; readonly words: string }) {
  return (
    <li className={goes ? styles.goesRow : styles.staysRow}>
      {goes ? <CheckIcon size={20} aria-hidden /> : <ProhibitIcon size={20} aria-hidden />}
      {words}
    </li>
  )
}

function SentBefore({ sent }: { readonly sent: readonly Disclosure[] }) {
  const { t } = useTranslation('handover')
  const language = useLanguage()
  return (
    <>
      <h3>{t('sentBefore')}</h3>
      <ul className={styles.log}>
        {sent.map(({ share, made, to, failed }) => (
          <li key={share}>
            <b>{to}</b>
            <span>{failed ? t('notWritten') : formatDate(made, 'year', language)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
