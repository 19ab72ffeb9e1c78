import { describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { firstSettings } from '#core/reviews/settings.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { createLibrarySession } from '#electron/library-session.ts'
import { createMinimumOf } from '#electron/register/minimum.ts'
import { settingsKept } from '#services/register/documents.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { goodPassphrase, libraryOptions, temporaryFolder } from '#support/library.ts'
import { testPorts } from '#support/ports.ts'

describe('the minimum set that an edition is judged by', () => {
  it('is the toolkit’s own until a region settles another, and that one only from its day', async () => {
    const session = createLibrarySession(libraryOptions(await temporaryFolder()))
    unwrap(await session.create(goodPassphrase))
    const template = (await readTemplates()).find(({ id }) => id === 'my-life-journey-5-7')
    if (!template) throw new Error('the toolkit has a template')
    const ports = testPorts()
    const book = buildBook(template, { child: { name: 'Mali' }, people: [], facts: [] }, ports.ids)
    const minimumOf = createMinimumOf({ session, ports, findTemplate: async () => template })
    const settle = async (from: string) => {
      const library = session.current()
      const set = { from, sections: ['timeline', 'trust'] }
      if (library) unwrap(await settingsKept.write(library, { ...firstSettings, minimumSets: [set] }))
    }
    const all = (minimum: Awaited<ReturnType<typeof minimumOf>>) => [
      ...(minimum?.in ?? []),
      ...(minimum?.missing ?? []),
    ]

    expect(all(await minimumOf(book))).toContain('why')
    expect((await minimumOf(book))?.missing).toContain('me-now')
    await settle('2099-01-01')
    expect(all(await minimumOf(book))).toContain('why')
    await settle('2020-01-01')
    expect(all(await minimumOf(book)).toSorted()).toEqual(['timeline', 'trust'])
    await session.lock('asked')
    expect(await minimumOf(book)).toBeUndefined()
  })
})
