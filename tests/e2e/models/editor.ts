import type { Locator, Page } from 'playwright-core'

/** The editor of a book. */
export class EditorScreen {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Waits until a page can be written on. */
  async shown(): Promise<void> {
    await this.words().first().waitFor({ timeout: 20_000 })
  }

  /** The words on the page in the middle that can be written in. */
  words(): Locator {
    return this.#page.locator('[contenteditable="true"]')
  }

  /** Puts the caret at the end of the first words on the page and types. */
  async write(text: string): Promise<void> {
    await this.words().first().click()
    await this.#page.keyboard.press('Control+End')
    await this.#page.keyboard.type(text)
  }

  /** Waits until the editor says that everything is saved. */
  async allSaved(): Promise<void> {
    await this.#page.getByText('All changes are saved').first().waitFor()
  }
}
