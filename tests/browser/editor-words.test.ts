/** Words, findings and photos in the editor, in real Chromium. */
import { describe, expect, it } from 'vitest'
import type { Frame, FrameOf } from '#core/book/schema.ts'
import { poll, setupEditor } from './support/editor-page.ts'

const editor = setupEditor(2)
const { frame, on, key, saved, drag, middle } = editor

describe('words on the page', () => {
  it('are written where they are clicked, and are with the desktop a moment later', async () => {
    await on('h-story').locator('.line').last().click()
    await key('End')
    await editor.browser.keyboard.type(' Mmm, tŷ da.')
    await poll(() => frame<FrameOf<'words'>>('h-story').words['en/5-7']?.at(-1)?.runs.at(-1)).toEqual({
      text: '. You called Glyn “Glyn-Glyn”. Mmm, tŷ da.',
    })
    await saved()
  })

  it('offer the People at @ and put a chip in', async () => {
    await on('h-title').locator('.line').click()
    await key('End')
    await editor.browser.keyboard.type(' and @ke')
    await editor.browser.getByRole('option', { name: /Kelly/ }).waitFor()
    await key('Enter')
    await editor.browser.keyboard.type('!')
    await poll(() => frame<FrameOf<'words'>>('h-title').words['en/5-7']?.[0]?.runs).toEqual([
      { text: 'Pat and Glyn’s house and ' },
      { person: 'kelly' },
      { text: '!' },
    ])
  })

  it('take bold, a list and a colour from the tools', async () => {
    await on('h-title').locator('.line').click()
    await key('Control+a')
    await editor.browser.getByRole('button', { name: /^Bold/ }).click()
    await editor.browser.getByRole('button', { name: 'Colour of words' }).click()
    await editor.browser.getByRole('menuitemradio', { name: 'Night blue' }).click()
    await editor.browser.getByRole('button', { name: 'List', exact: true }).click()
    await poll(() => frame<FrameOf<'words'>>('h-title').words['en/5-7']).toEqual([
      { list: 'bullet', runs: [{ text: 'Pat and Glyn’s house', bold: true, colour: 'night' }] },
    ])
  })

  it('show what is not written yet as missing, and never the other language', async () => {
    await editor.browser.getByRole('button', { name: /^Page 1\./ }).click()
    await editor.browser.getByRole('button', { name: 'Cymraeg' }).click()
    const title = on('t-title').locator('.telling')
    expect(await title.textContent()).toBe('')
    expect(await title.evaluate(element => getComputedStyle(element, '::before').content)).toContain(
      'Not written in Welsh yet',
    )
  })

  it('stand side by side in both languages', async () => {
    await editor.browser.getByRole('button', { name: 'Both' }).click()
    const [en, cy] = await Promise.all(
      ['en', 'cy'].map(lang => on('h-story').locator(`[lang="${lang}"]`).boundingBox()),
    )
    expect(cy!.x).toBeGreaterThan(en!.x + en!.width)
    expect(cy!.y).toBeCloseTo(en!.y, 0)
  })

  it('are kept when nobody had begun them, and nothing is written by looking', async () => {
    await editor.browser.getByRole('button', { name: /^Page 1\./ }).click()
    await editor.browser.getByRole('button', { name: 'Cymraeg' }).click()
    await on('t-title').locator('.telling').click()
    await saved()
    expect(frame<FrameOf<'words'>>('t-title').words).not.toHaveProperty('cy/5-7')
    await editor.browser.keyboard.type('Popeth')
    await key('Enter')
    await editor.browser.keyboard.type('ar unwaith')
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
    await editor.browser.keyboard.type('Eto')
    await poll(() => frame<FrameOf<'words'>>('t-title').words['cy/5-7']).toEqual([{ runs: [{ text: 'Eto' }] }])
  })

  it('undo after a photo was moved in between, step by step', async () => {
    await on('h-title').locator('.line').click()
    await key('End')
    await editor.browser.keyboard.type('?')
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

describe('the words panel', () => {
  it('offers another word, puts it in, and takes it back with undo', async () => {
    await editor.browser.getByRole('tab', { name: 'Words' }).click()
    const finding = editor.browser.locator('[data-rule="words.jargon"], section:has(mark:text-is("placement"))').last()
    await finding.getByText('home', { exact: true }).waitFor()
    await finding.getByRole('button', { name: 'Use this' }).click()
    await poll(() => frame<FrameOf<'words'>>('h-story').words['en/5-7']?.[1]?.runs).toEqual([
      { text: 'Your home was by the sea.' },
    ])
    await key('Control+z')
    await poll(() => frame<FrameOf<'words'>>('h-story').words['en/5-7']?.[1]?.runs).toEqual([
      { text: 'Your placement was by the sea.' },
    ])
  })

  it('keeps a grown-up’s own words with the reason', async () => {
    await editor.browser.getByRole('tab', { name: 'Words' }).click()
    const finding = editor.browser.locator('section:has(mark:text-is("placement"))').last()
    await finding.getByRole('button', { name: 'Keep mine' }).click()
    await editor.browser.getByLabel('Why it is right as it is').fill('It is the word on the certificate')
    await editor.browser.getByRole('button', { name: 'Keep it' }).click()
    await poll(() => editor.desk.book().kept.map(({ reason }) => reason)).toEqual(['It is the word on the certificate'])
    await editor.browser.getByRole('heading', { name: 'Kept as they are' }).waitFor()
  })
})

describe('the photo editor', () => {
  const openPhoto = async () => {
    await on('h-cakes').click()
    await editor.browser.getByRole('button', { name: 'Edit photo' }).click()
    await editor.browser.getByRole('dialog').waitFor()
  }
  const photo = () => frame<FrameOf<'photo'>>('h-cakes')

  it('crops by pulling the picture and going closer', async () => {
    await openPhoto()
    const place = editor.browser.getByRole('group', { name: /The part of the photo/ })
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
    await editor.browser.getByRole('button', { name: 'Cover', exact: true }).click()
    const place = (await editor.browser.getByRole('group', { name: /The part of the photo/ }).boundingBox())!
    await editor.browser.mouse.click(place.x + place.width / 2, place.y + place.height / 2)
    await poll(() => photo().recipe?.covers.length).toBe(1)
    const [cover] = photo().recipe!.covers
    expect(cover!.x + cover!.width / 2).toBeCloseTo(0.5, 1)
    expect(cover!.y + cover!.height / 2).toBeCloseTo(0.5, 1)
    await editor.browser.getByRole('button', { name: 'Cover 1' }).focus()
    await key('Delete')
    await poll(() => photo().recipe?.covers.length).toBe(0)
  })

  it('opens by a double press and by Enter, covers the photo wherever it stands, and gives the keys back to the page', async () => {
    const copies = () => editor.desk.book().pages.flatMap(({ frames }) => frames.filter(isCakes))
    const isCakes = (each: Frame) =>
      each.kind === 'photo' && JSON.stringify(each.picture) === JSON.stringify(photo().picture)
    await on('h-cakes').click()
    await key('Control+d')
    await poll(() => copies().length).toBe(2)
    await key('Enter')
    await editor.browser.getByRole('button', { name: 'Cover', exact: true }).click()
    await editor.browser.getByRole('button', { name: 'Add a cover' }).click()
    await editor.browser.getByRole('button', { name: 'Cover it there too' }).click()
    await editor.browser.locator(':focus', { hasText: 'It is covered there too.' }).waitFor()
    await poll(() => copies().map(each => (each as FrameOf<'photo'>).recipe?.covers.length)).toEqual([1, 1])
    await key('Escape')
    await editor.browser.locator('.sheet:focus').waitFor()
    await editor.browser.locator('.handle-box').dblclick()
    await editor.browser.getByRole('button', { name: 'Done' }).click()
    await editor.browser.locator('.sheet:focus').waitFor()
  })

  it('turns, greys and puts everything back', async () => {
    await openPhoto()
    await editor.browser.getByRole('button', { name: 'Turn' }).click()
    await editor.browser.getByRole('button', { name: 'Grey' }).click()
    await poll(() => photo().recipe).toMatchObject({ turn: 90, grey: true })
    await editor.browser.getByRole('button', { name: 'Put back as it was' }).click()
    await poll(() => photo().recipe).toBeUndefined()
    await key('Escape')
    await poll(() => editor.browser.getByRole('dialog').count()).toBe(0)
  })
})

describe('words from outside', () => {
  it('keep their meaning and lose their mess', async () => {
    await on('h-title').locator('.line').click()
    await key('Control+a')
    await editor.browser.evaluate(() => {
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
    expect(await editor.browser.evaluate(() => 'ran' in window)).toBe(false)
    // What was pasted asked for styles and a handler while it was read; the policy said no to each.
    const refused = editor.complaints.splice(0)
    expect(refused.filter(each => !each.includes('The action has been blocked'))).toEqual([])
  })
})

describe('keeping what was written', () => {
  it('tries again, in order, until the desktop takes it, and says so', async () => {
    editor.desk.refuse(true)
    await on('h-title').locator('.line').click()
    await key('End')
    await editor.browser.keyboard.type(' one')
    await poll(() => editor.browser.locator('footer [role="status"]').textContent()).toContain('Not saved yet')
    await editor.browser.keyboard.type(' two')
    editor.desk.refuse(false)
    await saved()
    expect(frame<FrameOf<'words'>>('h-title').words['en/5-7']?.[0]?.runs).toEqual([
      { text: 'Pat and Glyn’s house one two' },
    ])
  })
})

describe('the console', () => {
  it('is clean but for the answers that were refused on purpose', () => {
    expect(editor.complaints.filter(each => !each.includes('503'))).toEqual([])
  })
})
