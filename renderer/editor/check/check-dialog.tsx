import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Finding, type Severity, severities } from '#core/checks/finding.ts'
import { formatList } from '#renderer/i18n/dates.ts'
import { countsOf } from '#renderer/i18n/finding-words.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { useEditor } from '../editor-context.tsx'
import styles from './check.module.css'
import { CheckRow } from './check-row.tsx'
import { useBookFindings } from './use-book-findings.ts'

/** How many findings of one kind are shown before more are asked for. */
const shownAtFirst = 40

/** Everything the checks found in the book: one list, three kinds. It never says that a book is safe or good. */
export function CheckDialog(): ReactNode {
  const { change } = useEditor()
  const { t } = useTranslation('editor')
  const found = useBookFindings()
  const close = () => change({ do: 'dialog', dialog: undefined })
  const open = found?.findings.filter(({ kept }) => kept === undefined) ?? []
  const kept = found?.findings.filter(finding => finding.kept !== undefined) ?? []
  return (
    <Dialog
      wide
      title={t('checkBook.title')}
      onClose={close}
      actions={<Button onClick={close}>{t('checkBook.close')}</Button>}
    >
      <p role="status" aria-busy={found === undefined}>
        <Lead open={found && open} />
      </p>
      {found?.withoutCase && <Notice kind="please-look">{t('checkBook.withoutCase')}</Notice>}
      {severities.map(severity => (
        <Kind
          key={severity}
          title={t(`checkBook.kind.${severity}`)}
          findings={open.filter(each => each.severity === severity)}
        />
      ))}
      <Kind title={t('check.kept')} findings={kept} />
    </Dialog>
  )
}

function Lead({ open }: { readonly open: readonly Finding[] | undefined }): ReactNode {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  if (!open) return t('checkBook.looking')
  const counts = countsOf(open)
  const parts = severities.flatMap((severity: Severity) =>
    counts[severity] > 0 ? [t(`check.${severity}`, { count: counts[severity] })] : [],
  )
  return parts.length > 0 ? t('check.lead', { list: formatList(parts, language) }) : t('checkBook.none')
}

/** The findings of one kind, the first ones at once. Nothing where there are none. */
function Kind({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }): ReactNode {
  const { t } = useTranslation('editor')
  const [most, setMost] = useState(shownAtFirst)
  if (findings.length === 0) return null
  const more = findings.length - most
  return (
    <section className={styles.kind} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {findings.slice(0, most).map(finding => (
          <li key={finding.key}>
            <CheckRow finding={finding} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button onClick={() => setMost(most + shownAtFirst)}>
          {t('checkBook.more', { count: Math.min(more, shownAtFirst) })}
        </Button>
      )}
    </section>
  )
}
