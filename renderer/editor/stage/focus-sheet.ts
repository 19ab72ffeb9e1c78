/** Gives the keys to the page: what was just put there can be moved, written in or taken away at once. Nothing without a page. */
export function focusSheet(): void {
  document.querySelector<HTMLElement>('.sheet')?.focus({ preventScroll: true })
}

/** Gives the keys to the page where they would be nobody's: the button that had them went with what it did. */
export function catchFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusSheet()
  })
}
