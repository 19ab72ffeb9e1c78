import { describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import { firstSettings } from '#core/reviews/settings.ts'
import { answersSchema } from '#core/toolkit/answers.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { createLibrarySession } from '#electron/library-session.ts'
import { checkWithCase } from '#electron/print/check.ts'
import { createMinimumOf } from '#electron/register/minimum.ts'
import { writeCase } from '#services/register/cases.ts'
import { settingsKept } from '#services/register/documents.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { goodPassphrase, libraryOptions, temporaryFolder } from '#support/library.ts'
import { testPorts } from '#support/ports.ts'

const template = (await readTemplates()).find(({ id }) => id === 'my-life-journey-5-7')!
const answers = answersSchema.parse({
  child: { name: 'Mali', bornMonth: '2019-05' },
  people: [{ key: 'kelly', role: 'birth-mother', name: { en: 'Kelly', cy: 'Kelly' } }],
  facts: [
    {
      kind: 'letters-when',
      certainty: 'certain',
      value: { en: 'every April', cy: 'bob mis Ebrill' },
      people: ['kelly'],
    },
  ],
})

async function checked() {
  const session = createLibrarySession(libraryOptions(await temporaryFolder()))
  unwrap(await session.create(goodPassphrase))
  const library = session.current()!
  const ports = testPorts()
  const book = buildBook(template, answers, ports.ids)
  const minimumOf = createMinimumOf({ session, ports, findTemplate: async () => template })
  const parts = { session, ports, minimumOf, isToolkit: async () => () => true }
  const rules = async () =>
    (await checkWithCase(parts, book)).map(({ rule, key }) => `${rule} ${key.split('|').at(-1)}`)
  return { library, book, rules }
}

describe('the checks of a book in its library', () => {
  it('hold what it says of letters against the letterbox plan of its case', async () => {
    const { library, book, rules } = await checked()
    const kelly = book.people.find(({ role }) => role === 'birth-mother')!
    const plan = (when: string) =>
      writeCase(
        library,
        book.id,
        caseRecordSchema.parse({
          version: 1,
          fullNames: { [kelly.id]: 'Kelly Probert' },
          letterbox: [{ who: 'Kelly Probert', plan: when }],
        }),
      )
    unwrap(await plan('a letter each April'))
    expect(await rules()).not.toContain('story.letterbox when')
    unwrap(await plan('a letter each October'))
    expect(await rules()).toContain('story.letterbox when')
  })

  it('ask for the parts that the region has settled on for the second review', async () => {
    const { library, rules } = await checked()
    expect(await rules()).toContain('story.minimum me-now')
    const set = { from: '2020-01-01', sections: ['timeline'] }
    unwrap(await settingsKept.write(library, { ...firstSettings, minimumSets: [set] }))
    expect((await rules()).filter(rule => rule.startsWith('story.minimum'))).toEqual(['story.minimum timeline'])
  })
})
