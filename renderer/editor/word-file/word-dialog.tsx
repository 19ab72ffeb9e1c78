import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#core/book/language.ts'
import type { WordFile } from '#core/word/word-file.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useEditor } from '../editor-context.tsx'
import { bringWord } from './bring-word.ts'
import { chosenWord, forgetWord, type WordReply } from './choose-word.ts'
import { WordChoice } from './word-choice.tsx'

type State =
  | { readonly is: 'reading' | 'placing' }
  | { readonly is: 'read'; readonly key: string; readonly file: WordFile }
  | { readonly is: 'over'; readonly says: string }

/** Words and pictures from a Word file: chosen by part, put on new pages after this one as one step. */
export function WordDialog(): ReactNode {
  const { session, page, view, change } = useEditor()
  const { t } = useTranslation('words')
  const errorWords = useErrorWords()
  const announce = useAnnounce()
  const [state, setState] = useState<State>({ is: 'reading' })
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [language, setLanguage] = useState<Language>(view.language === 'cy' ? 'cy' : 'en')

  const close = () => {
    forgetWord()
    change({ do: 'dialog', dialog: undefined })
  }
  const onRead = useEffectEvent((reply: WordReply) => {
    if (!reply.ok) return setState({ is: 'over', says: errorWords(reply.code) })
    const { read } = reply.value
    if (!read) return close()
    setChosen(new Set(read.file.sections.keys()))
    setState({ is: 'read', ...read })
  })
  useEffect(() => {
    let gone = false
    chosenWord().then(reply => {
      if (!gone) onRead(reply)
    })
    return () => {
      gone = true
    }
  }, [])

  async function place(key: string, file: WordFile): Promise<void> {
    setState({ is: 'placing' })
    const sections = file.sections.filter((_, at) => chosen.has(at))
    const { layer } = view
    const { pages, failed } = await bringWord(session, { key, sections, language, layer, after: page })
    if (view.language !== 'both' && view.language !== language) change({ do: 'language', language })
    if (pages[0]) change({ do: 'go', page: pages[0] })
    announce(t('word.placed', { count: pages.length }))
    if (failed > 0) setState({ is: 'over', says: t('word.failed', { count: failed }) })
    else close()
  }

  const actions =
    state.is === 'read' ? (
      <>
        <Button onClick={close}>{t('word.cancel')}</Button>
        <Button
          look="main"
          waitsFor={chosen.size > 0 ? undefined : t('word.waits')}
          onClick={() => void place(state.key, state.file)}
        >
          {t('word.place')}
        </Button>
      </>
    ) : (
      <Button onClick={close}>{t('word.close')}</Button>
    )

  return (
    <Dialog wide title={t('word.title')} onClose={close} actions={actions}>
      {state.is === 'reading' && <p role="status">{t('word.reading')}</p>}
      {state.is === 'placing' && <p role="status">{t('word.placing')}</p>}
      {state.is === 'over' && <p role="alert">{state.says}</p>}
      {state.is === 'read' && (
        <WordChoice
          file={state.file}
          chosen={chosen}
          onChosen={setChosen}
          language={language}
          onLanguage={setLanguage}
        />
      )}
    </Dialog>
  )
}
