/** The chase list: what nobody knows yet, of whom it was asked, when, and what came back. Grown-ups' side; never printed in the book. */
import type { FactId } from '#core/book/ids.ts'
import type { Asked, Book, Fact } from '#core/book/schema.ts'
import { findFactKind } from './facts.ts'
import { factLabel } from './known.ts'

/** Where a question stands: nobody has been asked, somebody has, or how the last asking ended. */
export type ChaseState = 'to-ask' | 'waiting' | NonNullable<Asked['answer']>

/** One thing to find out. */
export interface Chase {
  readonly fact: FactId
  readonly kind: string
  readonly what: { readonly en: string; readonly cy: string }
  /** Who may know: as written for this book, else who usually does. */
  readonly of: { readonly en: string; readonly cy: string } | undefined
  /** Oldest first. */
  readonly asked: readonly Asked[]
  readonly state: ChaseState
}

/**
 * Everything that is not known or was once asked, in the order of the story. A fact that was answered without asking is not on
 * it; one that came stays, so that it can be seen who said so.
 */
export function chaseList(book: Pick<Book, 'facts'>): readonly Chase[] {
  return book.facts
    .filter(fact => fact.certainty === 'not-known' || (fact.asked?.length ?? 0) > 0)
    .map(fact => ({
      fact: fact.id,
      kind: fact.kind,
      what: factLabel(fact.kind),
      of: askedOf(fact),
      asked: fact.asked ?? [],
      state: stateOf(fact),
    }))
}

/** What is still open, by whom it is to be asked of, each once; what nobody is named for is under undefined. */
export function openByWhom(book: Pick<Book, 'facts'>): ReadonlyMap<string | undefined, readonly Chase[]> {
  const open = chaseList(book).filter(({ state }) => state === 'to-ask' || state === 'waiting')
  const whom = [...new Set(open.map(({ of }) => of?.en))]
  return new Map(whom.map(each => [each, open.filter(({ of }) => of?.en === each)]))
}

function askedOf({ kind, askOf }: Fact): Chase['of'] {
  return askOf === undefined ? findFactKind(kind)?.of : { en: askOf, cy: askOf }
}

function stateOf({ asked, certainty }: Fact): ChaseState {
  const last = asked?.at(-1)
  if (last === undefined) return 'to-ask'
  return last.answer ?? (certainty === 'not-known' ? 'waiting' : 'came')
}
