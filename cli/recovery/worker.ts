/** What a worker does: seal a library to the agency, ask when every key is lost, take the answer. */
import { readFile } from 'node:fs/promises'
import { err, ok } from '#core/result.ts'
import { saveFile } from '#services/handover/index.ts'
import { finishRecovery, parseAgency, requestRecovery } from '#services/library/index.ts'
import { isLibrary, withLibrary } from '../library-place.ts'
import { describeAgency, type Verb, wordsOf } from './act.ts'

/** `recovery show`: what an agency's file says, and its six words. */
export const show: Verb = async ({ first }) => {
  const bytes = await readFile(first).catch(() => undefined)
  if (bytes === undefined) return err('no-such-file')
  const agency = parseAgency(bytes)
  return agency ? ok(describeAgency(agency)) : err('not-agency')
}

/** `recovery seal`: the library's key, and each book's, sealed to the agency. */
export const seal: Verb = async ({ input, io, first, second }) => {
  if (!(await isLibrary(first))) return err('no-library')
  const bytes = await readFile(second).catch(() => undefined)
  if (bytes === undefined) return err('no-such-file')
  return withLibrary(first, input, io, async library => {
    const sealed = await library.sealToAgency(bytes)
    return sealed.ok ? ok(describeAgency(sealed.value)) : sealed
  })
}

/** `recovery request`: the file for the officer. */
export const request: Verb = async ({ input, io, first }) => {
  const { out } = input.values
  if (typeof out !== 'string') return err('usage', { why: '--out says where to write the request.' })
  io.progress('Choose the passphrase that the library is to have afterwards.')
  const passphrase = await io.passphrase(input)
  if (!passphrase.ok) return passphrase
  const made = await requestRecovery({ place: first, ports: io.ports }, passphrase.value)
  if (!made.ok) return made
  const saved = await saveFile(out, made.value.file)
  if (!saved.ok) return saved
  const words = wordsOf(made.value.reply)
  const text = `The request is made. Send it to your agency, ring them, and read out these six words: ${words.en}`
  return ok({ json: { made: out, words }, text })
}

/** `recovery finish`: the answer, taken. */
export const finish: Verb = async ({ input, io, first, second }) => {
  const answer = await readFile(second).catch(() => undefined)
  if (answer === undefined) return err('no-such-file')
  const passphrase = await io.passphrase(input)
  if (!passphrase.ok) return passphrase
  const done = await finishRecovery({ place: first, ports: io.ports }, answer, passphrase.value)
  return done.ok ? ok({ json: { recovered: true }, text: 'The library opens with the new passphrase.' }) : done
}
