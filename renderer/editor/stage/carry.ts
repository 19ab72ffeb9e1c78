import { useSyncExternalStore } from 'react'
import type { MovingBoxes } from '#renderer/page/types.ts'
import type { GuideLine } from './snap.ts'

/**
 * What is under a hand just now. It is kept beside the editor's state: a move draws the frames that move and the lines they
 * snap to, and nothing else of the editor.
 */
export interface Carry {
  boxes(): MovingBoxes | undefined
  lines(): readonly GuideLine[]
  /** They stand there now, and snap to these lines. */
  go(boxes: MovingBoxes, lines: readonly GuideLine[]): void
  /** The hand has let go. */
  stop(): void
  /** Calls back after each move; gives what stops it. */
  subscribe(listener: () => void): () => void
}

const noLines: readonly GuideLine[] = []

/** Makes a hand with nothing under it. */
export function createCarry(): Carry {
  let boxes: MovingBoxes | undefined
  let lines = noLines
  const listeners = new Set<() => void>()
  const set = (nextBoxes: MovingBoxes | undefined, nextLines: readonly GuideLine[]) => {
    boxes = nextBoxes
    lines = nextLines.length === 0 ? noLines : nextLines
    for (const listener of listeners) listener()
  }
  return {
    boxes: () => boxes,
    lines: () => lines,
    go: set,
    stop: () => set(undefined, noLines),
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The frames under the hand where they stand now; undefined when there are none. */
export function useCarried({ subscribe, boxes }: Carry): MovingBoxes | undefined {
  return useSyncExternalStore(subscribe, boxes)
}

/** The lines that what is under the hand snaps to. */
export function useCarriedLines({ subscribe, lines }: Carry): readonly GuideLine[] {
  return useSyncExternalStore(subscribe, lines)
}
