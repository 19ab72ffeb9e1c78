import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { LettersDiffer } from './letters-differ.tsx'
import { LineList } from './line-list.tsx'
import styles from './record.module.css'
import type { PartProps } from './types.ts'

/** What was agreed: consents, the letterbox plan, and the photos, whose agreements are written where the photo is. */
export function AgreedPart({ child, id, draft, set }: PartProps) {
  const { t } = useTranslation('record')
  const language = useLanguage()
  const photos = Object.entries(draft.photoAgreements)
  return (
    <>
      <LineList
        legend={t('consents')}
        hint={t('consentsHint')}
        add={t('addConsent')}
        fields={[
          { key: 'what', label: t('consentWhat'), kind: 'text', maxLength: 400 },
          { key: 'by', label: t('consentBy'), kind: 'text' },
          { key: 'on', label: t('agreedOn'), kind: 'date' },
        ]}
        lines={draft.consents}
        onLines={lines =>
          set({ consents: lines.flatMap(({ what, by, on }) => (what && by && on ? [{ what, by, on }] : [])) })
        }
      />
      <LineList
        legend={t('letterbox')}
        hint={t('letterboxHint')}
        add={t('addLetterbox')}
        fields={[
          { key: 'who', label: t('letterboxWho'), kind: 'text' },
          { key: 'plan', label: t('letterboxPlan'), kind: 'text', maxLength: 400 },
        ]}
        lines={draft.letterbox}
        onLines={lines => set({ letterbox: lines.flatMap(({ who, plan }) => (who && plan ? [{ who, plan }] : [])) })}
      />
      {child.book && <LettersDiffer id={id} draft={draft} />}
      <section className={styles.follows} aria-label={t('photos')}>
        <h3>{t('photos')}</h3>
        {photos.length === 0 && <p className={styles.hint}>{t('noPhotos')}</p>}
        <dl>
          {photos.map(([photo, { by, on, secondLook }], at) => (
            <div key={photo}>
              <dt>{t('photo', { number: at + 1 })}</dt>
              <dd>
                {t('photoAgreed', { by, date: formatDate(on, 'year', language) })}
                <span>{secondLook ? t('secondLook', { by: secondLook }) : t('noSecondLook')}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}
