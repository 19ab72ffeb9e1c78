/** The register of the fake desktop: cases in memory. What leaves the machine is never saved. */
import type { BookCard } from '#contract/books.ts'
import type { Handlers } from '#contract/index.ts'
import type { CaseRecord } from '#core/reviews/case-record.ts'
import { toChild } from '#core/reviews/child.ts'
import { firstSettings } from '#core/reviews/settings.ts'

interface FakeCases {
  readonly cards: readonly BookCard[]
  readonly cases: Map<string, CaseRecord>
}

/** The handlers over cards and cases; `today` is an ISO day. */
export function fakeRegister(memory: FakeCases, today: string): Handlers['register'] {
  const done = { ok: true, value: undefined } as const
  const notSaved = async () => ({ ok: true, value: { saved: false } }) as const
  let settings = firstSettings
  return {
    getCase: async ({ book }) => ({ ok: true, value: memory.cases.get(book) }),
    saveCase: async ({ book, record }) => {
      memory.cases.set(book, record)
      return done
    },
    getPhotoAgreements: async ({ book }) => ({ ok: true, value: memory.cases.get(book)?.photoAgreements }),
    setPhotoAgreement: async () => done,
    removeChild: async ({ book }) => {
      memory.cases.delete(book)
      return done
    },
    listReviews: async () => ({
      ok: true,
      value: memory.cards.map(({ id }) => {
        const { placed, reviews } = toChild(id, memory.cases.get(id), [])
        return { book: id, ...(placed !== undefined && { placed }), reviews }
      }),
    }),
    getBoard: async () => ({
      ok: true,
      value: {
        today,
        settings,
        sections: [],
        children: memory.cards.map(({ id, name, code, accent, parts, toFind, damaged }) => ({
          ...toChild(id, memory.cases.get(id), []),
          book: { name, code, accent, parts, toFind, damaged, lacks: [] },
        })),
      },
    }),
    getPeople: async () => ({ ok: true, value: [] }),
    saveSettings: async changed => {
      settings = changed
      return done
    },
    chooseSheet: async () => ({ ok: true, value: { heading: 0, headings: [], columns: {} } }),
    previewSheet: async () => ({ ok: false, code: 'no-such-sheet' }),
    takeSheet: async () => ({ ok: false, code: 'no-such-sheet' }),
    handOver: async () => ({ ok: true, value: { done: false, count: 0 } }),
    chooseCases: async () => ({ ok: true, value: {} }),
    readCases: async () => ({ ok: false, code: 'no-such-file' }),
    takeCases: async () => ({ ok: false, code: 'no-such-file' }),
    dropCases: async () => done,
    saveCalendar: notSaved,
    saveRows: notSaved,
    saveMeasure: notSaved,
    saveReviewPage: notSaved,
  }
}
