import { useEffect, useState } from 'react'
import type { PhotoId } from '#core/book/ids.ts'
import type { Eye } from '#core/book/recipe.ts'
import { client } from '#renderer/app/client.ts'
import { useEditor } from '../editor-context.tsx'

/** What is known of the faces in a photo: guesses from left to right, still being looked for, or it could not be looked. */
export type FaceGuesses = readonly Eye[] | 'looking' | 'failed'

/**
 * Guesses where faces are in a photo, from the first time that they are `wanted`. They are this component's alone: the
 * next time the photo is opened they are worked out anew.
 */
export function useFaceGuesses(photo: PhotoId, wanted: boolean): FaceGuesses {
  const { session } = useEditor()
  const [guesses, setGuesses] = useState<FaceGuesses>('looking')
  const [asked, setAsked] = useState(wanted)
  if (wanted && !asked) setAsked(true)
  useEffect(() => {
    if (!asked) return
    let current = true
    setGuesses('looking')
    client.photos.findFaces({ book: session.book, photo }).then(reply => {
      if (current) setGuesses(reply.ok ? reply.value : 'failed')
    })
    return () => {
      current = false
    }
  }, [session, photo, asked])
  return guesses
}
