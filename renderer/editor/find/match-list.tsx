import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Match } from '#core/book/find.ts'
import { around } from '#renderer/checks/around.ts'
import { useEditor } from '../editor-context.tsx'
import panel from '../panel/panel.module.css'
import styles from './find.module.css'

interface Props {
  readonly matches: readonly Match[]
  readonly chosen: Match | undefined
  /** Shows the find with this place in `matches` on its page. */
  readonly onShow: (at: number) => void
}

/** How many finds are listed; all are counted and all can be replaced. */
const most = 200

/** The finds under their pages, each in its sentence, with what is not in the words shown now said beside it. */
export function MatchList({ matches, chosen, onShow }: Props): ReactNode {
  const { outline } = useEditor()
  const { t } = useTranslation('words')
  const listed = matches.slice(0, most)
  const pages = [...new Set(listed.map(({ page }) => page))]
  return (
    <>
      {pages.map(page => (
        <section key={page} className={panel.part}>
          <h3>{t('find.page', { number: outline.pages.findIndex(({ id }) => id === page) + 1 })}</h3>
          <ul className={styles.matches}>
            {listed.map((match, at) =>
              match.page === page ? (
                <li key={`${match.frame}/${match.part}/${match.language}/${match.layer}/${match.start}`}>
                  <MatchView match={match} isChosen={match === chosen} onShow={() => onShow(at)} />
                </li>
              ) : null,
            )}
          </ul>
        </section>
      ))}
      {matches.length > most && <p className={panel.lead}>{t('find.more', { count: matches.length - most })}</p>}
    </>
  )
}

function MatchView({ match, isChosen, onShow }: { match: Match; isChosen: boolean; onShow: () => void }): ReactNode {
  const { view } = useEditor()
  const { t } = useTranslation('words')
  const { t: editor } = useTranslation('editor')
  const [before, found, after] = around(match.text, match.start, match.end)
  const { part, language, layer, fixed } = match
  const notes = [
    part !== 'words' && t(`find.part.${part}`),
    view.language !== language && t(`spelling.in.${language}`),
    layer && layer !== view.layer && t('find.age', { age: editor(`layer.${layer}`) }),
    fixed && t(`find.fixed.${fixed}`),
  ].filter(Boolean)
  return (
    <button type="button" className={styles.match} aria-current={isChosen ? 'true' : undefined} onClick={onShow}>
      <span className={styles.text} lang={language}>
        {before}
        <mark>{found}</mark>
        {after}
      </span>
      {notes.length > 0 && <span className={styles.note}>{notes.join(' · ')}</span>}
    </button>
  )
}
