import { describe, expect, it } from 'vitest'
import type { Book, Frame, Page } from '#core/book/schema.ts'
import { bookSchema } from '#core/book/schema.ts'
import { checkBook, checkPage, stopsPrint } from '#core/checks/book.ts'
import { findingSchema } from '#core/checks/finding.ts'

const facts = { surnames: ['Kelly Price'], today: '2026-11-23' }
const photo = 'a'.repeat(64)
const box = { x: 10, y: 10, width: 80, height: 40, rotation: 0 }

const words = (id: string, en: string, cy = ''): Frame =>
  ({
    id,
    box,
    by: 'grown-up',
    kind: 'words',
    purpose: 'story',
    panel: 'none',
    words: { 'en/5-7': [{ runs: [{ text: en }] }], ...(cy && { 'cy/5-7': [{ runs: [{ text: cy }] }] }) },
  }) as unknown as Frame
const picture = (id: string, over = {}): Frame =>
  ({
    id,
    box,
    by: 'grown-up',
    kind: 'photo',
    picture: { photo },
    look: 'print',
    caption: {},
    alt: { en: 'A red boat' },
    ...over,
  }) as unknown as Frame
const page = (id: string, frames: Frame[], over: Partial<Page> = {}): Page =>
  ({
    id,
    section: 'now',
    layout: 'words',
    background: { colour: 'white' },
    hard: false,
    state: 'open',
    frames,
    stack: frames.map(frame => frame.id),
    ...over,
  }) as Page
const bookOf = (pages: Page[], over: Record<string, unknown> = {}): Book =>
  bookSchema.parse({
    id: 'book-1',
    code: 'MAL 4',
    template: 'my-life-journey-5-7',
    title: { en: 'My book' },
    settings: { format: 'a4-up', language: 'en', layer: '5-7', accent: 'mor', storyFont: 'andika' },
    sections: [
      { id: 'now', kind: 'me-now', title: { en: 'Me' } },
      { id: 'needs', kind: 'babies-need', title: { en: 'What babies need' } },
      { id: 'why', kind: 'why', title: { en: 'Why' } },
    ],
    pages,
    people: [{ id: 'mali', role: 'child', name: { en: 'Mali' } }],
    facts: [],
    photos: [{ id: photo, width: 100, height: 100, type: 'image/jpeg', agreed: true, people: [] }],
    kept: [],
    ...over,
  })
const rules = (book: Book) => checkBook(book, facts).map(finding => finding.rule)

describe('checking a book', () => {
  it('finds what must be fixed in words, captions, alt text, names and the title', () => {
    const book = bookOf(
      [
        page('p1', [
          words('w1', 'You lived in CF10 1AA.'),
          picture('f1', { caption: { en: 'Kelly Price' }, alt: { en: '12 Mill Lane' } }),
        ]),
      ],
      { title: { en: 'Mali Price' }, people: [{ id: 'mali', role: 'child', name: { en: 'Mali Price' } }] },
    )
    const found = stopsPrint(checkBook(book, facts)).map(({ rule, place }) => `${rule} ${place.part}`)
    expect(found.toSorted()).toEqual([
      'safety.address alt',
      'safety.postcode words',
      'safety.surname caption',
      'safety.surname name',
      'safety.surname title',
    ])
  })

  it('finds what a timeline prints of the facts, which is mended there', () => {
    const timeline = { id: 't1', box, by: 'grown-up', kind: 'generated', what: 'timeline' } as unknown as Frame
    const told = {
      id: 'moved',
      kind: 'moved-in',
      certainty: 'certain',
      date: '2021-05',
      value: { en: 'To 12 Mill Lane' },
    }
    const shown = bookOf([page('p1', [timeline])], { facts: [told, { ...told, id: 'unsure', certainty: 'not-known' }] })
    const found = checkBook(shown, facts).filter(({ rule }) => rule === 'safety.address')
    expect(found).toMatchObject([{ place: { frame: 't1', part: 'words' }, match: '12 Mill Lane', suggestions: [] }])
    expect(found[0]?.place.start).toBeUndefined()
    expect(rules(bookOf([page('p1', [])], { facts: [told] }))).not.toContain('safety.address')
  })

  it('gives findings that fit their schema, point into the telling and have keys of their own', () => {
    const text = 'Ring 07700 900123. Ring 07700 900123. You were naughty.'
    const findings = checkBook(bookOf([page('p1', [words('w1', text)])]), facts)
    expect(findings.map(({ rule }) => rule)).toEqual(['safety.phone', 'safety.phone', 'words.blame'])
    for (const finding of findings) {
      expect(findingSchema.safeParse(finding).success).toBe(true)
      expect(text.slice(finding.place.start, finding.place.end)).toBe(finding.match)
    }
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
  })

  it('stops a print for a photo nobody agreed to, and only where it is used', () => {
    const photos = [{ id: photo, width: 100, height: 100, type: 'image/jpeg', agreed: false, people: [] }]
    expect(rules(bookOf([page('p1', [picture('f1')])], { photos }))).toEqual(['safety.photo-consent'])
    expect(rules(bookOf([page('p1', [words('w1', 'Hello.')])], { photos }))).toEqual([])
    expect(rules(bookOf([page('p1', [picture('f1')])]))).toEqual([])
    const agreedElsewhere = checkBook(bookOf([page('p1', [picture('f1')])]), { ...facts, photoAgreements: [] })
    expect(agreedElsewhere.map(({ rule }) => rule)).toEqual(['safety.photo-consent'])
  })

  it('asks who is in a photo until that is said, which stops no print', () => {
    const photos = [{ id: photo, width: 100, height: 100, type: 'image/jpeg', agreed: true }]
    const found = checkBook(bookOf([page('p1', [picture('f1')])], { photos }), facts)
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['safety.photo-faces', 'please-look']])
    expect(stopsPrint(found)).toEqual([])
  })

  it('says which parts the second review still asks for', () => {
    const found = checkBook(bookOf([page('p1', [words('w1', 'Hello.')])]), { ...facts, missing: ['why'] })
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['story.minimum', 'idea']])
  })

  it('asks for a description in every language shown, unless the picture is only decoration', () => {
    const settings = { format: 'a4-up', language: 'both', layer: '5-7', accent: 'mor', storyFont: 'andika' }
    const found = checkBook(bookOf([page('p1', [picture('f1')])], { settings }), facts)
    expect(found.map(({ rule, place }) => [rule, place.language])).toEqual([['access.alt-text', 'cy']])
    expect(rules(bookOf([page('p1', [picture('f1', { decorative: true, alt: {} })])], { settings }))).toEqual([])
  })

  it('shows a kept finding with its reason, and still stops a print for a kept must-fix', () => {
    const pages = [page('p1', [words('w1', 'You lived in CF10 1AA.')])]
    const [finding] = checkBook(bookOf(pages), facts)
    const kept = checkBook(bookOf(pages, { kept: [{ key: finding!.key, reason: 'The old hospital' }] }), facts)
    expect(kept[0]?.kept).toBe('The old hospital')
    expect(stopsPrint(kept)).toHaveLength(1)
  })

  it('takes a contested word that is someone’s name in the book as the child’s own', () => {
    const pages = [page('p1', [words('w1', 'Tummy mummy sang.')])]
    expect(rules(bookOf(pages))).toEqual(['words.label'])
    const people = [{ id: 'k', role: 'birth-mother', name: { en: 'Tummy mummy' } }]
    expect(rules(bookOf(pages, { people }))).toEqual([])
  })

  it('asks a hard page for not-your-fault, help that was tried, and who decided', () => {
    const hard = (text: string) =>
      bookOf([page('p1', [words('w1', text)], { hard: true, section: 'why' as Page['section'] })])
    const missing = (text: string) =>
      checkBook(hard(text), facts)
        .filter(({ rule }) => rule === 'story.hard-page')
        .map(({ values }) => values?.what)
    expect(missing('You were cold.')).toEqual(['fault', 'help', 'decided'])
    expect(missing('It was not your fault. People tried to help. The judge decided.')).toEqual([])
  })

  it('asks each hard page for not-your-fault, whatever the one before it says', () => {
    const hard = (id: string, text: string) =>
      page(id, [words(`w-${id}`, text)], { hard: true, section: 'why' as Page['section'] })
    const whole = hard('p1', 'It was not your fault. People tried to help. The judge decided.')
    const found = checkBook(bookOf([whole, hard('p2', 'You were cold.')]), facts)
    expect(found.filter(({ rule }) => rule === 'story.hard-page').map(({ place }) => place.page)).toEqual(['p2'])
  })

  it('wants what babies need before why', () => {
    const needs = page('p1', [words('w1', 'Babies need milk.')], { section: 'needs' as Page['section'] })
    const why = page('p2', [words('w2', 'It was not safe.')], { section: 'why' as Page['section'] })
    expect(rules(bookOf([why, needs]))).toContain('story.needs-first')
    expect(rules(bookOf([needs, why]))).not.toContain('story.needs-first')
  })

  it('notices a family that is not this one, a name that is nobody’s, and what is left to fill in', () => {
    const people = [
      { id: 'd1', role: 'parent', name: { en: 'Dad' } },
      { id: 'd2', role: 'parent', name: { en: 'Daddy' } },
    ]
    expect(rules(bookOf([page('p1', [words('w1', 'Mum and Dad made tea.')])], { people }))).toEqual([
      'story.family-shape',
    ])
    expect(rules(bookOf([page('p1', [words('w1', 'Osian made tea.')])], { people }))).toEqual(['story.unknown-name'])
    expect(rules(bookOf([page('p1', [words('w1', 'You like [add food].')])], { people }))).toEqual(['story.unfinished'])
  })

  it('notices adoption said before the order, and dates that cannot be', () => {
    const pages = [page('p1', [words('w1', 'You are adopted.')])]
    expect(rules(bookOf(pages))).toEqual(['story.adopted-early'])
    const order = [{ id: 'o', kind: 'order-made', certainty: 'certain', date: '2026-06-01' }]
    expect(rules(bookOf(pages, { facts: order }))).toEqual([])
    const before = [{ id: 'm', kind: 'moved-in', certainty: 'certain', date: '2018-01' }]
    expect(rules(bookOf([], { facts: before, bornMonth: '2019-03' }))).toEqual(['story.ages'])
  })

  it('checks 200 pages with less than two seconds of work, and a page with less than 50 ms', () => {
    const text = 'We went to the sea with Jan. You found a crab. It was not your fault. Nan laughed and laughed.'
    const cy = 'Aethon ni i’r môr gyda Jan. Daethost ti o hyd i granc. Chwarddodd Nain.'
    const pages = Array.from({ length: 200 }, (_, index) =>
      page(
        `p${index}`,
        [1, 2, 3].map(frame => words(`w${index}-${frame}`, `${text} ${index}`, `${cy} ${index}`)),
      ),
    )
    const book = bookOf(pages)
    checkPage(book, pages[0]!.id, facts)
    const work = (act: () => unknown) => {
      const before = process.cpuUsage()
      act()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }
    const whole = work(() => checkBook(book, facts))
    const one = work(() => checkPage(book, pages[1]!.id, facts))
    console.log(`200 pages: ${Math.round(whole)} ms, one page: ${one.toFixed(1)} ms of processor time`)
    expect(whole).toBeLessThan(2000)
    expect(one).toBeLessThan(50)
  })
})
