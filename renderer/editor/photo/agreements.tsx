import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { setPhoto } from '#core/book/edits/people.ts'
import type { PhotoId } from '#core/book/ids.ts'
import type { PhotoAgreement } from '#core/reviews/case-record.ts'
import { client } from '#renderer/app/client.ts'
import { useEditor } from '../editor-context.tsx'

/** Who agreed to which photo: in the case record, where only the agency looks. The book has no more than that it is agreed. */
export interface Agreements {
  /** Undefined while it is being read, and for a book whose case is not here. */
  readonly all: ReadonlyMap<PhotoId, PhotoAgreement> | undefined
  /** Writes one agreement for some photos, or takes theirs back. Gives the code of what went wrong. */
  readonly set: (photos: readonly PhotoId[], agreement: PhotoAgreement | undefined) => Promise<string | undefined>
}

const AgreementsContext = createContext<Agreements | undefined>(undefined)

/** Not the origin of an edit: undoing a step in the book could not take back what the case record says. */
const agreed = { name: 'agreed' } as const

/** Reads the agreements of the book that is open, and keeps them for the photo editor and the register. */
export function AgreementsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { session } = useEditor()
  const [all, setAll] = useState<Agreements['all']>()
  useEffect(() => {
    let current = true
    client.register.getPhotoAgreements({ book: session.book }).then(reply => {
      if (current && reply.ok && reply.value) setAll(toMap(reply.value))
    })
    return () => {
      current = false
    }
  }, [session])
  const value = useMemo<Agreements>(
    () => ({
      all,
      set: async (photos, agreement) => {
        const reply = await client.register.setPhotoAgreement({ book: session.book, photos: [...photos], agreement })
        if (!reply.ok) return reply.code
        setAll(known => changed(known, photos, agreement))
        session.doc.transact(() => {
          for (const photo of photos) setPhoto(session.doc, photo, { agreed: agreement !== undefined })
        }, agreed)
        return undefined
      },
    }),
    [session, all],
  )
  return <AgreementsContext value={value}>{children}</AgreementsContext>
}

function toMap(agreements: Readonly<Record<string, PhotoAgreement>>): ReadonlyMap<PhotoId, PhotoAgreement> {
  return new Map(Object.entries(agreements) as [PhotoId, PhotoAgreement][])
}

function changed(
  known: Agreements['all'],
  photos: readonly PhotoId[],
  agreement: PhotoAgreement | undefined,
): Agreements['all'] {
  const next = new Map(known)
  for (const photo of photos) {
    if (agreement) next.set(photo, agreement)
    else next.delete(photo)
  }
  return next
}

/** The agreements. Throws outside an editor. */
export function useAgreements(): Agreements {
  const value = useContext(AgreementsContext)
  if (!value) throw new Error('useAgreements outside the editor')
  return value
}
