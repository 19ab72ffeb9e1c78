import { useCallback, useEffect, useState } from 'react'

/** What a call has come to. `waiting` only until the first answer: an asking again keeps the last value in sight. */
export type Asked<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly code: string }

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }

/**
 * Asks when the component appears and whenever `ask` changes (memoise it); `again` asks once more. A call that throws is
 * a bug of ours and ends as the code `failed`.
 */
export function useCall<T>(ask: () => Promise<Answer<T>>): { readonly asked: Asked<T>; readonly again: () => void } {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'waiting' })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is what asks again
  useEffect(() => {
    let current = true
    ask().then(
      answer => {
        if (!current) return
        setAsked(answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', code: answer.code })
      },
      () => current && setAsked({ state: 'failed', code: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [ask, round])
  const again = useCallback(() => setRound(n => n + 1), [])
  return { asked, again }
}
