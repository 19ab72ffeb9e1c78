import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { LibraryKind } from '#contract/together.ts'
import { client } from '#renderer/app/client.ts'

const KindContext = createContext<LibraryKind>('agency')

/** Asks whose library was opened, and shows nothing of it until that is known: a family sees no trace of an agency's things. */
export function LibraryKindProvider({ children }: { readonly children: ReactNode }) {
  const [kind, setKind] = useState<LibraryKind>()
  useEffect(() => {
    let current = true
    client.together.getKind().then(
      reply => current && setKind(reply.ok ? reply.value.kind : 'agency'),
      () => current && setKind('agency'),
    )
    return () => {
      current = false
    }
  }, [])
  return kind === undefined ? null : <KindContext value={kind}>{children}</KindContext>
}

/** Whose library is open. */
export function useLibraryKind(): LibraryKind {
  return useContext(KindContext)
}
