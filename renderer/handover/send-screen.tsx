import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SendOrder } from '#contract/handover.ts'
import { urls } from '#contract/urls.ts'
import type { BookId } from '#core/book/ids.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useLibraryKind } from '#renderer/app/library-kind.tsx'
import { LockButton } from '#renderer/app/lock-button.tsx'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { useShowLanguage } from '#renderer/app/settings.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { Main } from '#renderer/ui/screen.tsx'
import { TopBar, WayBack } from '#renderer/ui/top-bar.tsx'
import { type FetchedBook, fetchBook } from './fetch-book.ts'
import styles from './handover.module.css'
import { PageChoices } from './page-choices.tsx'
import { SendForm } from './send-form.tsx'
import { SentFile } from './sent-file.tsx'
import { ToldChoices } from './told-choices.tsx'
import { WhatGoes } from './what-goes.tsx'
import { useChosen } from './what-is-chosen.ts'

/** A file of the book that came about: the words that open it, where there are any. */
export interface MadeFile {
  readonly to: string
  readonly words?: string
}

/** A book on its way to someone else: who it is for, how it is locked, and what goes. */
export function SendScreen({ book: id }: { readonly book: BookId }) {
  const { t } = useTranslation('handover')
  const { go } = useNavigation()
  const showLanguage = useShowLanguage()
  const errorWords = useErrorWords()
  const language = useLanguage()
  const { asked } = useCall(useCallback(() => fetchBook(urls.state(id)), [id]))
  const fetched = asked.state === 'ready' ? asked.value : undefined
  const book = fetched?.book
  const back = () => go({ screen: 'editor', book: id })
  return (
    <div className={styles.screen} data-accent={book?.settings.accent}>
      <TopBar start={<WayBack to={(book && inLanguage(book.title, language)) || t('back')} onBack={back} />}>
        <LanguageSwitch onLanguage={showLanguage} />
        <LockButton />
      </TopBar>
      {asked.state === 'failed' && (
        <Main className={styles.main}>
          <Notice kind="must-fix">{errorWords(asked.code)}</Notice>
        </Main>
      )}
      {asked.state === 'waiting' && <Main aria-busy className={styles.main} />}
      {fetched && <SendBook fetched={fetched} onDone={back} />}
    </div>
  )
}

function SendBook({ fetched, onDone }: { readonly fetched: FetchedBook; readonly onDone: () => void }) {
  const { t } = useTranslation('handover')
  const { book, voices } = fetched
  const [made, setMade] = useState<MadeFile>()
  const [withNotes, setWithNotes] = useState(false)
  const isFamily = useLibraryKind() === 'family'
  const [audience, setAudience] = useState<SendOrder['audience']>(isFamily ? 'agency' : 'family')
  const chosen = useChosen(fetched, isFamily, audience)
  const sent = useCall(useCallback(() => client.handover.listSent({ book: book.id }), [book.id]))
  const own = useCall(client.handover.getOwn).asked
  return (
    <div className={styles.body}>
      <Main className={styles.main}>
        {made ? (
          <SentFile made={made} onDone={onDone} />
        ) : (
          own.state === 'ready' && (
            <SendForm
              book={book}
              ownName={own.value.name}
              withNotes={withNotes}
              onNotes={setWithNotes}
              audience={audience}
              onAudience={setAudience}
              chosen={chosen.order}
              onMade={file => {
                setMade(file)
                sent.again()
              }}
            >
              {chosen.added && (
                <PageChoices
                  book={book}
                  title={t('chosen.title')}
                  lead={t('chosen.lead')}
                  nameOf={(_, number) => t('chosen.page', { number })}
                  {...chosen.added}
                />
              )}
              {chosen.voices && (
                <PageChoices
                  book={book}
                  title={t('voices.title')}
                  lead={t(isFamily ? 'voices.leadFamily' : 'voices.lead')}
                  nameOf={(page, number) => t('voices.page', { number, count: voices.get(page) ?? 0 })}
                  {...chosen.voices}
                />
              )}
              {chosen.told && <ToldChoices book={book} {...chosen.told} />}
            </SendForm>
          )
        )}
      </Main>
      <WhatGoes
        book={book}
        withNotes={withNotes}
        stayHome={chosen.order.stayHome.length}
        voices={sum(chosen.order.voicesOf.map(page => voices.get(page) ?? 0))}
        hasVoices={voices.size > 0}
        told={chosen.told && chosen.order.told.length}
        sent={sent.asked.state === 'ready' ? sent.asked.value : []}
      />
    </div>
  )
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
