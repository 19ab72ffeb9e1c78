import { beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { type CaseRecord, caseRecordSchema } from '#core/reviews/case-record.ts'
import { createLibrarySession, type LibrarySession } from '#electron/library-session.ts'
import { createReminders, reminderWords } from '#electron/register/reminders.ts'
import { childrenKept } from '#services/register/documents.ts'
import { goodPassphrase, libraryOptions, temporaryFolder } from '#support/library.ts'

let session: LibrarySession
let now = '2026-04-10'
let works = true
let shown: string[] = []

beforeEach(async () => {
  ;[now, works, shown] = ['2026-04-10', true, []]
  session = createLibrarySession(libraryOptions(await temporaryFolder()))
  unwrap(await session.create(goodPassphrase))
  await keep({ placedOn: '2026-01-05', reviewsHeld: ['2026-02-02'], caseCode: 'CDF 1', worker: 'Nia' })
  return () => session.lock('asked')
})

/** Keeps one child; the second review is due on 2 May 2026. */
async function keep(...cases: Partial<CaseRecord>[]) {
  const entries = cases.map((each, at) => [`child${at}`, caseRecordSchema.parse({ version: 1, ...each })])
  const library = session.current()
  if (library) unwrap(await childrenKept.write(library, { version: 1, cases: Object.fromEntries(entries) }))
}

function reminders() {
  return createReminders({
    session,
    clock: { now: () => Date.parse(`${now}T09:00:00Z`) },
    language: () => 'en',
    notify: words => {
      if (works) shown.push(words)
      return works
    },
  })
}

describe('reminders', () => {
  it('are given once at each distance, also after the app was started anew, and name nobody', async () => {
    for (const day of [
      '2026-04-04',
      '2026-04-05',
      '2026-04-18',
      '2026-04-18',
      '2026-04-25',
      '2026-05-01',
      '2026-05-09',
    ]) {
      now = day
      await reminders().look()
    }
    expect(shown).toEqual([
      'A review is in 28 days.',
      'A review is in 14 days.',
      'A review is in 7 days.',
      'A review is tomorrow.',
    ])
  })

  it('of several reviews are one notification', async () => {
    const child = { placedOn: '2026-01-05', reviewsHeld: ['2026-02-02'] }
    await keep(child, child, { placedOn: '2026-03-30' })
    await reminders().look()
    expect(shown).toEqual(['3 reviews are coming up. The first is in 17 days.'])
  })

  it('that could not be shown are given at the next chance', async () => {
    works = false
    await reminders().look()
    works = true
    await reminders().look()
    expect(shown).toHaveLength(1)
  })

  it('are not given while the library is locked', async () => {
    await session.lock('asked')
    await reminders().look()
    expect(shown).toEqual([])
  })

  it('asked for twice at once are given once', async () => {
    const one = reminders()
    await Promise.all([one.look(), one.look()])
    expect(shown).toHaveLength(1)
  })

  it('are said in Welsh with the number’s own form', () => {
    const due = (...days: number[]) => days.map(each => ({ key: '', review: 2, days: each }))
    expect(reminderWords(due(2), 'cy')).toBe('Mae adolygiad ymhen 2 ddiwrnod.')
    expect(reminderWords(due(0), 'cy')).toBe('Mae adolygiad heddiw.')
    expect(reminderWords(due(1, 7), 'cy')).toBe('Mae 2 adolygiad ar ddod. Mae’r cyntaf yfory.')
  })
})
