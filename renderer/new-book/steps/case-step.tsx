import { LockSimpleIcon } from '@phosphor-icons/react/dist/csr/LockSimple'
import { useTranslation } from 'react-i18next'
import { nameKey, regions } from '#core/reviews/regions.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { DateList } from '#renderer/ui/date-list.tsx'
import fieldStyles from '#renderer/ui/field.module.css'
import { Field, SelectField, TextField } from '#renderer/ui/field.tsx'
import type { StepProps } from '../new-book-screen.tsx'
import { changePerson, type DraftCase } from '../state.ts'
import { namedPeople } from '../to-answers.ts'
import styles from './steps.module.css'

/** The case, agency only: dates, authority, full names. Kept apart from the book. */
export function CaseStep(props: StepProps) {
  const { t } = useTranslation('new-book')
  const { draft, change } = props
  const set = (changed: Partial<DraftCase>) => change({ ...draft, case: { ...draft.case, ...changed } })
  return (
    <div className={styles.form}>
      <p className={styles.apart}>
        <LockSimpleIcon size={20} aria-hidden />
        {t('case.apart')}
      </p>
      <DateField
        label={t('case.placed')}
        value={draft.case.placedOn}
        onDate={placedOn => set({ placedOn })}
        hint={t('case.placedHint')}
      />
      <DateList
        dates={draft.case.reviewsHeld}
        onDates={reviewsHeld => set({ reviewsHeld })}
        label={at => t('case.held', { number: at + 1 })}
        add={t('case.addHeld')}
      />
      <Agency record={draft.case} set={set} />
      <DateField label={t('case.born')} value={draft.case.bornOn} onDate={bornOn => set({ bornOn })} />
      <FullNames {...props} set={set} />
    </div>
  )
}

interface PartProps {
  readonly record: DraftCase
  readonly set: (change: Partial<DraftCase>) => void
}

function Agency({ record, set }: PartProps) {
  const { t } = useTranslation('new-book')
  const language = useLanguage()
  return (
    <>
      <div className={styles.two}>
        <TextField
          label={t('case.authority')}
          hint={t('case.authorityHint')}
          list="councils"
          maxLength={80}
          value={record.authority}
          onText={authority => set({ authority, region: regionOf(authority) ?? record.region })}
        />
        <datalist id="councils">
          {regions
            .flatMap(region => region.councils)
            .map(council => (
              <option key={council.en} value={council[language]} />
            ))}
        </datalist>
        <SelectField
          label={t('case.region')}
          value={record.region}
          options={[
            { value: '', label: t('child.notSaid') },
            ...regions.map(({ name }) => ({ value: name.en, label: name[language] })),
          ]}
          onPick={region => set({ region })}
        />
      </div>
      <div className={styles.two}>
        <TextField label={t('case.worker')} maxLength={80} value={record.worker} onText={worker => set({ worker })} />
        <TextField
          label={t('case.code')}
          maxLength={40}
          value={record.caseCode}
          onText={caseCode => set({ caseCode })}
        />
      </div>
    </>
  )
}

function FullNames({ draft, change, set }: StepProps & Pick<PartProps, 'set'>) {
  const { t } = useTranslation('new-book')
  return (
    <fieldset className={styles.form}>
      <legend className={styles.legend}>{t('case.fullNames')}</legend>
      <p className={styles.hint}>{t('case.fullNamesHint')}</p>
      <div className={styles.two}>
        <TextField
          label={draft.name.trim() || t('case.theChild')}
          maxLength={120}
          value={draft.case.childFullName}
          onText={childFullName => set({ childFullName })}
        />
        {namedPeople(draft).map(({ key, role, known, nameEn, nameCy, fullName }) => (
          <TextField
            key={key}
            label={`${known || nameEn || nameCy} (${t(`role.${role}`).toLowerCase()})`}
            maxLength={120}
            value={fullName}
            onText={fullName => change(changePerson(draft, key, { fullName }))}
          />
        ))}
      </div>
      <Field label={t('case.otherNames')} hint={t('case.otherNamesHint')}>
        {wiring => (
          <textarea
            {...wiring}
            rows={3}
            className={fieldStyles.input}
            value={draft.case.otherNames}
            onChange={event => set({ otherNames: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  )
}

/** The English name of a council's region; undefined for a voluntary agency. */
function regionOf(authority: string): string | undefined {
  const key = nameKey(authority)
  return regions.find(({ councils }) => councils.some(({ en, cy }) => nameKey(en) === key || nameKey(cy) === key))?.name
    .en
}
