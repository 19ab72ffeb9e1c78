import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/csr/DownloadSimple'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allPublished, type RegisterSettings } from '#core/reviews/settings.ts'
import { client } from '#renderer/app/client.ts'
import { formatList } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SelectField } from '#renderer/ui/field.tsx'
import type { Row } from '../board.ts'
import { idsOf } from '../ids.ts'
import { useSaveFile } from '../use-save-file.tsx'
import { CountDots } from './count-dots.tsx'
import styles from './measure.module.css'
import { countPeriod, periodsOf, recordsIn, recordsOf } from './periods.ts'
import { PublishedBars } from './published-bars.tsx'
import { usePeriodName } from './use-period-name.ts'

interface MeasurePanelProps {
  readonly rows: readonly Row[]
  readonly settings: RegisterSettings
  readonly onWhole: () => void
}

/** The measure from the children on the board, as counts; beside it what Wales has published. */
export const MeasurePanel = memo(function MeasurePanel({ rows, settings, onWhole }: MeasurePanelProps) {
  const { t } = useTranslation('measure')
  const language = useLanguage()
  const periodName = usePeriodName()
  const { save, notice } = useSaveFile()
  const [picked, setPicked] = useState<string>()
  const records = useMemo(() => recordsOf(rows.map(row => row.child)), [rows])
  const periods = useMemo(() => periodsOf(records), [records])
  const period = periods.find(each => each === picked) ?? periods[0]
  const counts = useMemo(() => countPeriod(recordsIn(records, period)), [records, period])
  const published = allPublished(settings)
  return (
    <aside className={styles.panel} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {period === undefined ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <p>{periods.length > 1 ? t('whatOnly') : t('what', { period: periodName(period) })}</p>
          {periods.length > 1 && (
            <SelectField
              label={t('period')}
              labelHidden
              value={period}
              options={periods.map(value => ({ value, label: periodName(value) }))}
              onPick={setPicked}
            />
          )}
          <p className={styles.big}>
            {counts.inPlace} <small>{t('of', { count: counts.reviews })}</small>
          </p>
          <CountDots counts={counts} />
          <p>{countSentence()}</p>
          {counts.late > 0 && <p>{t('late', { count: counts.late })}</p>}
        </>
      )}
      <div className={styles.published}>
        <h2>{t('published')}</h2>
        <PublishedBars years={published.slice(-4)} />
        {counts.reviews > 0 ? (
          <p>{t('oneChild', { count: counts.reviews, points: Math.round(100 / counts.reviews) })}</p>
        ) : (
          <p>{t('noLater')}</p>
        )}
      </div>
      <div className={styles.actions}>
        <Button onClick={onWhole}>{t('whole')}</Button>
        {rows.length > 0 && (
          <Button
            icon={DownloadSimpleIcon}
            onClick={() => save(() => client.register.saveRows({ children: idsOf(rows) }))}
          >
            {t('rowsFile')}
          </Button>
        )}
      </div>
      {notice}
    </aside>
  )

  function countSentence(): string {
    const { reviews, inPlace, partly, withReason } = counts
    const not = reviews - inPlace - partly
    if (reviews === inPlace) return t('allInPlace')
    const said = [
      ...(inPlace > 0 ? [t('said.inPlace', { number: inPlace })] : []),
      ...(partly > 0 ? [t('said.partly', { number: partly })] : []),
      ...(not > 0 ? [t('said.not', { number: not })] : []),
    ]
    const split = t('split', { said: formatList(said, language) })
    const missing = reviews - inPlace
    if (withReason === 0) return `${split} ${t('noReasons')}`
    return withReason === missing ? `${split} ${t('everyReason')}` : `${split} ${t('reasons', { withReason, missing })}`
  }
})
