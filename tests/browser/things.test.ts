/** Things on a page beside words and photos, in real Chromium: drawing, stickers, flaps, the keys of every action, and the whole book. */
import { describe, expect, it } from 'vitest'
import type { FrameKind, FrameOf, Page } from '#core/book/schema.ts'
import { poll, setupEditor } from './support/editor-page.ts'
import { bookForPages } from './support/page-book.ts'

const editor = setupEditor(4)
const { book, key, said, show } = editor
const pageOf = (id = 'quiet'): Page => book().pages.find(each => each.id === id)!
const all = <K extends FrameKind>(kind: K) => pageOf().frames.filter(each => each.kind === kind) as FrameOf<K>[]
const press = (name: string) => editor.browser.getByRole('button', { name, exact: true }).click()
const put = async (name: string) => {
  await press('Put on the page')
  await editor.browser.getByRole('menuitem', { name, exact: true }).click()
}
const sheet = async () => (await editor.browser.locator('.sheet').boundingBox())!

async function stroke(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const { x, y, width, height } = await sheet()
  const { mouse } = editor.browser
  await mouse.move(x + from[0] * width, y + from[1] * height)
  await mouse.down()
  await mouse.move(x + to[0] * width, y + to[1] * height, { steps: 8 })
  await mouse.up()
}

describe('the facts', () => {
  it('are put right at any time, each change one step that undo takes back', async () => {
    const moved = () => book().facts.find(({ kind }) => kind === 'moved-in')
    await editor.browser.getByRole('tab', { name: 'People' }).click()
    await press('See and change the facts')
    const dialog = editor.browser.getByRole('dialog', { name: 'What we know' })
    await dialog.getByRole('button', { name: /^When the child moved in/ }).click()
    await dialog.getByLabel('Month').selectOption('October')
    await poll(() => moved()?.date).toBe('2025-10')
    await dialog.getByLabel('Year').fill('2024')
    await poll(() => moved()?.date).toBe('2024-10')
    await dialog.getByLabel('Another fact').selectOption({ label: 'When the judge decided' })
    await dialog.getByRole('button', { name: 'Add it' }).click()
    await poll(() => book().facts.at(-1)).toMatchObject({ kind: 'judge-month', certainty: 'told' })
    await dialog.getByRole('button', { name: 'Take this fact out' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await key('Control+z')
    await poll(() => book().facts.at(-1)?.kind).toBe('judge-month')
  })
})

describe('drawing by hand', () => {
  it('puts each stroke where it was drawn, takes back one with each undo, and is rubbed out by whole lines', async () => {
    await put('A drawing by hand')
    await press('Thick')
    await stroke([0.2, 0.5], [0.4, 0.5])
    await stroke([0.2, 0.6], [0.4, 0.8])
    await poll(() => all('drawing')[0]?.strokes.length).toBe(2)
    const [drawing] = all('drawing')
    expect(drawing?.box.x).toBeCloseTo(0.2 * 297 - 1.75, 0)
    expect(drawing?.box.y).toBeCloseTo(0.5 * 210 - 1.75, 0)
    expect(drawing?.strokes[0]).toMatchObject({ widthMm: 3.5, colour: 'book-ink' })
    await key('Control+z')
    await poll(() => all('drawing')[0]?.strokes.length).toBe(1)
    await stroke([0.2, 0.7], [0.4, 0.7])
    await poll(() => all('drawing')[0]?.strokes.length).toBe(2)
    await press('Rubber')
    await stroke([0.3, 0.45], [0.3, 0.55])
    await poll(() => all('drawing')[0]?.strokes.length).toBe(1)
    await stroke([0.3, 0.65], [0.3, 0.75])
    await poll(() => all('drawing').length).toBe(0)
    expect(await said()).toContain('rubbed out')
  })

  it('is drawn by keys alone, says whether the pen is down, and grows with its lines', async () => {
    await put('A drawing by hand')
    await editor.browser.getByRole('application').focus()
    await key('Space')
    await poll(said).toContain('The pen is down.')
    for (let at = 0; at < 4; at++) await key('Shift+ArrowRight')
    await key('Space')
    await poll(() => all('drawing')[0]?.strokes[0]?.points.length).toBe(15)
    expect(all('drawing')[0]?.box.width).toBeCloseTo(21.6, 1)
    await key('Escape')
    await editor.browser.getByRole('button', { name: 'Put on the page' }).waitFor()
    const before = all('drawing')[0]!
    await editor.browser.locator('.sheet').focus()
    await key('Shift+Tab')
    await key('Alt+Shift+ArrowRight')
    await poll(() => all('drawing')[0]?.box.width).toBeCloseTo(before.box.width + 5, 1)
    expect(all('drawing')[0]?.window).toEqual(before.window)
    const view = await editor.browser.locator('.sheet .frame-drawing svg').getAttribute('viewBox')
    expect(view?.split(' ').map(Number)).toEqual(Object.values(before.window ?? {}))
  })
})

describe('stickers and pictures', () => {
  it('are found by a word of either language and come with their names and tones', async () => {
    await put('A sticker or picture…')
    await editor.browser.getByLabel('Find a picture').fill('xyzzy')
    await editor.browser.getByText('Nothing is called “xyzzy”').waitFor()
    await editor.browser.getByLabel('Find a picture').fill('plentyn')
    await press('Medium dark')
    await editor.browser.getByRole('button', { name: 'child', exact: true }).click()
    await poll(() => all('sticker').length).toBe(1)
    expect(all('sticker')[0]).toMatchObject({ sticker: 'child-medium-dark', alt: { en: 'child', cy: 'plentyn' } })
    await poll(said).toContain('It is on the page.')
  })
})

describe('every action by key', () => {
  it('moves, sizes, turns, groups and locks what is chosen, and says so', async () => {
    await put('Cloud')
    await poll(() => all('shape').some(({ shape }) => shape === 'cloud')).toBe(true)
    const cloud = () => all('shape').find(({ shape }) => shape === 'cloud')!
    const before = cloud().box
    await editor.browser.locator('.sheet').focus()
    await key('Alt+ArrowRight')
    await key('Alt+Shift+ArrowDown')
    await poll(() => cloud().box.height).toBeCloseTo(before.height + 5, 1)
    expect(cloud().box.width).toBeCloseTo(before.width + 1, 1)
    await key('.')
    await poll(() => cloud().box.rotation).toBe(1)
    await key('Shift+Comma')
    await poll(() => cloud().box.rotation).toBe(-14)
    await key('Control+Shift+ArrowLeft')
    await poll(() => Math.round(cloud().box.x)).toBeLessThan(10)
    expect(await said()).toMatch(/mm from the left/)
    await key('Control+a')
    await key('Control+g')
    await poll(() => new Set(pageOf().frames.map(({ group }) => group)).size).toBe(1)
    await key('Control+Shift+g')
    await poll(() => pageOf().frames.every(({ group }) => group === undefined)).toBe(true)
    await key('Control+l')
    await poll(() => pageOf().frames.every(({ locked }) => locked)).toBe(true)
  })

  it('has its keys shown in the menu and in one list; a flap can be looked under', async () => {
    await put('A flap to lift')
    await press('Look under it')
    await editor.browser.locator('.sheet .flap-lifted').waitFor()
    await press('More for what is chosen')
    const keys = () => editor.browser.locator('[role="menuitem"] kbd').allTextContents()
    await poll(keys).toContain('Ctrl+D')
    expect((await keys()).every(each => each !== '')).toBe(true)
    await key('Escape')
    await editor.browser.locator('.sheet').focus()
    await key('Shift+?')
    await editor.browser.getByRole('heading', { name: 'Keys on the page' }).waitFor()
  })
})

describe('a page', () => {
  it('points a bubble by keys, and brings back what lies off it', async () => {
    const start = bookForPages()
    const pages = start.pages.map(page =>
      page.id === 'quiet'
        ? { ...page, frames: page.frames.map(frame => ({ ...frame, box: { ...frame.box, x: 400 } })) }
        : page,
    )
    await show({ ...start, pages })
    await editor.browser.getByRole('button', { name: /^Page 4\./ }).click()
    await press('Bring it back')
    await poll(() => pageOf().frames.every(({ box }) => box.x < 290)).toBe(true)
    await put('A speech bubble')
    await poll(() => all('speech').length).toBe(1)
    const before = all('speech')[0]!.tail
    await key('Escape')
    await editor.browser.getByRole('button', { name: 'Where the bubble points' }).focus()
    await key('Shift+ArrowRight')
    await key('ArrowUp')
    await poll(() => all('speech')[0]?.tail).toEqual({ x: before.x + 5, y: before.y - 1 })
  })
})

describe('spelling beside pictures', () => {
  it('is looked at in captions and in what is said aloud, and mended from the panel', async () => {
    const start = bookForPages()
    const words = { caption: { en: 'Friday pancaks' }, alt: { en: 'A plate of cakse' } }
    const pages = start.pages.map(page => ({
      ...page,
      frames: page.frames.map(frame => (frame.id === 'h-cakes' ? { ...frame, ...words } : frame)),
    }))
    await show({ ...start, pages } as typeof start)
    await editor.browser.getByRole('button', { name: /^Page 2\./ }).click()
    await editor.browser.getByRole('tab', { name: 'Words' }).click()
    const cakes = () => editor.frame<FrameOf<'photo'>>('h-cakes')
    await editor.browser.getByText('In a caption.').waitFor({ timeout: 20_000 })
    const misspelt = () =>
      editor.browser.evaluate(() => [...(CSS.highlights.get('misspelt') ?? [])].map(range => range.toString()))
    await poll(misspelt).toContain('pancaks')
    await press('pancakes')
    await poll(() => cakes().caption.en).toBe('Friday pancakes')
    await editor.browser.getByText('In what is said aloud of the picture.').waitFor()
    await press('cakes')
    await poll(() => cakes().alt.en).toBe('A plate of cakes')
  })
})

describe('the whole book', () => {
  it('takes a look at once, in one step, and keeps every page that a picture fills', async () => {
    await press('How the whole book looks')
    await editor.browser.getByText('Stitches').click()
    await editor.browser.getByText('Gorse', { exact: true }).click()
    await editor.browser.getByText('Hills', { exact: true }).click()
    await editor.browser.getByText('Lexend: wide and even').click()
    await press('Use this look')
    await poll(() => book().settings).toMatchObject({ accent: 'eithin', border: 'stitches', storyFont: 'lexend' })
    expect(pageOf('house').background).toEqual({ colour: 'white', ground: 'hills' })
    await editor.browser.locator('.sheet .page-border').waitFor()
    await key('Control+z')
    await poll(() => book().settings.accent).toBe('mor')
  })

  it('is checked in one list, from which one goes to the place and mends it', async () => {
    await press('Check')
    const list = editor.browser.getByRole('dialog')
    await list.getByRole('heading', { name: 'Please look' }).waitFor({ timeout: 20_000 })
    await list.getByText('placement').first().waitFor()
    await list
      .getByRole('button', { name: /^Go there: An office’s word/ })
      .first()
      .click()
    await editor.browser.locator('.sheet[aria-label="Page 2"]').waitFor()
  })
})

describe('the console', () => {
  it('is clean', () => {
    expect(editor.complaints).toEqual([])
  })
})
