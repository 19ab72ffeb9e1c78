import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhotoId } from '#core/book/ids.ts'
import type { Photo } from '#core/book/schema.ts'
import type { PhotoAgreement } from '#core/reviews/case-record.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { formatDate, todayIso } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { useAgreements } from './agreements.tsx'
import styles from './known.module.css'

/** Who agreed to a photo being in the book, when, and who looked a second time: the case record's, never the book's. */
export function WhoAgreed({ photo }: { readonly photo: Pick<Photo, 'id' | 'agreed'> }): ReactNode {
  const { t } = useTranslation('photo')
  const { all, set } = useAgreements()
  const announce = useAnnounce()
  const [writing, setWriting] = useState(false)
  const known = all?.get(photo.id)
  // The book says that it is agreed, and who agreed stands in a case that is not here.
  const isElsewhere = photo.agreed && known === undefined && all === undefined
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{t('agreed.title')}</h3>
      {known && !writing ? (
        <>
          <AgreementLine agreement={known} />
          <div className={styles.row}>
            <Button size="small" onClick={() => setWriting(true)}>
              {t('agreed.change')}
            </Button>
            <Button
              size="small"
              look="quiet"
              onClick={async () => {
                if ((await set([photo.id], undefined)) === undefined) announce(t('agreed.takenBack'))
              }}
            >
              {t('agreed.takeBack')}
            </Button>
          </div>
        </>
      ) : isElsewhere && !writing ? (
        <>
          <p className={styles.agreement}>
            <CheckCircleIcon size={20} aria-hidden />
            {t('agreed.elsewhere')}
          </p>
          <div className={styles.row}>
            <Button size="small" onClick={() => setWriting(true)}>
              {t('agreed.write')}
            </Button>
          </div>
        </>
      ) : (
        <AgreementFields photos={[photo.id]} known={known} onDone={() => setWriting(false)} />
      )}
    </section>
  )
}

/** An agreement in one line, as on paper: who, and the day. */
export function AgreementLine({ agreement }: { readonly agreement: PhotoAgreement }): ReactNode {
  const { t } = useTranslation('photo')
  const language = useLanguage()
  const { by, on, secondLook } = agreement
  return (
    <p className={styles.agreement}>
      <CheckCircleIcon size={20} aria-hidden />
      <span>
        {by}, {formatDate(on, 'year', language)}
        {secondLook && <span className={styles.second}>{t('agreed.second', { name: secondLook })}</span>}
      </span>
    </p>
  )
}

interface FieldsProps {
  readonly photos: readonly PhotoId[]
  readonly known?: PhotoAgreement | undefined
  readonly onDone: () => void
}

/** Writes one agreement for one photo or for many. */
export function AgreementFields({ photos, known, onDone }: FieldsProps): ReactNode {
  const { t } = useTranslation('photo')
  const { set } = useAgreements()
  const errorWords = useErrorWords()
  const announce = useAnnounce()
  const [by, setBy] = useState(known?.by ?? '')
  const [on, setOn] = useState<string | undefined>(known?.on ?? todayIso(Date.now()))
  const [secondLook, setSecondLook] = useState(known?.secondLook ?? '')
  const [problem, setProblem] = useState<string>()
  const missing = by.trim() === '' ? t('agreed.needsWho') : on === undefined ? t('agreed.needsDay') : undefined

  async function keep(): Promise<void> {
    if (missing !== undefined || on === undefined) return
    const second = secondLook.trim()
    const code = await set(photos, { by: by.trim(), on, ...(second !== '' && { secondLook: second }) })
    if (code !== undefined) return setProblem(errorWords(code))
    announce(t('agreed.kept', { count: photos.length }))
    onDone()
  }

  return (
    <form
      className={styles.agreeing}
      onSubmit={event => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextField label={t('agreed.by')} maxLength={120} value={by} onText={setBy} problem={problem} />
      <DateField label={t('agreed.on')} value={on} onDate={setOn} />
      <TextField
        label={t('agreed.secondLook')}
        hint={t('agreed.secondHint')}
        maxLength={120}
        value={secondLook}
        onText={setSecondLook}
      />
      <Button type="submit" waitsFor={missing}>
        {t('agreed.keep')}
      </Button>
      <p className={styles.hint}>{t('agreed.hint')}</p>
    </form>
  )
}
