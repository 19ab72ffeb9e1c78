import { spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDoc, rootMap } from '#core/book/doc.ts'
import { setFrame } from '#core/book/edits/frames.ts'
import { addPhoto as notePhoto } from '#core/book/edits/people.ts'
import { photoIdSchema } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import { unwrap } from '#core/result.ts'
import { createSender, hashOf, readHandover, spokenWords, writeHandover } from '#services/handover/index.ts'
import { createLibrary } from '#services/library/index.ts'
import { photoOne, smallBook } from '#support/books.ts'
import { goodPassphrase, stateOf, temporaryFolder, tickingPorts } from '#support/library.ts'

const main = path.resolve(import.meta.dirname, '../../../cli/main.ts')
const ports = tickingPorts()
let folder = ''
let identity = ''
let recipient = ''
const at = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = await temporaryFolder()
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  await writeFile(at('pass'), `${goodPassphrase}\n`)
  await writeFile(at('key.txt'), `# made by age-keygen\n${identity}\n`)
  await saveBook('mine.journeybook', smallBookDoc())
})

describe('the command line hands books over', { timeout: 120_000 }, () => {
  it('sends to a receiving code once its six words were typed, and is received with its key', async () => {
    const sent = await journeybook(
      ['send', at('mine.journeybook'), '--to', recipient, '--out', at('sent.journeybook')],
      `${spokenWords(recipient)}\n`,
    )
    expect(sent.problem).toContain('six words')
    expect(sent.code).toBe(0)
    const looked = await journeybook(['receive', at('sent.journeybook'), '--identity-file', at('key.txt'), '--json'])
    expect(JSON.parse(looked.out)).toMatchObject({ code: 'MAL 4', pages: 3, audience: 'family', taken: false })
    const taken = await journeybook([
      'receive',
      at('sent.journeybook'),
      '--identity-file',
      at('key.txt'),
      '--out',
      at('theirs.journeybook'),
      '--json',
    ])
    expect(JSON.parse(taken.out).taken).toBe(true)
    const verified = await journeybook(['verify', at('theirs.journeybook'), '--json'])
    expect(verified.code).toBe(0)
    expect(JSON.parse(verified.out)).toMatchObject({
      whole: true,
      code: 'MAL 4',
    })
  })

  it('sends nothing when the words are another code’s, unless a reason is given', async () => {
    const args = ['send', at('mine.journeybook'), '--to', recipient, '--out', at('not-sent.journeybook')]
    const refused = await journeybook(args, 'these are not the words\n')
    expect(refused.code).toBe(1)
    expect(await readFile(at('not-sent.journeybook')).catch(() => undefined)).toBeUndefined()
    const forced = await journeybook([...args, '--unchecked', 'met in person', '--json'])
    expect(JSON.parse(forced.out)).toMatchObject({ unchecked: 'met in person' })
  })

  it('sends under six words that it tells, and refuses a call that says both or neither', async () => {
    const sent = await journeybook([
      'send',
      at('mine.journeybook'),
      '--passphrase-words',
      '--out',
      at('words.journeybook'),
      '--json',
    ])
    const { words } = JSON.parse(sent.out)
    expect(words.split(' ')).toHaveLength(6)
    expect((await readHandover(await readFile(at('words.journeybook')), { passphrase: words })).ok).toBe(true)
    expect((await journeybook(['send', at('mine.journeybook'), '--out', at('x')])).code).toBe(2)
  })

  it('merges two copies and says which pages the second one changed', async () => {
    const mine = smallBookDoc()
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    mine.getMap('title').set('en', 'A title of mine')
    rootMap(theirs, 'pages').get('two')?.set('state', 'not-yet')
    await saveBook('a.journeybook', mine)
    await saveBook('b.journeybook', theirs)
    const merged = await journeybook([
      'merge',
      at('a.journeybook'),
      at('b.journeybook'),
      '--out',
      at('c.journeybook'),
      '--json',
    ])
    expect(merged.problem).toBe('')
    const json = JSON.parse(merged.out)
    expect(json).toMatchObject({ pages: 3, added: [], changed: [2], removed: 0 })
    const read = unwrap(await readHandover(await readFile(at('c.journeybook')), { passphrase: goodPassphrase }))
    const doc = new Y.Doc()
    Y.applyUpdate(doc, read.state)
    const book = unwrap(readBook(doc))
    expect(book.title.en).toBe('A title of mine')
    expect(book.pages[1]?.state).toBe('not-yet')
  })

  it('will not merge two different books', async () => {
    await saveBook('other.journeybook', createDoc(smallBook({ id: 'book-2' as never })), 'book-2')
    const merged = await journeybook([
      'merge',
      at('mine.journeybook'),
      at('other.journeybook'),
      '--out',
      at('no.journeybook'),
    ])
    expect(merged.code).toBe(1)
    expect(merged.problem).toContain('two different books')
  })

  it('verifies a book file: a photo that a page shows must be in it, one that none shows may have stayed at home', async () => {
    const bytes = Uint8Array.of(1, 2, 3)
    const id = photoIdSchema.parse(hashOf(bytes))
    const doc = smallBookDoc()
    notePhoto(doc, { id, width: 40, height: 30, type: 'image/png', agreed: true })
    await saveBook('unshown.journeybook', doc)
    const unshown = await journeybook(['verify', at('unshown.journeybook'), '--json'])
    expect([unshown.code, JSON.parse(unshown.out)]).toMatchObject([0, { whole: true, missing: 0, elsewhere: 1 }])
    setFrame(doc, photoOne, { picture: { photo: id } })
    await saveBook('lacking.journeybook', doc)
    const lacking = await journeybook(['verify', at('lacking.journeybook')])
    expect([lacking.code, lacking.out]).toEqual([
      1,
      expect.stringMatching(/lacks something[\s\S]*1 of the photos that its pages show/),
    ])
    const passedOn = ['send', at('lacking.journeybook'), '--passphrase-words', '--out', at('passed-on.journeybook')]
    expect(await journeybook(passedOn)).toMatchObject({ code: 1, problem: expect.stringContaining('photo') })
    await saveBook('with-it.journeybook', doc, 'book-1', new Map([[id, bytes]]))
    const whole = await journeybook(['verify', at('with-it.journeybook'), '--json'])
    expect([whole.code, JSON.parse(whole.out)]).toMatchObject([0, { whole: true, missing: 0, elsewhere: 0 }])
  })

  it('verifies a library and lists its history, and locks it again', async () => {
    const place = at('library')
    const { library } = unwrap(await createLibrary({ place, ports }, { passphrase: goodPassphrase }))
    const book = unwrap(await library.createBook(stateOf('words')))
    unwrap(await book.nameVersion('before the visit'))
    await library.close()
    const history = JSON.parse((await journeybook(['history', place, '--json'])).out)
    expect(history).toMatchObject([{ id: book.id, entries: [{ name: 'before the visit' }] }])
    const whole = JSON.parse((await journeybook(['verify', place, '--json'])).out)
    expect(whole).toMatchObject({ whole: true, books: 1, damaged: [] })
    expect((await journeybook(['history', at('mine.journeybook')])).problem).toContain('library')
    const snapshot =
      (await readdir(place, { recursive: true })).find(name => /\/(?:snap|log)\/[^/]+\.s(?:nap|eg)$/.test(name)) ?? ''
    const bytes = await readFile(path.join(place, snapshot))
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    await writeFile(path.join(place, snapshot), bytes)
    const damaged = await journeybook(['verify', place, '--json'])
    expect([damaged.code, JSON.parse(damaged.out)]).toMatchObject([1, { whole: false, damaged: [expect.any(String)] }])
    expect((await journeybook(['verify', place])).out).toMatch(/1 damaged[\s\S]*the last good state/)
  })
})

function smallBookDoc(): Y.Doc {
  return createDoc(smallBook())
}

async function saveBook(name: string, doc: Y.Doc, book = 'book-1', photos = new Map<string, Uint8Array>()) {
  const contents = {
    book,
    state: Y.encodeStateAsUpdate(doc),
    photos,
    sender: createSender(ports.random(32)),
  }
  await writeFile(at(name), await writeHandover(contents, { passphrase: goodPassphrase }, ports))
}

/** Runs the real command line with the passphrase file, in a process of its own. */
function journeybook(args: readonly string[], input = ''): Promise<{ code: number; out: string; problem: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args, '--passphrase-file', at('pass')])
    let out = ''
    let problem = ''
    child.stdout.on('data', data => {
      out += data
    })
    child.stderr.on('data', data => {
      problem += data
    })
    child.once('error', reject)
    child.once('close', code => resolve({ code: code ?? -1, out, problem }))
    child.stdin.end(input)
  })
}
