import { createContext, useContext } from 'react'
import type { FrameId } from '#core/book/ids.ts'
import type { Progress } from './progress.ts'
import type { Source } from './sources.ts'

/** Where pictures go: a photo frame, or a point of the page in mm. Several are laid a little aside from each other. */
export interface Where {
  readonly frame?: FrameId | undefined
  readonly x: number
  readonly y: number
}

/** Bringing pictures into the book. */
export interface BringIn {
  /**
   * Brings pictures in: those given, or those a person chooses. A few are also put on the page shown, where `where` says;
   * many are put in the book alone, from where they are taken one by one.
   */
  readonly bringIn: (what: 'files' | 'folder' | readonly Source[], where?: Where) => Promise<void>
  /** The last one; undefined when there was none, or it was put away. */
  readonly progress: Progress | undefined
  /** Begins no more; what was kept stays. */
  readonly stop: () => void
  /** Puts the card away. */
  readonly putAway: () => void
}

const BringInContext = createContext<BringIn | undefined>(undefined)
export const BringInValue = BringInContext

/** What brings pictures in. Throws outside an editor. */
export function useBringIn(): BringIn {
  const value = useContext(BringInContext)
  if (!value) throw new Error('useBringIn outside the editor')
  return value
}
