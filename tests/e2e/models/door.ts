import type { Page } from 'playwright-core'
import { ShelfScreen } from './shelf.ts'

/** The door: making the library, and unlocking it. */
export class DoorScreen {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Waits until the library is locked, or not made yet. */
  async shown(): Promise<void> {
    await this.#page.locator('form').waitFor()
  }

  /** Makes the library with the passphrase that was made for the person, and shows its recovery kit. */
  async makeLibrary(): Promise<{ readonly passphrase: string; readonly kit: KitScreen }> {
    const shown = this.#page.locator('form output').filter({ hasText: /\S/ })
    const make = this.#page.getByRole('button', { name: /^Make (the library|our shelf)$/ })
    let passphrase: string
    do {
      // Another one may be suggested while this one is read: what stands there in the end is what counts.
      passphrase = (await shown.textContent()) ?? ''
      await this.#page.getByLabel('Type it once more').fill(passphrase)
    } while ((await make.getAttribute('aria-disabled')) === 'true' || (await shown.textContent()) !== passphrase)
    await make.click()
    return { passphrase, kit: new KitScreen(this.#page) }
  }

  async unlock(passphrase: string): Promise<ShelfScreen> {
    await this.try(passphrase)
    const shelf = new ShelfScreen(this.#page)
    await shelf.shown()
    return shelf
  }

  /** Types a passphrase and asks to be let in, whatever comes of it. */
  async try(passphrase: string): Promise<void> {
    await this.#page.getByLabel('Your passphrase').fill(passphrase)
    await this.#page.getByRole('button', { name: 'Open', exact: true }).click()
  }

  async unlockWithKit(code: string): Promise<ShelfScreen> {
    await this.#page.getByRole('button', { name: 'Use the recovery key' }).click()
    await this.#page.getByLabel('The code on your recovery kit').fill(code)
    await this.#page.getByRole('button', { name: 'Open', exact: true }).click()
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
    const shown = this.#page.getByRole('status', { name: 'Your recovery code' })
    return (await shown.textContent()) ?? ''
  }

  /** Has the page of the kit made; the place it goes to was answered before. */
  async makePage(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Make the page to print' }).click()
    await this.#page.getByText('The page is made.').waitFor()
  }

  async goOn(): Promise<ShelfScreen> {
    await this.#page.getByLabel('My recovery kit is on paper and in a safe place').check()
    await this.#page.getByRole('button', { name: 'Go to my shelf' }).click()
    const shelf = new ShelfScreen(this.#page)
    await shelf.shown()
    return shelf
  }
}
