import { type Dispatch, useEffect, useEffectEvent } from 'react'
import { on } from '#renderer/app/client.ts'
import type { Session } from '#renderer/app/session.ts'
import { findField } from './find/find-field.ts'
import { type ViewAction, type ViewState, zoomStep } from './view-state.ts'

/** The keys that work anywhere in the editor: undo, redo, zoom, the next and the last page. */
export function useEditorKeys(session: Session, view: ViewState, zoom: number, change: Dispatch<ViewAction>): void {
  useEffect(
    () =>
      on('app.menu', ({ command }) => {
        if (command === 'undo') session.undo.undo()
        if (command === 'redo') session.undo.redo()
      }),
    [session],
  )

  const act = useEffectEvent((event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && /^[fh]$/i.test(event.key)) {
      event.preventDefault()
      change({ do: 'find', open: true })
      // Where it is open already, this is the way back to it.
      document.querySelector<HTMLElement>(`[name="${findField}"]`)?.focus()
      return
    }
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
    if (!keyAction(event, { session, view, zoom, change })) return
    event.preventDefault()
    event.stopPropagation()
  })
  // On the window and before anyone else: undo is one stack over words and frames, and it works wherever the focus went
  // when a button that was pressed is gone.
  useEffect(() => {
    window.addEventListener('keydown', act, { capture: true })
    return () => window.removeEventListener('keydown', act, { capture: true })
  }, [])
}

interface Context {
  readonly session: Session
  readonly view: ViewState
  readonly zoom: number
  readonly change: Dispatch<ViewAction>
}

/** Does what a key asks for; false when it asks for nothing here. */
function keyAction(event: KeyboardEvent, context: Context): boolean {
  if (event.ctrlKey || event.metaKey) return withControl(event, context)
  const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : undefined
  return by !== undefined && turn(by, context)
}

function turn(by: 1 | -1, { session, view, change }: Context): boolean {
  const { pages } = session.view.outline()
  const next = pages[pages.findIndex(({ id }) => id === view.page) + by]
  if (next) change({ do: 'go', page: next.id })
  return next !== undefined
}

function withControl(event: KeyboardEvent, { session, zoom, change }: Context): boolean {
  switch (event.key.toLowerCase()) {
    case 'z':
      if (event.shiftKey) session.undo.redo()
      else session.undo.undo()
      return true
    case 'y':
      session.undo.redo()
      return true
    case '=':
    case '+':
      change({ do: 'zoom', zoom: zoomStep(zoom, 1) })
      return true
    case '-':
      change({ do: 'zoom', zoom: zoomStep(zoom, -1) })
      return true
    case '0':
      change({ do: 'zoom', zoom: 'fit' })
      return true
    default:
      return false
  }
}
