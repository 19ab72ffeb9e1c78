import { ArrowDownIcon } from '@phosphor-icons/react/dist/csr/ArrowDown'
import { ArrowUpIcon } from '@phosphor-icons/react/dist/csr/ArrowUp'
import { TrashIcon } from '@phosphor-icons/react/dist/csr/Trash'
import { useTranslation } from 'react-i18next'
import { type Role, roles } from '#core/book/schema.ts'
import { artSchema } from '#core/toolkit/art.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import { Hidden } from '#renderer/ui/hidden.tsx'
import art from '#root/assets/art/art.json' with { type: 'json' }
import { usualPortrait } from '../family.ts'
import type { DraftPerson } from '../state.ts'
import { Face } from './person-row.tsx'
import styles from './steps.module.css'

const portraits = artSchema.parse(art).filter(piece => piece.kind === 'portrait')

interface PersonDialogProps {
  readonly person: DraftPerson
  readonly onChange: (change: Partial<DraftPerson>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** More about one person: first name, who they are, where they live, their face; their place in the list. */
export function PersonDialog({ person, onChange, onMove, onRemove, onClose }: PersonDialogProps) {
  const { t } = useTranslation('new-book')
  const actions = (
    <>
      <Button look="quiet" icon={TrashIcon} onClick={onRemove}>
        {t('person.remove')}
      </Button>
      <Button look="quiet" icon={ArrowUpIcon} onClick={() => onMove(-1)}>
        {t('person.up')}
      </Button>
      <Button look="quiet" icon={ArrowDownIcon} onClick={() => onMove(1)}>
        {t('person.down')}
      </Button>
      <Button type="submit" look="main">
        {t('person.done')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('person.title')} actions={actions} onClose={onClose} onSubmit={onClose}>
      <TextField
        label={t('person.known')}
        hint={t('person.knownHint')}
        maxLength={60}
        value={person.known}
        onText={known => onChange(knownChange(person, known))}
      />
      <div className={styles.two}>
        <SelectField<Role>
          label={t('person.role')}
          value={person.role}
          options={roles.filter(role => role !== 'child').map(role => ({ value: role, label: t(`role.${role}`) }))}
          onPick={role => onChange(roleChange(person, role))}
        />
        <SelectField
          label={t('person.home')}
          value={person.home ?? ''}
          options={(['', 'with-child', 'before', 'elsewhere'] as const).map(home => ({
            value: home,
            label: t(`home.${home || 'usual'}`),
          }))}
          onPick={home => onChange({ home: home === '' ? undefined : home })}
        />
      </div>
      <Portraits person={person} onPick={portrait => onChange({ portrait })} />
    </Dialog>
  )
}

/** The first name is also what the child says, until another name is written. */
function knownChange(person: DraftPerson, known: string): Partial<DraftPerson> {
  const follows = person.nameEn === '' || person.nameEn === person.known
  return follows && person.role !== 'parent' ? { known, nameEn: known } : { known }
}

/** A face nobody chose follows who they are. */
function roleChange(person: DraftPerson, role: Role): Partial<DraftPerson> {
  const untouched = person.portrait === undefined || person.portrait === usualPortrait[person.role]
  const portrait = usualPortrait[role]
  return untouched && portrait ? { role, portrait } : { role }
}

function Portraits({ person, onPick }: { readonly person: DraftPerson; readonly onPick: (portrait: string) => void }) {
  const { t } = useTranslation('new-book')
  const language = useLanguage()
  return (
    <fieldset>
      <legend className={styles.legend}>{t('person.face')}</legend>
      <div className={styles.faces}>
        {portraits.map(piece => (
          <label key={piece.id} className={styles.pick} title={inLanguage(piece.alt, language)}>
            <input
              type="radio"
              name="portrait"
              checked={person.portrait === piece.id}
              onChange={() => onPick(piece.id)}
            />
            <Face portrait={piece.id} initial="" />
            <Hidden>{inLanguage(piece.alt, language)}</Hidden>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
