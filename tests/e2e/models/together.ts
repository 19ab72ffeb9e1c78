import type { CDPSession, Page } from 'playwright-core'

/** A point on the open page, as shares of its width and height. */
export type Spot = readonly [across: number, down: number]

/** Reading together: what a child and a grown-up do in the room. */
export class TogetherRoom {
  readonly #page: Page
  #debug: CDPSession | undefined

  constructor(page: Page) {
    this.#page = page
  }

  /** Waits until a page lies open. */
  async shown(): Promise<void> {
    await this.#page.locator('[data-leaf="open"]').waitFor({ timeout: 20_000 })
  }

  /** "Page 2 of 21": what a screen reader is told of where we are. */
  async place(): Promise<string> {
    return (await this.#page.locator('main').getAttribute('aria-label')) ?? ''
  }

  /** Waits until the page of that number lies open and nothing is being turned. */
  async at(number: number): Promise<void> {
    await this.#page.locator(`main[aria-label^="Page ${number} of "]`).waitFor()
    await this.#page.locator('[data-leaf="open"]').waitFor()
  }

  async press(name: string | RegExp): Promise<void> {
    await this.#page
      .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
      .first()
      .click()
  }

  /** Turns pages until one says this. */
  async turnTo(text: string): Promise<void> {
    for (let turn = 0; turn < 40; turn++) {
      const open = this.#page.locator('[data-leaf="open"], [data-leaf="coming"]').getByText(text).first()
      if (await open.isVisible()) return
      await this.#page.keyboard.press('ArrowRight')
    }
    throw new Error(`no page says "${text}"`)
  }

  /** Holds the button of a gate and does its sum, as a grown-up would. */
  async passGate(): Promise<void> {
    const hold = this.#page.getByRole('button', { name: 'Hold me' })
    await hold.hover()
    await this.#page.mouse.down()
    await hold.waitFor({ state: 'detached' })
    await this.#page.mouse.up()
    // Holding alone opens a door where a grown-up has shown before that they are here.
    if (await this.#page.locator('form label', { hasText: 'What is' }).isVisible()) await this.doSum()
  }

  /** Answers the sum of a gate. */
  async doSum(): Promise<void> {
    const sum = this.#page.locator('form label', { hasText: 'What is' })
    const [one = 0, other = 0] = ((await sum.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
    await this.#page.keyboard.type(String(one + other))
    await this.#page.keyboard.press('Enter')
  }

  /** Draws with a pen that presses harder and harder. */
  async penStroke(spots: readonly Spot[]): Promise<void> {
    const points = await this.#points(spots)
    const pen = { button: 'left', pointerType: 'pen', clickCount: 1 } as const
    const send = async (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: number) => {
      const [x = 0, y = 0] = points[at] ?? []
      const force = (at + 1) / points.length
      await (await this.#cdp()).send('Input.dispatchMouseEvent', { ...pen, type, x, y, force, buttons: 1 })
    }
    await send('mousePressed', 0)
    for (let at = 1; at < points.length; at++) await send('mouseMoved', at)
    await send('mouseReleased', points.length - 1)
  }

  /** Draws or swipes with a finger. */
  async fingerStroke(spots: readonly Spot[]): Promise<void> {
    const cdp = await this.#cdp()
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints })
    const [first = [0, 0], ...rest] = await this.#points(spots)
    await touch('touchStart', [{ x: first[0], y: first[1] }])
    for (const [x, y] of rest) await touch('touchMove', [{ x, y }])
    await touch('touchEnd', [])
  }

  /** Drags with the mouse. */
  async drag(spots: readonly Spot[]): Promise<void> {
    const [first = [0, 0], ...rest] = await this.#points(spots)
    await this.#page.mouse.move(...first)
    await this.#page.mouse.down()
    for (const [x, y] of rest) await this.#page.mouse.move(x, y, { steps: 4 })
    await this.#page.mouse.up()
  }

  async #points(spots: readonly Spot[]): Promise<[number, number][]> {
    const box = await this.#page.locator('[data-leaf="open"]').boundingBox()
    if (!box) throw new Error('no page lies open')
    return spots.map(([across, down]) => [box.x + across * box.width, box.y + down * box.height])
  }

  async #cdp(): Promise<CDPSession> {
    this.#debug ??= await this.#page.context().newCDPSession(this.#page)
    return this.#debug
  }
}
