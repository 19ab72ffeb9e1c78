/** Photos in the whole app: a folder brought in, one edited and covered, agreed in the register; by mouse and by keyboard. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Finding } from '#core/checks/finding.ts'
import type { RunningApp } from '#root/scripts/lib/app-process.ts'
import { openAppWithLibrary } from '#support/app.ts'
import { axeFindings } from '#support/axe.ts'
import { phoneJpeg, photoLike } from '#support/pictures.ts'
import { EditorScreen } from '../models/editor.ts'
import { PhotoScreens } from '../models/photos.ts'
import { ShelfScreen } from '../models/shelf.ts'

/** Of a state that another process brings about, on a machine that does other things as well. */
const patient = { timeout: 20_000 }

async function open(): Promise<{ app: RunningApp; page: Page; photos: PhotoScreens; book: string }> {
  const app = await openAppWithLibrary()
  const answers = { child: { name: 'Gwen' }, people: [{ key: 'mam', role: 'parent', name: { en: 'Mam', cy: 'Mam' } }] }
  const made = (await app.call('books.create', { template: 'my-life-journey-5-7', answers })) as {
    value: { id: string }
  }
  const shelf = new ShelfScreen(app.page)
  await shelf.shown()
  await shelf.open('Gwen')
  await new EditorScreen(app.page).shown()
  return { app, page: app.page, photos: new PhotoScreens(app.page), book: made.value.id }
}

/** What a camera, a scanner and an inbox leave in one folder. */
async function holidayFolder(data: string): Promise<string> {
  const folder = join(data, 'holiday')
  await mkdir(join(folder, 'phone'), { recursive: true })
  const names = ['one', 'two', 'three', 'four', 'five', 'six']
  for (const [at, name] of names.entries())
    await writeFile(join(folder, `${name}.jpg`), await phoneJpeg(photoLike(900, 600, at + 1)))
  await writeFile(join(folder, 'two (copy).jpg'), await phoneJpeg(photoLike(900, 600, 2)))
  await writeFile(join(folder, 'letter.jpg'), '%PDF-1.4')
  await copyFile(new URL('../../fixtures/pictures/corners-p3.heic', import.meta.url), join(folder, 'phone/IMG_1.HEIC'))
  return folder
}

/** What holds a print back for want of an agreement. */
async function consents(app: RunningApp, book: string): Promise<number> {
  const ask = { book, purpose: 'screen', language: 'en', layer: '5-7', marks: false }
  const reply = (await app.call('print.check', ask)) as { value: Finding[] }
  return reply.value.filter(({ rule, severity }) => rule === 'safety.photo-consent' && severity === 'must-fix').length
}

describe('photos', () => {
  it('come in by the folder, are edited and covered as they print, and are agreed in the register', async () => {
    const { app, page, photos, book } = await open()
    await app.answerDialog([await holidayFolder(app.data)])
    await photos.bringFolderIn()
    const card = photos.card()
    await card.getByText('7 photos are new in the book.').waitFor()
    await card.getByText('1 was in the book already').waitFor()
    await card.getByText('letter.jpg is not a picture that can be used here').waitFor()
    expect({ at: 'card', found: await axeFindings(page) }).toEqual({ at: 'card', found: [] })
    await card.getByRole('button', { name: 'Keep the dates' }).click()
    await page.getByRole('button', { name: 'Put away' }).click()

    // The newest stands first: the HEIC, by the picture that was made of it.
    await page.getByRole('button', { name: 'Put photo 1 on the page' }).click()
    await page.getByRole('button', { name: 'Edit photo' }).click()
    await photos.tool('Cover').click()
    const box = await photos.window().boundingBox()
    if (!box) throw new Error('the photo is shown')
    await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.1)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.35, { steps: 4 })
    await page.mouse.up()
    await page.getByText('One place covered.').waitFor()
    await page.getByRole('button', { name: 'Square' }).click()
    const covered = await pixel(page, await photos.settled(), 0.2, 0.2)
    expect(Math.max(...covered) - Math.min(...covered)).toBeLessThan(16)
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect
      .poll(async () => (await pixel(page, await photos.settled(), 0.2, 0.2))[0], patient)
      .toBeGreaterThan(180)
    await page.getByRole('button', { name: 'As it was', exact: true }).click()
    await page.getByText('Not sharp enough for print at this size').waitFor()
    expect({ at: 'photo editor', found: await axeFindings(page) }).toEqual({ at: 'photo editor', found: [] })
    await page.getByRole('button', { name: 'Done' }).click()

    await expect.poll(() => consents(app, book), patient).toBe(1)
    await page.getByRole('button', { name: 'Photo register' }).click()
    await page.getByRole('button', { name: 'Not agreed (7)' }).click()
    await page.getByRole('checkbox', { name: 'Choose all shown' }).check()
    await page.getByLabel('Who agreed to it being in the book').fill('Pat and Glyn')
    await page.getByLabel('Second look by').fill('Siân')
    expect({ at: 'register', found: await axeFindings(page) }).toEqual({ at: 'register', found: [] })
    await page.getByRole('button', { name: 'Keep the agreement' }).click()
    await page.getByText('Somebody has agreed to every photo.').waitFor()
    await expect.poll(() => consents(app, book), patient).toBe(0)
    // The case says who; the book says only that.
    const state = await page.evaluate(
      url =>
        fetch(url)
          .then(answer => answer.arrayBuffer())
          .then(bytes => new TextDecoder('latin1').decode(bytes)),
      `/book/${book}/state`,
    )
    expect(state).not.toContain('Glyn')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Cymraeg', exact: true }).first().waitFor()
    expect(app.errors()).toBe('')
  })

  it('are covered, straightened, described and agreed with the keyboard alone', async () => {
    const { app, page, photos, book } = await open()
    const file = join(app.data, 'portrait.jpg')
    await copyFile(new URL('../../fixtures/pictures/astronaut.jpg', import.meta.url), file)
    await app.answerDialog([file])
    await page.getByRole('button', { name: 'Put on the page' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'A photo…' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Edit photo' }).waitFor()
    await press(page, 'Edit photo')
    await photos.tool('Cover').focus()
    await page.keyboard.press('Enter')
    const cover = page.getByRole('button', { name: 'Cover 1' })
    // The computer's guess is asked about, and a cover that is taken away again asks once more.
    const guess = page.getByRole('button', { name: 'Cover this face? Guess 1 of 1' })
    await guess.focus({ timeout: 45_000 })
    await page.getByText('These are guesses; look for others yourself.').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('One place covered.').waitFor()
    await page.getByText('Look for others yourself.').waitFor()
    await expect.poll(() => cover.evaluate(element => element === document.activeElement), patient).toBe(true)
    await page.keyboard.press('Delete')
    await guess.waitFor()
    await press(page, 'Add a cover')
    await expect.poll(() => cover.evaluate(element => element === document.activeElement), patient).toBe(true)
    const before = await cover.boundingBox()
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('+')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Blurred', pressed: true }).waitFor()
    const after = await cover.boundingBox()
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(5)
    expect(after?.width ?? 0).toBeGreaterThan(before?.width ?? 0)

    await photos.tool('Straighten').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('slider', { name: 'Straighten' }).focus()
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
    await page.getByText('0.3°').waitFor()
    await photos.tool('Cover').focus()
    await page.keyboard.press('Enter')
    await cover.focus()
    await page.keyboard.press('Delete')
    await page.getByText('Nothing covered.').waitFor()

    await page.getByLabel('Said aloud for a child who can’t see it').focus()
    await page.keyboard.type('Gwen on the beach')
    await page.getByLabel('Who agreed to it being in the book').focus()
    await page.keyboard.type('Mam')
    await press(page, 'Keep the agreement')
    await page.getByText(/^Mam, /).waitFor()
    await page.keyboard.press('Escape')
    await photos.window().waitFor({ state: 'detached' })
    await expect.poll(() => consents(app, book), patient).toBe(0)
    expect(app.errors()).toBe('')
  })

  it('come in from a folder that is dropped on the page, and from the camera while its tool is open', async () => {
    const { app, page, photos } = await open()
    const folder = await holidayFolder(app.data)
    const sheet = await page.locator('.sheet').boundingBox()
    if (!sheet) throw new Error('the page is shown')
    const debug = await page.context().newCDPSession(page)
    const at = { x: sheet.x + sheet.width / 2, y: sheet.y + sheet.height / 2 }
    const data = { items: [], files: [folder], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await debug.send('Input.dispatchDragEvent', { type, ...at, data })
    await page.getByRole('heading', { name: 'Photos brought in' }).waitFor({ timeout: 30_000 })
    await photos.card().getByText('7 photos are new in the book.').waitFor()

    await page.getByRole('button', { name: 'Put away' }).click()
    const canUse = () =>
      page.evaluate(() =>
        navigator.mediaDevices.getUserMedia({ video: true }).then(
          () => true,
          () => false,
        ),
      )
    expect(await canUse()).toBe(false)
    await page.getByRole('button', { name: 'Bring photos in' }).click()
    await page.getByRole('menuitem', { name: 'Use the camera…' }).click()
    await page.getByText('Hold the letter, drawing or object in front of the camera.').waitFor()
    await page.getByRole('button', { name: 'Take the photo' }).click()
    await expect.poll(() => page.getByRole('button', { name: /^Put photo \d+ on the page$/ }).count(), patient).toBe(8)
    expect(await canUse()).toBe(false)
  })
})

/** Reaches a button without a mouse and presses it. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

/** The colour at a place of a picture that the window is given. */
async function pixel(page: Page, url: string, x: number, y: number): Promise<[number, number, number]> {
  const bytes = await page.evaluate(async address => {
    const answer = await fetch(address)
    return [...new Uint8Array(await answer.arrayBuffer())]
  }, url)
  const { data, info } = await sharp(Buffer.from(bytes)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
}
