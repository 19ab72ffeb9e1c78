import type { Page } from 'playwright-core'

/** Sending a book. */
export class SendScreen {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Makes a file locked under six words; where it goes was answered before. Gives the words. */
  async makeUnderWords(to: string): Promise<string> {
    await this.#page.getByLabel('Their name').fill(to)
    const allow = this.#page.getByLabel('Or say why it may go as it is')
    const make = this.#page.getByRole('button', { name: 'Make the file' })
    await this.#page.getByText(/These checks found nothing|must be fixed before/).waitFor()
    if (await allow.isVisible()) await allow.fill('The panel asked for it')
    await make.click()
    const words = this.#page.getByRole('status', { name: 'The six words' })
    await words.waitFor({ timeout: 30_000 })
    return (await words.textContent()) ?? ''
  }
}

/** Taking in a book that was sent. */
export class ReceiveScreen {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Chooses the file that was answered before; it opens by itself. Gives what is said of its sender. */
  async open(): Promise<string> {
    await this.#page.getByRole('button', { name: 'Choose the file' }).click()
    await this.#page.getByRole('region', { name: 'Pages in the file' }).waitFor({ timeout: 30_000 })
    return (await this.#page.locator('main p b').first().textContent()) ?? ''
  }

  /** Brings it together with the book on the shelf; what came back is shown. */
  async bringTogether(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Bring the two together' }).click()
    await this.#page.getByRole('dialog').waitFor({ timeout: 20_000 })
  }
}
