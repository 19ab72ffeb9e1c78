/** What the sender chooses: page by page what the family added and the voices that were recorded; one by one what is told. */
import { useState } from 'react'
import type { SendOrder } from '#contract/handover.ts'
import type { PageId } from '#core/book/ids.ts'
import type { FetchedBook } from './fetch-book.ts'

/** A choice of pages. */
interface Choice {
  readonly pages: readonly PageId[]
  readonly go: readonly PageId[]
  readonly onGo: (pages: readonly PageId[]) => void
}

/**
 * The choices as they stand for an audience, each undefined where there is nothing to choose, and what they come to in the
 * order. What a family added goes unless it stays; its voices, feelings, questions and worries stay unless they go. An agency's
 * voices are a carer's, recorded for this child: they go with the book unless they are held back.
 */
export function useChosen(fetched: FetchedBook, isFamily: boolean, audience: SendOrder['audience']) {
  const { book, added, atHome, voices, tellable } = fetched
  const [addedGo, setAddedGo] = useState<readonly PageId[]>(() => added.filter(page => !atHome.includes(page)))
  const [voicesGo, setVoicesGo] = useState<readonly PageId[]>(() => (isFamily ? [] : [...voices.keys()]))
  // What was told before is chosen again by the family itself; whoever it was told to passes nothing on by default.
  const [toldGo, setToldGo] = useState<readonly string[]>(() =>
    isFamily ? tellable.filter(({ record }) => record.told).map(({ record }) => record.id) : [],
  )
  // Among the family everything that was added goes: there is nothing to choose.
  const choosesAdded = isFamily && audience !== 'family' && added.length > 0
  const stayHome = choosesAdded ? added.filter(page => !addedGo.includes(page)) : []
  // A page that the family made itself and leaves at home takes its voices with it.
  const gone = new Set(book.pages.filter(({ id, begun }) => begun && stayHome.includes(id)).map(({ id }) => id))
  const tells = audience === 'family' ? [] : tellable.filter(({ record }) => !gone.has(record.id as PageId))
  const voiced = [...voices.keys()].filter(page => !gone.has(page))
  return {
    added: choosesAdded ? ({ pages: added, go: addedGo, onGo: setAddedGo } satisfies Choice) : undefined,
    voices: voiced.length > 0 ? ({ pages: voiced, go: voicesGo, onGo: setVoicesGo } satisfies Choice) : undefined,
    told: tells.length > 0 ? { records: tells, go: toldGo, onGo: setToldGo } : undefined,
    order: {
      stayHome,
      voicesOf: voicesGo.filter(page => voiced.includes(page)),
      told: tells.map(({ record }) => record.id).filter(id => toldGo.includes(id)),
    },
  }
}
