import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addFact } from '#core/book/edits/people.ts'
import type { FactId } from '#core/book/ids.ts'
import { type FactKind, factKinds } from '#core/toolkit/facts.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SelectField } from '#renderer/ui/field.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import panel from '../panel/panel.module.css'
import { FactItem } from './fact-item.tsx'
import styles from './facts.module.css'

/**
 * What is known of the child's life, to be put right at any time. The timeline, the maps and the months at home are made from
 * it and follow at once; sentences that already stand on a page are the writer's.
 */
export function FactsDialog(): ReactNode {
  const { outline, change } = useEditor()
  const { t } = useTranslation('facts')
  const [open, setOpen] = useState<FactId>()
  const close = () => change({ do: 'dialog', dialog: undefined })
  const groups = Map.groupBy(factKinds(), kind => kind.group)
  return (
    <Dialog wide title={t('title')} onClose={close} actions={<Button onClick={close}>{t('close')}</Button>}>
      <p>{t('lead')}</p>
      {[...groups].map(([group, kinds]) => {
        const facts = kinds.flatMap(kind => outline.facts.filter(fact => fact.kind === kind.kind))
        if (facts.length === 0) return null
        return (
          <section key={group} className={styles.group} aria-label={t(`group.${group}`)}>
            <h3>{t(`group.${group}`)}</h3>
            <ul className={panel.asks}>
              {facts.map(fact => (
                <FactItem
                  key={fact.id}
                  fact={fact}
                  open={open === fact.id}
                  onOpen={() => setOpen(open === fact.id ? undefined : fact.id)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <AddFact onAdded={setOpen} />
    </Dialog>
  )
}

/** Adds a fact of a kind that the book has none of, or of which there can be several. */
function AddFact({ onAdded }: { readonly onAdded: (id: FactId) => void }): ReactNode {
  const { session, outline } = useEditor()
  const { t } = useTranslation('facts')
  const language = useLanguage()
  const [chosen, setChosen] = useState('')
  const here = new Set(outline.facts.map(fact => fact.kind))
  const label = (kind: FactKind) => inLanguage(kind.label, language)
  const free = factKinds().filter(kind => kind.many === true || !here.has(kind.kind))
  const add = () => {
    onAdded(step(session, () => addFact(session.doc, session.ids, { kind: chosen, certainty: 'told' })))
    setChosen('')
  }
  return (
    <div className={styles.add}>
      <SelectField
        label={t('add')}
        value={chosen}
        options={[{ value: '', label: t('choose') }, ...free.map(kind => ({ value: kind.kind, label: label(kind) }))]}
        onPick={setChosen}
      />
      <Button waitsFor={chosen === '' ? t('waits') : undefined} onClick={add}>
        {t('addNow')}
      </Button>
    </div>
  )
}
