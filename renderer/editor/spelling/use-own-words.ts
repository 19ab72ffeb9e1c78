import { useCallback, useEffect, useState } from 'react'
import { client } from '#renderer/app/client.ts'

/** The library's own words. */
export interface OwnWords {
  readonly words: readonly string[]
  /** Keeps a word as right, from now on and in every book of the library; false when the library could not. */
  readonly keep: (word: string) => Promise<boolean>
}

const none: readonly string[] = []

/** The words that whoever works with this library says are right; none until the desktop has answered. */
export function useOwnWords(): OwnWords {
  const [words, setWords] = useState(none)
  useEffect(() => {
    let gone = false
    client.library.listOwnWords().then(
      reply => !gone && setWords(reply.ok ? (reply.value?.words ?? none) : none),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [])
  const keep = useCallback(async (word: string) => {
    // Shown at once; should the library not be able to keep it, it is marked again.
    setWords(before => [...before, word])
    const kept = await client.library.keepOwnWord({ word, keep: true }).catch(() => ({ ok: false }))
    if (!kept.ok) setWords(before => before.filter(each => each !== word))
    return kept.ok
  }, [])
  return { words, keep }
}
