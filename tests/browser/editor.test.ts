/** Things and pages under a hand, in real Chromium. */
import { describe, expect, it } from 'vitest'
import type { FrameOf, Page } from '#core/book/schema.ts'
import { poll, setupEditor } from './support/editor-page.ts'

const editor = setupEditor(2)
const { frame, on, key, said, saved, drag, middle } = editor
const page = (id = 'house'): Page => editor.book().pages.find(each => each.id === id)!

const frames = () => page().frames

/** How far things are drawn to a guide, px, and a px for rounding. */
const snapPx = 6

const mmPerPx = async () => 297 / (await editor.browser.locator('.sheet').boundingBox())!.width

describe('the page under a hand', () => {
  it('moves a photo by dragging it, in one step that undo takes back', async () => {
    const before = frame('h-beach').box
    await drag(await middle('h-beach'), { x: 43, y: -41 })
    await poll(() => frame('h-beach').box.x).not.toBe(before.x)
    const { x, y, width, rotation } = frame('h-beach').box
    const scale = await mmPerPx()
    expect(Math.abs(x - before.x - 43 * scale)).toBeLessThan(snapPx * scale)
    expect(Math.abs(y - before.y + 41 * scale)).toBeLessThan(snapPx * scale)
    expect([width, rotation]).toEqual([before.width, before.rotation])
    await key('Control+z')
    await poll(() => frame('h-beach').box).toEqual(before)
  })

  it('snaps an upright frame to the middle of the page', async () => {
    await editor.browser.getByRole('button', { name: /^Page 4\./ }).click()
    const heart = await middle('q-heart')
    const sheet = (await editor.browser.locator('.sheet').boundingBox())!
    await drag(heart, { x: sheet.x + sheet.width / 2 - heart.x + 3, y: -20 })
    await poll(() => frame('q-heart').box.x + frame('q-heart').box.width / 2).toBeCloseTo(148.5, 1)
  })

  it('keeps a photo’s shape when a corner is pulled', async () => {
    await on('h-cakes').click()
    const corner = (await editor.browser.locator('.moveable-direction[data-direction="sw"]').boundingBox())!
    const before = frame('h-cakes').box
    await drag({ x: corner.x + 6, y: corner.y + 6 }, { x: -50, y: 40 })
    await poll(() => frame('h-cakes').box.width).toBeGreaterThan(before.width + 8)
    const after = frame('h-cakes').box
    expect(after.width / after.height).toBeCloseTo(before.width / before.height, 1)
  })

  it('never lets a frame be lost off the page', async () => {
    await on('h-cakes').click()
    for (let at = 0; at < 40; at++) await key('Shift+ArrowRight')
    await poll(() => frame('h-cakes').box.x).toBeGreaterThan(260)
    expect(frame('h-cakes').box.x).toBeLessThan(297)
  })

  it('nudges by 1 mm, and by 5 with Shift', async () => {
    await on('h-beach').click()
    const { x, y } = frame('h-beach').box
    await key('ArrowRight')
    await key('Shift+ArrowDown')
    await poll(() => frame('h-beach').box).toMatchObject({ x: x + 1, y: y + 5 })
  })

  it('takes away, doubles and brings back', async () => {
    await on('h-cakes').click()
    await key('Delete')
    await poll(() => page().frames.length).toBe(3)
    await key('Control+z')
    await poll(() => page().frames.length).toBe(4)
    await on('h-cakes').click()
    await key('Control+d')
    await poll(() => page().frames.filter(({ kind }) => kind === 'photo').length).toBe(3)
  })

  it('copies frames from one page to another', async () => {
    await on('h-cakes').click()
    await key('Control+c')
    await editor.browser.getByRole('button', { name: /^Page 3\./ }).click()
    await editor.browser.locator('.sheet').focus()
    await key('Control+v')
    await poll(() => page('maps').frames.at(-1)).toMatchObject({ kind: 'photo', caption: { en: 'Friday pancakes' } })
  })

  it('goes from frame to frame with Tab, says each, writes with Enter and lets go with Escape', async () => {
    await editor.browser.locator('.sheet').focus()
    await key('Tab')
    await poll(() => editor.browser.locator('[role="status"]').allInnerTexts()).toContainEqual(
      expect.stringContaining('Title: Pat and Glyn’s house'),
    )
    await key('Enter')
    await editor.browser.keyboard.type('!')
    await poll(() => frame<FrameOf<'words'>>('h-title').words['en/5-7']?.[0]?.runs).toEqual([
      { text: 'Pat and Glyn’s house!' },
    ])
    await key('Escape')
    await key('ArrowDown')
    await poll(() => frame('h-title').box.y).toBe(19)
    await key('Escape')
    expect(await editor.browser.locator('.handle-box').count()).toBe(0)
  })

  it('moves several together', async () => {
    await on('h-beach').click()
    await on('h-cakes').click({ modifiers: ['Shift'] })
    await key('ArrowLeft')
    await poll(() => [frame('h-beach').box.x, frame('h-cakes').box.x]).toEqual([17, 204])
  })

  it('are chosen by a rectangle pulled from the desk, what it holds whole, and move together', async () => {
    const before = frames()
    const sheet = (await editor.browser.locator('.sheet').boundingBox())!
    const beach = (await on('h-beach').boundingBox())!
    const from = { x: sheet.x - 12, y: sheet.y - 12 }
    await drag(from, { x: sheet.width + 24, y: sheet.height + 24 })
    await poll(said).toContain('4 things are chosen.')
    await drag(from, { x: beach.x + beach.width / 2 - from.x, y: sheet.height + 24 })
    await poll(said).toContain('Nothing is chosen.')
    await drag(from, { x: sheet.width + 24, y: sheet.height + 24 })
    await key('Shift+ArrowDown')
    await poll(() => frames().map(({ box }) => box.y)).toEqual(before.map(({ box }) => box.y + 5))
  })

  it('are chosen by keys alone: Space keeps one while Tab goes on', async () => {
    const before = frames()
    await editor.browser.locator('.sheet').focus()
    await key('Tab')
    await key('Space')
    await key('Tab')
    await key('Tab')
    await key('ArrowRight')
    await poll(() => frames().map(({ box }, at) => box.x - before[at]!.box.x)).toEqual([1, 0, 1, 0])
  })

  it('sizes and turns several as one thing that keeps its shape', async () => {
    await editor.browser.locator('.sheet').focus()
    await key('Control+a')
    const before = frames()
    const corner = (await editor.browser.locator('.moveable-direction[data-direction="se"]').boundingBox())!
    await drag({ x: corner.x + corner.width / 2, y: corner.y + corner.height / 2 }, { x: -60, y: -30 })
    await poll(() => frames()[0]!.box.width).toBeLessThan(before[0]!.box.width - 2)
    const after = frames()
    const scale = after[0]!.box.width / before[0]!.box.width
    for (const [at, { box }] of after.entries()) {
      expect(box.width / before[at]!.box.width).toBeCloseTo(scale, 2)
      expect(box.height / before[at]!.box.height).toBeCloseTo(scale, 2)
    }
    await key('Control+z')
    await poll(frames).toEqual(before)
    await key('Shift+Period')
    await poll(() => frames().map(({ box }) => box.rotation)).toEqual(before.map(({ box }) => box.rotation + 15))
  })

  it('is put back by Escape in the middle of a drag, alone and together', async () => {
    const start = frames()
    const photo = await middle('h-beach')
    const { mouse } = editor.browser
    for (const chosen of ['one', 'all']) {
      if (chosen === 'all') await key('Control+a')
      await mouse.move(photo.x, photo.y)
      await mouse.down()
      await mouse.move(photo.x + 90, photo.y + 40, { steps: 4 })
      await editor.browser.locator('.sheet .frame-carried').first().waitFor()
      await key('Escape')
      await editor.browser.locator('.sheet .frame-carried').first().waitFor({ state: 'detached' })
      await mouse.move(photo.x + 120, photo.y + 60)
      await mouse.up()
      expect(frames()).toEqual(start)
    }
    await poll(said).toContain('It is back where it was.')
  })

  it('is taken alone out of several by a click', async () => {
    await editor.browser.locator('.sheet').focus()
    await key('Control+a')
    const photo = await middle('h-beach')
    await editor.browser.mouse.click(photo.x, photo.y)
    await editor.browser.locator('.sheet-over [data-handles="h-beach"]').waitFor()
  })

  it('leaves a locked frame where it is', async () => {
    await on('h-beach').click()
    await key('Control+l')
    await key('ArrowLeft')
    await key('Delete')
    await saved()
    expect(frame('h-beach')).toMatchObject({ locked: true, box: { x: 18 } })
  })
})

describe('pages', () => {
  it('are added from a layout, doubled and taken out', async () => {
    await editor.browser.getByRole('button', { name: 'Add a page' }).click()
    await editor.browser.getByRole('group', { name: 'Choose a layout' }).getByRole('button').first().click()
    await poll(() => editor.desk.book().pages.length).toBe(5)
    await editor.browser.getByRole('button', { name: 'More for this page' }).click()
    await editor.browser.getByRole('menuitem', { name: 'Make a copy' }).click()
    await poll(() => editor.desk.book().pages.length).toBe(6)
    await editor.browser.getByRole('button', { name: 'More for this page' }).click()
    await editor.browser.getByRole('menuitem', { name: 'Take this page out' }).click()
    await poll(() => editor.desk.book().pages.length).toBe(5)
  })

  it('are moved by keys', async () => {
    await editor.browser.getByRole('button', { name: /^Page 3\./ }).focus()
    await key('Space')
    await poll(said).toContain('At page 3.')
    // The list measures its pages a moment after one was lifted, and does not hear a key that comes before.
    const moveUp = async () => {
      if (!(await said()).includes('At page 2.')) await key('ArrowUp')
      return said()
    }
    await expect.poll(moveUp, { interval: 2_000, timeout: 20_000 }).toContain('At page 2.')
    await key('Space')
    await poll(() => editor.desk.book().pages.map(({ id }) => id)).toEqual(['things', 'maps', 'house', 'quiet'])
  })

  it('keep every word when their layout changes', async () => {
    const words = frame<FrameOf<'words'>>('h-story').words
    await editor.browser.getByRole('button', { name: 'Layout', exact: true }).click()
    await editor.browser.getByRole('group', { name: 'Choose a layout' }).getByRole('button').nth(1).click()
    await poll(() => page().layout).not.toBe('free')
    expect(frame<FrameOf<'words'>>('h-story').words).toEqual(words)
    expect(frame<FrameOf<'photo'>>('h-beach').picture).toEqual({ art: 'beach' })
  })
})

describe('the console', () => {
  it('is clean but for the answers that were refused on purpose', () => {
    expect(editor.complaints.filter(each => !each.includes('503'))).toEqual([])
  })
})
