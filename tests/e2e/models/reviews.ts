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

  /** Hands a child to a colleague's laptop, and gives the words that open the file. */
  async handOver(name: string, to: string, answerDialog: () => Promise<void>): Promise<string> {
    await this.openRecord(name)
    await this.part('What was sent')
    await this.dialog.getByRole('button', { name: 'Hand this child over' }).click()
    await this.dialog.getByLabel('To whom').fill(to)
    await this.dialog.getByLabel('Where do they work?').selectOption('On a laptop of their own')
    await answerDialog()
    await this.dialog.getByRole('button', { name: 'Hand over' }).click()
    const words = await this.dialog.getByLabel('The six words').textContent()
    await this.done()
    return words ?? ''
  }

  /** Opens a colleague's file of children; nothing is taken yet. */
  async openFile(words: string, answerDialog: () => Promise<void>): Promise<void> {
    await this.#page.getByRole('button', { name: 'Bring in a spreadsheet' }).click()
    await this.dialog.getByRole('button', { name: 'A colleague’s file' }).click()
    await answerDialog()
    await this.dialog.getByRole('button', { name: 'Choose the file' }).click()
    await this.dialog.getByLabel('The six words').fill(words)
    await this.dialog.getByRole('button', { name: 'Open it' }).click()
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
