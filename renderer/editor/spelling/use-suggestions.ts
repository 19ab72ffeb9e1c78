import { useEffect, useState } from 'react'
import { suggestWords } from '#renderer/spelling/ask-spelling.ts'
import type { SpellingFind } from './use-spelling-finds.ts'

/** Other words for a find, the likeliest first; undefined until the dictionary has answered. */
export function useSuggestions({
  language,
  word,
}: Pick<SpellingFind, 'language' | 'word'>): readonly string[] | undefined {
  const [answer, setAnswer] = useState<{ readonly word: string; readonly words: readonly string[] }>()
  useEffect(() => {
    let gone = false
    suggestWords(language, word).then(words => !gone && setAnswer({ word, words }))
    return () => {
      gone = true
    }
  }, [language, word])
  return answer?.word === word ? answer.words : undefined
}
