import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhotoId } from '#core/book/ids.ts'
import { type PhotoLack, type PhotoRow, photoLacks, photoRegister } from '#core/book/photo-register.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { useModal } from '#renderer/ui/use-modal.ts'
import { useEditor } from '../editor-context.tsx'
import { useAgreements } from '../photo/agreements.tsx'
import { AgreementFields } from '../photo/who-agreed.tsx'
import styles from './photo-register.module.css'
import { RegisterRow } from './register-row.tsx'

/** The register of the book's photos over the page, while it is open. */
export function PhotoRegister(): ReactNode {
  const { view, change } = useEditor()
  if (!view.register || view.photo) return null
  return <RegisterDialog onDone={() => change({ do: 'register', open: false })} />
}

const all = 'all'
type Filter = typeof all | PhotoLack

/** Every photo of the book, what is missing for each, and the way to put it right. */
function RegisterDialog({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('photos')
  const dialog = useModal()
  const rows = useRows()
  const [filter, setFilter] = useState<Filter>(all)
  const [chosen, setChosen] = useState<ReadonlySet<PhotoId>>(new Set())
  const lacking = (which: Filter) => (which === all ? rows : rows.filter(({ lacks }) => lacks.includes(which)))
  const shown = lacking(filter)
  const marked = shown.filter(({ photo }) => chosen.has(photo.id)).map(({ photo }) => photo.id)
  const mark = (photo: PhotoId, isIn: boolean) => {
    const next = new Set(chosen)
    if (isIn) next.add(photo)
    else next.delete(photo)
    setChosen(next)
  }
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="register-title"
      onCancel={event => {
        event.preventDefault()
        onDone()
      }}
    >
      <header className={styles.head}>
        <h2 id="register-title">{t('register.title')}</h2>
        <Button look="main" onClick={onDone}>
          {t('register.done')}
        </Button>
      </header>
      <div className={styles.filters}>
        <Segmented<Filter>
          name={t('register.show')}
          value={filter}
          choices={[all, ...photoLacks].map(value => ({
            value: value as Filter,
            label: t(`register.filter.${value as Filter}`, { number: lacking(value as Filter).length }),
          }))}
          onChange={setFilter}
        />
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={shown.length > 0 && marked.length === shown.length}
            onChange={event => setChosen(new Set(event.target.checked ? shown.map(({ photo }) => photo.id) : []))}
          />
          {t('register.markAll')}
        </label>
      </div>
      <div className={styles.inside}>
        {marked.length > 0 && (
          <section className={styles.many} aria-label={t('register.many', { count: marked.length })}>
            <h3>{t('register.many', { count: marked.length })}</h3>
            <AgreementFields key={marked.length} photos={marked} onDone={() => setChosen(new Set())} />
          </section>
        )}
        {shown.length === 0 && <p className={styles.none}>{t(`register.none.${filter}`)}</p>}
        <ul className={styles.rows}>
          {shown.map(row => (
            <RegisterRow
              key={row.photo.id}
              row={row}
              isMarked={chosen.has(row.photo.id)}
              onMark={mark}
              onLeave={onDone}
            />
          ))}
        </ul>
      </div>
    </dialog>
  )
}

function useRows(): readonly PhotoRow[] {
  const { session, outline } = useEditor()
  const { all: agreements } = useAgreements()
  return useMemo(() => {
    const pages = outline.pages.flatMap(({ id }) => session.view.page(id) ?? [])
    return photoRegister({ ...outline, pages }, agreements && new Set(agreements.keys()))
  }, [session, outline, agreements])
}
