import { FilePdfIcon } from '@phosphor-icons/react/dist/csr/FilePdf'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { caseReviews, nextReview } from '#core/reviews/case-dates.ts'
import { measuredReview } from '#core/reviews/child.ts'
import {
  agreers,
  inPlaceSchema,
  isComplete,
  type Materials,
  materialsOf,
  materialsSchema,
  reasonCodes,
  standingAt,
} from '#core/reviews/materials.ts'
import { client } from '#renderer/app/client.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { reviewName } from '#renderer/i18n/review-words.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { useSaveFile } from '../use-save-file.tsx'
import styles from './record.module.css'
import { SignedRows } from './signed-rows.tsx'
import type { PartProps } from './types.ts'

/** How the book stood, or stands, at a review: the edition that says so, who agreed it, and why where it was not in place. */
export function BookPart(props: PartProps) {
  const { child, id, draft, set } = props
  const { t } = useTranslation('record')
  const { t: tReviews } = useTranslation('reviews')
  const editions = useCall(useCallback(() => client.print.listEditions({ book: id }), [id])).asked
  const reviews = caseReviews(draft)
  const [picked, setPicked] = useState(Math.min(nextReview(reviews)?.review ?? measuredReview, measuredReview))
  const written = materialsOf(draft.materials, picked)
  const held = reviews.find(({ review }) => review === picked)?.held
  const known = editions.state === 'ready' ? editions.value : []
  const standing = standingAt(picked, held, written, known)
  const change = (changed: Partial<Materials>) => {
    const now = written ?? materialsSchema.parse({ review: picked })
    set({ materials: [...draft.materials.filter(each => each.review !== picked), { ...now, ...changed }] })
  }
  const numbers = [...new Set([1, 2, ...reviews.map(({ review }) => review)])]
  const byEdition = known.some(edition => edition.review === picked)
  return (
    <>
      <SelectField
        label={t('forReview')}
        value={String(picked)}
        options={numbers.map(number => ({ value: String(number), label: reviewName(tReviews, number) }))}
        onPick={value => setPicked(Number(value))}
      />
      <StandingWords standing={standing} />
      {!byEdition && (
        <SelectField
          label={t('written')}
          hint={t(child.book ? 'writtenHint' : 'writtenElsewhere')}
          value={written?.inPlace ?? ''}
          options={[
            { value: '' as const, label: t('notWritten') },
            ...inPlaceSchema.options.map(value => ({ value, label: t(`inPlace.${value}`) })),
          ]}
          onPick={value => change({ inPlace: value || undefined })}
        />
      )}
      {held !== undefined && standing.inPlace !== 'yes' && (
        <WhyNot written={written} byEdition={byEdition} change={change} />
      )}
      <SignedRows
        key={picked}
        legend={t('agreedBy')}
        rows={agreers.map(who => ({ key: who, label: t(`agreer.${who}`), value: written?.agreed[who] }))}
        onRow={(who, agreed) => change({ agreed: { ...written?.agreed, [who]: agreed } })}
      />
      <Views {...props} />
      {child.book && <Pages {...props} />}
    </>
  )
}

function StandingWords({ standing }: { readonly standing: ReturnType<typeof standingAt> }) {
  const { t } = useTranslation('record')
  const language = useLanguage()
  const { inPlace, cameOn, owed, edition } = standing
  const date = (iso: string) => formatDate(iso, 'year', language)
  const lines = [
    inPlace ? t(`stands.${inPlace}`) : t('stands.unknown'),
    ...(edition
      ? [t('edition', { number: edition.number, date: date(edition.made), start: edition.fingerprint.slice(0, 8) })]
      : []),
    ...(edition && !isComplete(edition) ? [t('lacked', { number: edition.minimum?.missing.length })] : []),
    ...(cameOn ? [t('cameAfter', { date: date(cameOn) })] : []),
    ...(owed ? [t('owed')] : []),
  ]
  return <Notice kind={inPlace === 'yes' ? 'in-place' : 'please-look'}>{lines.join(' ')}</Notice>
}

interface WhyNotProps {
  readonly written: Materials | undefined
  readonly byEdition: boolean
  readonly change: (change: Partial<Materials>) => void
}

function WhyNot({ written, byEdition, change }: WhyNotProps) {
  const { t } = useTranslation('record')
  return (
    <>
      <SelectField
        label={t('why')}
        value={written?.reason ?? ''}
        options={[
          { value: '' as const, label: t('noReason') },
          ...reasonCodes.map(value => ({ value, label: t(`reason.${value}`) })),
        ]}
        onPick={value => change({ reason: value || undefined })}
      />
      <TextField
        label={t('note')}
        maxLength={400}
        value={written?.note ?? ''}
        onText={note => change({ note: note || undefined })}
      />
      {!byEdition && <DateField label={t('cameOn')} value={written?.cameOn} onDate={cameOn => change({ cameOn })} />}
    </>
  )
}

/** What the child and the adopters say of the book, for the reviewing officer's page. */
function Views({ draft, set }: PartProps) {
  const { t } = useTranslation('record')
  return (
    <fieldset className={styles.rows}>
      <legend>{t('views')}</legend>
      <p className={styles.hint}>{t('viewsHint')}</p>
      {(['child', 'adopters'] as const).map(who => (
        <TextField
          key={who}
          label={t(`view.${who}`)}
          maxLength={400}
          value={draft.views[who] ?? ''}
          onText={text => set({ views: { ...draft.views, [who]: text || undefined } })}
        />
      ))}
    </fieldset>
  )
}

/** The two pages for a review. They tell what is kept, so what was just typed is kept first. */
function Pages({ id, draft }: PartProps) {
  const { t } = useTranslation('record')
  const { save, busy, notice } = useSaveFile()
  const make = (page: 'officer' | 'readiness') =>
    save(async () => {
      const kept = await client.register.saveCase({ book: id, record: draft })
      return kept.ok ? client.register.saveReviewPage({ book: id, page }) : kept
    })
  return (
    <section className={styles.pages}>
      <h3>{t('pages')}</h3>
      <div>
        <Button icon={FilePdfIcon} aria-busy={busy} onClick={() => make('officer')}>
          {t('officerPage')}
        </Button>
        <Button icon={FilePdfIcon} aria-busy={busy} onClick={() => make('readiness')}>
          {t('readinessPage')}
        </Button>
      </div>
      {notice}
    </section>
  )
}
