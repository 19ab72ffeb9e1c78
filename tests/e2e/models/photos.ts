import type { Locator, Page } from 'playwright-core'

/** The photos of a book: bringing them in, the photo editor, and the register. */
export class PhotoScreens {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** The card that says how the bringing in went. */
  card(): Locator {
    return this.#page
      .locator('section')
      .filter({ has: this.#page.getByRole('heading', { name: /brought in|Stopped/ }) })
  }

  /** Asks for a folder; the test has answered the dialog before. Waits for the end. */
  async bringFolderIn(): Promise<void> {
    await this.#page.locator('#tab-photos').click()
    await this.#page.getByRole('button', { name: 'Bring photos in' }).click()
    await this.#page.getByRole('menuitem', { name: 'A whole folder…' }).click()
    await this.#page.getByRole('heading', { name: 'Photos brought in' }).waitFor({ timeout: 30_000 })
  }

  /** The part of the photo that its frame shows, in the photo editor. */
  window(): Locator {
    return this.#page.getByRole('group', { name: /^The part of the photo that shows/ })
  }

  tool(name: string): Locator {
    return this.#page.getByRole('toolbar', { name: 'Photo tools' }).getByRole('button', { name, exact: true })
  }

  /** Where the picture as it prints has come over the quick drawing of it. */
  baked(): Locator {
    return this.window().locator('img.baked')
  }

  /** Waits until the picture as it prints is there and gives its address. */
  async settled(): Promise<string> {
    await this.baked().waitFor({ timeout: 20_000 })
    const loaded = (image: Element) => (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).src)
    return this.baked().evaluate(loaded)
  }
}
