import { useTranslation } from 'react-i18next'
import { pageFormats } from '#core/book/format.ts'
import { accents } from '#core/book/schema.ts'
import { monthNames } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { layersOf, tellingOf } from '#renderer/toolkit/templates.ts'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { chooseFamily } from '../family.ts'
import type { StepProps } from '../new-book-screen.tsx'
import { families, layerOf } from '../state.ts'
import { KindChoice } from './kind-choice.tsx'
import { SiblingStart } from './sibling-start.tsx'
import styles from './steps.module.css'

/** The child: name, birth, languages, family; and how the book looks. */
export function ChildStep(props: StepProps) {
  return (
    <div className={styles.form}>
      <KindChoice {...props} />
      {props.draft.kind === 'brothers-and-sisters' && <SiblingStart {...props} />}
      <Names {...props} />
      <Born {...props} />
      <FamilyChoice {...props} />
      <BookChoice {...props} />
    </div>
  )
}

function Names({ draft, change }: StepProps) {
  const { t } = useTranslation('new-book')
  return (
    <div className={styles.two}>
      <TextField
        label={t('child.name')}
        hint={t('child.nameHint')}
        maxLength={40}
        value={draft.name}
        onText={name => change({ ...draft, name })}
      />
      <TextField
        label={t('child.nameCy')}
        lang="cy"
        maxLength={40}
        placeholder={draft.name || t('people.same')}
        value={draft.nameCy}
        onText={nameCy => change({ ...draft, nameCy })}
      />
    </div>
  )
}

function Born({ draft, change, today }: StepProps) {
  const { t } = useTranslation('new-book')
  const language = useLanguage()
  const months = monthNames(language).map((name, at) => ({ value: String(at + 1), label: name }))
  const fits = layerOf({ ...draft, layer: undefined }, today)
  const suggested = tellingOf(draft.kind, fits)?.layer ?? fits
  return (
    <div className={styles.three}>
      <SelectField
        label={t('child.bornMonth')}
        value={draft.bornMonth}
        options={[{ value: '', label: t('child.notSaid') }, ...months]}
        onPick={bornMonth => change({ ...draft, bornMonth })}
      />
      <TextField
        label={t('child.bornYear')}
        inputMode="numeric"
        maxLength={4}
        value={draft.bornYear}
        onText={bornYear => change({ ...draft, bornYear })}
      />
      <SelectField
        label={t('child.layer')}
        value={draft.layer ?? ''}
        options={[
          {
            value: '' as const,
            label: t(suggested === fits ? 'child.layerSuggested' : 'child.layerNearest', {
              layer: t(`layer.${suggested}`),
            }),
          },
          ...layersOf(draft.kind).map(layer => ({ value: layer, label: t(`layer.${layer}`) })),
        ]}
        onPick={layer => change({ ...draft, layer: layer === '' ? undefined : layer })}
      />
    </div>
  )
}

function FamilyChoice({ draft, change }: StepProps) {
  const { t } = useTranslation('new-book')
  return (
    <fieldset>
      <legend className={styles.legend}>{t('child.family')}</legend>
      <p className={styles.hint}>{t('child.familyHint')}</p>
      <div className={styles.chips}>
        {families.map(family => (
          <label key={family} className={styles.chip}>
            <input
              type="radio"
              name="family"
              checked={draft.family === family}
              onChange={() => change(chooseFamily(draft, family))}
            />
            {t(`family.${family}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function BookChoice({ draft, change }: StepProps) {
  const { t } = useTranslation('new-book')
  return (
    <>
      <div className={styles.two}>
        <SelectField
          label={t('child.language')}
          value={draft.language}
          options={(['both', 'en', 'cy'] as const).map(value => ({ value, label: t(`bookLanguage.${value}`) }))}
          onPick={language => change({ ...draft, language })}
        />
        <SelectField
          label={t('child.format')}
          value={draft.format ?? ''}
          options={[
            { value: '' as const, label: t('child.formatSuggested') },
            ...pageFormats.map(value => ({ value, label: t(`format.${value}`) })),
          ]}
          onPick={format => change({ ...draft, format: format === '' ? undefined : format })}
        />
      </div>
      <fieldset>
        <legend className={styles.legend}>{t('child.colour')}</legend>
        <div className={styles.chips}>
          {accents.map(accent => (
            <label key={accent} className={styles.swatch} data-accent={accent} title={t(`accent.${accent}`)}>
              <input
                type="radio"
                name="accent"
                checked={draft.accent === accent}
                onChange={() => change({ ...draft, accent })}
              />
              <Hidden>{t(`accent.${accent}`)}</Hidden>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}
