/** What a family keeps with its book, as snapshots that stay the same object until something in them changes. */
import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { type FamilyClass, type FamilyRecord, familyMap, readFamily, readWays, type Ways } from '#core/book/family.ts'

/** The records of a class, the oldest first. */
export function useFamily<C extends FamilyClass>(doc: Y.Doc, name: C): readonly FamilyRecord<C>[] {
  const store = useMemo(() => watch(doc, name, () => readFamily(doc, name)), [doc, name])
  return useSyncExternalStore(store.subscribe, store.get)
}

/** The ways a family reads. */
export function useWays(doc: Y.Doc): Ways {
  const store = useMemo(() => watch(doc, 'ways', () => readWays(doc)), [doc])
  return useSyncExternalStore(store.subscribe, store.get)
}

function watch<T>(doc: Y.Doc, name: FamilyClass | 'ways', read: () => T) {
  const map = familyMap(doc, name)
  let known: T | undefined
  return {
    get: () => (known ??= read()),
    subscribe(listener: () => void) {
      const onChange = () => {
        known = undefined
        listener()
      }
      map.observeDeep(onChange)
      // What changed between the first reading and this moment must be seen too.
      known = undefined
      return () => map.unobserveDeep(onChange)
    },
  }
}
