/**
 * What a family keeps with its book (core/book/family.ts) as it leaves the house: feelings, questions, worries and wished
 * names go to nobody but the family itself, but for what it chose to tell (core/book/edits/told.ts); voices go only where they
 * were chosen, with their sound; slips go along, they are written for the agency. Taking them out of the copy that goes deletes them there, and a deletion travels: so a copy that
 * comes back must not be allowed to delete them here.
 */
import * as Y from 'yjs'
import { isTold } from '#core/book/edits/told.ts'
import { type FamilyClass, familyMap, privateClasses } from '#core/book/family.ts'
import { cleanState } from './state.ts'

/** True for a copy that does not leave the family. */
export function staysInFamily(audience: string): boolean {
  return audience === 'self' || audience === 'family'
}

/** The classes that stay at home when a copy goes to that audience. */
function stayHome(audience: string): readonly FamilyClass[] {
  if (audience === 'self') return []
  return audience === 'family' ? ['voices'] : privateClasses
}

/**
 * The state without what stays at home, cleaned; undefined when it is not whole. Of the voices, those stay in it whose sound
 * is among `sounds`.
 */
export function withoutFamily(
  state: Uint8Array,
  audience: string,
  sounds: ReadonlyMap<string, unknown> = new Map(),
): Uint8Array | undefined {
  const classes = stayHome(audience)
  const doc = new Y.Doc({ gc: true })
  try {
    const whole = cleanState(state)
    if (whole === undefined || classes.length === 0) return whole
    Y.applyUpdate(doc, whole)
    doc.transact(() => {
      for (const name of classes)
        for (const [id, record] of [...familyMap(doc, name).entries()])
          if (!goes(name, record, sounds)) familyMap(doc, name).delete(id)
    })
    return cleanState(Y.encodeStateAsUpdate(doc))
  } finally {
    doc.destroy()
  }
}

function goes(name: FamilyClass, record: unknown, sounds: ReadonlyMap<string, unknown>): boolean {
  if (!(record instanceof Y.Map)) return false
  return name === 'voices' ? sounds.has(String(record.get('sound'))) : isTold(name, record)
}

/** What a document has of the private classes, so that it can be put back. */
export interface AtHome {
  readonly name: FamilyClass
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** The private records of a document. */
export function atHome(doc: Y.Doc): AtHome[] {
  return privateClasses.flatMap(name =>
    [...familyMap(doc, name).entries()].flatMap(([id, record]) =>
      record instanceof Y.Map ? [{ name, id, fields: record.toJSON() }] : [],
    ),
  )
}

/** Puts back what a copy that came from elsewhere has taken away. Inside a transaction of the caller's. */
export function keepAtHome(doc: Y.Doc, before: readonly AtHome[]): void {
  for (const { name, id, fields } of before) {
    const map = familyMap(doc, name)
    if (!map.has(id)) map.set(id, new Y.Map(Object.entries(fields)))
  }
}
