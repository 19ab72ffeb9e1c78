import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setWays } from '#core/book/edits/family.ts'
import { type Layer, languagesShown, layers } from '#core/book/language.ts'
import type { Page } from '#core/book/schema.ts'
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
  const [reading, setReading] = useState<Layer>()
  const told = layers.filter(each => each === layer || textsOf(allPages(session), each).length > 0)
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

function allPages(session: ReturnType<typeof useRoom>['session']): readonly Page[] {
  return session.view.outline().pages.flatMap(({ id }) => session.view.page(id) ?? [])
}

/** The frames of a page that are told for a layer, in any language. */
function textsOf(pages: readonly Page[], layer: Layer) {
  return pages.flatMap(page =>
    page.frames.filter(
      frame =>
        (frame.kind === 'words' || frame.kind === 'speech') &&
        frame.by === 'grown-up' &&
        (!isBlank(frame.words[versionKey('en', layer)]) || !isBlank(frame.words[versionKey('cy', layer)])),
    ),
  )
}

/** A whole telling in plain words, and at its end the button that opens it for the child. */
function WholeTelling({ layer, onOpen }: { readonly layer: Layer; readonly onOpen: () => void }): ReactNode {
  const { t } = useTranslation('together')
  const { session, outline, language } = useRoom()
  const pages = allPages(session)
  return (
    <div className={styles.telling}>
      {pages.map(page => (
        <div key={page.id}>
          {page.frames.flatMap(frame => {
            if ((frame.kind !== 'words' && frame.kind !== 'speech') || frame.by === 'child') return []
            return languagesShown(language).map(each => {
              const words = frame.words[versionKey(each, layer)]
              if (!words || isBlank(words)) return null
              const nameOf = (id: string) =>
                inLanguage(outline.people.find(person => person.id === id)?.name ?? {}, each)
              return (
                <p key={`${frame.id} ${each}`} lang={each === 'cy' ? 'cy' : 'en-GB'}>
                  {plainText(words, nameOf)}
                </p>
              )
            })
          })}
        </div>
      ))}
      <Button look="main" onClick={onOpen}>
        {t('again.open')}
      </Button>
    </div>
  )
}
