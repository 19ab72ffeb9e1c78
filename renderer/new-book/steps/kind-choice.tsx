import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { type Kind, kinds } from '#core/toolkit/kinds.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { layersOf, loadOwnKinds } from '#renderer/toolkit/templates.ts'
import type { StepProps } from '../new-book-screen.tsx'
import styles from './kind-choice.module.css'

/** Which kind of book: the one chosen with its picture, and the others a press away. */
export function KindChoice({ draft, change }: StepProps) {
  const { t } = useTranslation('new-book')
  const [own, setOwn] = useState<readonly Kind[]>([])
  useEffect(() => {
    let current = true
    loadOwnKinds().then(list => {
      const line = { en: t('child.ownKind', { lng: 'en' }), cy: t('child.ownKind', { lng: 'cy' }) }
      if (current) setOwn(list.map(({ id, name }) => ({ id, picture: 'book', name: { en: name, cy: name }, line })))
    })
    return () => {
      current = false
    }
  }, [t])
  const offered = [...kinds().filter(({ id }) => layersOf(id).length > 0), ...own]
  const chosen = offered.find(({ id }) => id === draft.kind)
  const choose = (kind: string) => {
    const told = draft.layer !== undefined && layersOf(kind).includes(draft.layer)
    change({ ...draft, kind, ...(!told && { layer: undefined }) })
  }
  return (
    <details className={styles.kinds}>
      <summary>
        {chosen && <Shown kind={chosen} />}
        <span className={styles.change}>{t('child.kindChange')}</span>
      </summary>
      <fieldset>
        <legend className={styles.legend}>{t('child.kind')}</legend>
        <div className={styles.grid}>
          {offered.map(kind => (
            <label key={kind.id} className={styles.kind}>
              <input type="radio" name="kind" checked={kind.id === draft.kind} onChange={() => choose(kind.id)} />
              <Shown kind={kind} />
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  )
}

function Shown({ kind }: { readonly kind: Kind }) {
  const language = useLanguage()
  return (
    <>
      <img src={urls.art(kind.picture, 480)} alt="" width={88} height={62} />
      <span className={styles.words}>
        <b>{inLanguage(kind.name, language)}</b>
        <span>{inLanguage(kind.line, language)}</span>
      </span>
    </>
  )
}
