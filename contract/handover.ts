/** Books that go to someone else and come back. Bytes of a received book go by URL (urls.ts). */
import { z } from 'zod'
import { bookIdSchema, frameIdSchema, pageIdSchema } from '#core/book/ids.ts'
import { bilingualSchema, languageSchema, layerSchema } from '#core/book/language.ts'
import { disclosureSchema } from '#core/reviews/disclosure.ts'
import { call } from './define.ts'
import { versionSchema } from './history.ts'

const writeErrors = ['disk-full', 'no-permission', 'io'] as const
const code = z.string().max(200)
/** What people call themselves and each other in a file. */
export const nameSchema = z.string().trim().max(120)

/** A received file that waits for a decision, named for this sitting only. */
export const receivedIdSchema = z.string().regex(/^[a-z0-9]{1,40}$/)

/** How the file is locked. */
export const lockSchema = z.union([
  z.strictObject({
    way: z.literal('code'),
    code,
    /** The six words were read back and are right; otherwise why they could not be. */
    checked: z.union([z.literal(true), z.strictObject({ reason: z.string().trim().min(3).max(500) })]),
  }),
  z.strictObject({ way: z.literal('words') }),
])

const orderSchema = z.strictObject({
  book: bookIdSchema,
  to: nameSchema.min(1),
  audience: disclosureSchema.shape.audience,
  lock: lockSchema,
  withNotes: z.boolean(),
  /** Pages whose child's layer and slips stay at home; only outside the family. */
  stayHome: z.array(pageIdSchema).max(1000).optional(),
  /** Pages whose recorded voices go along; those of all others stay. */
  voicesOf: z.array(pageIdSchema).max(1000).optional(),
  /** Feelings, questions and worries that are told, by their ids; all others stay. Only outside the family. */
  told: z.array(z.string().min(1).max(100)).max(5000).optional(),
  /** How the sender is called in the file. */
  from: nameSchema,
  /** Why it goes although something should be fixed first. */
  allow: z.string().trim().max(500).optional(),
})
export type SendOrder = z.input<typeof orderSchema>

/** Who sent a file, by name, and what is known of them here. */
export const senderSchema = z.strictObject({
  name: z.string().optional(),
  standing: z.enum(['own', 'known', 'unknown', 'changed']),
})

/** What a file says of itself, proven whole, before anything is taken. */
export const receivedSchema = z.strictObject({
  file: receivedIdSchema,
  book: bookIdSchema,
  title: bilingualSchema,
  code: z.string(),
  pages: z.number().int(),
  photos: z.number().int(),
  /** Recorded voices. */
  voices: z.number().int(),
  /** Milliseconds since 1970. */
  made: z.number(),
  withNotes: z.boolean(),
  from: senderSchema,
  /** A copy of the same book is on the shelf. */
  isHere: z.boolean(),
})
export type Received = z.infer<typeof receivedSchema>

/** A sentence that both copies changed. */
const clashSchema = z.strictObject({
  page: pageIdSchema,
  frame: frameIdSchema,
  language: languageSchema,
  layer: layerSchema,
  was: z.string(),
  mine: z.string(),
  theirs: z.string(),
})

export const handover = {
  /** This library's own receiving code, its six words in each language, and the name it sends under. */
  getOwn: call(z.void(), z.strictObject({ code: z.string(), words: bilingualSchema, name: z.string() }), writeErrors),
  /** The six words of somebody's receiving code. */
  wordsOf: call(z.strictObject({ code }), z.strictObject({ words: bilingualSchema }), ['bad-recipient']),
  /** Makes the file and asks where to put it. `words` are shown once and kept nowhere. */
  send: call(orderSchema, z.strictObject({ saved: z.boolean(), words: z.string().optional() }), [
    'no-such-book',
    'bad-recipient',
    'must-fix',
    'missing-photo',
    'missing-voice',
    ...writeErrors,
  ]),
  listSent: call(z.strictObject({ book: bookIdSchema }), z.array(disclosureSchema), ['no-such-book']),
  /** Asks for a file. `needs`: words given by telephone, or nothing: it is for this library's receiving code. */
  choose: call(
    z.void(),
    z.strictObject({ file: receivedIdSchema.optional(), needs: z.enum(['words', 'nothing']).optional() }),
    ['not-a-book', 'too-big', 'no-permission', 'io'],
  ),
  /** Opens a chosen file without taking anything of it. */
  read: call(z.strictObject({ file: receivedIdSchema, passphrase: z.string().max(500).optional() }), receivedSchema, [
    'no-such-file',
    'not-a-book',
    'wrong-passphrase',
    'not-for-you',
    'newer-version',
    'damaged',
    'too-big',
    'too-heavy',
    ...writeErrors,
  ]),
  /** Takes it as a book of its own. */
  acceptNew: call(z.strictObject({ file: receivedIdSchema }), z.strictObject({ book: bookIdSchema }), [
    'no-such-file',
    ...writeErrors,
  ]),
  /** Brings it together with the copy on the shelf. `before` is the book as it was. */
  acceptMerge: call(
    z.strictObject({ file: receivedIdSchema }),
    z.strictObject({ book: bookIdSchema, before: versionSchema, clashes: z.array(clashSchema) }),
    ['no-such-file', 'no-such-book', 'damaged', ...writeErrors],
  ),
  /** Lets a chosen file go: nothing of it was kept. */
  drop: call(z.strictObject({ file: receivedIdSchema }), z.void()),
} as const
