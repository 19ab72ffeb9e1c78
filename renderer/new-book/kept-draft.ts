/**
 * The draft while the window lives: leaving for the shelf and coming back loses nothing. It is gone when the library locks,
 * because nothing about a child may outlive the lock.
 */
import { on } from '#renderer/app/client.ts'
import { type Draft, emptyDraft } from './state.ts'

let kept: Draft | undefined

on('library.locked', () => {
  kept = undefined
})

/** The draft as it was left; an empty one otherwise. */
export function takeDraft(): Draft {
  return kept ?? emptyDraft
}

/** Keeps the draft, or forgets it when it has become a book. */
export function keepDraft(draft: Draft | undefined): void {
  kept = draft
}
