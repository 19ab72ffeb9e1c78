import { ArrowLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowLeft'
import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/csr/DownloadSimple'
import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bookIdSchema } from '#core/book/ids.ts'
import { countReasons, type MeasureBy, measure, measureGroups } from '#core/reviews/measure.ts'
import { allPublished } from '#core/reviews/settings.ts'
import { client } from '#renderer/app/client.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SelectField } from '#renderer/ui/field.tsx'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { useSaveFile } from '../use-save-file.tsx'
import { GroupTable } from './group-table.tsx'
import styles from './measure.module.css'
import { periodsOf, recordsIn, recordsOf } from './periods.ts'
import { PublishedTable } from './published-table.tsx'
import { ReasonsList } from './reasons-list.tsx'
import { SettledForm } from './settled-form.tsx'
import type { BoardValue } from './types.ts'
import { usePeriodName } from './use-period-name.ts'

interface MeasureViewProps {
  readonly board: BoardValue
  readonly onBack: () => void
  readonly onChanged: () => void
}

/** All of the measure: by region, authority, quarter or year, with its reasons, the published years, and what the region has settled. */
export function MeasureView({ board, onBack, onChanged }: MeasureViewProps) {
  const { t } = useTranslation('measure')
  const language = useLanguage()
  const periodName = usePeriodName()
  const { save, notice } = useSaveFile()
  const [by, setBy] = useState<MeasureBy>('region')
  const [picked, setPicked] = useState('')
  const records = useMemo(() => recordsOf(board.children), [board])
  const periods = useMemo(() => periodsOf(records), [records])
  const inTime = by === 'quarter' || by === 'year'
  const period = inTime ? undefined : periods.find(each => each === picked)
  const counted = useMemo(() => recordsIn(records, period), [records, period])
  const { groups, wales } = useMemo(() => measure(counted, by), [counted, by])
  const reasons = useMemo(() => countReasons(counted), [counted])
  const held = new Set(counted.filter(record => record.review2Held !== undefined).map(record => record.case))
  const children = board.children
    .filter(child => held.has(child.code))
    .flatMap(child => bookIdSchema.safeParse(child.id).data ?? [])
  return (
    <Main className={styles.view}>
      <div className={`${styles.bar} ${styles.way}`}>
        <Button look="quiet" icon={ArrowLeftIcon} onClick={onBack}>
          {t('back')}
        </Button>
      </div>
      <header className={styles.head}>
        <div>
          <ScreenTitle>{t('title')}</ScreenTitle>
          <p>{t('lede')}</p>
        </div>
        <div className={styles.bar}>
          <Button
            icon={DownloadSimpleIcon}
            waitsFor={children.length === 0 ? t('none') : undefined}
            onClick={() => save(() => client.register.saveMeasure({ children, by }))}
          >
            {t('tableFile')}
          </Button>
          <Button icon={PrinterIcon} onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      </header>
      {notice}
      <div className={styles.bar}>
        <Segmented
          name={t('by.title')}
          value={by}
          choices={measureGroups.map(value => ({ value, label: t(`by.${value}`) }))}
          onChange={setBy}
        />
        {!inTime && (
          <SelectField
            label={t('period')}
            labelHidden
            value={period ?? ''}
            options={[
              { value: '', label: t('allTime') },
              ...periods.map(value => ({ value, label: periodName(value) })),
            ]}
            onPick={setPicked}
          />
        )}
      </div>
      <p className={styles.printed}>
        {t('printed', {
          period: period ? periodName(period) : t('allTime'),
          date: formatDate(board.today, 'year', language),
        })}
      </p>
      {wales.reviews === 0 ? <p>{t('none')}</p> : <GroupTable by={by} groups={groups} wales={wales} />}
      {wales.reviews > wales.inPlace && <ReasonsList {...reasons} />}
      <PublishedTable years={allPublished(board.settings)} settings={board.settings} onChanged={onChanged} />
      <SettledForm board={board} onChanged={onChanged} />
    </Main>
  )
}
