/** The board of reviews as a person uses it. */
import type { Page } from 'playwright-core'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] // biome-ignore format: a year

/** The board, its records and the measure. */
export class Reviews {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Opens the board from wherever there is a top bar. */
  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Reviews', exact: true }).click()
    await this.#page.getByRole('heading', { name: 'What is due next' }).waitFor()
  }

  /** Opens a child's record. */
  async openRecord(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: `${name}: dates and reviews` }).click()
    await this.#page.getByRole('heading', { name: `${name}: dates and reviews` }).waitFor()
  }

  /** Goes to a part of the open record. */
  async part(name: string): Promise<void> {
    await this.dialog.getByRole('navigation').getByRole('button', { name, exact: true }).click()
  }

  /** Writes a day into a date's three fields. */
  async writeDay(label: string, iso: string): Promise<void> {
    const [year = '', month = '', day = ''] = iso.split('-')
    const field = this.dialog.getByRole('group', { name: label, exact: true })
    await field.getByLabel('Day').fill(String(Number(day)))
    await field.getByLabel('Month').selectOption(months[Number(month) - 1] ?? '')
    await field.getByLabel('Year').fill(year)
  }

  /** Keeps the record. */
  async done(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Done' }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  get dialog() {
    return this.#page.getByRole('dialog')
  }

  /** A child's row. */
  row(name: string) {
    return this.#page.getByRole('row').filter({ has: this.#page.getByRole('button', { name: `${name}: dates` }) })
  }

  get measure() {
    return this.#page.getByRole('complementary', { name: 'The measure' })
  }
}
