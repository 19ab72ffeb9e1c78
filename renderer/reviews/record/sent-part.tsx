import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { LineList } from './line-list.tsx'
import styles from './record.module.css'
import type { PartProps } from './types.ts'

/** What left the agency: files that the app sent, as it wrote them down; and what was given by hand. */
export function SentPart({ draft, set, onHandOver, ...props }: PartProps & { readonly onHandOver: () => void }) {
  const { t } = useTranslation('record')
  return (
    <>
      <SentByApp {...props} draft={draft} />
      <section className={styles.pages}>
        <h3>{t('handOn')}</h3>
        <p className={styles.hint}>{t('handOnHint')}</p>
        <div>
          <Button onClick={onHandOver}>{t('handOn')}</Button>
        </div>
      </section>
      <LineList
        legend={t('sentByHand')}
        hint={t('sentHint')}
        add={t('addSent')}
        fields={[
          { key: 'on', label: t('sentOn'), kind: 'date' },
          { key: 'what', label: t('sentWhat'), kind: 'text', maxLength: 400 },
          { key: 'to', label: t('sentTo'), kind: 'text' },
          { key: 'by', label: t('sentBy'), kind: 'text' },
        ]}
        lines={draft.disclosures}
        onLines={lines =>
          set({
            disclosures: lines.flatMap(({ on, what, to, by }) =>
              on && what && to ? [{ on, what, to, ...(by && { by }) }] : [],
            ),
          })
        }
      />
    </>
  )
}

function SentByApp({ id, draft }: Pick<PartProps, 'id' | 'draft'>) {
  const { t } = useTranslation('record')
  const language = useLanguage()
  const { asked } = useCall(useCallback(() => client.handover.listSent({ book: id }), [id]))
  const sent = asked.state === 'ready' ? asked.value.filter(each => !each.failed) : []
  const date = (iso: string) => formatDate(iso, 'year', language)
  const lines = [
    ...sent.flatMap(({ share, made, to, withCase, received }) => [
      { key: share, on: made, words: t(withCase ? 'sentAll' : 'sentBook', { to }) },
      ...(received
        ? [{ key: `${share} here`, on: received.at, words: t('cameFrom', { from: received.from || t('nobody') }) }]
        : []),
    ]),
    ...draft.handedOver
      .filter(({ share }) => !sent.some(each => each.share === share))
      .map(({ to, on }) => ({ key: `${on} ${to}`, on, words: t('sentCase', { to }) })),
  ].toSorted((a, b) => a.on.localeCompare(b.on))
  if (lines.length === 0) return null
  return (
    <section className={styles.follows} aria-label={t('sentByApp')}>
      <h3>{t('sentByApp')}</h3>
      <dl>
        {lines.map(({ key, on, words }) => (
          <div key={key}>
            <dt>{date(on)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
