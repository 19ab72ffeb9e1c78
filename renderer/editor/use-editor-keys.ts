import { type Dispatch, type KeyboardEvent, useEffect } from 'react'
import { on } from '#renderer/app/client.ts'
import type { Session } from './session.ts'
import { type ViewAction, type ViewState, zoomStep } from './view-state.ts'

/** The keys that work anywhere in the editor: undo, redo, zoom, the next and the last page. */
export function useEditorKeys(session: Session, view: ViewState, zoom: number, change: Dispatch<ViewAction>) {
  useEffect(
    () =>
      on('app.menu', ({ command }) => {
        if (command === 'undo') session.undo.undo()
        if (command === 'redo') session.undo.redo()
      }),
    [session],
  )

  function turn(by: 1 | -1): boolean {
    const { pages } = session.view.outline()
    const next = pages[pages.findIndex(({ id }) => id === view.page) + by]
    if (next) change({ do: 'go', page: next.id })
    return next !== undefined
  }

  function withControl(event: KeyboardEvent): boolean {
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

  return {
    // Before Lexical and the frames: undo is one stack over all of them.
    onKeyDownCapture(event: KeyboardEvent): void {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      const control = event.ctrlKey || event.metaKey
      const page = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : undefined
      const done = control ? withControl(event) : page !== undefined && turn(page)
      if (!done) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
