import type { Dispatch, SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import { layers, type ShownLanguage } from '#core/book/language.ts'
import type { Paper } from '#core/print/purposes.ts'
import { purposeOf } from '#core/print/purposes.ts'
import { stocks } from '#core/print/stocks.ts'
import { SelectField } from '#renderer/ui/field.tsx'
import { type Ask, asksForMarks, asksForPress, asksForStock, papersOf } from './ask.ts'
import { PressField } from './press-field.tsx'
import styles from './print.module.css'

interface ChoicesProps {
  readonly ask: Ask
  readonly onAsk: Dispatch<SetStateAction<Ask>>
}

/** Languages, layer, and what only some purposes ask: paper and marks. */
export function Choices({ ask, onAsk }: ChoicesProps) {
  const { t } = useTranslation('print')
  const purpose = purposeOf(ask.purpose)
  const papers = purpose ? papersOf(purpose) : []
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
      {papers.length > 1 && (
        <SelectField<Paper>
          label={t('paper')}
          value={ask.paper ?? papers[0] ?? 'a4'}
          options={papers.map(value => ({ value, label: t(`papers.${value}`) }))}
          onPick={paper => onAsk({ ...ask, paper })}
        />
      )}
      {purpose && asksForStock(purpose) && (
        <SelectField
          label={t('stock')}
          value={ask.stock ?? stocks[0]?.id ?? ''}
          options={stocks.map(({ id }) => ({ value: id, label: t(`stocks.${id}`) }))}
          onPick={stock => onAsk({ ...ask, stock })}
        />
      )}
      {purpose && asksForPress(purpose) && <PressField ask={ask} onAsk={onAsk} />}
      {purpose && asksForMarks(purpose, ask.paper) && (
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
