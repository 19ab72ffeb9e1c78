import { describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { findTelling } from '#core/toolkit/kinds.ts'
import { templateFromBook } from '#core/toolkit/template-from-book.ts'
import { createLibrary } from '#services/library/index.ts'
import { dropOwnTemplate, findOwnTemplate, keepOwnTemplate, readOwnTemplates } from '#services/toolkit/own-templates.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { goodPassphrase, libraryOptions, temporaryFolder } from '#support/library.ts'

const base = findTelling(await readTemplates(), 'my-life-journey-5-7')!

function ids() {
  let next = 0
  return { next: () => `id${next++}` }
}

describe('a team’s own templates', () => {
  it('are kept in the library, found by their id and taken away', async () => {
    const made = await createLibrary(libraryOptions(await temporaryFolder()), { passphrase: goodPassphrase })
    const { library } = unwrap(made)
    await library.putRecord('template', 'own-damaged', Uint8Array.of(1, 2, 3))
    const answers = { child: { name: 'Mali' }, people: [], facts: [] }
    const { files } = templateFromBook(buildBook(base, answers, ids()), base, 'Our way')
    expect((await keepOwnTemplate(library, { id: 'own-1', layer: '5-7', name: 'Our way', files })).ok).toBe(true)
    expect((await readOwnTemplates(library)).map(({ name }) => name)).toEqual(['Our way'])
    const template = await findOwnTemplate(library, 'own-1')
    expect(template?.pages.length).toBeGreaterThan(20)
    expect(template?.layer).toBe('5-7')
    expect(await findOwnTemplate(library, 'own-2')).toBeUndefined()
    await dropOwnTemplate(library, 'own-1')
    expect(await readOwnTemplates(library)).toEqual([])
    await library.close()
  })
})
