import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#core/book/language.ts'
import type { Finding } from '#core/checks/finding.ts'
import { countsOf, findingTitle } from '#renderer/i18n/finding-words.ts'
import { Meaning } from '#renderer/ui/meaning.tsx'
import styles from './word-file.module.css'

/** How many finds of a part are listed; Check lists all of them once they are on a page. */
const listed = 8

/** What the checks say of the whole file, before any of it is in the book; that they are looking where `found` is undefined. */
export function FoundLine({ found }: { readonly found: readonly (readonly Finding[])[] | undefined }): ReactNode {
  const { t } = useTranslation('words')
  const counts = countsOf(found?.flat() ?? [])
  const says = () => {
    if (found === undefined) return t('word.checking')
    if (counts['must-fix'] > 0) return t('word.mustFix', { count: counts['must-fix'] })
    return counts['please-look'] > 0 ? t('word.pleaseLook', { count: counts['please-look'] }) : t('word.clean')
  }
  return (
    <p role="status" className={counts['must-fix'] > 0 ? styles.warns : styles.checked}>
      {says()}
    </p>
  )
}

interface ListProps {
  readonly findings: readonly Finding[]
  /** Of the words found. */
  readonly language: Language
}

/** What was found in one part: each rule once, with the words it points at. */
export function FoundList({ findings, language }: ListProps): ReactNode {
  const { t } = useTranslation('words')
  const { t: tFindings } = useTranslation('findings')
  if (findings.length === 0) return null
  return (
    <ul className={styles.found}>
      {findings.slice(0, listed).map(finding => (
        <li key={finding.key}>
          <Meaning kind={finding.severity} />
          <span>
            {findingTitle(finding, tFindings)}
            {finding.match && (
              <>
                {': '}
                <q lang={language}>{finding.match}</q>
              </>
            )}
          </span>
        </li>
      ))}
      {findings.length > listed && <li>{t('word.moreFound', { count: findings.length - listed })}</li>}
    </ul>
  )
}
