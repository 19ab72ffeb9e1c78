/** Reading together, in real Chromium: what the doors ask for, and what the hands do. */
import { describe, expect, it } from 'vitest'
import { readFamily, readWays } from '#core/book/family.ts'
import type { PageId } from '#core/book/ids.ts'
import type { Book } from '#core/book/schema.ts'
import { poll } from '../support/editor-page.ts'
import { bookForRoom, setupRoom } from '../support/together-room.ts'

const table = setupRoom()
const { press } = table
const passphrase = 'gorse lantern willow harbour ember otter'
const heading = (name: string) => table.browser.getByRole('heading', { name, exact: true })

const drawnOn = (id: string) =>
  table.desk
    .book()
    .pages.find(page => page.id === id)
    ?.frames.filter(({ kind }) => kind === 'drawing').length

async function hold(): Promise<void> {
  const button = table.browser.getByRole('button', { name: 'Hold me' })
  await button.hover()
  await table.browser.mouse.down()
  await button.waitFor({ state: 'detached' })
  await table.browser.mouse.up()
}

async function sayPassphrase(words: string): Promise<void> {
  await table.browser.getByLabel('Your passphrase').fill(words)
  await table.browser.keyboard.press('Enter')
}

/** The book of the room with a link on its first page to its last. */
function withLink(): Book {
  const book = bookForRoom()
  const link = { text: 'Look at our quiet page', page: 'quiet' as PageId }
  const pages = book.pages.map(page => ({
    ...page,
    frames: page.frames.map(frame =>
      frame.kind === 'words' && frame.id === 't-list'
        ? { ...frame, words: { 'en/5-7': [{ runs: [{ text: 'Here. ' }, link] }] } }
        : frame,
    ),
  }))
  return { ...book, pages }
}

describe('a link in the words', () => {
  it('turns to its page by hand and by key, and is a link for a screen reader', async () => {
    await table.sitDown(withLink())
    const link = table.browser.getByRole('link', { name: 'Look at our quiet page' })
    await link.click()
    await table.room.at(4)
    await table.browser.keyboard.press('ArrowLeft')
    await table.browser.keyboard.press('ArrowLeft')
    await table.browser.keyboard.press('ArrowLeft')
    await table.room.at(1)
    await link.press('Enter')
    await table.room.at(4)
    expect(new URL(table.browser.url()).hash).toBe('')
  })

  it('lies under the pen: drawing over it draws and turns nothing', async () => {
    await table.sitDown(withLink())
    const link = (await table.browser.getByRole('link').boundingBox())!
    await press('my pen')
    await table.browser.mouse.click(link.x + link.width / 2, link.y + link.height / 2)
    await poll(() => drawnOn('things')).toBe(2)
    await table.room.at(1)
  })
})

describe('the pen', () => {
  it('draws by keys as well: the arrows move it and turn no page, Space puts it down and lifts it, Escape puts it away', async () => {
    await press('my pen')
    const { keyboard } = table.browser
    await table.browser.getByRole('application', { name: 'Draw here' }).focus()
    await keyboard.press(' ')
    for (const key of ['ArrowRight', 'Shift+ArrowDown', 'ArrowLeft']) await keyboard.press(key)
    await keyboard.press(' ')
    await poll(() => drawnOn('things')).toBe(2)
    await table.room.at(1)
    await keyboard.press('Escape')
    await table.browser.getByRole('button', { name: 'How does this page feel?' }).waitFor()
  })
})

describe('a page of the child’s own', () => {
  const own = () => table.desk.book().pages.filter(({ from }) => from === 'about-me')
  const begin = async () => {
    await press('My corner')
    await press('All about me')
    await press('Make my page')
  }

  it('is begun once however often it is pressed, and can be taken out only by a grown-up who is sure', async () => {
    await begin()
    await begin()
    await table.room.at(5)
    await poll(() => own().length).toBe(1)
    await press('my pen')
    await table.room.drag([
      [0.2, 0.5],
      [0.3, 0.6],
    ])
    await poll(() => own()[0]?.frames.some(({ by }) => by === 'child')).toBe(true)
    await begin()
    await poll(() => own().length).toBe(2)
    await table.room.at(6)

    await press('My corner')
    await press('For grown-ups')
    await table.room.passGate()
    const last = table.browser.getByRole('listitem').filter({ hasText: 'Page 6: all about me' })
    await last.getByRole('button', { name: 'Take it out' }).click()
    await last.getByRole('button', { name: 'Yes, take it out for good' }).click()
    await poll(() => own().length).toBe(1)
    expect(table.desk.book().pages).toHaveLength(5)
    await press('Back to the corner')
    await press('Back to my book')
    await table.room.at(1)
  })
})

describe('the story for an older child', () => {
  /** The room's book, its first page told for eight to eleven as well. */
  const told: Book = {
    ...bookForRoom(),
    pages: bookForRoom().pages.map(page => ({
      ...page,
      frames: page.frames.map(frame =>
        frame.kind === 'words' && frame.id === 't-list'
          ? { ...frame, words: { ...frame.words, 'en/8-11': [{ runs: [{ text: 'Told again, for someone older.' }] }] } }
          : frame,
      ),
    })),
  }

  it('is read to its end before it is opened, and a page that is not told for that age is read as before', async () => {
    await table.sitDown(told)
    // A page that the family makes is in every telling: it is no telling of the book.
    await press('My corner')
    await press('All about me')
    await press('Make my page')
    await press('My corner')
    await press('For grown-ups')
    await table.room.passGate()
    await table.browser.getByText('Told for 8 to 11').waitFor()
    expect(await table.browser.getByText(/^Told for/).allTextContents()).toEqual([
      'Told for 5 to 7',
      'Told for 8 to 11',
    ])
    await press('Read it first')
    await table.browser.getByText('Told again, for someone older.').waitFor()
    await table.browser.getByText(/not told for this age/).waitFor()
    await press('Open this telling for my child')
    await poll(() => readWays(table.desk.doc).layer).toBe('8-11')
    await press('Back to the corner')
    await press('Back to my book')
    for (let turn = 5; turn > 1; turn--) await press('Back a page')
    await table.room.at(1)
    const open = table.browser.locator('[data-leaf="open"]')
    await open.getByText('Told again, for someone older.').waitFor()
    await press('Next page')
    await table.room.at(2)
    await open.getByText('When you were three, you went to live with Pat and Glyn.').waitFor()
  })
})

describe('a tablet held upright', () => {
  it('has the page as wide as the table, and nothing lies over it or over each other', async () => {
    await table.browser.setViewportSize({ width: 800, height: 1280 })
    try {
      for (const tool of ['my pen', 'Done']) {
        await poll(async () => (await boxesOf('[data-leaf="open"]'))[0]?.width).toBeGreaterThan(740)
        await poll(async () => {
          const boxes = await boxesOf('[data-leaf="open"], nav, section[aria-label="Under the page"], main ~ button')
          return [boxes.length > 3, boxes.some((one, at) => boxes.slice(at + 1).some(other => overlap(one, other)))]
        }).toEqual([true, false])
        await press(tool)
      }
    } finally {
      await table.browser.setViewportSize({ width: 1280, height: 800 })
    }
  })
})

describe('what is not right', () => {
  it('goes on a slip, and a page says so right behind its own and can be drawn on', async () => {
    await table.browser.keyboard.press('ArrowRight')
    await table.room.at(2)
    await press('My corner')
    await press('That is not right')
    await press('Your placement was by the sea.')
    // The other sentences make room for what it should be; pressed once more, they are back.
    const sentences = table.browser.getByRole('group', { name: 'Which words?' }).getByRole('button')
    await poll(() => sentences.count()).toBe(1)
    await press('Your placement was by the sea.')
    await poll(() => sentences.count()).toBeGreaterThan(1)
    await press('Your placement was by the sea.')
    await table.browser.getByLabel('It should be').fill('My house was by the sea.')
    await press('Put it on a slip')
    await press('Make the page')
    await table.room.at(3)
    const page = table.browser.locator('[data-leaf="open"] .page')
    for (const words of ['We wrote:', 'Your placement was by the sea.', 'It should be:', 'My house was by the sea.'])
      await page.getByText(words, { exact: true }).waitFor()
    await press('my pen')
    await table.room.drag([
      [0.6, 0.4],
      [0.8, 0.6],
    ])
    const [slip] = readFamily(table.desk.doc, 'slips')
    await poll(() => drawnOn(slip?.repair ?? '')).toBe(1)

    await press('My corner')
    await press('For grown-ups')
    await table.room.passGate()
    await press('See its page')
    await table.room.at(3)
    expect(table.desk.book().pages.filter(({ from }) => from === 'repair')).toHaveLength(1)
  })
})

describe('stop', () => {
  it('is there over every card and in the corner, and leaves nothing of the book on the screen', async () => {
    for (const way of [['my voice'], ['My corner', 'My worry box'], ['My corner']]) {
      for (const name of way) await press(name)
      await table.browser.getByRole('button', { name: /^Stop/ }).last().click()
      await heading('We have stopped').waitFor()
      expect(await table.browser.locator('[data-leaf], dialog').count()).toBe(0)
      await press('Back to my book')
      await table.room.at(1)
    }
  })
})

describe('a door that needs a grown-up', () => {
  it('opens to the passphrase instead of the sum, and to no other words', async () => {
    await press('Finished')
    await hold()
    await press('Use our passphrase instead')
    await sayPassphrase('gorse lantern')
    await table.browser.getByRole('alert').getByText('That is not the passphrase').waitFor()
    expect(await heading('The shelf').count()).toBe(0)
    await sayPassphrase(passphrase)
    await heading('The shelf').waitFor()
  })

  it('asks for the passphrase alone where a family chose that, at every door', async () => {
    await press('My corner')
    await press('For grown-ups')
    await table.room.passGate()
    await press('Our passphrase')
    await poll(() => readWays(table.desk.doc).gate).toBe('passphrase')
    await press('Back to the corner')
    await press('Back to my book')
    await press('Finished')
    await hold()
    await table.browser.getByLabel('Your passphrase').waitFor()
    expect(await table.browser.getByRole('button', { name: 'Do a sum instead' }).count()).toBe(0)
    await sayPassphrase(passphrase)
    await heading('The shelf').waitFor()
  })
})

async function boxesOf(selector: string): Promise<readonly Area[]> {
  const found = await table.browser.locator(selector).filter({ visible: true }).all()
  return (await Promise.all(found.map(each => each.boundingBox()))).filter(box => box !== null)
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
