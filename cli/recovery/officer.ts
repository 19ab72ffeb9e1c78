/** What an agency's officers do, on a computer of their own: make keys, make the agency's file, answer a request. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { err, ok, type Result } from '#core/result.ts'
import { openAge, sealAge } from '#services/handover/age.ts'
import { passphraseIdentity, passphraseRecipient } from '#services/handover/age-passphrase.ts'
import { createSender, isReceivingCode, saveFile } from '#services/handover/index.ts'
import {
  type Agency,
  answerRequest,
  isStrongEnough,
  parseAgency,
  parseRequest,
  signedPart,
} from '#services/library/index.ts'
import { normalPassphrase } from '#services/library/keys.ts'
import { wordsAreSaid } from '../spoken.ts'
import { type Act, describeAgency, type Verb } from './act.ts'

/** `recovery officer`: a key of one's own, locked, for somebody else's agency file. */
export const officer: Verb = async act => {
  const { out } = act.input.values
  if (typeof out !== 'string') return err('usage', { why: '--out says where to write the key.' })
  const made = await makeKey(act, out, '')
  if (!made.ok) return made
  const text = `The key is made. Its code, for --also or --second: ${made.value}`
  return ok({ json: { code: made.value }, text })
}

/** `recovery make`: the first officer's key, and the file that the agency gives out. */
export const make: Verb = async act => {
  const { input, io } = act
  const { name, expires, version = '1', previous, out } = input.values
  if (typeof name !== 'string' || typeof expires !== 'string' || typeof out !== 'string')
    return err('usage', { why: '--name, --expires and --out are needed.' })
  const [also, second] = [codesIn(input.values.also), codesIn(input.values.second)]
  if (![...also, ...second].every(isReceivingCode)) return err('bad-recipient')
  const before = typeof previous === 'string' ? await readOfficer(previous, act) : undefined
  if (before && !before.ok) return before
  if (before && before.value.seed === undefined) return err('not-the-first-officer')
  const seed = before?.value.seed ?? io.ports.random(32)
  const signs = `# ${name}, version ${version}\n# signs: ${Buffer.from(seed).toString('hex')}\n`
  const first = await makeKey(act, join(out, `officer-${version}.age`), signs)
  if (!first.ok) return first
  const signer = createSender(seed)
  const said = {
    format: 1 as const,
    name,
    version: Number(version),
    expires,
    recipients: [first.value, ...also],
    ...(second.length > 0 && { second }),
    key: signer.key,
  }
  const agency: Agency = { ...said, signature: Buffer.from(signer.sign(signedPart(said))).toString('hex') }
  const file = Buffer.from(`${JSON.stringify(agency, null, 2)}\n`)
  if (parseAgency(file) === undefined)
    return err('usage', { why: '--expires is a day, --version a whole number, and no officer is in it twice.' })
  const saved = await saveFile(join(out, 'agency-recovery.json'), file)
  return saved.ok ? ok(describeAgency(agency)) : saved
}

/** `recovery answer`: opens a request with an officer's key. */
export const answer: Verb = async act => {
  const { input, io, first } = act
  const { officer: keyFile, out } = input.values
  if (typeof keyFile !== 'string' || typeof out !== 'string')
    return err('usage', { why: '--officer and --out are needed.' })
  const bytes = await readFile(first).catch(() => undefined)
  const request = bytes && parseRequest(bytes)
  if (!request) return err(bytes === undefined ? 'no-such-file' : 'not-a-request')
  const opened = await readOfficer(keyFile, act)
  if (!opened.ok) return opened
  const asked = 'Ring the worker on a number you already have. Type the six words that they read out to you:'
  const checked = await wordsAreSaid(io, input, asked, request.reply)
  if (!checked.ok) return err('words-differ')
  const answered = await answerRequest(request, opened.value.identity)
  if (!answered.ok) return answered
  const isHalf = 'forTheOther' in answered.value
  const saved = await saveFile(out, 'answer' in answered.value ? answered.value.answer : answered.value.forTheOther)
  if (!saved.ok) return saved
  const library = 'answer' in answered.value ? answered.value.library : request.library
  const { version, made, reply } = request
  // For the agency's own log: which library, when it asked, when it was answered, and why without the six words.
  const json = {
    library,
    version,
    asked: made,
    answered: new Date(io.ports.clock.now()).toISOString(),
    reply,
    half: isHalf,
    ...(checked.value !== undefined && { unchecked: checked.value }),
  }
  const is = isHalf ? 'half opened: give the new file to the other officer' : 'answered'
  return ok({ json, text: `Library ${library}, which asked on ${made.slice(0, 10)}, is ${is}. Write that down.` })
}

function codesIn(text: unknown): string[] {
  return typeof text === 'string' ? text.split(',').filter(Boolean) : []
}

/** Makes an officer's key under the passphrase of this command and gives its receiving code. */
async function makeKey({ input, io }: Act, file: string, comment: string): Promise<Result<string>> {
  const passphrase = await io.passphrase(input)
  if (!passphrase.ok) return passphrase
  if (!isStrongEnough(passphrase.value)) return err('weak-passphrase')
  const identity = await generateX25519Identity()
  const opener = passphraseRecipient(normalPassphrase(passphrase.value), io.ports.random)
  const saved = await saveFile(file, await sealAge(Buffer.from(`${comment}${identity}\n`), [opener]))
  return saved.ok ? ok(await identityToRecipient(identity)) : saved
}

/** An officer's file: their age identity, and of the first officer the seed that signs for the agency. */
async function readOfficer(
  file: string,
  { input, io }: Act,
): Promise<Result<{ readonly identity: string; readonly seed: Uint8Array | undefined }>> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return err('no-such-file')
  const plain = bytes.toString('utf8')
  const opened = plain.includes('AGE-SECRET-KEY-1') ? ok(plain) : await unlocked(bytes, input, io)
  if (!opened.ok) return opened
  const identity = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/m.exec(opened.value)?.[0]
  const seed = /^# signs: ([0-9a-f]{64})$/m.exec(opened.value)?.[1]
  if (identity === undefined) return err('damaged')
  return ok({ identity, seed: seed === undefined ? undefined : new Uint8Array(Buffer.from(seed, 'hex')) })
}

async function unlocked(bytes: Uint8Array, input: Act['input'], io: Act['io']): Promise<Result<string>> {
  const passphrase = await io.passphrase(input)
  if (!passphrase.ok) return passphrase
  const opened = await openAge(bytes, 'scrypt', passphraseIdentity(normalPassphrase(passphrase.value)))
  if (!opened.ok) return err(opened.code === 'not-for-you' ? 'wrong-passphrase' : 'damaged')
  return ok(Buffer.from(opened.value).toString('utf8'))
}
