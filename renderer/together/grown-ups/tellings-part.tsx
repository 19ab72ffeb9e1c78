import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setWays } from '#core/book/edits/family.ts'
import { type Layer, languagesShown, layers } from '#core/book/language.ts'
import { findTelling, toldFrames } from '#core/book/tellings.ts'
import { isBlank, plainText, versionKey } from '#core/book/words.ts'
import { inLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useRoom } from '../room-context.tsx'
import styles from './grown-ups.module.css'
import { Part } from './part.tsx'

/** Say it again: the same story told for an older child. A grown-up reads a telling to its end before it is opened. */
export function TellingsPart(): ReactNode {
  const { t } = useTranslation('together')
  const { session, layer, ways } = useRoom()
  const { pagesToldFor } = useTellings()
  const [reading, setReading] = useState<Layer>()
  const told = layers.filter(each => each === layer || pagesToldFor(each).length > 0)
  const open = (next: Layer) => {
    setWays(session.doc, { layer: next, layers: [...new Set([...(ways.layers ?? []), next])] })
    setReading(undefined)
  }
  return (
    <Part title={t('again.title')} lead={told.length > 1 ? t('again.lead') : t('again.none')}>
      <ul className={styles.list}>
        {told.map(each => (
          <li key={each} className={styles.item}>
            <p className={styles.said}>{t(`again.layer.${each}`)}</p>
            {each === layer ? (
              <p>{t('again.now')}</p>
            ) : ways.layers?.includes(each) ? (
              <Button onClick={() => open(each)}>{t('again.use')}</Button>
            ) : (
              <Button onClick={() => setReading(each)}>{t('again.readFirst')}</Button>
            )}
            {reading === each && <WholeTelling layer={each} onOpen={() => open(each)} />}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** The book's own pages that have words, and those of them that are told for a layer; the family's are told for every child. */
function useTellings() {
  const { session, ...asked } = useRoom()
  const pages = session.view.outline().pages.flatMap(({ id, begun }, at) => {
    const page = begun ? undefined : session.view.page(id)
    return page && findTelling(page, asked) ? [{ page, number: at + 1 }] : []
  })
  return {
    pages,
    pagesToldFor: (layer: Layer) => pages.filter(({ page }) => findTelling(page, { ...asked, layer })?.layer === layer),
  }
}

/** A whole telling in plain words, and at its end the button that opens it for the child. */
function WholeTelling({ layer, onOpen }: { readonly layer: Layer; readonly onOpen: () => void }): ReactNode {
  const { t } = useTranslation('together')
  const { outline, ...asked } = useRoom()
  const { pages, pagesToldFor } = useTellings()
  const told = pagesToldFor(layer)
  const rest = pages.length - told.length
  return (
    <div className={styles.telling}>
      {told.map(({ page, number }) => (
        <section key={page.id}>
          <h3>{t('again.page', { number })}</h3>
          {toldFrames(page).flatMap(frame =>
            languagesShown((findTelling(page, { ...asked, layer }) ?? asked).language).map(each => {
              const words = frame.words[versionKey(each, layer)]
              if (!words || isBlank(words)) return null
              const nameOf = (id: string) =>
                inLanguage(outline.people.find(person => person.id === id)?.name ?? {}, each)
              return (
                <p key={`${frame.id} ${each}`} lang={each === 'cy' ? 'cy' : 'en-GB'}>
                  {plainText(words, nameOf)}
                </p>
              )
            }),
          )}
        </section>
      ))}
      {rest > 0 && <p>{t('again.rest', { count: rest })}</p>}
      <Button look="main" onClick={onOpen}>
        {t('again.open')}
      </Button>
    </div>
  )
}
