/**
 * Sentences that two people changed apart. When copies come together the page usually has both versions, but not where one took out
 * the lines in which the other wrote: someone should look, and see what each had written.
 */
import type { FrameId, PageId } from './ids.ts'
import type { Language, Layer } from './language.ts'
import type { Book, Frame, Page } from './schema.ts'
import { plainText, type VersionKey, type Words } from './words.ts'

/** What both changed in one telling of a frame. */
export interface Clash {
  readonly page: PageId
  readonly frame: FrameId
  readonly language: Language
  readonly layer: Layer
  /** The sentences as they were when the copies parted. */
  readonly was: string
  /** What each has that was not there then; empty where it only took words out. */
  readonly mine: string
  readonly theirs: string
}

/** Where sentences of `parted` are neither in `mine` nor in `theirs` any more, and they made different things of them. */
export function findClashes(parted: Book, mine: Book, theirs: Book): readonly Clash[] {
  const [before, here, there] = [parted, mine, theirs].map(tellingsOf)
  const clashes: Clash[] = []
  for (const [key, { place, text }] of before ?? []) {
    const own = here?.get(key)?.text ?? ''
    const other = there?.get(key)?.text ?? ''
    if (own === other || own === text || other === text) continue
    const [was, ours, others] = [sentences(text), sentences(own), sentences(other)]
    const gone = was.filter(sentence => !ours.includes(sentence) && !others.includes(sentence))
    if (gone.length === 0) continue
    const added = (now: readonly string[]) => now.filter(sentence => !was.includes(sentence)).join(' ')
    clashes.push({ ...place, was: gone.join(' '), mine: added(ours), theirs: added(others) })
  }
  return clashes
}

interface Telling {
  readonly place: Pick<Clash, 'page' | 'frame' | 'language' | 'layer'>
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
