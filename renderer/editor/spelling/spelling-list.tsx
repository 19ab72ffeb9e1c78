import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { around } from '#renderer/checks/around.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useEditor } from '../editor-context.tsx'
import panel from '../panel/panel.module.css'
import { putWord } from './put-word.ts'
import { useSpelling } from './spelling-context.tsx'
import styles from './spelling-list.module.css'
import type { SpellingFind } from './use-spelling-finds.ts'
import { useSuggestions } from './use-suggestions.ts'

/** How many words are listed at once; when they are mended, the next ones come. */
const most = 12

/** The words of the page that no dictionary has, each in its sentence, with other words to use. Nothing when there are none. */
export function SpellingList(): ReactNode {
  const { t } = useTranslation('words')
  const { finds = [] } = useSpelling()
  const title = useId()
  if (finds.length === 0) return null
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={panel.keptTitle}>
        {t('spelling.title')}
      </h3>
      <p className={panel.lead}>{t('spelling.lead', { count: finds.length })}</p>
      {finds.slice(0, most).map(find => (
        <SpellingView key={`${find.frame}/${find.part}/${find.language}/${find.start}/${find.word}`} find={find} />
      ))}
    </section>
  )
}

function SpellingView({ find }: { readonly find: SpellingFind }): ReactNode {
  const { session, page, view, change } = useEditor()
  const { keepWord } = useSpelling()
  const { t } = useTranslation('words')
  const announce = useAnnounce()
  const words = useSuggestions(find)
  const [before, found, after] = around(find.text, find.start, find.end)
  const use = (word: string) => putWord(session, page.id, find, word) && announce(t('spelling.used', { word }))
  return (
    <div className={panel.finding}>
      <button
        type="button"
        className={panel.quote}
        lang={find.language}
        onClick={() => change({ do: 'select', frames: [find.frame] })}
      >
        {before}
        <mark className={styles.word}>{found}</mark>
        {after}
      </button>
      {find.part !== 'words' && <p className={panel.why}>{t(`spelling.part.${find.part}`)}</p>}
      {view.language === 'both' && <p className={panel.why}>{t(`spelling.in.${find.language}`)}</p>}
      {words?.length === 0 && <p className={panel.why}>{t('spelling.noWords')}</p>}
      <div className={styles.words}>
        {words?.map(word => (
          <Button key={word} size="small" lang={find.language} onClick={() => use(word)}>
            {word}
          </Button>
        ))}
        <Button
          size="small"
          look="quiet"
          onClick={() => keepWord(find.word)}
          aria-label={t('spelling.keepWordLong', { word: find.word })}
        >
          {t('spelling.keepWord')}
        </Button>
      </div>
    </div>
  )
}
