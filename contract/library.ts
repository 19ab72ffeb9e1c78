/** The encrypted library: made once, then locked and unlocked. */
import { z } from 'zod'
import { call } from './define.ts'
import { libraryKindSchema } from './together.ts'

const passphrase = z.string().min(1).max(500)

/** A word as it is written in a book. */
const ownWordSchema = z.string().trim().min(1).max(60)

/** A finished look at every byte. `at` is when it ended, in milliseconds since 1970. */
const checkSchema = z.strictObject({
  at: z.number(),
  files: z.number().int(),
  damaged: z.number().int(),
  mended: z.number().int(),
})

export const library = {
  getState: call(
    z.void(),
    z.strictObject({
      /** `missing`: the folder that was chosen for it has none now, such as a drive that is not connected. */
      state: z.enum(['none', 'missing', 'locked', 'open']),
      place: z.string(),
      /** The program that synchronises the folder, where its path says so. */
      sync: z.string().optional(),
    }),
  ),
  suggestPassphrase: call(z.void(), z.strictObject({ passphrase: z.string() })),
  /** Makes the library, an agency's where nothing is said; `kit` is the printed recovery kit's code, shown once. */
  create: call(
    z.strictObject({ passphrase, kind: libraryKindSchema.optional() }),
    z.strictObject({ kit: z.string() }),
    ['weak-passphrase', 'exists', 'disk-full', 'no-permission', 'io'],
  ),
  unlock: call(
    z.union([
      z.strictObject({ passphrase }),
      z.strictObject({ kit: z.string().max(200) }),
      z.strictObject({ keychain: z.literal(true) }),
    ]),
    z.void(),
    [
      'wrong-passphrase',
      'wrong-kit',
      'keychain-failed',
      'damaged-keys',
      'newer-version',
      'in-use',
      'no-permission',
      'io',
    ],
  ),
  /** Whether this computer has a keyring, and whether a key of this library is kept in it. Answered at the door too. */
  getKeychain: call(z.void(), z.strictObject({ offered: z.boolean(), kept: z.boolean() })),
  /** Keeps a key in this computer's keyring, beside the passphrase and the recovery kit. */
  keepInKeychain: call(z.strictObject({ passphrase }), z.void(), [
    'wrong-passphrase',
    'keychain-failed',
    'disk-full',
    'no-permission',
    'io',
  ]),
  /** Takes that key away again. */
  forgetKeychain: call(z.void(), z.void(), ['no-permission', 'io']),
  lock: call(z.void(), z.void()),
  /** Asks for a folder that has a library in it, such as one that another computer shares, and uses that from now on. */
  choosePlace: call(z.void(), z.strictObject({ chosen: z.boolean() }), ['no-library', 'no-permission', 'io']),
  /** Asks for a folder and moves the library there; it is locked then, and `left` is where the old files stay. */
  move: call(z.void(), z.strictObject({ place: z.string().optional(), left: z.string().optional() }), [
    'exists',
    'not-empty',
    'not-the-same',
    'disk-full',
    'no-permission',
    'io',
  ]),
  /** Makes a new recovery kit; the old one opens nothing any more. Its code is shown once. */
  renewKit: call(z.strictObject({ passphrase }), z.strictObject({ kit: z.string() }), [
    'wrong-passphrase',
    'disk-full',
    'no-permission',
    'io',
  ]),
  /** Reads every byte of every book and record. `damaged` counts files that are not as they were written, `mended` those that are again. */
  verify: call(z.void(), checkSchema, ['io']),
  /** What the last such look found, asked for or made while nobody was at work. `last` is missing when there was none. */
  lastVerify: call(z.void(), z.strictObject({ last: checkSchema.optional() })),
  changePassphrase: call(z.strictObject({ old: passphrase, next: passphrase }), z.void(), [
    'wrong-passphrase',
    'weak-passphrase',
    'disk-full',
    'no-permission',
    'io',
  ]),
  /** Words that whoever works with this library says are spelt right. They lie encrypted in it. */
  listOwnWords: call(z.void(), z.strictObject({ words: z.array(ownWordSchema) })),
  /** Keeps a word as right, or forgets it. */
  keepOwnWord: call(z.strictObject({ word: ownWordSchema, keep: z.boolean() }), z.void(), [
    'disk-full',
    'no-permission',
    'io',
  ]),
  /** Asks where to put the recovery kit and writes it there as a one-page PDF in both languages. */
  saveKit: call(z.strictObject({ kit: z.string().max(200) }), z.strictObject({ saved: z.boolean() }), [
    'disk-full',
    'no-permission',
    'io',
  ]),
} as const
