import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseRecord, handedTo } from '#core/reviews/case-record.ts'
import { authorityName, regionOfAuthority, regions } from '#core/reviews/regions.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import fieldStyles from '#renderer/ui/field.module.css'
import { Field, SelectField, TextField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { areaName } from '../area-name.ts'
import styles from './record.module.css'
import type { PartProps } from './types.ts'

/** Who the case is about and who works on it: numbers, area, people, names that no file may hold. */
export function CasePart(props: PartProps & { readonly onRemoved: () => void }) {
  const { child, draft, set } = props
  const { t } = useTranslation('record')
  const text = (key: 'caseCode' | 'manager' | 'reviewingOfficer', label: string, maxLength: number) => (
    <TextField
      label={label}
      maxLength={maxLength}
      value={draft[key] ?? ''}
      onText={value => set({ [key]: value || undefined })}
    />
  )
  return (
    <>
      <div className={styles.two}>{text('caseCode', t('caseCode'), 40)}</div>
      <div className={styles.two}>
        <Area {...props} />
      </div>
      <DateField label={t('bornOn')} value={draft.bornOn} onDate={bornOn => set({ bornOn })} />
      <Worker {...props} />
      <div className={styles.two}>
        {text('manager', t('manager'), 80)}
        {text('reviewingOfficer', t('reviewingOfficer'), 80)}
      </div>
      {child.book && <FullNames {...props} />}
      {!child.book && <Removal {...props} />}
    </>
  )
}

function Area({ draft, set }: PartProps) {
  const { t } = useTranslation('record')
  const language = useLanguage()
  return (
    <>
      <TextField
        label={t('authority')}
        hint={t('authorityHint')}
        list="councils"
        maxLength={80}
        value={areaName(draft.authority ?? '', language)}
        onText={typed => {
          const authority = authorityName(typed)
          const region = regionOfAuthority(authority)?.name.en ?? draft.region
          // A space at the end is being typed over: the name is only tidied once it is one that we know.
          set({ authority: (regionOfAuthority(authority) ? authority : typed) || undefined, region })
        }}
      />
      <datalist id="councils">
        {regions
          .flatMap(region => region.councils)
          .map(council => (
            <option key={council.en} value={council[language]} />
          ))}
      </datalist>
      <SelectField
        label={t('region')}
        value={draft.region ?? regionOfAuthority(draft.authority ?? '')?.name.en ?? ''}
        options={[
          { value: '', label: t('notSaid') },
          ...regions.map(({ name }) => ({ value: name.en, label: name[language] })),
        ]}
        onPick={region => set({ region: region || undefined })}
      />
    </>
  )
}

/** The worker; handing the child over keeps who it was and until when. */
function Worker({ draft, set, today }: PartProps) {
  const { t } = useTranslation('record')
  const language = useLanguage()
  const [next, setNext] = useState<string>()
  const handOver = () => {
    const name = next?.trim()
    if (!name) return
    set(handedTo(draft, name, today))
    setNext(undefined)
  }
  return (
    <fieldset className={styles.rows}>
      <legend>{t('workers')}</legend>
      <TextField
        label={t('worker')}
        maxLength={80}
        value={draft.worker ?? ''}
        onText={worker => set({ worker: worker || undefined })}
      />
      {draft.pastWorkers.map(({ name, until }) => (
        <p key={`${name} ${until}`} className={styles.hint}>
          {t('until', { name, date: formatDate(until, 'year', language) })}
        </p>
      ))}
      {next === undefined ? (
        <div>
          <Button waitsFor={draft.worker ? undefined : t('noWorkerYet')} onClick={() => setNext('')}>
            {t('handOver')}
          </Button>
        </div>
      ) : (
        <div className={styles.two}>
          <TextField label={t('handOverTo')} hint={t('handOverHint')} maxLength={80} value={next} onText={setNext} />
          <div className={styles.atFoot}>
            <Button waitsFor={next.trim() ? undefined : t('handOverTo')} onClick={handOver}>
              {t('handOver')}
            </Button>
          </div>
        </div>
      )}
    </fieldset>
  )
}

function FullNames({ id, draft, set }: PartProps) {
  const { t } = useTranslation('record')
  const { t: tPeople } = useTranslation('new-book')
  const language = useLanguage()
  const { asked } = useCall(useCallback(() => client.register.getPeople({ book: id }), [id]))
  const people = asked.state === 'ready' ? asked.value : []
  const write = (person: (typeof people)[number]['id'], name: string) => {
    const { [person]: _, ...others } = draft.fullNames
    set({ fullNames: (name ? { ...others, [person]: name } : others) as CaseRecord['fullNames'] })
  }
  return (
    <fieldset className={styles.rows}>
      <legend>{t('fullNames')}</legend>
      <p className={styles.hint}>{t('fullNamesHint')}</p>
      <div className={styles.two}>
        {people.map(({ id: person, name, role }) => (
          <TextField
            key={person}
            label={t('fullNameOf', { name: inLanguage(name, language), role: tPeople(`role.${role}`).toLowerCase() })}
            maxLength={120}
            value={draft.fullNames[person] ?? ''}
            onText={full => write(person, full)}
          />
        ))}
      </div>
      <Field label={t('otherNames')} hint={t('otherNamesHint')}>
        {wiring => (
          <textarea
            {...wiring}
            rows={3}
            className={fieldStyles.input}
            defaultValue={draft.otherNames.join('\n')}
            onChange={event =>
              set({
                otherNames: event.target.value
                  .split('\n')
                  .map(line => line.trim().slice(0, 120))
                  .filter(line => line !== ''),
              })
            }
          />
        )}
      </Field>
    </fieldset>
  )
}

/** A child that a spreadsheet brought in can be taken out again; one with a book goes with its book. */
function Removal({ id, onRemoved }: PartProps & { readonly onRemoved: () => void }) {
  const { t } = useTranslation('record')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const [sure, setSure] = useState(false)
  const [problem, setProblem] = useState<string>()
  const remove = async () => {
    const reply = await client.register.removeChild({ book: id })
    if (reply.ok) onRemoved()
    else setProblem(errorWords(reply.code))
  }
  return (
    <section className={styles.pages}>
      <h3>{t('removal')}</h3>
      <p className={styles.hint}>{t('removalHint')}</p>
      <div>
        {sure ? (
          <>
            <Button look="quiet" onClick={() => setSure(false)}>
              {tCommon('cancel')}
            </Button>
            <Button look="remove" onClick={remove}>
              {t('removeNow')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setSure(true)}>{t('remove')}</Button>
        )}
      </div>
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </section>
  )
}
