/**
 * What a family keeps with its book and the page does not show: recorded voices, feelings, questions, worries, wished names,
 * slips to the agency, and the ways they read. Each class is a root map of its own, `family/<class>`, so that a handover
 * can leave a class out whole. A record that cannot be read is passed over: the rest stays in reach.
 */
import * as Y from 'yjs'
import { z } from 'zod'
import { frameIdSchema, pageIdSchema, personIdSchema, photoIdSchema } from './ids.ts'
import { languageSchema, layerSchema, shownLanguageSchema } from './language.ts'
import { writeFields } from './record.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const said = z.string().max(2000)
/** The family chose that this record goes along when the book leaves it (edits/told.ts). */
const told = z.literal(true).optional()
/** A recording is known by the SHA-256 of its bytes, as a photo is. */
const soundSchema = photoIdSchema

/** The voices a page can be read in. */
export const voiceOwners = ['grown-up', 'foster-carer', 'child'] as const

const voiceSchema = z.strictObject({
  page: pageIdSchema,
  by: z.enum(voiceOwners),
  sound: soundSchema,
  seconds: z.number().min(0).max(3600),
  on: day,
})

/** The weathers a page can leave one in. None is better than another, and none is ever counted. */
export const weathers = ['sunny', 'cloudy', 'rainy', 'stormy', 'foggy'] as const
const feelingSchema = z.strictObject({ page: pageIdSchema, weather: z.enum(weathers), on: day, told })

/** What can become of a question. */
export const answerKinds = ['answered', 'not-known', 'when-older'] as const
const questionSchema = z.strictObject({
  text: said,
  page: pageIdSchema.optional(),
  on: day,
  became: z.enum(answerKinds).optional(),
  answer: said.optional(),
  /** The age at which it is looked at again. */
  age: z.number().int().min(1).max(25).optional(),
  told,
})

const worrySchema = z.strictObject({
  text: said,
  on: day,
  /** The day a grown-up of the family marked it as talked about. */
  talked: day.optional(),
  /** The day it was agreed with the child that somebody outside the family may be told; absent: it never leaves. */
  agreed: day.optional(),
  told,
})

const nameWishSchema = z.strictObject({
  person: personIdSchema,
  language: languageSchema,
  name: z.string().min(1).max(60),
  on: day,
  became: z.enum(['agreed', 'not-now']).optional(),
})

/** What a family asks the agency to look at: wording that is not right, or anything else. */
const slipSchema = z.strictObject({
  page: pageIdSchema,
  frame: frameIdSchema.optional(),
  /** The words as they stand, where the slip is about words; and as they should be. */
  was: said.optional(),
  should: said,
  on: day,
  became: z.enum(['accepted', 'answered']).optional(),
  answer: said.optional(),
  /** The page that the family made of it, for all to see. */
  repair: pageIdSchema.optional(),
})

const waysSchema = z.strictObject({
  language: shownLanguageSchema.optional(),
  layer: layerSchema.optional(),
  /** Minutes after which the reading closes by itself; 0: it does not. */
  minutes: z.number().int().min(0).max(120).optional(),
  /** Layers that a grown-up has read and opened. */
  layers: z.array(layerSchema).optional(),
  /** What a grown-up shows at a door that they are here with; absent: a sum, or the passphrase if they like. */
  gate: z.enum(['sum', 'passphrase']).optional(),
})
/** The ways a family reads. */
export type Ways = z.infer<typeof waysSchema>

const schemas = {
  voices: voiceSchema,
  feelings: feelingSchema,
  questions: questionSchema,
  worries: worrySchema,
  names: nameWishSchema,
  slips: slipSchema,
} as const

/** The classes of what a family keeps. */
export type FamilyClass = keyof typeof schemas
export const familyClasses = Object.keys(schemas) as readonly FamilyClass[]

/** Classes that never go back to the agency unless the family chose them. */
export const privateClasses: readonly FamilyClass[] = ['voices', 'feelings', 'questions', 'worries', 'names']

/** Those of them that a family chooses record by record; voices are chosen page by page, with their sound. */
export const toldClasses = ['feelings', 'questions', 'worries'] as const satisfies readonly FamilyClass[]

/** A record of a class, with its id. */
export type FamilyRecord<C extends FamilyClass> = z.infer<(typeof schemas)[C]> & { readonly id: string }

export type Voice = FamilyRecord<'voices'>
export type Feeling = FamilyRecord<'feelings'>
export type Question = FamilyRecord<'questions'>
export type Worry = FamilyRecord<'worries'>
export type NameWish = FamilyRecord<'names'>
export type Slip = FamilyRecord<'slips'>

/** The name of a class's root map. */
export function familyRoot(name: FamilyClass | 'ways'): string {
  return `family/${name}`
}

/** The root map of a class, made on first use. */
export function familyMap(doc: Y.Doc, name: FamilyClass | 'ways'): Y.Map<unknown> {
  return doc.getMap(familyRoot(name))
}

/** The records of a class, the oldest first. */
export function readFamily<C extends FamilyClass>(doc: Y.Doc, name: C): FamilyRecord<C>[] {
  const records: { readonly id: string; readonly on: string }[] = []
  for (const [id, record] of familyMap(doc, name).entries()) {
    if (!(record instanceof Y.Map)) continue
    const parsed = schemas[name].safeParse(record.toJSON())
    if (parsed.success) records.push({ ...parsed.data, id })
  }
  return records.sort((a, b) => compare(a.on, b.on) || compare(a.id, b.id)) as unknown as FamilyRecord<C>[]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The ways a family reads; what was never chosen is absent. */
export function readWays(doc: Y.Doc): Ways {
  const parsed = waysSchema.safeParse(familyMap(doc, 'ways').toJSON())
  return parsed.success ? parsed.data : {}
}

/** Puts or changes a record of a class. Inside a transaction of the caller's. Fields not named stay, undefined ones go. */
export function writeFamily<C extends FamilyClass>(
  doc: Y.Doc,
  name: C,
  id: string,
  fields: Partial<Omit<FamilyRecord<C>, 'id'>>,
): void {
  const map = familyMap(doc, name)
  const known = map.get(id)
  const record: Y.Map<unknown> = known instanceof Y.Map ? known : new Y.Map<unknown>()
  if (record !== known) map.set(id, record)
  // A bilingual field's name here (`name`) is a plain text: records of a family are not split by language.
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) record.delete(field)
    else record.set(field, value)
  }
}

/** Changes the ways a family reads. Inside a transaction of the caller's. */
export function writeWays(doc: Y.Doc, ways: Ways): void {
  writeFields(familyMap(doc, 'ways'), ways)
}
