import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** New book, by keyboard alone: focus moves with Tab, and what has it is asked of the page. */
export class NewBookKeys {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Presses Tab until the control of that name has focus. Throws when it never gets it. */
  async tabTo(name: string | RegExp): Promise<void> {
    const seen: string[] = []
    for (let press = 0; press < 120; press++) {
      await this.#page.keyboard.press('Tab')
      const focused = await this.#focused()
      seen.push(focused)
      if (typeof name === 'string' ? focused === name : name.test(focused)) return
    }
    throw new Error(`no Tab stop named ${name}; there are: ${[...new Set(seen)].join(' | ')}`)
  }

  /** Waits until the control of that name has focus by itself, as the first field of a dialog has when it opens. */
  async at(name: string): Promise<void> {
    await expect.poll(() => this.#focused()).toBe(name)
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
  }

  /** The name a person knows the focused control by. */
  #focused(): Promise<string> {
    return this.#page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement)) return ''
      const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
      const words = element.getAttribute('aria-label') ?? labels.map(label => label.textContent).join(' ')
      return (words || element.textContent || '').trim()
    })
  }
}
