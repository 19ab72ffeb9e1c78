import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { err, ok, type Result } from '#core/result.ts'
import { openAge, sealAge } from '#services/handover/age.ts'
import { passphraseIdentity, passphraseRecipient } from '#services/handover/age-passphrase.ts'
import { createSender, isReceivingCode, saveFile, spokenWords } from '#services/handover/index.ts'
import {
  type Agency,
  answerRequest,
  finishRecovery,
  isStrongEnough,
  parseAgency,
  parseRequest,
  requestRecovery,
  signedPart,
} from '#services/library/index.ts'
import { normalPassphrase } from '#services/library/keys.ts'
import type { Answer, Command, CommandInput, CommandIo } from '../command.ts'
import { isLibrary, withLibrary } from '../library-place.ts'

type Done = Promise<Result<Answer>>

/** `recovery`: what an agency and its workers do so that lost keys are not lost books (docs/agency-recovery.md). */
export const recovery: Command = {
  name: 'recovery',
  summary: 'Agency recovery: make an officer, seal a library to the agency, ask, answer, finish',
  usage:
    'make --name AGENCY --expires DAY --out FOLDER [--version N] [--previous OFFICER.age] [--also AGE_RECIPIENT,…] | show AGENCY.json | seal LIBRARY AGENCY.json | request LIBRARY --out FILE | answer REQUEST.json --officer OFFICER.age --out FILE | finish LIBRARY ANSWER.age [--passphrase-file FILE]',
  options: {
    name: { type: 'string' },
    expires: { type: 'string' },
    version: { type: 'string' },
    previous: { type: 'string' },
    also: { type: 'string' },
    officer: { type: 'string' },
    out: { type: 'string' },
  },
  positionals: { min: 1, max: 3 },
  run: async (input, io) => {
    const [what = '', first = '', second = ''] = input.positionals
    const act = acts[what]
    if (!act) return err('usage', { why: 'It is one of make, show, seal, request, answer and finish.' })
    return act({ input, io, first, second })
  },
}

interface Act {
  readonly input: CommandInput
  readonly io: CommandIo
  readonly first: string
  readonly second: string
}

const acts: Readonly<Record<string, (act: Act) => Done>> = {
  make: async ({ input, io }) => {
    const { name, expires, version = '1', previous, also = '', out } = input.values
    if (typeof name !== 'string' || typeof expires !== 'string' || typeof out !== 'string')
      return err('usage', { why: '--name, --expires and --out are needed.' })
    const others = String(also).split(',').filter(Boolean)
    if (!others.every(isReceivingCode)) return err('bad-recipient')
    const passphrase = await io.passphrase(input)
    if (!passphrase.ok) return passphrase
    if (!isStrongEnough(passphrase.value)) return err('weak-passphrase')
    const before = typeof previous === 'string' ? await readOfficer(previous, passphrase.value) : undefined
    if (before && !before.ok) return before
    const seed = before?.value.seed ?? io.ports.random(32)
    const identity = await generateX25519Identity()
    const signer = createSender(seed)
    const said = {
      format: 1 as const,
      name,
      version: Number(version),
      expires,
      recipients: [await identityToRecipient(identity), ...others],
      key: signer.key,
    }
    const agency: Agency = { ...said, signature: Buffer.from(signer.sign(signedPart(said))).toString('hex') }
    const file = Buffer.from(`${JSON.stringify(agency, null, 2)}\n`)
    if (parseAgency(file) === undefined) return err('usage', { why: '--expires is a day, --version a whole number.' })
    const officer = Buffer.from(
      `# ${name}, version ${version}\n${identity}\n# signs: ${Buffer.from(seed).toString('hex')}\n`,
    )
    const opener = passphraseRecipient(normalPassphrase(passphrase.value), io.ports.random)
    const key = await saveFile(join(out, `officer-${version}.age`), await sealAge(officer, [opener]))
    if (!key.ok) return key
    const saved = await saveFile(join(out, 'agency-recovery.json'), file)
    return saved.ok ? ok(describe(agency)) : saved
  },
  show: async ({ first }) => {
    const bytes = await readFile(first).catch(() => undefined)
    const agency = bytes && parseAgency(bytes)
    if (bytes === undefined) return err('no-such-file')
    return agency ? ok(describe(agency)) : err('not-agency')
  },
  seal: async ({ input, io, first, second }) => {
    if (!(await isLibrary(first))) return err('no-library')
    const bytes = await readFile(second).catch(() => undefined)
    if (bytes === undefined) return err('no-such-file')
    return withLibrary(first, input, io, async library => {
      const sealed = await library.sealToAgency(bytes)
      return sealed.ok ? ok(describe(sealed.value)) : sealed
    })
  },
  request: async ({ input, io, first }) => {
    const { out } = input.values
    if (typeof out !== 'string') return err('usage', { why: '--out says where to write the request.' })
    io.progress('Choose the passphrase that the library is to have afterwards.')
    const passphrase = await io.passphrase(input)
    if (!passphrase.ok) return passphrase
    const made = await requestRecovery({ place: first, ports: io.ports }, passphrase.value)
    if (!made.ok) return made
    const saved = await saveFile(out, made.value)
    return saved.ok
      ? ok({ json: { made: out }, text: 'The request is made. Send it to your agency, and ring them.' })
      : saved
  },
  answer: async ({ input, io, first }) => {
    const { officer, out } = input.values
    if (typeof officer !== 'string' || typeof out !== 'string')
      return err('usage', { why: '--officer and --out are needed.' })
    const bytes = await readFile(first).catch(() => undefined)
    const request = bytes && parseRequest(bytes)
    if (!request) return err(bytes === undefined ? 'no-such-file' : 'not-a-request')
    const passphrase = await io.passphrase(input)
    if (!passphrase.ok) return passphrase
    const opened = await readOfficer(officer, passphrase.value)
    if (!opened.ok) return opened
    const answer = await answerRequest(request, opened.value.identity)
    if (!answer.ok) return answer
    const saved = await saveFile(out, answer.value)
    if (!saved.ok) return saved
    const { library, version, made, reply } = request
    // For the agency's own log: which library, when it asked, when it was answered.
    const json = { library, version, asked: made, answered: new Date(io.ports.clock.now()).toISOString(), reply }
    return ok({ json, text: `Library ${library}, which asked on ${made.slice(0, 10)}, is answered. Write that down.` })
  },
  finish: async ({ input, io, first, second }) => {
    const answer = await readFile(second).catch(() => undefined)
    if (answer === undefined) return err('no-such-file')
    const passphrase = await io.passphrase(input)
    if (!passphrase.ok) return passphrase
    const done = await finishRecovery({ place: first, ports: io.ports }, answer, passphrase.value)
    return done.ok ? ok({ json: { recovered: true }, text: 'The library opens with the new passphrase.' }) : done
  },
}

function describe(agency: Agency): Answer {
  const { name, version, expires, recipients, key } = agency
  const words = { en: spokenWords(key, 'en'), cy: spokenWords(key, 'cy') }
  const text = [
    `${name}, version ${version}, until ${expires}, ${recipients.length} officers.`,
    `Its six words: ${words.en}`,
  ]
  return { json: { name, version, expires, officers: recipients.length, words }, text: text.join('\n') }
}

/** An officer's file: their age identity, and the seed that signs for the agency. */
async function readOfficer(
  file: string,
  passphrase: string,
): Promise<Result<{ readonly identity: string; readonly seed: Uint8Array }>> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return err('no-such-file')
  const opened = await openAge(bytes, 'scrypt', passphraseIdentity(normalPassphrase(passphrase)))
  if (!opened.ok) return err(opened.code === 'not-for-you' ? 'wrong-passphrase' : 'damaged')
  const text = Buffer.from(opened.value).toString('utf8')
  const identity = /^AGE-SECRET-KEY-1\S+$/m.exec(text)?.[0]
  const seed = /^# signs: ([0-9a-f]{64})$/m.exec(text)?.[1]
  if (identity === undefined || seed === undefined) return err('damaged')
  return ok({ identity, seed: new Uint8Array(Buffer.from(seed, 'hex')) })
}
