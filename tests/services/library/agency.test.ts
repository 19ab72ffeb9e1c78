/** A library whose every key was lost comes back with the help of the agency's officer, who never sees a book. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { openAge, sealAge } from '#services/handover/age.ts'
import { createSender } from '#services/handover/index.ts'
import {
  answerRequest,
  createLibrary,
  finishRecovery,
  type LibraryOptions,
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
async function agencyOf(
  version = 1,
  signer = createSender(ports.random(32)),
  expires = '2029-03-31',
  second?: readonly string[],
  key?: string,
) {
  const identity = key ?? (await generateX25519Identity())
  const said = {
    format: 1 as const,
    name: 'Cyngor Dychmygol',
    version,
    expires,
    recipients: [await identityToRecipient(identity)],
    ...(second && { second: [...second] }),
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

function toRequest(file: Uint8Array) {
  const request = parseRequest(file)
  if (!request) throw new Error('no request')
  return request
}

async function requestFrom(options: LibraryOptions) {
  return toRequest(unwrap(await requestRecovery(options, next)).file)
}

async function answerTo(request: ReturnType<typeof toRequest>, identity: string): Promise<Uint8Array> {
  const answered = unwrap(await answerRequest(request, identity))
  if (!('answer' in answered)) throw new Error('only half an answer')
  return answered.answer
}

describe('agency recovery', () => {
  it('gives the books back under a new passphrase, and the old one opens nothing any more', async () => {
    const agency = await agencyOf()
    const { place, id, kit } = await lostLibrary(agency.file)
    const options = libraryOptions(place)
    const request = await requestFrom(options)
    const answer = await answerTo(request, agency.identity)
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
    const { file } = unwrap(await requestRecovery(libraryOptions(place), next))
    expect(Buffer.from(file).toString()).not.toMatch(/AGE-SECRET-KEY|Sea/)
    const request = toRequest(file)
    expect(await answerRequest(request, await generateX25519Identity())).toMatchObject({ code: 'not-for-you' })
    const other = await lostLibrary(agency.file)
    unwrap(await requestRecovery(libraryOptions(other.place), next))
    const answer = await answerTo(request, agency.identity)
    expect(await finishRecovery(libraryOptions(other.place), answer, next)).toMatchObject({ code: 'not-the-answer' })
  })

  it('takes no answer with a key that does not open the books here', async () => {
    const agency = await agencyOf()
    const { place } = await lostLibrary(agency.file)
    const options = libraryOptions(place)
    const request = await requestFrom(options)
    const forged = { library: request.library, key: Buffer.alloc(32, 7).toString('base64') }
    const answer = await sealAge(new TextEncoder().encode(JSON.stringify(forged)), [request.reply])
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
    const request = await requestFrom(libraryOptions(place))
    expect(await answerRequest(request, first.identity)).toMatchObject({ code: 'not-for-you' })
    expect(await answerRequest(request, second.identity)).toMatchObject({ ok: true })
    expect(parseAgency(await readFile(join(place, 'recovery', 'agency.json')))?.version).toBe(2)
  })

  // Every key that is opened costs half a second of scrypt, and more on a busy machine.
  it('needs an officer of each group where there are two, and neither sees the key alone', {
    timeout: 60_000,
  }, async () => {
    const [one, other, third] = [await agencyOf(), await agencyOf(), await agencyOf()]
    const second = [await identityToRecipient(other.identity)]
    const agency = await agencyOf(1, one.signer, '2029-03-31', second)
    const { place, id } = await lostLibrary(agency.file)
    const options = libraryOptions(place)
    const request = await requestFrom(options)
    expect(await answerRequest(request, agency.identity)).toMatchObject({ code: 'not-for-you' })
    const half = unwrap(await answerRequest(request, other.identity))
    if (!('forTheOther' in half)) throw new Error('one officer was enough')
    expect(await finishRecovery(options, half.forTheOther, next)).toMatchObject({ code: 'not-the-answer' })
    const forTheOther = toRequest(half.forTheOther)
    for (const { identity } of [other, third])
      expect(await answerRequest(forTheOther, identity)).toMatchObject({ code: 'not-for-you' })
    unwrap(await finishRecovery(options, await answerTo(forTheOther, agency.identity), next))
    const library = unwrap(await unlockLibrary(options, { passphrase: next }))
    expect(wordsOf(unwrap(await library.openBook(id)).doc)).toBe('The sea')
    await library.close()
  })

  it('is refused by a file in which somebody is in both groups', async () => {
    const identity = await generateX25519Identity()
    const twice = await agencyOf(1, undefined, undefined, [await identityToRecipient(identity)], identity)
    expect(parseAgency(twice.file)).toBeUndefined()
  })

  it('gives back a book whose own keys are lost, made before or after the agency came', async () => {
    const agency = await agencyOf()
    const { place, id } = await lostLibrary(agency.file)
    const options = libraryOptions(place)
    const library = unwrap(await unlockLibrary(options, { passphrase: goodPassphrase }))
    const later = unwrap(await library.createBook(stateOf('The hill'))).id
    unwrap(await library.createBook(stateOf('The third')))
    await library.close()
    for (const book of [id, later])
      for (const name of ['book.slot', 'book.slot2']) await writeFile(join(place, 'books', book, name), 'nonsense')
    unwrap(await finishRecovery(options, await answerTo(await requestFrom(options), agency.identity), next))
    const again = unwrap(await unlockLibrary(options, { passphrase: next }))
    expect(wordsOf(unwrap(await again.openBook(id)).doc)).toBe('The sea')
    expect(wordsOf(unwrap(await again.openBook(later)).doc)).toBe('The hill')
    await again.close()
  })

  it('gives back a library that has no book yet', async () => {
    const agency = await agencyOf()
    const place = await temporaryFolder()
    const options = libraryOptions(place)
    const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    unwrap(await library.sealToAgency(agency.file))
    unwrap(await library.putRecord('case', 'mali', new TextEncoder().encode('kept')))
    await library.close()
    const request = await requestFrom(options)
    const forged = { library: request.library, key: Buffer.alloc(32, 7).toString('base64') }
    const trick = await sealAge(new TextEncoder().encode(JSON.stringify(forged)), [request.reply])
    expect(await finishRecovery(options, trick, next)).toMatchObject({ code: 'not-the-answer' })
    unwrap(await finishRecovery(options, await answerTo(request, agency.identity), next))
    const again = unwrap(await unlockLibrary(options, { passphrase: next }))
    expect(Buffer.from((await again.getRecord('case', 'mali')) ?? []).toString()).toBe('kept')
    await again.close()
  })

  it('seals no book to whoever puts a file of theirs into the folder, and says of nobody that they are the agency', async () => {
    const place = await temporaryFolder()
    const options = libraryOptions(place)
    const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    const [stranger, agency] = [await agencyOf(9), await agencyOf()]
    await mkdir(join(place, 'recovery'))
    await writeFile(join(place, 'recovery', 'agency.json'), stranger.file)
    const { id } = unwrap(await library.createBook(stateOf('The sea')))
    expect(await readdir(join(place, 'books', id))).not.toContain('agency.age')
    expect(await library.agency()).toBeUndefined()
    unwrap(await library.sealToAgency(agency.file))
    await writeFile(join(place, 'recovery', 'agency.json'), stranger.file)
    const later = unwrap(await library.createBook(stateOf('The hill'))).id
    const sealed = await readFile(join(place, 'books', later, 'agency.age'))
    expect(await openAge(sealed, 'X25519', stranger.identity)).toMatchObject({ code: 'not-for-you' })
    expect(await openAge(sealed, 'X25519', agency.identity)).toMatchObject({ ok: true })
    await library.close()
  })

  it('is not given for one library’s request with the sealed key of another', async () => {
    const agency = await agencyOf()
    const [mine, theirs] = [await lostLibrary(agency.file), await lostLibrary(agency.file)]
    const trick = {
      ...(await requestFrom(libraryOptions(mine.place))),
      sealed: (await requestFrom(libraryOptions(theirs.place))).sealed,
    }
    expect(await answerRequest(trick, agency.identity)).toMatchObject({ code: 'damaged' })
  })
})
