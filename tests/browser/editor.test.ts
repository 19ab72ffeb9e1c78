/** The editor in real Chromium, under the app's own content policy, over a desk that keeps what it is sent. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Frame, FrameOf, Page } from '#core/book/schema.ts'
import { type BookDesk, createBookDesk } from './support/book-desk.ts'
import { bookForPages } from './support/page-book.ts'
import { openTestPage, type TestPage } from './support/test-page.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let test: TestPage
let desk: BookDesk

beforeAll(async () => {
  desk = createBookDesk(bookForPages())
  test = await openTestPage('editor', { serve: (path, request) => desk.serve(path, request) })
}, 60_000)
afterAll(() => test.close())

beforeEach(async () => {
  // The page before is left first: what it still sends must not reach the new desk, whose book never saw its start.
  await test.leave()
  desk = createBookDesk(bookForPages())
  await test.visit()
  await test.page.getByRole('button', { name: /^Page 2\./ }).click()
  await test.page.locator('.sheet [data-frame="h-story"] .line').first().waitFor()
})

const page = (id = 'house'): Page => desk.book().pages.find(each => each.id === id)!
const frame = <F extends Frame = Frame>(id: string): F =>
  desk
    .book()
    .pages.flatMap(({ frames }) => frames)
    .find(each => each.id === id) as F
const on = (id: string) => test.page.locator(`.sheet [data-frame="${id}"]`)
/** Waits for something to come true: other work may share the machine. */
const poll = <T>(value: () => T) => expect.poll(value, { timeout: 10_000 })
const key = (name: string) => test.page.keyboard.press(name)
const saved = () => poll(() => test.page.getByRole('status').allInnerTexts()).toContain('All changes are saved')

/** How far things are drawn to a guide, px, and a px for rounding. */
const snapPx = 6

async function drag(from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  const { mouse } = test.page
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 })
  await mouse.move(from.x + by.x, from.y + by.y, { steps: 4 })
  await mouse.up()
}

async function middle(id: string): Promise<{ x: number; y: number }> {
  const box = (await on(id).boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Everything a screen reader has been told and can still find. */
const said = async () => (await test.page.locator('[aria-live]').allTextContents()).join(' ')

const mmPerPx = async () => 297 / (await test.page.locator('.sheet').boundingBox())!.width

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
    await test.page.getByRole('button', { name: /^Page 4\./ }).click()
    const heart = await middle('q-heart')
    const sheet = (await test.page.locator('.sheet').boundingBox())!
    await drag(heart, { x: sheet.x + sheet.width / 2 - heart.x + 3, y: -20 })
    await poll(() => frame('q-heart').box.x + frame('q-heart').box.width / 2).toBeCloseTo(148.5, 1)
  })

  it('keeps a photo’s shape when a corner is pulled', async () => {
    await on('h-cakes').click()
    const corner = (await test.page.locator('.moveable-direction[data-direction="sw"]').boundingBox())!
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
    await test.page.getByRole('button', { name: /^Page 3\./ }).click()
    await test.page.locator('.sheet').focus()
    await key('Control+v')
    await poll(() => page('maps').frames.at(-1)).toMatchObject({ kind: 'photo', caption: { en: 'Friday pancakes' } })
  })

  it('goes from frame to frame with Tab, says each, writes with Enter and lets go with Escape', async () => {
    await test.page.locator('.sheet').focus()
    await key('Tab')
    await poll(() => test.page.locator('[role="status"]').allInnerTexts()).toContainEqual(
      expect.stringContaining('Title: Pat and Glyn’s house'),
    )
    await key('Enter')
    await test.page.keyboard.type('!')
    await poll(() => frame<FrameOf<'words'>>('h-title').words['en/5-7']?.[0]?.runs).toEqual([
      { text: 'Pat and Glyn’s house!' },
    ])
    await key('Escape')
    await key('ArrowDown')
    await poll(() => frame('h-title').box.y).toBe(19)
    await key('Escape')
    expect(await test.page.locator('.handle-box').count()).toBe(0)
  })

  it('moves several together', async () => {
    await on('h-beach').click()
    await on('h-cakes').click({ modifiers: ['Shift'] })
    await key('ArrowLeft')
    await poll(() => [frame('h-beach').box.x, frame('h-cakes').box.x]).toEqual([17, 204])
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

describe('words on the page', () => {
  it('are written where they are clicked, and are with the desktop a moment later', async () => {
    await on('h-story').locator('.line').last().click()
    await key('End')
    await test.page.keyboard.type(' Mmm, tŷ da.')
    await poll(() => frame<FrameOf<'words'>>('h-story').words['en/5-7']?.at(-1)?.runs.at(-1)).toEqual({
      text: '. You called Glyn “Glyn-Glyn”. Mmm, tŷ da.',
    })
    await saved()
  })

  it('offer the People at @ and put a chip in', async () => {
    await on('h-title').locator('.line').click()
    await key('End')
    await test.page.keyboard.type(' and @ke')
    await test.page.getByRole('option', { name: /Kelly/ }).waitFor()
    await key('Enter')
    await test.page.keyboard.type('!')
    await poll(() => frame<FrameOf<'words'>>('h-title').words['en/5-7']?.[0]?.runs).toEqual([
      { text: 'Pat and Glyn’s house and ' },
      { person: 'kelly' },
      { text: '!' },
    ])
  })

  it('take bold, a list and a colour from the tools', async () => {
    await on('h-title').locator('.line').click()
    await key('Control+a')
    await test.page.getByRole('button', { name: /^Bold/ }).click()
    await test.page.getByRole('button', { name: 'Colour of words' }).click()
    await test.page.getByRole('menuitemradio', { name: 'Night blue' }).click()
    await test.page.getByRole('button', { name: 'List', exact: true }).click()
    await poll(() => frame<FrameOf<'words'>>('h-title').words['en/5-7']).toEqual([
      { list: 'bullet', runs: [{ text: 'Pat and Glyn’s house', bold: true, colour: 'night' }] },
    ])
  })

  it('show what is not written yet as missing, and never the other language', async () => {
    await test.page.getByRole('button', { name: /^Page 1\./ }).click()
    await test.page.getByRole('button', { name: 'Cymraeg' }).click()
    const title = on('t-title').locator('.telling')
    expect(await title.textContent()).toBe('')
    expect(await title.evaluate(element => getComputedStyle(element, '::before').content)).toContain(
      'Not written in Welsh yet',
    )
  })

  it('stand side by side in both languages', async () => {
    await test.page.getByRole('button', { name: 'Both' }).click()
    const [en, cy] = await Promise.all(
      ['en', 'cy'].map(lang => on('h-story').locator(`[lang="${lang}"]`).boundingBox()),
    )
    expect(cy!.x).toBeGreaterThan(en!.x + en!.width)
    expect(cy!.y).toBeCloseTo(en!.y, 0)
  })

  it('are kept when nobody had begun them, and nothing is written by looking', async () => {
    await test.page.getByRole('button', { name: /^Page 1\./ }).click()
    await test.page.getByRole('button', { name: 'Cymraeg' }).click()
    await on('t-title').locator('.telling').click()
    await saved()
    expect(frame<FrameOf<'words'>>('t-title').words).not.toHaveProperty('cy/5-7')
    await test.page.keyboard.type('Popeth')
    await key('Enter')
    await test.page.keyboard.type('ar unwaith')
    await poll(() => frame<FrameOf<'words'>>('t-title').words['cy/5-7']).toEqual([
      { runs: [{ text: 'Popeth' }] },
      { runs: [{ text: 'ar unwaith' }] },
    ])
    // On a busy machine the typing is more than one step.
    const undone = async () => {
      await key('Control+z')
      return on('t-title').textContent()
    }
    await poll(undone).toBe('')
    await test.page.keyboard.type('Eto')
    await poll(() => frame<FrameOf<'words'>>('t-title').words['cy/5-7']).toEqual([{ runs: [{ text: 'Eto' }] }])
  })

  it('undo after a photo was moved in between, step by step', async () => {
    await on('h-title').locator('.line').click()
    await key('End')
    await test.page.keyboard.type('?')
    await drag(await middle('h-cakes'), { x: -40, y: 10 })
    await poll(() => frame('h-cakes').box.x).not.toBe(205)
    await key('Control+z')
    await poll(() => frame('h-cakes').box.x).toBe(205)
    expect(await on('h-title').textContent()).toBe('Pat and Glyn’s house?')
    await key('Control+z')
    await poll(() => on('h-title').textContent()).toBe('Pat and Glyn’s house')
    await key('Control+y')
    await poll(() => on('h-title').textContent()).toBe('Pat and Glyn’s house?')
  })
})

describe('pages', () => {
  it('are added from a layout, doubled and taken out', async () => {
    await test.page.getByRole('button', { name: 'Add a page' }).click()
    await test.page.getByRole('group', { name: 'Choose a layout' }).getByRole('button').first().click()
    await poll(() => desk.book().pages.length).toBe(5)
    await test.page.getByRole('button', { name: 'More for this page' }).click()
    await test.page.getByRole('menuitem', { name: 'Make a copy' }).click()
    await poll(() => desk.book().pages.length).toBe(6)
    await test.page.getByRole('button', { name: 'More for this page' }).click()
    await test.page.getByRole('menuitem', { name: 'Take this page out' }).click()
    await poll(() => desk.book().pages.length).toBe(5)
  })

  it('are moved by keys', async () => {
    await test.page.getByRole('button', { name: /^Page 3\./ }).focus()
    await key('Space')
    await poll(said).toContain('At page 3.')
    // The list measures its pages a moment after one was lifted, and does not hear a key that comes before.
    const moveUp = async () => {
      if (!(await said()).includes('At page 2.')) await key('ArrowUp')
      return said()
    }
    await expect.poll(moveUp, { interval: 2_000, timeout: 20_000 }).toContain('At page 2.')
    await key('Space')
    await poll(() => desk.book().pages.map(({ id }) => id)).toEqual(['things', 'maps', 'house', 'quiet'])
  })

  it('keep every word when their layout changes', async () => {
    const words = frame<FrameOf<'words'>>('h-story').words
    await test.page.getByRole('button', { name: 'Layout', exact: true }).click()
    await test.page.getByRole('group', { name: 'Choose a layout' }).getByRole('button').nth(1).click()
    await poll(() => page().layout).not.toBe('free')
    expect(frame<FrameOf<'words'>>('h-story').words).toEqual(words)
    expect(frame<FrameOf<'photo'>>('h-beach').picture).toEqual({ art: 'beach' })
  })
})

describe('the words panel', () => {
  it('offers another word, puts it in, and takes it back with undo', async () => {
    await test.page.getByRole('tab', { name: 'Words' }).click()
    const finding = test.page.locator('[data-rule="words.jargon"], section:has(mark:text-is("placement"))').last()
    await finding.getByRole('button', { name: 'home', exact: true }).click()
    await poll(() => frame<FrameOf<'words'>>('h-story').words['en/5-7']?.[1]?.runs).toEqual([
      { text: 'Your home was by the sea.' },
    ])
    await key('Control+z')
    await poll(() => frame<FrameOf<'words'>>('h-story').words['en/5-7']?.[1]?.runs).toEqual([
      { text: 'Your placement was by the sea.' },
    ])
  })

  it('keeps a grown-up’s own words with the reason', async () => {
    await test.page.getByRole('tab', { name: 'Words' }).click()
    const finding = test.page.locator('section:has(mark:text-is("placement"))').last()
    await finding.getByRole('button', { name: 'Keep mine' }).click()
    await test.page.getByLabel('Why it is right as it is').fill('It is the word on the certificate')
    await test.page.getByRole('button', { name: 'Keep it' }).click()
    await poll(() => desk.book().kept.map(({ reason }) => reason)).toEqual(['It is the word on the certificate'])
    await test.page.getByRole('heading', { name: 'Kept as they are' }).waitFor()
  })
})

describe('the photo editor', () => {
  const openPhoto = async () => {
    await on('h-cakes').click()
    await test.page.getByRole('button', { name: 'Edit photo' }).click()
    await test.page.getByRole('dialog').waitFor()
  }
  const photo = () => frame<FrameOf<'photo'>>('h-cakes')

  it('crops by pulling the picture and going closer', async () => {
    await openPhoto()
    const place = test.page.getByRole('group', { name: /The part of the photo/ })
    await place.focus()
    await key('+')
    await key('+')
    await poll(() => photo().crop?.width ?? 1).toBeLessThan(0.8)
    const before = photo().crop!
    const box = (await place.boundingBox())!
    await drag({ x: box.x + 200, y: box.y + 200 }, { x: -30, y: 0 })
    await poll(() => photo().crop!.x).toBeGreaterThan(before.x)
    expect(photo().crop!.width).toBeCloseTo(before.width, 3)
  })

  it('covers a place where it is pressed, and takes the cover away again', async () => {
    await openPhoto()
    await test.page.getByRole('button', { name: 'Cover', exact: true }).click()
    const place = (await test.page.getByRole('group', { name: /The part of the photo/ }).boundingBox())!
    await test.page.mouse.click(place.x + place.width / 2, place.y + place.height / 2)
    await poll(() => photo().recipe?.covers.length).toBe(1)
    const [cover] = photo().recipe!.covers
    expect(cover!.x + cover!.width / 2).toBeCloseTo(0.5, 1)
    expect(cover!.y + cover!.height / 2).toBeCloseTo(0.5, 1)
    await test.page.getByRole('button', { name: 'Cover 1' }).focus()
    await key('Delete')
    await poll(() => photo().recipe?.covers.length).toBe(0)
  })

  it('turns, greys and puts everything back', async () => {
    await openPhoto()
    await test.page.getByRole('button', { name: 'Turn' }).click()
    await test.page.getByRole('button', { name: 'Grey' }).click()
    await poll(() => photo().recipe).toMatchObject({ turn: 90, grey: true })
    await test.page.getByRole('button', { name: 'Put back as it was' }).click()
    await poll(() => photo().recipe).toBeUndefined()
    await key('Escape')
    await poll(() => test.page.getByRole('dialog').count()).toBe(0)
  })
})

describe('words from outside', () => {
  it('keep their meaning and lose their mess', async () => {
    await on('h-title').locator('.line').click()
    await key('Control+a')
    await test.page.evaluate(() => {
      const data = new DataTransfer()
      data.setData(
        'text/html',
        '<style>p{color:red}</style><h1>A title</h1><p class="MsoNormal" style="color:red;font-family:Calibri">Plain <b>bold</b><o:p></o:p> <span style="font-style:italic">slanted</span></p><img src=x onerror="window.ran=true"><ul><li>one</li><li>two</li></ul><script>window.ran = true</script>',
      )
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await poll(() => frame<FrameOf<'words'>>('h-title').words['en/5-7']).toEqual([
      { purpose: 'title', runs: [{ text: 'A title' }] },
      { runs: [{ text: 'Plain ' }, { text: 'bold', bold: true }, { text: ' ' }, { text: 'slanted', italic: true }] },
      { list: 'bullet', runs: [{ text: 'one' }] },
      { list: 'bullet', runs: [{ text: 'two' }] },
    ])
    expect(await test.page.evaluate(() => 'ran' in window)).toBe(false)
    // What was pasted asked for styles and a handler while it was read; the policy said no to each.
    const refused = test.complaints.splice(0)
    expect(refused.filter(each => !each.includes('The action has been blocked'))).toEqual([])
  })
})

describe('keeping what was written', () => {
  it('tries again, in order, until the desktop takes it, and says so', async () => {
    desk.refuse(true)
    await on('h-title').locator('.line').click()
    await key('End')
    await test.page.keyboard.type(' one')
    await poll(() => test.page.locator('footer [role="status"]').textContent()).toContain('Not saved yet')
    await test.page.keyboard.type(' two')
    desk.refuse(false)
    await saved()
    expect(frame<FrameOf<'words'>>('h-title').words['en/5-7']?.[0]?.runs).toEqual([
      { text: 'Pat and Glyn’s house one two' },
    ])
  })
})

describe('the console', () => {
  it('is clean but for the answers that were refused on purpose', () => {
    expect(test.complaints.filter(each => !each.includes('503'))).toEqual([])
  })
})
