/**
 * Every screen of Together, one after another: axe finds nothing, words stand out 7:1 (large ones 4.5:1), what a child
 * presses is 64 px and more, and a screen reader meets a page in the order in which it is read.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import type { Language } from '#core/book/language.ts'
import { setupRoom } from '../support/together-room.ts'

const table = setupRoom()
const { press } = table
const corner = [
  'Ask a question',
  'My worry box',
  'What I call people',
  'All about me',
  'The story of a thing',
  'My months at home',
  'That is not right',
]
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is wrong with the screen as it stands, in Welsh and in English. */
async function look(screen: string): Promise<string[]> {
  const found: string[] = []
  for (const language of ['cy', 'en'] as const) {
    await table.browser.evaluate(shown => (window as unknown as ShowsLanguage).showLanguage(shown), language)
    await table.browser.locator(`html[lang^="${language}"]`).waitFor()
    found.push(...(await lookIn(language, screen)))
  }
  return found
}

interface ShowsLanguage {
  readonly showLanguage: (language: Language) => void
}

async function lookIn(language: Language, screen: string): Promise<string[]> {
  await still()
  const builder = new AxeBuilder({ page: table.browser })
    .options({
      runOnly: [...rules],
      // Whatever stands out 7:1 stands out 4.5:1.
      rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
      // What is in order is not described node by node.
      resultTypes: ['violations'],
    })
    // A page of the book is checked with print; here it is the room round it.
    .exclude('[data-leaf] .page')
    // There are no frames: what looks into frames opens a tab of its own for every look.
    .setLegacyMode(true)
  const { violations } = await builder.analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`))
  return [...found, ...(await smallTargets())].map(each => `${screen}, ${language}: ${each}`)
}

/** Until nothing on the screen moves or fades: a colour on its way is no colour. */
async function still(): Promise<void> {
  await table.browser.evaluate(async () => {
    await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => undefined)))
  })
}

/** What can be pressed and is smaller than 64 px, where a child presses. A grown-up's own room has ordinary controls. */
async function smallTargets(): Promise<string[]> {
  return table.browser.evaluate(() => {
    const over = document.querySelector('dialog[open]') ?? document
    return [...over.querySelectorAll('button, input, a[href], textarea')]
      .filter(
        each =>
          !each.closest('[inert], [aria-hidden="true"], .page') && each.checkVisibility({ visibilityProperty: true }),
      )
      .map(each => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 63.5)
      .map(
        ({ each, box }) => `${Math.round(box.width)} x ${Math.round(box.height)} px: ${each.outerHTML.slice(0, 120)}`,
      )
  })
}

async function hold(): Promise<void> {
  const button = table.browser.getByRole('button', { name: 'Hold me' })
  await button.hover()
  await table.browser.mouse.down()
  await button.waitFor({ state: 'detached' })
  await table.browser.mouse.up()
}

describe('every screen of Together', () => {
  it('can be read and pressed: the page, its tools and their cards', async () => {
    const found: string[] = []
    const { keyboard } = table.browser
    found.push(...(await look('a page')))
    await press('my pen')
    found.push(...(await look('the pen')))
    for (const tool of ['my stickers', 'my words', 'my voice', 'my photos']) {
      await press(tool)
      await table.browser.getByRole('dialog').waitFor()
      found.push(...(await look(tool)))
      await keyboard.press('Escape')
    }
    await press('Done')
    await press('How does this page feel?')
    found.push(...(await look('the weather')))
    await keyboard.press('Escape')
    await press('not yet')
    found.push(...(await look('the pictures of a fold')))
    await press('sheep')
    await table.browser.getByRole('heading', { name: 'Not yet' }).waitFor()
    found.push(...(await look('a folded page')))
    expect(found).toEqual([])
  })

  it('can be read and pressed: the doors, a hard page, and the quiet places', async () => {
    const found: string[] = []
    const { keyboard } = table.browser
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowRight')
    await table.room.at(3)
    found.push(...(await look('a hard page')))
    await press('With my grown-up')
    found.push(...(await look('a door')))
    await hold()
    found.push(...(await look('the sum')))
    await press('Use our passphrase instead')
    found.push(...(await look('the passphrase')))
    await press('Do a sum instead')
    await table.room.doSum()
    await table.browser.getByRole('heading', { name: 'For the grown-up' }).waitFor()
    found.push(...(await look('the grown-up card')))
    await press('Read the page together')
    await press(/^Stop/)
    await table.browser.getByRole('heading', { name: 'We have stopped' }).waitFor()
    found.push(...(await look('the quiet scene')))
    await press('That is enough for today')
    found.push(...(await look('leaving')))
    expect(found).toEqual([])
  })

  it('can be read and pressed: the corner and all that is in it, and the grown-ups’ room', async () => {
    const found: string[] = []
    await press('My corner')
    found.push(...(await look('the corner')))
    for (const name of corner) {
      await press(name)
      await table.browser.getByRole('dialog', { name }).waitFor()
      found.push(...(await look(name)))
      await table.browser.keyboard.press('Escape')
    }
    await press('For grown-ups')
    await table.room.passGate()
    await table.browser.getByRole('heading', { name: 'The question post' }).waitFor()
    found.push(...(await look('the grown-ups’ room')).filter(each => !each.includes(' px: ')))
    expect(found).toEqual([])
  })
})

describe('a page for a screen reader', () => {
  it('is met in order: which page, its title, its words, the pictures’ words; then the tools and the ways out', async () => {
    await table.browser.keyboard.press('ArrowRight')
    await table.room.at(2)
    await expect
      .poll(() => table.browser.locator('body').ariaSnapshot(), { timeout: 10_000 })
      .toContain('main "Page 2 of 4"')
    const said = await table.browser.locator('body').ariaSnapshot()
    const inOrder = [
      'main "Page 2 of 4"',
      'heading "Mali’s book" [level=1]',
      'heading "Pat and Glyn’s house" [level=2]',
      'Pat, Mali and Glyn on the sand',
      'The beach, on your fourth birthday',
      'When you were three, you went to live with Pat and Glyn.',
      'button "Back a page"',
      'button "Next page"',
      'button "my pen"',
      'button "How does this page feel?"',
      'button "not yet"',
      'button "Stop',
      'button "My corner"',
      'button "Finished"',
    ]
    const places = inOrder.map(each => said.indexOf(each))
    expect(inOrder.filter((_, at) => places[at] === -1)).toEqual([])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    // Its neighbours lie ready unseen: nobody comes upon them.
    expect(said).not.toContain('Everything at once')
  })
})
