/** The calls of the whole way, through the window's own bridge: a book, a photo, a print, its edition, the shelf. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { BookCard } from '#contract/books.ts'
import type { Edition } from '#core/reviews/edition.ts'
import type { RunningApp } from '#root/scripts/lib/app-process.ts'
import { openAppWithLibrary } from '#support/app.ts'

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }

async function ask<T>(app: RunningApp, channel: string, input?: unknown): Promise<Answer<T>> {
  return (await app.call(channel, input)) as Answer<T>
}

async function get<T>(app: RunningApp, channel: string, input?: unknown): Promise<T> {
  const answer = await ask<T>(app, channel, input)
  if (!answer.ok) throw new Error(`${channel}: ${answer.code}`)
  return answer.value
}

describe('the whole way through the door', () => {
  it('makes the sample book, prints it, and keeps the edition with its review on the shelf', async () => {
    const app = await openAppWithLibrary()
    const { id } = await get<{ id: string }>(app, 'books.createSample')
    await get(app, 'books.open', { id })
    await get(app, 'register.saveCase', {
      book: id,
      record: { version: 1, placedOn: '2026-11-02', reviewsHeld: ['2026-11-28'], nation: 'wales' },
    })

    const wish = { book: id, purpose: 'screen', language: 'both', layer: '5-7', marks: false }
    const { job } = await get<{ job: string }>(app, 'print.start', wish)
    const made = await get<{ pages: number; bytes: number; failed: string[] }>(app, 'print.finish', { job })
    expect(made.failed).toEqual([])
    expect(made.pages).toBeGreaterThan(10)
    const preview = await app.page.evaluate(
      url =>
        fetch(url).then(async answer => [answer.headers.get('content-type'), (await answer.arrayBuffer()).byteLength]),
      `/print/${job}.pdf`,
    )
    expect(preview).toEqual(['application/pdf', made.bytes])

    const [card] = await get<BookCard[]>(app, 'books.list')
    expect(card).toMatchObject({ inPlace: false, where: 'here', damaged: false })
    expect(card?.next?.review).toBe(2)
    const edition = { job, review: 2, allow: 'shown to a panel' }
    expect(await ask(app, 'print.makeEdition', { ...edition, code: 'XXX 0' })).toMatchObject({ code: 'wrong-code' })

    const place = join(app.data, 'out.pdf')
    await app.answerDialog([])
    expect(await get(app, 'print.makeEdition', { ...edition, code: card?.code })).toEqual({ saved: false })
    await app.answerDialog([place])
    const kept = await get<{ saved: boolean; edition: Edition }>(app, 'print.makeEdition', {
      ...edition,
      code: card?.code.replace(' ', '').toLowerCase(),
    })
    expect(kept.edition).toMatchObject({ number: 1, review: 2, purpose: 'screen', pages: made.pages })
    const sum = createHash('sha256')
      .update(await readFile(place))
      .digest('hex')
    expect(kept.edition.fingerprint).toBe(sum)
    expect((await stat(place)).size).toBe(made.bytes)
    expect(await get(app, 'print.listEditions', { book: id })).toEqual([{ ...kept.edition, changed: 0 }])
    expect((await get<BookCard[]>(app, 'books.list'))[0]).toMatchObject({ inPlace: true })
    expect(app.errors()).toBe('')
  }, 120_000)

  it('takes a photo by its bytes and by a file, and shows it upright without what the camera wrote', async () => {
    const app = await openAppWithLibrary()
    const { id } = await get<{ id: string }>(app, 'books.create', {
      template: 'my-life-journey-5-7',
      answers: { child: { name: 'Gwen' } },
    })
    const file = join(app.data, 'photo.jpg')
    // As a phone held upright writes it: the pixels lie on their side, and it says where it was and whose it is.
    const camera = { IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } }
    await sharp({ create: { width: 600, height: 400, channels: 3, background: '#7a9' } })
      .withExif(camera)
      .withMetadata({ orientation: 6, exif: camera })
      .jpeg()
      .toFile(file)
    expect((await readFile(file)).includes('Somebody')).toBe(true)
    await app.answerDialog([file, join(app.data, 'dialogs.jsonl')])
    const chosen = await get<{ key: string; name: string }[]>(app, 'photos.choose', { what: 'files' })
    expect(chosen.map(({ name }) => name)).toEqual(['photo.jpg', 'dialogs.jsonl'])
    const bring = (key: string) =>
      app.page.evaluate(
        url => fetch(url, { method: 'POST' }).then(answer => answer.json()),
        `/book/${id}/photos/${key}`,
      ) as Promise<{ photo?: { id: string; width: number; height: number }; error?: string }>
    const added = await Promise.all(chosen.map(({ key }) => bring(key)))
    // A key is good for one time, and nobody can make one up.
    expect(await bring(chosen[0]?.key ?? '')).toEqual({ error: 'io' })
    expect(added).toEqual([{ photo: expect.objectContaining({ width: 400, height: 600 }) }, { error: 'not-a-picture' }])

    const bytes = [...(await readFile(file))]
    const posted = await app.page.evaluate(
      ([url, body]) => fetch(url, { method: 'POST', body: new Uint8Array(body) }).then(answer => answer.json()),
      [`/book/${id}/photos`, bytes] as const,
    )
    expect(posted).toEqual(added[0])
    const shown = await app.page.evaluate(async url => {
      const answer = await fetch(url)
      const picture = await createImageBitmap(await answer.clone().blob())
      const text = new TextDecoder('latin1').decode(await answer.arrayBuffer())
      return {
        type: answer.headers.get('content-type'),
        width: picture.width,
        height: picture.height,
        exif: text.includes('Somebody'),
      }
    }, `/book/${id}/photo/${added[0]?.photo?.id}?w=160`)
    expect(shown).toEqual({ type: 'image/webp', width: 160, height: 240, exif: false })
    expect(
      await app.page.evaluate(url => fetch(url).then(a => a.status), `/book/${id}/photo/${added[0]?.photo?.id}?w=161`),
    ).toBe(404)
  }, 60_000)

  it('refuses an update that is not one, and keeps the book as it was', async () => {
    const app = await openAppWithLibrary()
    const { id } = await get<{ id: string }>(app, 'books.create', {
      template: 'my-life-journey-5-7',
      answers: { child: { name: 'Gwen' } },
    })
    await get(app, 'books.open', { id })
    const outcome = await app.page.evaluate(async book => {
      const state = () => fetch(`/book/${book}/state`).then(async answer => (await answer.arrayBuffer()).byteLength)
      const post = (body: Uint8Array<ArrayBuffer>) =>
        fetch(`/book/${book}/updates`, { method: 'POST', body }).then(a => a.status)
      const before = await state()
      const statuses = [
        await post(new Uint8Array([9, 9, 9])),
        await post(new Uint8Array(500).fill(255)),
        await post(new Uint8Array()),
      ]
      return { statuses, same: before === (await state()) }
    }, id)
    expect(outcome).toEqual({ statuses: [400, 400, 400], same: true })
  }, 60_000)
})
