import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * A ref for a dialog that is open over the screen as long as it is there. The browser keeps the focus inside and gives it back to
 * what had it; only while the dialog is still in the page, so it is closed before React takes it out.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return dialog
}
