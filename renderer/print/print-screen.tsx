import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookId } from '#core/book/ids.ts'
import { purposeOf } from '#core/print/purposes.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { LockButton } from '#renderer/app/lock-button.tsx'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { useShowLanguage } from '#renderer/app/settings.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { countsOf } from '#renderer/i18n/finding-words.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import { TopBar, WayBack } from '#renderer/ui/top-bar.tsx'
import { type Ask, firstAsk, isForPrinter, toCall } from './ask.ts'
import { EditionsList } from './editions-list.tsx'
import { allFindings, FindingsList } from './findings-list.tsx'
import { MakeEdition } from './make-edition.tsx'
import { Preview } from './preview.tsx'
import styles from './print.module.css'
import { PurposesList } from './purposes-list.tsx'
import { type PrintedBook, useBook } from './use-book.ts'
import { usePrintJob } from './use-print-job.ts'

/** A book on its way to paper or screen: choose what for, see what must be mended, see the real pages, make the edition. */
export function PrintScreen({ book: id }: { readonly book: BookId }) {
  const { t: tCommon } = useTranslation('common')
  const { go } = useNavigation()
  const showLanguage = useShowLanguage()
  const errorWords = useErrorWords()
  const language = useLanguage()
  const printed = useBook(id)
  const book = printed.state === 'ready' ? printed.book : undefined
  const title = book && inLanguage(book.title, language)
  return (
    <div className={styles.screen} data-accent={book?.settings.accent}>
      <TopBar start={<WayBack to={title || tCommon('back')} onBack={() => go({ screen: 'editor', book: id })} />}>
        <span className={styles.saved}>{tCommon('saved')}</span>
        <LanguageSwitch onLanguage={showLanguage} />
        <LockButton />
      </TopBar>
      {printed.state === 'failed' && (
        <Main className={styles.checks}>
          <Notice kind="must-fix">{errorWords(printed.code)}</Notice>
        </Main>
      )}
      {printed.state === 'waiting' && <Main aria-busy className={styles.checks} />}
      {printed.state === 'ready' && <PrintBook printed={printed} />}
    </div>
  )
}

function PrintBook({ printed }: { readonly printed: PrintedBook & { state: 'ready' } }) {
  const { book } = printed
  const { t } = useTranslation('print')
  const { go } = useNavigation()
  const language = useLanguage()
  const [ask, setAsk] = useState<Ask>(() => firstAsk(book))
  const { job, stop, again } = usePrintJob(ask, book)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a book that was mended is checked again
  const findings = useCall(useCallback(() => client.print.check(toCall(ask)), [ask, book])).asked
  const editions = useCall(useCallback(() => client.print.listEditions({ book: book.id }), [book.id]))
  const reviews = useCall(client.register.listReviews).asked
  const made = editions.asked.state === 'ready' ? editions.asked.value : []
  const mine = useMemo(
    () => (reviews.state === 'ready' ? (reviews.value.find(each => each.book === book.id)?.reviews ?? []) : []),
    [reviews, book.id],
  )
  const printers = useCall(client.print.listPrinters).asked
  const purpose = purposeOf(ask.purpose)
  const toPaper = purpose !== undefined && isForPrinter(purpose, ask.paper)
  const child = book.people.find(person => person.role === 'child')
  return (
    <div className={styles.body}>
      <PurposesList ask={ask} onAsk={setAsk} />
      <Main className={styles.checks}>
        <ScreenTitle className={styles.title}>{t('before')}</ScreenTitle>
        <FindingsList
          findings={findings}
          job={job}
          printed={printed}
          onLook={({ place: { page, frame } }) =>
            go({ screen: 'editor', book: book.id, ...(page && { at: { page, ...(frame && { frame }) } }) })
          }
        />
        <EditionsList book={book.id} editions={made} />
        <MakeEdition
          name={child ? inLanguage(child.name, language) : ''}
          job={job}
          mustFix={findings.state === 'ready' ? countsOf(allFindings(findings.value, job))['must-fix'] : 0}
          reviews={mine}
          next={Math.max(0, ...made.map(edition => edition.number)) + 1}
          printers={toPaper && printers.state === 'ready' ? printers.value : undefined}
          onMade={editions.again}
        />
      </Main>
      <Preview job={job} purpose={purpose} onStop={stop} onAgain={again} />
    </div>
  )
}
