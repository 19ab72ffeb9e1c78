import type { Icon } from '@phosphor-icons/react'
import { MonitorIcon } from '@phosphor-icons/react/dist/csr/Monitor'
import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer'
import { StorefrontIcon } from '@phosphor-icons/react/dist/csr/Storefront'
import { useTranslation } from 'react-i18next'
import { layers, type ShownLanguage } from '#core/book/language.ts'
import { purposeOf, purposes } from '#core/print/purposes.ts'
import { SelectField } from '#renderer/ui/field.tsx'
import { type Ask, withPurpose } from './ask.ts'
import styles from './print.module.css'

const icons: Readonly<Record<string, Icon>> = { 'print-shop': StorefrontIcon, screen: MonitorIcon }

interface PurposesListProps {
  readonly ask: Ask
  readonly onAsk: (ask: Ask) => void
}

/** What it is for, and the few things that are a person's to choose. */
export function PurposesList({ ask, onAsk }: PurposesListProps) {
  const { t } = useTranslation('print')
  return (
    <section className={styles.purposes} aria-label={t('what')}>
      <h2>{t('what')}</h2>
      <ul>
        {purposes.map(({ id }) => (
          <li key={id}>
            <button type="button" aria-pressed={ask.purpose === id} onClick={() => onAsk(withPurpose(ask, id))}>
              <PurposeIcon purpose={id} />
              <b>{t(`purpose.${id}.name`)}</b>
              <span>{t(`purpose.${id}.about`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Choices ask={ask} onAsk={onAsk} />
    </section>
  )
}

function PurposeIcon({ purpose }: { readonly purpose: string }) {
  const Picture = icons[purpose] ?? PrinterIcon
  return <Picture size={24} aria-hidden />
}

function Choices({ ask, onAsk }: PurposesListProps) {
  const { t } = useTranslation('print')
  return (
    <div className={styles.choices}>
      <SelectField<ShownLanguage>
        label={t('language')}
        value={ask.language}
        options={(['both', 'en', 'cy'] as const).map(value => ({ value, label: t(`bookLanguage.${value}`) }))}
        onPick={language => onAsk({ ...ask, language })}
      />
      <SelectField
        label={t('layer')}
        value={ask.layer}
        options={layers.map(value => ({ value, label: t(`layers.${value}`) }))}
        onPick={layer => onAsk({ ...ask, layer })}
      />
      {purposeOf(ask.purpose)?.marks && (
        <label className={styles.marks}>
          <input
            type="checkbox"
            checked={ask.marks}
            onChange={event => onAsk({ ...ask, marks: event.target.checked })}
          />
          {t('marks')}
        </label>
      )}
    </div>
  )
}
