import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/MagnifyingGlass'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languagesShown } from '#core/book/language.ts'
import { pageTellings } from '#core/checks/book/tellings.ts'
import type { Finding } from '#core/checks/finding.ts'
import { readAloudSeconds } from '#core/checks/sentence/reading-time.ts'
import { formatList } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useEditor } from '../editor-context.tsx'
import { SpellingList } from '../spelling/spelling-list.tsx'
import { FindingView } from './finding-view.tsx'
import { MissingTellings } from './missing-tellings.tsx'
import styles from './panel.module.css'
import { useFindingMarks } from './use-finding-marks.ts'
import { useFindings } from './use-findings.ts'

const kinds = ['must-fix', 'please-look', 'idea'] as const

/** What these checks found in the words of the page, with other words to use. It never says that words are good. */
export function WordsPanel(): ReactNode {
  const { view, outline, page, change } = useEditor()
  const { t } = useTranslation('editor')
  const { t: words } = useTranslation('words')
  const language = useLanguage()
  const shown = languagesShown(view.language)
  const findings = useFindings()?.filter(({ place }) => {
    return (!place.language || shown.includes(place.language)) && (!place.layer || place.layer === view.layer)
  })
  const spoken = pageTellings(outline, page)
    .filter(({ place }) => place.part === 'words' && place.language === shown[0] && place.layer === view.layer)
    .map(({ text }) => text)
  const open = findings?.filter(({ kept }) => kept === undefined) ?? []
  const kept = findings?.filter(finding => finding.kept !== undefined) ?? []
  useFindingMarks(open)
  const counts = kinds.flatMap(kind => {
    const count = open.filter(({ severity }) => severity === kind).length
    return count > 0 ? [t(`check.${kind}`, { count })] : []
  })
  const seconds = readAloudSeconds(spoken, view.layer)
  const lead = counts.length > 0 ? t('check.lead', { list: formatList(counts, language) }) : t('check.none')
  return (
    <>
      <h2 className={styles.title}>{t('check.title')}</h2>
      <p className={styles.lead} role="status">
        {findings ? lead : t('check.looking')}
      </p>
      {seconds > 0 && (
        <p className={styles.lead}>
          {seconds < 90
            ? t('check.aloudSeconds', { count: seconds })
            : t('check.aloudMinutes', { count: Math.round(seconds / 60) })}
        </p>
      )}
      <MissingTellings />
      {kinds.flatMap(kind => open.filter(({ severity }) => severity === kind)).map(viewOf)}
      <SpellingList />
      <section className={styles.part}>
        <Button look="quiet" icon={MagnifyingGlassIcon} onClick={() => change({ do: 'find', open: true })}>
          {words('find.open')}
        </Button>
      </section>
      {kept.length > 0 && <h3 className={styles.keptTitle}>{t('check.kept')}</h3>}
      {kept.map(viewOf)}
    </>
  )
}

function viewOf(finding: Finding): ReactNode {
  return <FindingView key={finding.key} finding={finding} />
}
