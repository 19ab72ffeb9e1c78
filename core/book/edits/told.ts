/**
 * What a family tells whoever it sends the book to: feelings, questions and worries stay at home unless they are chosen, one by
 * one, and a worry only where that was agreed with the child. A record that was chosen says so itself (`told`).
 */
import type * as Y from 'yjs'
import { edit } from '../edit.ts'
import { type FamilyRecord, familyMap, readFamily, toldClasses } from '../family.ts'

type ToldClass = (typeof toldClasses)[number]

/** A record that can be chosen, named by its class and id. */
export interface Tellable<C extends ToldClass = ToldClass> {
  readonly name: C
  readonly record: FamilyRecord<C>
}

/** The records that can be told, class by class, the oldest first. */
export function readTellable(doc: Y.Doc): Tellable[] {
  return toldClasses.flatMap(name =>
    readFamily(doc, name)
      .filter(record => mayBeTold(name, record))
      .map(record => ({ name, record })),
  )
}

/** Whether a record, as it stands in the document, goes to someone outside the family. */
export function isTold(name: string, fields: Y.Map<unknown>): boolean {
  return (
    (toldClasses as readonly string[]).includes(name) && fields.get('told') === true && mayBeTold(name, fields.toJSON())
  )
}

function mayBeTold(name: string, fields: object): boolean {
  return name !== 'worries' || ('agreed' in fields && fields.agreed !== undefined)
}

/**
 * Notes which records go, by their ids; all others stay. One that stayed before and goes now is written anew: copies out there
 * may hold it as deleted, and in Yjs a deletion outlives what it deleted.
 */
export function chooseTold(doc: Y.Doc, ids: readonly string[]): void {
  edit(doc, () => {
    for (const { name, record } of readTellable(doc)) {
      const map = familyMap(doc, name)
      const known = map.get(record.id) as Y.Map<unknown>
      const goes = ids.includes(record.id)
      if (goes === (record.told === true)) continue
      if (!goes) known.delete('told')
      else map.set(record.id, withTold(known))
    }
  })
}

function withTold(record: Y.Map<unknown>): Y.Map<unknown> {
  const anew = record.clone()
  anew.set('told', true)
  return anew
}
