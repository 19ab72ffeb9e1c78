/** Agency recovery: whom the library's key is also sealed to, and the way back when every key was lost. */
import { z } from 'zod'
import { bilingualSchema } from '#core/book/language.ts'
import { call } from './define.ts'

const writeErrors = ['disk-full', 'no-permission', 'io'] as const
const passphrase = z.string().min(1).max(500)

/** An agency as its workers see it: `words` are read out to its IT team. */
export const agencySchema = z.strictObject({
  name: z.string(),
  version: z.number().int(),
  /** The last day it is to be used. */
  expires: z.string(),
  words: bilingualSchema,
})
export type AgencyNews = z.infer<typeof agencySchema>

const maybe = z.strictObject({ agency: agencySchema.optional() })

export const recovery = {
  /** The agency that the library is sealed to; answered while it is locked too. */
  getAgency: call(z.void(), maybe),
  /** Asks for an agency's file and says what it is; nothing is sealed yet. */
  chooseAgency: call(z.void(), maybe, ['not-agency', 'no-permission', 'io']),
  /** Seals the library's key to the agency that was chosen. */
  seal: call(z.void(), maybe, ['not-agency', 'expired', 'older-agency', ...writeErrors]),
  /**
   * Makes a request and asks where to put it; the passphrase is the one that the library is to have afterwards. `words` are read out
   * to the officer, who sees by them that it is this request.
   */
  request: call(
    z.strictObject({ passphrase }),
    z.strictObject({ saved: z.boolean(), words: bilingualSchema.optional() }),
    ['no-agency', 'weak-passphrase', ...writeErrors],
  ),
  /** Asks for the officer's answer and gives the library that passphrase. */
  finish: call(z.strictObject({ passphrase }), z.strictObject({ done: z.boolean() }), [
    'no-request',
    'wrong-passphrase',
    'not-the-answer',
    ...writeErrors,
  ]),
} as const
