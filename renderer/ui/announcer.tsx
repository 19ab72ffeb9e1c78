import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { Hidden } from '#renderer/ui/hidden.tsx'

const AnnounceContext = createContext<(words: string) => void>(() => {})

/** Holds the live region: what is announced is read by a screen reader and seen nowhere. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', turn: 0 })
  const announce = useCallback((words: string) => setSaid(last => ({ words, turn: last.turn + 1 })), [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <Hidden role="status" aria-live="polite">
        {/* A new key says the same words again. */}
        <span key={said.turn}>{said.words}</span>
      </Hidden>
    </AnnounceContext>
  )
}

/** Returns what reads a sentence aloud. */
export function useAnnounce(): (words: string) => void {
  return useContext(AnnounceContext)
}
