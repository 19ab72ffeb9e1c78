import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import { unwrap } from '#core/result.ts'
import {
  createSender,
  isReceivingCode,
  mergeInto,
  mergeStates,
  readHandover,
  spokenWords,
  writeHandover,
} from '#services/handover/index.ts'
import { smallBook } from '#support/books.ts'
import { tickingPorts } from '#support/library.ts'

const ports = tickingPorts()

describe('notes for grown-ups', () => {
  it('stay at home when a book goes to a family, and are still at home when it comes back', async () => {
    const worker = bookWith('Ask the court for the photo: CANARY')
    const read = await handOver(worker, 'family', [])
    expect(Buffer.from(read.state).includes('CANARY')).toBe(false)
    const adopter = new Y.Doc()
    Y.applyUpdate(adopter, read.state)
    expect(adopter.getText('notes/one').toString()).toBe('')
    adopter.getText('story').insert(0, 'From us: ')
    adopter.getText('notes/one').insert(0, 'Their own note. ')
    worker.getText('story').insert(worker.getText('story').length, ' Also this.')

    const back = await handOver(adopter, 'self', [])
    mergeInto(worker, back.state)
    expect(worker.getText('story').toString()).toBe('From us: The sea. Also this.')
    expect(worker.getText('notes/one').toString()).toContain('Ask the court for the photo: CANARY')
    expect(worker.getText('notes/one').toString()).toContain('Their own note.')
    mergeInto(worker, back.state)
    expect(
      worker
        .getText('notes/one')
        .toString()
        .match(/CANARY/g),
    ).toHaveLength(1)
    const mine = Y.encodeStateAsUpdate(worker)
    for (const pair of [
      [mine, back.state],
      [back.state, mine],
    ] as const) {
      const merged = new Y.Doc()
      Y.applyUpdate(merged, mergeStates(...pair)!)
      expect(merged.getText('notes/one').toString()).toContain('CANARY')
    }
  })

  it('come with a later copy that has them, although an earlier one came without', async () => {
    const worker = bookWith('Ask the court. ')
    const family = new Y.Doc()
    Y.applyUpdate(family, (await handOver(worker, 'family', [])).state)
    family.getText('notes/one').insert(0, 'Ours. ')
    worker.getText('notes/one').insert(0, 'First: ')
    mergeInto(family, (await handOver(worker, 'family', ['notes'])).state)
    const words = family.getText('notes/one').toString()
    for (const each of ['First: ', 'Ask the court. ', 'Ours. ']) expect(words.split(each)).toHaveLength(2)
    expect(words.indexOf('First: ')).toBeLessThan(words.indexOf('Ask the court. '))

    // What a family then takes out of them is gone here, whatever comes later.
    family.getText('notes/one').delete(words.indexOf('First: '), 7)
    mergeInto(family, (await handOver(worker, 'family', ['notes'])).state)
    expect(family.getText('notes/one').toString()).toBe(words.replace('First: ', ''))
    mergeInto(worker, (await handOver(family, 'family', [])).state)
    expect(worker.getText('notes/one').toString()).toBe('First: Ask the court. ')
  })

  it('are here once when they come home from somebody who was first sent the book without them', async () => {
    const worker = bookWith('Ask the court. ')
    const other = new Y.Doc()
    Y.applyUpdate(other, (await handOver(worker, 'agency', [])).state)
    mergeInto(other, (await handOver(worker, 'agency', ['notes'])).state)
    mergeInto(worker, (await handOver(other, 'agency', ['notes'])).state)
    expect(worker.getText('notes/one').toString()).toBe('Ask the court. ')
  })

  it('go along when they are chosen, and with a book that stays with its writer', async () => {
    for (const [audience, classes] of [
      ['agency', ['notes']],
      ['self', []],
    ] as const) {
      const { state } = await handOver(bookWith('A note'), audience, classes)
      const doc = new Y.Doc()
      Y.applyUpdate(doc, state)
      expect(doc.getText('notes/one').toString()).toBe('A note')
    }
  })
})

describe('a receiving code', () => {
  it('has six words of its own', async () => {
    const [one, two] = [await codeOf(), await codeOf()]
    expect(isReceivingCode(one)).toBe(true)
    expect(isReceivingCode(one.slice(1))).toBe(false)
    expect(spokenWords(one).split(' ')).toHaveLength(6)
    expect(spokenWords(one)).toBe(spokenWords(one))
    expect(spokenWords(one)).not.toBe(spokenWords(two))
  })
})

async function codeOf(): Promise<string> {
  return identityToRecipient(await generateX25519Identity())
}

function bookWith(note: string): Y.Doc {
  const doc = new Y.Doc()
  doc.getText('story').insert(0, 'The sea.')
  doc.getText('notes/one').insert(0, note)
  return doc
}

async function handOver(doc: Y.Doc, audience: string, classes: readonly string[]) {
  const identity = await generateX25519Identity()
  const lock = { recipients: [await identityToRecipient(identity)] }
  const sender = createSender(ports.random(32))
  const state = Y.encodeStateAsUpdate(doc)
  const file = await writeHandover({ book: 'mali', state, photos: new Map(), sender, audience, classes }, lock, ports)
  return unwrap(await readHandover(file, { identity }))
}

describe('what else is for grown-ups', () => {
  /** A book as the app makes it, with a canary in every field that is for grown-ups. */
  function bookWithFields(): Y.Doc {
    const book = smallBook({
      people: [
        {
          id: 'kelly' as never,
          role: 'birth-mother',
          name: { en: 'Kelly' },
          known: 'CANARY-known',
        },
      ],
      facts: [{ id: 'weight' as never, kind: 'born-weight', certainty: 'not-known', askOf: 'CANARY-ask' }],
      photos: [
        {
          id: 'a'.repeat(64) as never,
          width: 4,
          height: 3,
          type: 'image/jpeg',
          agreed: true,
          original: 'CANARY-box',
          carries: ['place'],
        },
      ],
      kept: [{ key: 'a finding', reason: 'CANARY-reason' }],
    })
    return createDoc(book)
  }

  it('stays at home when a book goes to a family, and is still at home when it comes back', async () => {
    const worker = bookWithFields()
    const before = readBook(worker)
    const read = await handOver(worker, 'family', [])
    expect(Buffer.from(read.state).includes('CANARY')).toBe(false)
    expect(Buffer.from((await handOver(worker, 'agency', ['notes'])).state).includes('CANARY')).toBe(true)
    const adopter = new Y.Doc()
    Y.applyUpdate(adopter, read.state)
    expect(adopter.getMap<Y.Map<unknown>>('photos').get('a'.repeat(64))?.has('carries')).toBe(false)
    adopter.getMap<Y.Map<unknown>>('people').get('kelly')?.set('name.cy', 'Cel')
    mergeInto(worker, (await handOver(adopter, 'family', [])).state)
    const after = readBook(worker)
    if (!before.ok || !after.ok) throw new Error('a book that cannot be read')
    expect(after.value.people[0]).toEqual({ ...before.value.people[0], name: { en: 'Kelly', cy: 'Cel' } })
    expect({ ...after.value, people: [] }).toEqual({ ...before.value, people: [] })
  })

  it('comes with a later copy that has it, although an earlier one came without', async () => {
    const worker = bookWithFields()
    const family = new Y.Doc()
    Y.applyUpdate(family, (await handOver(worker, 'family', [])).state)
    mergeInto(family, (await handOver(worker, 'family', ['notes'])).state)
    expect(unwrap(readBook(family))).toEqual(unwrap(readBook(worker)))
  })

  it('goes with someone whom the other copy took out of the book', async () => {
    const worker = bookWithFields()
    const adopter = new Y.Doc()
    Y.applyUpdate(adopter, (await handOver(worker, 'family', [])).state)
    adopter.getMap('people').delete('kelly')
    mergeInto(worker, (await handOver(adopter, 'family', [])).state)
    expect(worker.getMap('people').size).toBe(0)
  })
})
