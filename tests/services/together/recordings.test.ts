/** A recording that the machine cuts off is a voice up to there; one that ended leaves nothing behind. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { unwrap } from '#core/result.ts'
import { type BookStore, createLibrary, realFiles, unlockLibrary } from '#services/library/index.ts'
import { beginRecording, cutOffRecordings, endRecording, keepPart } from '#services/together/recordings.ts'
import { cleanVoice, voiceSeconds } from '#services/together/voice.ts'
import { pageOne } from '#support/books.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder } from '#support/library.ts'
import { voice } from '#support/voice.ts'

/** A lock that does not outlive its computer: the first one stops dead, and the next opens what it left. */
const files = { ...realFiles, lock: async () => async () => undefined }
const about = { page: pageOne, by: 'foster-carer' } as const
const all = () => true

async function bookAt(place: string): Promise<BookStore> {
  const made = unwrap(await createLibrary(libraryOptions(place, files), { passphrase: goodPassphrase }))
  onTestFinished(() => made.library.close())
  return unwrap(await made.library.createBook(stateOf('start')))
}

/** The same book as the next start of the program finds it, with nothing closed before. */
async function afterDeath(place: string, id: string): Promise<BookStore> {
  const library = unwrap(await unlockLibrary(libraryOptions(place, files), { passphrase: goodPassphrase }))
  onTestFinished(() => library.close())
  return unwrap(await library.openBook(id))
}

/** Records the first so many of twelve parts. */
async function record(store: BookStore, name: string, parts: number): Promise<void> {
  unwrap(await beginRecording(store, name, about))
  const size = Math.ceil(voice.length / 12)
  for (let part = 0; part < parts; part++)
    unwrap(await keepPart(store, name, part, voice.subarray(part * size, (part + 1) * size)))
}

describe('a recording under way', () => {
  it('is a voice up to the last part that was kept when the machine stops dead', async () => {
    const place = await temporaryFolder()
    const store = await bookAt(place)
    await record(store, 'here-one', 9)
    const again = await afterDeath(place, store.id)
    const [found, ...others] = unwrap(await cutOffRecordings(again, all))
    expect(others).toEqual([])
    expect(found).toMatchObject({ ...about, recording: 'here-one' })
    const whole = await voiceSeconds((await cleanVoice(voice))!)
    expect(found?.seconds).toBeGreaterThan(whole / 2)
    expect(found?.seconds).toBeLessThan(whole)
    const kept = unwrap(await again.getBlob(found?.sound ?? ''))
    expect(await voiceSeconds(kept)).toBe(found?.seconds)
  })

  it('is the very voice that was sent at the end when all of it had come, so that it is known again', async () => {
    const store = await bookAt(await temporaryFolder())
    await record(store, 'here-one', 12)
    const sent = unwrap(await store.putBlob((await cleanVoice(voice))!))
    expect(unwrap(await cutOffRecordings(store, all)).map(({ sound }) => sound)).toEqual([sent])
  })

  it('is found until it is ended, and then leaves nothing', async () => {
    const store = await bookAt(await temporaryFolder())
    await record(store, 'here-one', 9)
    await record(store, 'here-two', 9)
    expect(unwrap(await cutOffRecordings(store, all))).toHaveLength(2)
    unwrap(await endRecording(store, 'here-one'))
    expect(unwrap(await cutOffRecordings(store, all)).map(({ recording }) => recording)).toEqual(['here-two'])
    unwrap(await endRecording(store, 'here-two'))
    expect(await store.listRecords('recording')).toEqual([])
  })

  it('is left alone where it is another computer’s, and forgotten where nothing had been said', async () => {
    const store = await bookAt(await temporaryFolder())
    await record(store, 'there-one', 9)
    await record(store, 'here-one', 0)
    expect(unwrap(await cutOffRecordings(store, name => name.startsWith('here-')))).toEqual([])
    expect((await store.listRecords('recording')).every(id => id.startsWith('there-one'))).toBe(true)
    expect(unwrap(await cutOffRecordings(store, all))).toHaveLength(1)
  })
})
