/** Words typed in real Chromium, bound to a real document. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Words } from '#core/book/words.ts'
import { openTestPage, type TestPage } from './support/test-page.ts'

interface Hooks {
  wordsOf(name: 'first' | 'second'): { words: Record<string, Words> } | undefined
  write(words: Words): void
  resize(width: number): void
  rename(id: string, name: string): void
  remove(id: string): void
  undo(): void
  redo(): void
  stop(): void
  part(): void
  join(): void
}

let test: TestPage

beforeAll(async () => {
  test = await openTestPage('words', {
    width: 1300,
    height: 2600,
    serve: path => (path.endsWith('/updates') ? { type: 'text/plain', body: '', status: 204 } : undefined),
  })
  await test.page.waitForSelector('#first .telling-live .line')
  await test.page.evaluate(() => document.fonts.ready)
}, 60_000)
afterAll(() => test.close())

function call<K extends keyof Hooks>(name: K, ...input: Parameters<Hooks[K]>): Promise<ReturnType<Hooks[K]>> {
  return test.page.evaluate(
    ([hook, given]) =>
      (window as unknown as Record<string, (...input: unknown[]) => unknown>)[hook as string]?.(
        ...(given as unknown[]),
      ),
    [name, input] as const,
  ) as Promise<ReturnType<Hooks[K]>>
}

async function words(name: 'first' | 'second' = 'first'): Promise<Words> {
  return (await call('wordsOf', name))?.words['en/5-7'] ?? []
}

async function start(lines: Words): Promise<void> {
  await call('write', lines)
  await test.page.locator('#first .telling-live').click()
  await test.page.keyboard.press('Control+End')
  await call('stop')
}

const textOf = (name: string) => test.page.locator(`#${name} [data-frame="h-story"] .telling`).textContent()

describe('words in a frame', () => {
  it('shows what the document holds, chips with the names of the people', async () => {
    await call('write', [{ runs: [{ text: 'You lived with ' }, { person: 'pat' as never }, { text: '.' }] }])
    expect(await textOf('first')).toBe('You lived with Pat.')
  })

  it('does not change the document by being opened', async () => {
    const before = await words()
    await test.page.locator('#first .telling-live').focus()
    expect(await words()).toEqual(before)
  })

  it('keeps typed words as plain runs in a line', async () => {
    await start([{ runs: [{ text: 'The sea' }] }])
    await test.page.keyboard.type(' at Tŷ Gwyn')
    expect(await words()).toEqual([{ runs: [{ text: 'The sea at Tŷ Gwyn' }] }])
  })

  it('begins a new line with Enter and a break with Shift+Enter', async () => {
    await start([{ runs: [{ text: 'One' }] }])
    await test.page.keyboard.press('Enter')
    await test.page.keyboard.type('Two')
    await test.page.keyboard.press('Shift+Enter')
    await test.page.keyboard.type('Three')
    expect(await words()).toEqual([
      { runs: [{ text: 'One' }] },
      { runs: [{ text: 'Two' }, { break: true }, { text: 'Three' }] },
    ])
  })

  it('makes selected words bold and italic by key', async () => {
    await start([{ runs: [{ text: 'Pancakes' }] }])
    await test.page.keyboard.press('Control+a')
    await test.page.keyboard.press('Control+b')
    await test.page.keyboard.press('Control+i')
    expect(await words()).toEqual([{ runs: [{ text: 'Pancakes', bold: true, italic: true }] }])
  })

  it('writes into an empty telling', async () => {
    await start([])
    await test.page.keyboard.type('Mali')
    expect(await words()).toEqual([{ runs: [{ text: 'Mali' }] }])
    expect(await textOf('second')).toBe('Mali')
  })

  it('follows a person who is renamed, in every copy', async () => {
    await call('write', [{ runs: [{ person: 'glyn' as never }, { text: ' sang.' }] }])
    await call('rename', 'glyn', 'Glyn-Glyn')
    await expect.poll(() => textOf('first')).toBe('Glyn-Glyn sang.')
    await expect.poll(() => textOf('second')).toBe('Glyn-Glyn sang.')
    await expect.poll(() => textOf('still')).toBe('Glyn-Glyn sang.')
  })

  it('undoes and redoes typing and layout in one stack', async () => {
    await start([{ runs: [{ text: 'A' }] }])
    await test.page.keyboard.type('B')
    await call('stop')
    await call('resize', 100)
    await call('stop')
    await test.page.keyboard.type('C')
    expect(await textOf('first')).toBe('ABC')
    await call('undo')
    expect(await textOf('first')).toBe('AB')
    await call('undo')
    const frame = (await call('wordsOf', 'first')) as unknown as { box: { width: number } }
    expect(frame.box.width).toBe(126)
    await call('undo')
    expect(await textOf('first')).toBe('A')
    await call('redo')
    await call('redo')
    await call('redo')
    expect(await textOf('first')).toBe('ABC')
    await call('resize', 126)
  })

  it('merges what two copies wrote apart without losing a word', async () => {
    await start([{ runs: [{ text: 'middle' }] }])
    await call('part')
    await test.page.locator('#first .telling-live').click()
    await test.page.keyboard.press('Control+End')
    await test.page.keyboard.type(' end')
    await test.page.locator('#second .telling-live').click()
    await test.page.keyboard.press('Control+Home')
    await test.page.keyboard.type('start ')
    await call('join')
    expect(await textOf('first')).toBe('start middle end')
    expect(await textOf('second')).toBe('start middle end')
    expect(await words('first')).toEqual(await words('second'))
  })

  it('leaves the console clean under the app’s own content policy', () => {
    expect(test.complaints).toEqual([])
  })
})
