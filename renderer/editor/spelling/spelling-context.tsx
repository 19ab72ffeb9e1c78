import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { SpellingMenu } from './spelling-menu.tsx'
import { useOwnWords } from './use-own-words.ts'
import { type SpellingFind, useSpellingFinds } from './use-spelling-finds.ts'
import { useSpellingMarks } from './use-spelling-marks.ts'

/** What spelling knows of the page shown. */
export interface Spelling {
  /** In reading order; undefined until the dictionaries have looked. */
  readonly finds: readonly SpellingFind[] | undefined
  /** Keeps a word as right in this library, and says so. */
  readonly keepWord: (word: string) => void
}

const SpellingContext = createContext<Spelling>({ finds: undefined, keepWord: () => undefined })

/** Spelling of the page shown. */
export function useSpelling(): Spelling {
  return useContext(SpellingContext)
}

/** Looks at the spelling of the page, marks what no dictionary has, and offers other words at the mark. */
export function SpellingProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { words, keep } = useOwnWords()
  const finds = useSpellingFinds(words)
  const marked = useSpellingMarks(finds)
  const { t } = useTranslation('words')
  const announce = useAnnounce()
  const keepWord = useCallback(
    async (word: string) => {
      announce(t((await keep(word)) ? 'spelling.keptWord' : 'spelling.notKept', { word }))
    },
    [keep, announce, t],
  )
  const spelling = useMemo(() => ({ finds, keepWord }), [finds, keepWord])
  return (
    <SpellingContext value={spelling}>
      {children}
      <SpellingMenu finds={finds ?? noFinds} marked={marked} keepWord={keepWord} />
    </SpellingContext>
  )
}

const noFinds: readonly SpellingFind[] = []
