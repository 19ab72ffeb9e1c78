import type { Page } from 'playwright-core'
import { DoorScreen } from './door.ts'
import { EditorScreen } from './editor.ts'

/** The shelf. */
export class ShelfScreen {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Waits until the shelf is there with its books. */
  async shown(): Promise<void> {
    await this.#page.getByRole('heading', { level: 1, name: /^(Your shelf|Eich silff)$/ }).waitFor()
  }

  /** Opens a book by the child's name in it. */
  async open(name: string): Promise<EditorScreen> {
    await this.#page.getByRole('button', { name: `Open ${name}` }).click()
    const editor = new EditorScreen(this.#page)
    await editor.shown()
    return editor
  }

  /** Waits until a book of this name stands on the shelf. */
  async hasBook(name: string): Promise<void> {
    await this.#page.getByText(name, { exact: true }).first().waitFor()
  }

  async switchTo(language: 'English' | 'Cymraeg'): Promise<void> {
    await this.#page.getByText(language, { exact: true }).click()
  }

  async lock(): Promise<DoorScreen> {
    await this.#page.getByRole('button', { name: 'Lock' }).click()
    const door = new DoorScreen(this.#page)
    await door.shown()
    return door
  }
}
