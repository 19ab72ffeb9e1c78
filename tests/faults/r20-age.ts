/** R20: age's own 143 test vectors through our opener: the same answer, or a refusal that our profile means to give. */
import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import * as vectors from 'cctv-age'
import { openAge } from '#services/handover/age.ts'
import { passphraseIdentity } from '#services/handover/age-passphrase.ts'
import type { Outcome, Size } from './outcome.ts'

/** Good files that we refuse on purpose: what they use has no place in a handover. */
const refusedOnPurpose = /^(armor_|hybrid|x25519_grease|stanza_|x25519_multiple_recipients$|x25519_and_|tag|p256|mlkem)/

export async function runR20(_size: Size, _seed: number): Promise<Outcome> {
  const notes: string[] = []
  const refused: string[] = []
  let wrong = 0
  let trials = 0
  for (const [name, bytes] of Object.entries<Uint8Array>(vectors as never)) {
    trials++
    const { head, body } = split(bytes)
    const opened = await open(head, body)
    const isExpected = head.get('expect')?.[0] === 'success'
    const isRight = opened !== undefined && hash(opened) === head.get('payload')?.[0]
    if (isExpected && opened === undefined && refusedOnPurpose.test(name)) refused.push(name)
    else if (isExpected !== isRight || (opened !== undefined && !isRight)) {
      wrong++
      notes.push(`${name}: expected ${head.get('expect')?.[0]}`)
    }
  }
  return {
    id: 'R20',
    trials,
    lost: 0,
    silentlyWrong: wrong,
    recovered: trials - wrong,
    isReached: wrong === 0 && trials >= 143,
    notes: [...notes.slice(0, 6), `refused on purpose: ${refused.join(' ')}`],
  }
}

async function open(head: ReadonlyMap<string, string[]>, body: Uint8Array): Promise<Uint8Array | undefined> {
  for (const identity of head.get('identity') ?? []) {
    if (!identity.startsWith('AGE-SECRET-KEY-1')) continue
    const opened = await openAge(body, 'X25519', identity).catch(() => undefined)
    if (opened?.ok) return opened.value
  }
  for (const passphrase of head.get('passphrase') ?? []) {
    const opened = await openAge(body, 'scrypt', passphraseIdentity(passphrase))
    if (opened.ok) return opened.value
  }
  return undefined
}

function split(bytes: Uint8Array): { head: ReadonlyMap<string, string[]>; body: Uint8Array } {
  const text = Buffer.from(bytes).toString('latin1')
  const end = text.indexOf('\n\n')
  const head = new Map<string, string[]>()
  for (const line of text.slice(0, end).split('\n')) {
    const [key = '', value = ''] = line.split(': ')
    head.set(key, [...(head.get(key) ?? []), value])
  }
  const rest = Buffer.from(bytes.subarray(end + 2))
  return { head, body: head.get('compressed')?.[0] === 'zlib' ? inflateSync(rest) : rest }
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
