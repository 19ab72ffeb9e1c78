/**
 * A desktop that lives in the page: the contract's handlers over plain memory, typed as {@link Handlers}, so that it
 * cannot fall behind. For looking at screens without the desktop. What it answers first is set by `?fake=` (JSON of
 * {@link FakeStart}); every call is kept in `calls`.
 */
import type { BookCard } from '#contract/books.ts'
import type { JourneybookBridge } from '#contract/bridge.ts'
import type { Handlers } from '#contract/index.ts'
import { bookIdSchema } from '#core/book/ids.ts'
import type { Finding } from '#core/checks/finding.ts'
import { type CaseRecord, caseRecordSchema } from '#core/reviews/case-record.ts'
import { addDays } from '#core/reviews/day.ts'
import type { Edition } from '#core/reviews/edition.ts'
import { fakeRegister } from '#support/fake-register.ts'

/** How the fake desktop begins. */
export interface FakeStart {
  readonly library?: 'none' | 'locked' | 'open'
  readonly language?: 'en' | 'cy'
  readonly shelf?: 'full' | 'empty' | 'failing'
  readonly findings?: 'some' | 'none'
  /** `slow`: the pages are never finished. */
  readonly print?: 'slow' | 'failing'
}

const today = '2026-11-23'

type CardStart = Partial<BookCard> & Pick<BookCard, 'accent' | 'code'>

function card(name: string, start: CardStart, due?: { review: number; days: number }): BookCard {
  return {
    id: bookIdSchema.parse(name.toLowerCase()),
    name: { en: name, cy: name },
    format: 'a4-across',
    parts: { in: 7, total: 14 },
    missing: [],
    toFind: [],
    inPlace: false,
    where: 'here',
    damaged: false,
    ...(due && { next: { review: due.review, due: addDays(today, due.days), days: due.days } }),
    ...start,
  }
}

/** The shelf of the drawing. */
const shelf: readonly BookCard[] = [
  card(
    'Tomos',
    {
      accent: 'robin',
      code: 'TOM 2',
      parts: { in: 3, total: 14 },
      toFind: [{ en: 'most of it', cy: 'y rhan fwyaf ohono' }],
    },
    { review: 1, days: 3 },
  ),
  card(
    'Mali',
    {
      accent: 'mor',
      code: 'MAL 4',
      parts: { in: 12, total: 14 },
      toFind: [
        { en: 'the weight at birth', cy: 'y pwysau adeg y geni' },
        { en: 'Kelly’s letter', cy: 'llythyr Kelly' },
      ],
    },
    { review: 2, days: 16 },
  ),
  card(
    'Osian',
    {
      accent: 'rhedyn',
      code: 'OSI 7',
      format: 'square-210',
      toFind: [
        { en: 'the first home', cy: 'y cartref cyntaf' },
        { en: 'a photo of Mam', cy: 'llun o Mam' },
      ],
    },
    { review: 2, days: 35 },
  ),
  card(
    'Yusuf',
    { accent: 'cneuen', code: 'YUS 1', toFind: [{ en: 'the foster carer’s letter', cy: 'llythyr y gofalwr maeth' }] },
    { review: 2, days: 61 },
  ),
  card(
    'Amina',
    {
      accent: 'grug',
      code: 'AMI 3',
      format: 'square-210',
      parts: { in: 14, total: 14 },
      inPlace: true,
      where: 'family',
    },
    { review: 3, days: 175 },
  ),
  card(
    'Beca',
    {
      accent: 'eithin',
      code: 'BEC 5',
      format: 'square-210',
      parts: { in: 14, total: 14 },
      inPlace: true,
      where: 'printed',
    },
    { review: 3, days: 150 },
  ),
  card('Efa', { accent: 'llechen', code: 'EFA 8', format: 'a4-up', parts: { in: 14, total: 14 }, where: 'family' }),
]

const findings: readonly Finding[] = [
  {
    rule: 'safety.postcode',
    severity: 'must-fix',
    place: { part: 'words', language: 'en', layer: '5-7' },
    match: 'LL55 1AA',
    suggestions: [],
    values: { page: 16 },
    key: 'one',
  },
  {
    rule: 'safety.photo-consent',
    severity: 'please-look',
    place: { part: 'photo' },
    suggestions: [],
    values: { page: 3 },
    key: 'two',
  },
]

interface Memory {
  state: 'none' | 'locked' | 'open'
  cards: BookCard[]
  readonly cases: Map<string, CaseRecord>
  readonly editions: Edition[]
}

/** The handlers, and the memory they keep. */
export function fakeHandlers(start: FakeStart, tell: (event: string, payload: unknown) => void): Handlers {
  const memory: Memory = {
    state: start.library ?? 'open',
    cards: start.shelf === 'empty' ? [] : [...shelf],
    cases: startCases(),
    editions: [],
  }
  let settings = { language: start.language ?? ('en' as const), privacy: false, lockAfterMinutes: 10 } as const
  const done = { ok: true, value: undefined } as const
  return {
    word: { choose: async () => ({ ok: true, value: {} }), close: async () => ({ ok: true, value: undefined }) },
    app: {
      getSettings: async () => ({ ok: true, value: settings }),
      setSettings: async change => {
        settings = { ...settings, ...change } as typeof settings
        return { ok: true, value: settings }
      },
      getVersion: async () => ({ ok: true, value: { version: '0.1.0', host: 'stand-in' } }),
      stillHere: async () => done,
    },
    library: libraryHandlers(memory, tell),
    books: {
      list: async () => (start.shelf === 'failing' ? { ok: false, code: 'failed' } : { ok: true, value: memory.cards }),
      create: async ({ answers }) => {
        const made = card(answers.child.name, { accent: answers.settings?.accent ?? 'awyr', code: 'NEW 1' })
        memory.cards = [...memory.cards, made]
        return { ok: true, value: { id: made.id } }
      },
      createSample: async () => ({ ok: true, value: { id: bookIdSchema.parse('mali') } }),
      open: async () => ({ ok: true, value: {} }),
      close: async () => done,
    },
    archive: {
      get: async () => ({ ok: true, value: { isLate: false } }),
      choose: async () => ({ ok: true, value: { failed: 0 } }),
      now: async () => ({ ok: true, value: { books: 7, failed: 0 } }),
    },
    recovery: {
      getAgency: async () => ({ ok: true, value: {} }),
      chooseAgency: async () => ({ ok: true, value: {} }),
      seal: async () => ({ ok: false, code: 'not-agency' }),
      request: async () => ({ ok: true, value: { saved: false } }),
      finish: async () => ({ ok: true, value: { done: false } }),
    },
    handover: handoverHandlers(),
    history: {
      list: async () => ({ ok: true, value: [] }),
      keep: async ({ name }) => ({ ok: true, value: { id: 'fake-1', time: Date.parse(today), name } }),
      restore: async () => done,
    },
    photos: {
      choose: async () => ({ ok: true, value: [] }),
      findFaces: async () => ({ ok: true, value: [] }),
    },
    print: printHandlers(memory, start, tell),
    register: fakeRegister(memory, today),
    together: {
      allowDevice: async () => done,
      isPassphrase: async ({ passphrase }) => ({ ok: true, value: { right: passphrase === 'open' } }),
      beginRecording: async () => ({ ok: true, value: { recording: 'fake-1' } }),
      endRecording: async () => done,
      cutOffRecordings: async () => ({ ok: true, value: [] }),
      getKind: async () => ({ ok: true, value: { kind: 'agency' } }),
    },
    toolkit: {
      checkFacts: async () => ({ ok: true, value: { unread: false, facts: { surnames: [], today } } }),
      letters: async () => ({ ok: true, value: { people: [], facts: [] } }),
      keepTemplate: async () => ({ ok: true, value: { id: 'own-1', leftOut: 0 } }),
      listTemplates: async () => ({ ok: true, value: [] }),
      dropTemplate: async () => done,
      shared: async () => ({ ok: true, value: { people: [], facts: [] } }),
      saveLetter: async () => ({ ok: true, value: { saved: true } }),
      savePack: async () => ({ ok: true, value: { saved: true } }),
    },
  }
}

function handoverHandlers(): Handlers['handover'] {
  const words = { en: 'apple bench cobalt dingle ember fiddle', cy: 'afal brigyn cadair dolffin ebol ffenestr' }
  const version = { id: 'before-1', time: Date.parse(today), name: 'before-merge' }
  return {
    getOwn: async () => ({ ok: true, value: { code: `age1${'q'.repeat(58)}`, words, name: 'Nia' } }),
    wordsOf: async ({ code }) =>
      /^age1.{58}$/.test(code) ? { ok: true, value: { words } } : { ok: false, code: 'bad-recipient' },
    send: async ({ lock }) => ({
      ok: true,
      value: { saved: true, ...(lock.way === 'words' && { words: words.en }) },
    }),
    listSent: async () => ({ ok: true, value: [] }),
    choose: async () => ({ ok: true, value: { file: 'one', needs: 'words' } }),
    read: async () => ({ ok: false, code: 'wrong-passphrase' }),
    acceptNew: async () => ({ ok: false, code: 'no-such-file' }),
    acceptMerge: async () => ({ ok: true, value: { book: bookIdSchema.parse('mali'), before: version, clashes: [] } }),
    drop: async () => ({ ok: true, value: undefined }),
  }
}

function libraryHandlers(memory: Memory, tell: (event: string, payload: unknown) => void): Handlers['library'] {
  const words = ['gorse lantern pebble sunday kettle', 'harbour mitten bracken apple quiet']
  let turn = 0
  return {
    getState: async () => ({
      ok: true,
      value: { state: memory.state, place: 'C:\\Users\\nia\\AppData\\Local\\Journeybook\\library' },
    }),
    suggestPassphrase: async () => ({ ok: true, value: { passphrase: words[turn++ % 2] ?? '' } }),
    create: async () => {
      memory.state = 'open'
      return { ok: true, value: { kit: 'JB4K-7WQM-20XF-9TNC-5RHD-PA8E-VY36-ZS1G' } }
    },
    unlock: async input => {
      if ('keychain' in input) return { ok: false, code: 'keychain-failed' }
      if ('kit' in input) return { ok: false, code: 'wrong-kit' }
      if (input.passphrase === 'damaged') return { ok: false, code: 'damaged-keys' }
      if (input.passphrase !== 'open') return { ok: false, code: 'wrong-passphrase' }
      memory.state = 'open'
      return { ok: true, value: undefined }
    },
    choosePlace: async () => ({ ok: true, value: { chosen: false } }),
    move: async () => ({ ok: true, value: {} }),
    renewKit: async () => ({ ok: true, value: { kit: 'JB4K-7WQM-20XF-9TNC-5RHD-PA8E-VY36-ZS1G' } }),
    verify: async () => ({ ok: true, value: { at: Date.UTC(2026, 10, 24, 9, 30), files: 412, damaged: 0, mended: 0 } }),
    getKeychain: async () => ({ ok: true, value: { offered: false, kept: false } }),
    keepInKeychain: async () => ({ ok: false, code: 'keychain-failed' }),
    forgetKeychain: async () => ({ ok: true, value: undefined }),
    lastVerify: async () => ({ ok: true, value: {} }),
    lock: async () => {
      memory.state = 'locked'
      tell('library.locked', { why: 'asked' })
      return { ok: true, value: undefined }
    },
    changePassphrase: async () => ({ ok: true, value: undefined }),
    listOwnWords: async () => ({ ok: true, value: { words: [] } }),
    keepOwnWord: async () => ({ ok: true, value: undefined }),
    saveKit: async () => ({ ok: true, value: { saved: true } }),
  }
}

function printHandlers(
  memory: Memory,
  start: FakeStart,
  tell: (event: string, payload: unknown) => void,
): Handlers['print'] {
  return {
    check: async () => ({ ok: true, value: start.findings === 'none' ? [] : [...findings] }),
    start: async () => {
      setTimeout(() => tell('print.progress', { job: 'job', stage: 'pages', done: 4, total: 12 }))
      return { ok: true, value: { job: 'job' } }
    },
    finish: async () => {
      if (start.print === 'failing') return { ok: false, code: 'privacy' }
      if (start.print === 'slow') await new Promise(() => undefined)
      return {
        ok: true,
        value: { pages: 20, bytes: 9_400_000, passed: 24, failed: [], sheets: { blanks: 0, safeMm: 8 }, findings: [] },
      }
    },
    stop: async () => ({ ok: true, value: undefined }),
    listPrinters: async () => ({ ok: true, value: [] }),
    listPresses: async () => ({ ok: true, value: [] }),
    addPress: async () => ({ ok: true, value: {} }),
    removePress: async () => ({ ok: true, value: undefined }),
    makeEdition: async ({ code, review }) => {
      if (code !== 'MAL 4') return { ok: false, code: 'wrong-code' }
      const edition: Edition = {
        number: memory.editions.length + 1,
        made: `${today}T10:00:00Z`,
        purpose: 'print-shop',
        language: 'both',
        layer: '5-7',
        pages: 20,
        fingerprint: 'a'.repeat(64),
        ...(review && { review }),
      }
      memory.editions.unshift(edition)
      return { ok: true, value: { saved: true, edition } }
    },
    listEditions: async () => ({ ok: true, value: memory.editions.map(({ contents: _, ...edition }) => edition) }),
  }
}

function startCases(): Map<string, CaseRecord> {
  const record = (start: Partial<CaseRecord>) => caseRecordSchema.parse({ version: 1, ...start })
  return new Map([
    ['tomos', record({ placedOn: '2026-10-30', worker: 'Nia' })],
    ['mali', record({ placedOn: '2026-08-14', reviewsHeld: ['2026-09-09'], worker: 'Nia' })],
    ['osian', record({ placedOn: '2026-09-01', reviewsHeld: ['2026-09-28'], worker: 'Nia' })],
    ['yusuf', record({ placedOn: '2026-09-29', reviewsHeld: ['2026-10-23'], worker: 'Beth' })],
    ['amina', record({ placedOn: '2026-07-06', reviewsHeld: ['2026-08-03', '2026-11-02'], worker: 'Beth' })],
    ['beca', record({ placedOn: '2026-06-22', reviewsHeld: ['2026-07-17', '2026-10-16'], worker: 'Nia' })],
    ['efa', record({ placedOn: '2026-06-10', reviewsHeld: ['2026-07-07', '2026-10-14'], worker: 'Beth' })],
  ])
}

/** Puts the fake on the window. Calls and events go over plain functions; returns what tells the window an event. */
export function installFakeBridge(start: FakeStart): (event: string, payload: unknown) => void {
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const tell = (event: string, payload: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(payload)
  }
  const handlers = fakeHandlers(start, tell) as unknown as Record<string, Record<string, (input: unknown) => unknown>>
  const bridge: JourneybookBridge = {
    language: start.language ?? 'en',
    call: async (channel, input) => {
      const [area = '', verb = ''] = channel.split('.')
      return handlers[area]?.[verb]?.(input)
    },
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => set.delete(listener)
    },
  }
  Object.assign(window, { journeybook: bridge })
  return tell
}
