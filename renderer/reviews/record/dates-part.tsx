import { useTranslation } from 'react-i18next'
import { caseLetter, caseReviews } from '#core/reviews/case-dates.ts'
import { nations, reviewRules, ruleNamed } from '#core/reviews/rules.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { reviewName } from '#renderer/i18n/review-words.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { DateList } from '#renderer/ui/date-list.tsx'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import styles from './record.module.css'
import type { PartProps } from './types.ts'

/** The days: moved in, reviews held and planned, how it ended; and beside them what follows from them, each date with its rule. */
export function DatesPart(props: PartProps) {
  const { draft, set } = props
  const { t } = useTranslation('record')
  const { t: tReviews } = useTranslation('reviews')
  const language = useLanguage()
  const rules = reviewRules[draft.nation]
  const next = draft.reviewsHeld.length
  return (
    <>
      <DateField label={t('placed')} value={draft.placedOn} onDate={placedOn => set({ placedOn })} />
      <DateList
        dates={draft.reviewsHeld}
        onDates={reviewsHeld => set({ reviewsHeld })}
        label={at => t('held', { review: reviewName(tReviews, at + 1) })}
        add={t('addHeld')}
      />
      <DateList
        dates={draft.reviewsPlanned}
        onDates={reviewsPlanned => set({ reviewsPlanned })}
        label={at => t('planned', { review: reviewName(tReviews, next + at + 1) })}
        add={t('addPlanned')}
      />
      <Follows {...props} />
      <SelectField
        label={t('nation')}
        hint={[rules.source, rules.toConfirm?.[language]].filter(Boolean).join('. ')}
        value={draft.nation}
        options={nations.map(value => ({ value, label: t(`nations.${value}`) }))}
        onPick={nation => set({ nation })}
      />
      <Ending {...props} />
    </>
  )
}

/** What follows from the days above. */
function Follows({ draft }: PartProps) {
  const { t } = useTranslation('record')
  const { t: tReviews } = useTranslation('reviews')
  const language = useLanguage()
  const reviews = caseReviews(draft)
  const letter = caseLetter(draft)
  if (reviews.length === 0) return <p className={styles.hint}>{t('noPlacement')}</p>
  const date = (day: string) => formatDate(day, 'year', language)
  return (
    <section className={styles.follows} aria-label={t('follows')}>
      <h3>{t('follows')}</h3>
      <dl>
        {reviews.map(({ review, due, held, forecast, missed, rule, bankHoliday }) => (
          <div key={review}>
            <dt>{reviewName(tReviews, review)}</dt>
            <dd>
              <b>{t('by', { date: date(due) })}</b>
              {bankHoliday && `, ${bankHoliday[language]}`}
              {held && `, ${t(held <= due ? 'heldInTime' : 'heldLate')}`}
              {forecast && `, ${t('forecast')}`}
              {missed && `, ${t('missed')}`}
              <span>{ruleNamed(rule)?.words[language]}</span>
            </dd>
          </div>
        ))}
        {letter && (
          <div>
            <dt>{t('letter')}</dt>
            <dd>
              {letter.due && <b>{t('by', { date: date(letter.due) })}</b>}
              <span>{ruleNamed(letter.rule)?.words[language]}</span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

/** The order with its celebration and the letter that follows, or the end of the placement. */
function Ending({ draft, set }: PartProps) {
  const { t } = useTranslation('record')
  const { order, placementEnded } = draft
  return (
    <>
      <DateField
        label={t('orderMade')}
        value={order?.madeOn}
        onDate={madeOn => set({ order: madeOn === undefined ? undefined : { ...order, madeOn } })}
      />
      {order && (
        <>
          <DateField
            label={t('celebrated')}
            value={order.celebratedOn}
            onDate={celebratedOn => set({ order: { ...order, celebratedOn } })}
          />
          <DateField
            label={t('letterGiven')}
            value={draft.letterGivenOn}
            onDate={letterGivenOn => set({ letterGivenOn })}
          />
        </>
      )}
      <DateField
        label={t('placementEnded')}
        value={placementEnded?.on}
        onDate={on => set({ placementEnded: on === undefined ? undefined : { ...placementEnded, on } })}
      />
      {placementEnded && (
        <TextField
          label={t('endedWhy')}
          maxLength={400}
          value={placementEnded.why ?? ''}
          onText={why => set({ placementEnded: { ...placementEnded, why: why || undefined } })}
        />
      )}
    </>
  )
}
