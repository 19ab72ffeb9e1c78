/** Recorded voices go with a book where they were chosen, with their sound and nothing else, in both directions. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { addFamily } from '#core/book/edits/family.ts'
import { readFamily, type Voice } from '#core/book/family.ts'
import type { PageId, PhotoId } from '#core/book/ids.ts'
import { unwrap } from '#core/result.ts'
import {
  createSender,
  type Handover,
  mergeInto,
  packBook,
  packVoices,
  readHandover,
  unpackInto,
  writeHandover,
} from '#services/handover/index.ts'
import { type BookStore, createLibrary } from '#services/library/index.ts'
import { cleanVoice } from '#services/together/voice.ts'
import { pageOne, pageTwo, smallBook } from '#support/books.ts'
import { goodPassphrase, libraryOptions, temporaryFolder, tickingPorts } from '#support/library.ts'
import { countingIds } from '#support/ports.ts'
import { voice, voiceWithTags } from '#support/voice.ts'

const ports = tickingPorts()
const sender = createSender(ports.random(32))
let identity: string
let recipient: string
let clean: Uint8Array

beforeAll(async () => {
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  clean = (await cleanVoice(voice))!
})

async function libraryFor() {
  return unwrap(await createLibrary(libraryOptions(await temporaryFolder()), { passphrase: goodPassphrase })).library
}

/** A book with the child's voice on page one and a foster carer's on page two, which was recorded elsewhere and has tags. */
async function bookWithVoices(): Promise<BookStore> {
  const library = await libraryFor()
  const store = unwrap(await library.createBook(Y.encodeStateAsUpdate(createDoc(smallBook()))))
  await record(store, pageOne, 'child', voice)
  await record(store, pageTwo, 'foster-carer', await voiceWithTags('CANARY'))
  return store
}

async function record(store: BookStore, page: PageId, by: Voice['by'], bytes: Uint8Array): Promise<void> {
  const sound = unwrap(await store.putBlob(bytes)) as PhotoId
  addFamily(store.doc, countingIds(by), 'voices', { page, by, sound, seconds: 1.5, on: '2027-03-01' })
}

async function sent(store: BookStore, audience: string, pages: readonly PageId[]): Promise<Handover> {
  const packed = unwrap(await packBook(store, [], sender))
  const voices = unwrap(await packVoices(store, page => pages.includes(page)))
  const file = await writeHandover({ ...packed, voices, audience }, { recipients: [recipient] }, ports)
  return unwrap(await readHandover(file, { identity }))
}

const voicesIn = (doc: Y.Doc) => readFamily(doc, 'voices').map(({ by }) => by)
function docOf({ state }: Handover): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}

describe('recorded voices', () => {
  it('go to the agency page by page, with their sound and without what was written beside it', async () => {
    const store = await bookWithVoices()
    const silent = await sent(store, 'agency', [])
    expect(voicesIn(docOf(silent))).toEqual([])
    expect([silent.voices.size, silent.manifest.format]).toEqual([0, 1])

    const handover = await sent(store, 'agency', [pageTwo])
    expect(voicesIn(docOf(handover))).toEqual(['foster-carer'])
    expect(handover.manifest.format).toBe(2)
    expect([...handover.voices.values()]).toEqual([clean])
    expect(Buffer.from(handover.state).toString('latin1')).not.toContain('CANARY')
  })

  it('come to a family with the book and can be played there, under the names that the book has for them', async () => {
    const store = await bookWithVoices()
    const handover = await sent(store, 'family', [pageTwo])
    const home = unwrap(await unpackInto(await libraryFor(), handover, ports.ids))
    const [carer] = readFamily(home.doc, 'voices')
    expect(carer?.by).toBe('foster-carer')
    expect(unwrap(await home.getBlob(carer?.sound ?? ''))).toEqual(clean)
  })

  it('stay where they are when a copy comes back that was sent without them, and follow when they are chosen later', async () => {
    const store = await bookWithVoices()
    const agency = docOf(await sent(store, 'agency', []))
    mergeInto(store.doc, Y.encodeStateAsUpdate(agency))
    expect(voicesIn(store.doc)).toEqual(['child', 'foster-carer'])
    mergeInto(agency, (await sent(store, 'agency', [pageOne])).state)
    expect(voicesIn(agency)).toEqual(['child'])
  })

  it('go to oneself all together', async () => {
    const store = await bookWithVoices()
    const handover = await sent(store, 'self', [pageOne, pageTwo])
    expect(voicesIn(docOf(handover))).toEqual(['child', 'foster-carer'])
    expect(handover.voices.size).toBe(2)
  })

  it('that are none are not written', async () => {
    const store = await bookWithVoices()
    await record(store, pageOne, 'grown-up', Uint8Array.of(1, 2, 3))
    const handover = await sent(store, 'agency', [pageOne])
    expect(voicesIn(docOf(handover))).toEqual(['child'])
  })
})
