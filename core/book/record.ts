/**
 * A record (page, frame, person…) as a Y.Map. Each field is its own entry, and each language of a bilingual field is an
 * entry of its own (`alt.en`, `alt.cy`), so that two copies edited apart merge field by field and language by language.
 */
import * as Y from 'yjs'
import { languages } from './language.ts'

/** The bilingual fields of every record. */
const bilingualFields = new Set(['title', 'name', 'value', 'caption', 'alt'])

/** A record's fields as plain data. */
export type Fields = Readonly<Record<string, unknown>>

/** Makes a Y.Map of fields; undefined ones are left out. */
export function createRecord(fields: Fields): Y.Map<unknown> {
  const record = new Y.Map<unknown>()
  writeFields(record, fields)
  return record
}

/** Sets fields; an undefined one is removed, and an entry that would not change is not written. */
export function writeFields(record: Y.Map<unknown>, fields: Fields): void {
  for (const [field, value] of Object.entries(fields)) {
    if (!bilingualFields.has(field)) writeEntry(record, field, value)
    else {
      const both = (value ?? {}) as Record<string, unknown>
      for (const language of languages) writeEntry(record, `${field}.${language}`, both[language])
    }
  }
}

function writeEntry(record: Y.Map<unknown>, entry: string, value: unknown): void {
  if (!record.doc) {
    if (value !== undefined) record.set(entry, value)
    return
  }
  if (value === undefined) {
    if (record.has(entry)) record.delete(entry)
  } else if (JSON.stringify(record.get(entry)) !== JSON.stringify(value)) record.set(entry, value)
}

/** A record as plain data, its bilingual fields gathered; those named in `always` are there even when empty. */
export function readFields(record: Y.Map<unknown>, always: readonly string[] = []): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const field of always) fields[field] = {}
  for (const [entry, value] of record.entries()) {
    const [field = '', language] = entry.split('.')
    const plain = value instanceof Y.Array || value instanceof Y.Map ? value.toJSON() : value
    if (language === undefined) fields[entry] = plain
    else fields[field] = { ...(fields[field] as object | undefined), [language]: plain }
  }
  return fields
}
