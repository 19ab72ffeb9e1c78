import type { Page } from 'playwright-core'
import { ShelfScreen } from './shelf.ts'

/** The door: making the library, and unlocking it. */
export class DoorScreen {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** The passphrase that was made for the person. */
  async suggested(): Promise<string> {
    const shown = this.#page.locator('form output').first()
    await shown.filter({ hasText: /\S/ }).waitFor()
    return (await shown.textContent()) ?? ''
  }

  /** Makes the library with the passphrase that was made for the person, and shows its recovery kit. */
  async makeLibrary(): Promise<{ readonly passphrase: string; readonly kit: KitScreen }> {
    const passphrase = await this.suggested()
    await this.#page.getByLabel('Type it once more').fill(passphrase)
    await this.#page.getByRole('button', { name: 'Make the library' }).click()
    return { passphrase, kit: new KitScreen(this.#page) }
  }

  async unlock(passphrase: string): Promise<ShelfScreen> {
    await this.#page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await this.#page.getByRole('button', { name: 'Unlock' }).click()
    const shelf = new ShelfScreen(this.#page)
    await shelf.shown()
    return shelf
  }
}

/** The recovery kit, shown once. */
export class KitScreen {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** The code as it is shown. */
  async code(): Promise<string> {
    return (await this.#page.locator('output').filter({ hasText: /\w/ }).first().textContent()) ?? ''
  }

  /** Has the page of the kit made; where it goes was answered before. */
  async savePage(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Save or print the recovery page' }).click()
    await this.#page.getByText('The recovery page is made').waitFor()
  }

  async goOn(): Promise<ShelfScreen> {
    await this.#page.getByRole('checkbox').check()
    await this.#page.getByRole('button', { name: /shelf|go on/i }).click()
    const shelf = new ShelfScreen(this.#page)
    await shelf.shown()
    return shelf
  }
}
