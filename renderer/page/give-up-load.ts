/**
 * A ref for a picture: when it leaves the page before it has come, it is no longer waited for. A browser goes on loading a
 * picture that was taken out, and keeps everything about it until it has come: scrolling through a long book left thousands.
 *
 * Its address goes while it is still in the page: Chromium listens for the window's size once more for a picture whose address
 * changes, and lets go of that only when the picture is taken out.
 */
export function giveUpLoad(image: HTMLImageElement): () => void {
  return () => {
    const address = image.getAttribute('src')
    if (image.complete || address === null) return
    image.removeAttribute('src')
    // React's strict mode takes a ref away and gives it again, and the picture stays.
    queueMicrotask(() => image.isConnected && image.setAttribute('src', address))
  }
}
