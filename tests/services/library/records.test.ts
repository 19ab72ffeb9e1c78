import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import type { BookStore } from '#services/library/index.ts'
import { openBook } from '#support/library.ts'

describe('records', () => {
  it('give the newest version, in the library and in each book apart, and list their ids', async () => {
    const { library, book } = await openBook()
    const text = (words: string) => new TextEncoder().encode(words)
    for (let i = 1; i <= 8; i++) unwrap(await library.putRecord('case', 'mali', text(`version ${i}`)))
    unwrap(await library.putRecord('case', 'osian', text('other')))
    unwrap(await book.putRecord('case', 'mali', text('in the book')))
    expect(await library.getRecord('case', 'mali')).toEqual(text('version 8'))
    expect(await book.getRecord('case', 'mali')).toEqual(text('in the book'))
    expect(await library.listRecords('case')).toEqual(['mali', 'osian'])
    expect(await library.getRecords('case')).toEqual(
      new Map([
        ['mali', text('version 8')],
        ['osian', text('other')],
      ]),
    )
    expect(await library.getRecord('edition', 'mali')).toBeUndefined()
    unwrap(await library.removeRecord('case', 'mali'))
    expect(await library.listRecords('case')).toEqual(['osian'])
    await library.close()
  })

  it('put at once all arrive, the last one newest', async () => {
    const { library } = await openBook()
    await Promise.all([1, 2, 3, 4].map(i => library.putRecord('case', 'mali', Uint8Array.of(i))))
    expect(await library.getRecord('case', 'mali')).toEqual(Uint8Array.of(4))
    await library.close()
  })

  it.each(['rec', 'rec2'])('are each kept twice, and %s is written again from its twin', async ending => {
    const { library, book, place } = await openBook()
    for (const [area, folder] of [
      [library, 'records'],
      [book, `books/${book.id}/records`],
    ] as const) {
      unwrap(await area.putRecord('case', 'mali', Uint8Array.of(7)))
      const name = (await readdir(join(place, folder, 'case'))).find(each => each.endsWith(`.${ending}`)) ?? ''
      const path = join(place, folder, 'case', name)
      for (const spoil of [() => writeFile(path, 'nonsense'), () => rm(path)]) {
        await spoil()
        expect(await library.verify()).toMatchObject({ damaged: [], mended: [`${folder}/case/${name}`] })
        expect(await library.verify()).toMatchObject({ damaged: [], mended: [] })
      }
      // Either alone is enough again.
      await rm(path.replace(/rec2?$/, ending === 'rec' ? 'rec2' : 'rec'))
      expect(await area.getRecord('case', 'mali')).toEqual(Uint8Array.of(7))
      await library.verify()
    }
    await library.close()
  })

  it('are damaged where neither copy is whole, and an earlier version counts', async () => {
    const { library, place } = await openBook()
    for (const version of [1, 2]) unwrap(await library.putRecord('case', 'mali', Uint8Array.of(version)))
    const folder = join(place, 'records/case')
    const newest = (await readdir(folder)).filter(name => name.includes('-2-'))
    for (const name of newest) await writeFile(join(folder, name), 'nonsense')
    const report = await library.verify()
    expect(report.mended).toEqual([])
    expect([...report.damaged].sort()).toEqual(newest.map(name => `records/case/${name}`).sort())
    expect(await library.getRecord('case', 'mali')).toEqual(Uint8Array.of(1))
    await library.close()
  })

  it('that are written while every byte is looked at are neither damaged nor written by two', async () => {
    const { library } = await openBook()
    const writing = (async () => {
      for (let i = 0; i < 20; i++) unwrap(await library.putRecord('case', 'mali', Uint8Array.of(i)))
    })()
    let isWriting = true
    void writing.finally(() => {
      isWriting = false
    })
    while (isWriting) expect(await library.verify()).toMatchObject({ damaged: [], mended: [] })
    await writing
    expect(await library.getRecord('case', 'mali')).toEqual(Uint8Array.of(19))
    await library.close()
  })

  it('leave their names and words nowhere in the open', async () => {
    const { library, place, book } = await openBook()
    unwrap(await library.putRecord('case', 'mali-surname', new TextEncoder().encode('CANARY-WORDS')))
    write(book, 'CANARY-WORDS')
    unwrap(await book.nameVersion('CANARY-NAME'))
    await library.close()
    for (const entry of await readdir(place, { recursive: true, withFileTypes: true })) {
      expect(entry.name).not.toContain('surname')
      if (entry.isFile()) expect((await readFile(join(entry.parentPath, entry.name))).includes('CANARY')).toBe(false)
    }
  })
})

function write(book: BookStore, words: string): void {
  book.doc.getText('story').insert(0, words)
}
