/** A library whose every key was lost comes back with the help of the agency's officer, who never sees a book. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { sealAge } from '#services/handover/age.ts'
import { createSender } from '#services/handover/index.ts'
import {
  answerRequest,
  createLibrary,
  finishRecovery,
  parseAgency,
  parseRequest,
  requestRecovery,
  signedPart,
  unlockLibrary,
} from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder, tickingPorts, wordsOf } from '#support/library.ts'

const ports = tickingPorts()
const next = 'tŷ gwyn lantern river apple'

/** An agency's officer and its file. */
async function agencyOf(version = 1, signer = createSender(ports.random(32)), expires = '2029-03-31') {
  const identity = await generateX25519Identity()
  const said = {
    format: 1 as const,
    name: 'Cyngor Dychmygol',
    version,
    expires,
    recipients: [await identityToRecipient(identity)],
    key: signer.key,
  }
  const signature = Buffer.from(signer.sign(signedPart(said))).toString('hex')
  return { identity, signer, file: new TextEncoder().encode(JSON.stringify({ ...said, signature })) }
}

async function lostLibrary(file: Uint8Array) {
  const place = await temporaryFolder()
  const made = unwrap(await createLibrary(libraryOptions(place), { passphrase: goodPassphrase }))
  const { id } = unwrap(await made.library.createBook(stateOf('The sea')))
  unwrap(await made.library.sealToAgency(file))
  await made.library.close()
  return { place, id, kit: made.kit }
}

describe('agency recovery', () => {
  it('gives the books back under a new passphrase, and the old one opens nothing any more', async () => {
    const agency = await agencyOf()
    const { place, id, kit } = await lostLibrary(agency.file)
    const options = libraryOptions(place)
    const request = parseRequest(unwrap(await requestRecovery(options, next)))
    if (!request) throw new Error('no request')
    const answer = unwrap(await answerRequest(request, agency.identity))
    expect(await finishRecovery(options, answer, 'another one entirely here')).toMatchObject({
      code: 'wrong-passphrase',
    })
    expect(await finishRecovery(options, answer, next)).toMatchObject({ ok: true })
    expect(await unlockLibrary(options, { passphrase: goodPassphrase })).toMatchObject({ code: 'wrong-passphrase' })
    for (const secret of [{ passphrase: next }, { kit }]) {
      const library = unwrap(await unlockLibrary(options, secret))
      expect(wordsOf(unwrap(await library.openBook(id)).doc)).toBe('The sea')
      await library.close()
    }
    expect(await finishRecovery(options, answer, next)).toMatchObject({ code: 'no-request' })
  })

  it('holds no key in the request, and its answer opens for nobody else', async () => {
    const agency = await agencyOf()
    const { place } = await lostLibrary(agency.file)
    const bytes = unwrap(await requestRecovery(libraryOptions(place), next))
    expect(Buffer.from(bytes).toString()).not.toMatch(/AGE-SECRET-KEY|Sea/)
    const request = parseRequest(bytes)
    if (!request) throw new Error('no request')
    expect(await answerRequest(request, await generateX25519Identity())).toMatchObject({ code: 'not-for-you' })
    const other = await lostLibrary(agency.file)
    unwrap(await requestRecovery(libraryOptions(other.place), next))
    const answer = unwrap(await answerRequest(request, agency.identity))
    expect(await finishRecovery(libraryOptions(other.place), answer, next)).toMatchObject({ code: 'not-the-answer' })
  })

  it('takes no answer with a key that does not open the books here', async () => {
    const agency = await agencyOf()
    const { place } = await lostLibrary(agency.file)
    const options = libraryOptions(place)
    const request = parseRequest(unwrap(await requestRecovery(options, next)))
    const forged = { library: request?.library, key: Buffer.alloc(32, 7).toString('base64') }
    const answer = await sealAge(new TextEncoder().encode(JSON.stringify(forged)), [request?.reply ?? ''])
    expect(await finishRecovery(options, answer, next)).toMatchObject({ code: 'not-the-answer' })
    const library = unwrap(await unlockLibrary(options, { passphrase: goodPassphrase }))
    await library.close()
  })

  it('follows the agency to new officers, for whom alone it is sealed then, and nobody else to theirs', async () => {
    const first = await agencyOf()
    const { place } = await lostLibrary(first.file)
    const second = await agencyOf(2, first.signer)
    const library = unwrap(await unlockLibrary(libraryOptions(place), { passphrase: goodPassphrase }))
    expect(await library.sealToAgency((await agencyOf(3)).file)).toMatchObject({ code: 'not-agency' })
    expect(await library.sealToAgency((await agencyOf(4, first.signer, '2020-01-01')).file)).toMatchObject({
      code: 'expired',
    })
    unwrap(await library.sealToAgency(second.file))
    expect(await library.sealToAgency(first.file)).toMatchObject({ code: 'older-agency' })
    await library.close()
    expect((await readdir(join(place, 'recovery'))).sort()).toEqual(['2.age', 'agency.json'])
    const request = parseRequest(unwrap(await requestRecovery(libraryOptions(place), next)))
    if (!request) throw new Error('no request')
    expect(await answerRequest(request, first.identity)).toMatchObject({ code: 'not-for-you' })
    expect(await answerRequest(request, second.identity)).toMatchObject({ ok: true })
    expect(parseAgency(await readFile(join(place, 'recovery', 'agency.json')))?.version).toBe(2)
  })
})
