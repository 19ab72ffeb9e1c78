/** Sentences that two people changed apart: both versions are kept when copies come together, and someone should look. */
import type { FrameId, PageId } from './ids.ts'
import type { Language, Layer } from './language.ts'
import type { Book, Frame, Page } from './schema.ts'
import { plainText, type VersionKey, type Words } from './words.ts'

/** One sentence that both changed. */
export interface Clash {
  readonly page: PageId
  readonly frame: FrameId
  readonly language: Language
  readonly layer: Layer
  /** As it was when the copies parted. */
  readonly was: string
}

/** Every sentence of `parted` that neither `mine` nor `theirs` still has, where they made different things of it. */
export function findClashes(parted: Book, mine: Book, theirs: Book): readonly Clash[] {
  const [before, here, there] = [parted, mine, theirs].map(tellingsOf)
  const clashes: Clash[] = []
  for (const [key, { place, text }] of before ?? []) {
    const own = here?.get(key)?.text ?? ''
    const other = there?.get(key)?.text ?? ''
    if (own === other || own === text || other === text) continue
    const [kept, alsoKept] = [new Set(sentences(own)), new Set(sentences(other))]
    for (const was of sentences(text)) if (!kept.has(was) && !alsoKept.has(was)) clashes.push({ ...place, was })
  }
  return clashes
}

interface Telling {
  readonly place: Omit<Clash, 'was'>
  readonly text: string
}

function tellingsOf(book: Book): Map<string, Telling> {
  const names = new Map(book.people.map(person => [person.id, person.name]))
  const tellings = new Map<string, Telling>()
  for (const page of book.pages)
    for (const frame of page.frames)
      for (const [key, words] of wordsOf(frame)) {
        const [language, layer] = key.split('/') as [Language, Layer]
        const text = plainText(words, person => names.get(person)?.[language] ?? '')
        tellings.set(`${frame.id} ${key}`, { place: placeOf(page, frame, language, layer), text })
      }
  return tellings
}

function placeOf(page: Page, frame: Frame, language: Language, layer: Layer) {
  return { page: page.id, frame: frame.id, language, layer }
}

function wordsOf(frame: Frame): [VersionKey, Words][] {
  return 'words' in frame ? (Object.entries(frame.words) as [VersionKey, Words][]) : []
}

/** The sentences of a text, trimmed; a line's end ends one too. */
function sentences(text: string): string[] {
  const found = text.split('\n').flatMap(line => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
  return found.filter(sentence => sentence !== '')
}

/** English and Welsh end their sentences alike. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
