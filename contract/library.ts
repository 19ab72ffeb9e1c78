/** The encrypted library: made once, then locked and unlocked. */
import { z } from 'zod'
import { call } from './define.ts'

const passphrase = z.string().min(1).max(500)

/** A word as it is written in a book. */
const ownWordSchema = z.string().trim().min(1).max(60)

export const library = {
  getState: call(z.void(), z.strictObject({ state: z.enum(['none', 'locked', 'open']), place: z.string() })),
  suggestPassphrase: call(z.void(), z.strictObject({ passphrase: z.string() })),
  /** Makes the library; `kit` is the printed recovery kit's code, shown once. */
  create: call(z.strictObject({ passphrase }), z.strictObject({ kit: z.string() }), [
    'weak-passphrase',
    'exists',
    'disk-full',
    'no-permission',
    'io',
  ]),
  unlock: call(z.union([z.strictObject({ passphrase }), z.strictObject({ kit: z.string().max(200) })]), z.void(), [
    'wrong-passphrase',
    'wrong-kit',
    'damaged-keys',
    'newer-version',
    'in-use',
    'no-permission',
    'io',
  ]),
  lock: call(z.void(), z.void()),
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
