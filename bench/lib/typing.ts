/** How soon a typed letter is seen. */
import type { Page } from 'playwright-core'

/** Keys a minute of the fastest typists (over 200 words of five letters and a space), as a pause between two keys, ms. */
const paceMs = 50

/**
 * Types at the caret as fast as the fastest typist, in real keydowns, and gives for each the ms from its own time stamp to
 * just after the frame that shows what it changed. The page must have the caret in words.
 *
 * Nothing in the page asks for frames while it waits. An instrument that does (Playwright's `waitForFunction` looks once a
 * frame) is a frame itself: the key then always comes right after one and waits 15 ms for the screen's next tick, which no
 * program could shorten, where a person's key comes to a still page and is drawn at once (docs/decisions/0020).
 * Throws when a key never showed.
 */
export async function typeAndMeasure(page: Page, keys: number): Promise<number[]> {
  await page.evaluate(() => {
    const noted = window as unknown as { painted: number[] }
    noted.painted = []
    let waiting: number[] = []
    addEventListener('keydown', event => waiting.push(event.timeStamp), { capture: true })
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      const now = performance.now()
      for (const pressed of waiting) noted.painted.push(now - pressed)
      waiting = []
    }
    const watch = new MutationObserver(() => {
      // A message posted in a frame's callback is handled once that frame has been handed over.
      requestAnimationFrame(() => channel.port2.postMessage(0))
    })
    if (document.activeElement) {
      watch.observe(document.activeElement, { characterData: true, childList: true, subtree: true })
    }
  })
  for (let run = 0; run < keys; run++) {
    await page.keyboard.press(run % 6 === 5 ? 'Space' : 'abcde'.charAt(run % 5))
    // Never in step with the screen's ticks.
    await new Promise(resolve => setTimeout(resolve, paceMs + ((run * 7) % 17)))
  }
  const painted = await page.evaluate(() => (window as unknown as { painted: number[] }).painted)
  if (painted.length < keys) throw new Error(`${keys - painted.length} of ${keys} keys never showed`)
  return painted
}
