/**
 * A child, a grown-up and the book at a kitchen table: by pen, mouse, finger and keyboard, on the app itself. What each screen
 * looks like to axe is in tests/browser/together.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readFamily } from '#core/book/family.ts'
import { readBook } from '#core/book/read.ts'
import type { Frame } from '#core/book/schema.ts'
import { ownTelling, plainText } from '#core/book/words.ts'
import { unwrap } from '#core/result.ts'
import type { RunningApp } from '#root/scripts/lib/app-process.ts'
import { openApp, openAppWithLibrary, testPassphrase } from '#support/app.ts'
import { TogetherRoom } from '../models/together.ts'

type App = RunningApp

/** Opens the sample book to be read together. Gives the room and the book's id. */
async function sitDown(app: App): Promise<{ readonly room: TogetherRoom; readonly id: string }> {
  const made = (await app.call('books.createSample')) as { value: { id: string } }
  await openTogether(app.page)
  const room = new TogetherRoom(app.page)
  await room.shown()
  return { room, id: made.value.id }
}

async function openTogether(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open Mali' }).first().click()
  await page.getByRole('button', { name: 'Together', exact: true }).click()
}

/** The document as the desktop has it. */
async function docOf({ page }: App, id: string): Promise<Y.Doc> {
  const bytes = await page.evaluate(async book => {
    const answer = await fetch(`/book/${book}/state`)
    return [...new Uint8Array(await answer.arrayBuffer())]
  }, id)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Uint8Array.from(bytes))
  return doc
}

/** What the child has made on a page, by its place in the book. */
async function ownOn(app: App, id: string, page: number): Promise<readonly Frame[]> {
  const book = unwrap(readBook(await docOf(app, id)))
  return book.pages[page - 1]?.frames.filter(frame => frame.by === 'child') ?? []
}

/** Waits until the desktop has what is asked for. */
async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + 60_000
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error('it did not come')
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

describe('reading together', () => {
  it('keeps what a child drew, stuck, wrote and said, also when the machine stops dead', {
    timeout: 240_000,
  }, async () => {
    const app = await openAppWithLibrary()
    const { page } = app
    const { room, id } = await sitDown(app)
    await room.press('Next page')
    await room.at(2)

    await room.press('my pen')
    await room.penStroke([
      [0.2, 0.7],
      [0.25, 0.6],
      [0.3, 0.75],
      [0.4, 0.7],
    ])
    await room.press('my stickers')
    await room.press('animals')
    await room.press('cat')
    const sticker = page.locator('[data-own]')
    await sticker.waitFor()
    await sticker.focus()
    await page.keyboard.press('ArrowDown')
    await room.press('my words')
    await page.keyboard.type('Tŷ ni yw hwn')
    await room.press('On my page')
    await room.press('my voice')
    await room.press('Start')
    await page.getByText('I am listening').waitFor()
    await room.press('That is all')
    await page.getByRole('button', { name: 'Play: My voice' }).waitFor()

    const own = await until(async () => {
      const made = await ownOn(app, id, 2)
      return made.length === 3 && made.every(frame => frame.kind !== 'words' || ownTelling(frame.words)) && made
    })
    expect(own.map(frame => frame.kind)).toEqual(['drawing', 'sticker', 'words'])
    const [drawing, , words] = own
    const pressures = drawing?.kind === 'drawing' ? drawing.strokes[0]?.points.filter((_, at) => at % 3 === 2) : []
    expect(new Set(pressures).size).toBeGreaterThan(2)
    expect(words?.kind === 'words' && plainText(ownTelling(words.words)?.words ?? [], () => '')).toBe('Tŷ ni yw hwn')
    await until(async () => readFamily(await docOf(app, id), 'voices').length === 1)
    // The library writes what it has collected at most 300 ms later; the bridge says when it is on disk.
    await page.evaluate(book => fetch(`/book/${book}/state`), id)
    await app.call('history.keep', { book: id, name: 'before' })
    // The machine stops in the middle of another voice.
    await room.press('My foster carer')
    const part = page.waitForResponse(answer => /\/sounds\/[a-z0-9-]+\/0$/.test(answer.url()))
    await room.press('Start')
    expect((await part).status()).toBe(204)
    await app.kill()

    const again = await openApp({ data: app.data })
    await again.call('library.unlock', { passphrase: testPassphrase })
    expect((await ownOn(again, id, 2)).map(frame => frame.kind)).toEqual(['drawing', 'sticker', 'words'])
    const cutOff = (await again.call('together.cutOffRecordings', { book: id })) as { value: { seconds: number }[] }
    expect(cutOff.value.map(({ seconds }) => seconds > 1)).toEqual([true])
    await again.page.reload()
    await openTogether(again.page)
    await new TogetherRoom(again.page).shown()
    const voices = await until(async () => {
      const kept = readFamily(await docOf(again, id), 'voices')
      return kept.length === 2 && kept
    })
    expect(voices.map(({ by }) => by).sort()).toEqual(['child', 'foster-carer'])
    expect(voices.every(({ seconds }) => seconds > 0)).toBe(true)
    const voice = voices.find(({ by }) => by === 'foster-carer')
    const heard = await again.page.evaluate(
      async ([book, sound]) => {
        const answer = await fetch(`/book/${book}/sound/${sound}`)
        const audio = new AudioContext()
        return (await audio.decodeAudioData(await answer.arrayBuffer())).duration
      },
      [id, voice?.sound ?? ''],
    )
    expect(heard).toBeGreaterThan(0)
    expect(
      await again.page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).catch(e => e.name)),
    ).toBe('NotAllowedError')
  })

  it('turns by finger and key, lets a hard page wait, folds one closed, stops, and needs a grown-up to leave', {
    timeout: 240_000,
  }, async () => {
    const app = await openAppWithLibrary()
    const { page } = app
    const { room, id } = await sitDown(app)
    await room.fingerStroke([
      [0.8, 0.5],
      [0.5, 0.5],
      [0.2, 0.5],
    ])
    await room.at(2)
    await page.keyboard.press(' ')
    await room.at(3)
    await page.keyboard.press('ArrowLeft')
    await room.at(2)
    await room.press('Follow the words')
    await until(() => page.evaluate(() => CSS.highlights.get('read-word')?.size === 1))
    await room.press('Stop reading')

    await room.press('my pen')
    await room.fingerStroke([
      [0.3, 0.6],
      [0.4, 0.7],
    ])
    await until(async () => (await ownOn(app, id, 2)).length === 1)
    await room.press('Undo')
    await until(async () => (await ownOn(app, id, 2)).length === 0)
    await room.press('my stickers')
    await page.getByRole('button', { name: 'happy' }).first().waitFor()
    await page.keyboard.press('Escape')
    await room.press('Done')

    await room.turnTo('A page for two')
    const place = await room.place()
    await expect.poll(() => page.getByText('Kelly drank').count()).toBe(0)
    await room.press('With my grown-up')
    await room.passGate()
    await page.getByRole('heading', { name: 'For the grown-up' }).waitFor()
    await room.press('Read the page together')
    await page.locator('[data-leaf="open"] .page').waitFor()
    await room.press('not yet')
    await room.press('sheep')
    await page.getByRole('heading', { name: 'Not yet' }).waitFor()
    const folded = await until(async () => {
      const { pages } = unwrap(readBook(await docOf(app, id)))
      return pages.find(({ state }) => state === 'not-yet')
    })
    expect(folded.fold).toEqual({ sticker: 'welsh-sheep', was: 'open' })
    await expect.poll(() => room.place()).toBe(place)

    await room.press('My corner')
    await room.press('My worry box')
    await page.keyboard.type('I miss Glyn')
    await room.press('Put it in the box')
    await until(async () => readFamily(await docOf(app, id), 'worries').length === 1)
    await room.press('For grown-ups')
    await room.passGate()
    await page.getByRole('heading', { name: 'The worry box' }).waitFor()
    await expect.poll(() => page.getByText('I miss Glyn').count()).toBe(0)
    await room.press('Back to the corner')
    await room.press('Back to my book')

    await room.press(/^Stop/)
    await page.getByRole('heading', { name: 'We have stopped' }).waitFor()
    await page.getByText('You can tell Dad and Dadi how you feel.').waitFor()
    await room.press('Back to my book')
    await room.at(1)
    await room.press('Finished')
    await room.passGate()
    await page.getByRole('button', { name: 'Together', exact: true }).waitFor()
  })
})
