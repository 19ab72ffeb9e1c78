/** The mend of a finding: its suggestion put in the place of what was found. The editor and the list before print share it. */
import { setFrame } from '../book/edits/frames.ts'
import { replaceText } from '../book/edits/words.ts'
import type { PersonId } from '../book/ids.ts'
import { nameIn } from '../book/names.ts'
import type { Book, Frame } from '../book/schema.ts'
import { plainText, versionKey } from '../book/words.ts'
import type { Finding, Place } from './finding.ts'
import { replacementFor } from './wording.ts'

/** The document that edits work on. */
type Doc = Parameters<typeof setFrame>[0]

/** What of a book is looked into: the frames of the finding's page, or of all pages, and who is in the book. */
export interface MendScene {
  readonly frames: readonly Frame[]
  readonly people: Book['people']
}

/** The text that a place points into; undefined where it points at no text of these frames. */
export function textAt(scene: MendScene, place: Place): string | undefined {
  const { part, language, layer } = place
  const frame = scene.frames.find(({ id }) => id === place.frame)
  if (!frame || !language) return undefined
  if (part === 'words' && layer && 'words' in frame)
    return plainText(frame.words[versionKey(language, layer)] ?? [], namesFor(scene, place))
  if (part === 'caption' && frame.kind === 'photo') return frame.caption[language]
  return part === 'alt' && 'alt' in frame ? frame.alt[language] : undefined
}

/** Puts a way in the place of what was found; false, and nothing is changed, where that no longer stands there. */
export function mend(doc: Doc, scene: MendScene, { place, match }: Finding, way: string): boolean {
  const { part, language, layer, start, end } = place
  const frame = scene.frames.find(({ id }) => id === place.frame)
  const text = textAt(scene, place)
  if (!frame || !language || text === undefined || start === undefined || end === undefined) return false
  if (match !== undefined && text.slice(start, end) !== match) return false
  const put = replacementFor(text, start, end, way)
  if (part === 'words' && layer && 'words' in frame)
    return replaceText(doc, { frame: frame.id, language, layer }, put, namesFor(scene, place))
  const mended = text.slice(0, put.start) + put.text + text.slice(put.end)
  if (part === 'caption' && frame.kind === 'photo')
    setFrame(doc, frame.id, { caption: { ...frame.caption, [language]: mended } })
  else if (part === 'alt' && 'alt' in frame) setFrame(doc, frame.id, { alt: { ...frame.alt, [language]: mended } })
  else return false
  return true
}

function namesFor({ people }: MendScene, { language = 'en' }: Place): (person: PersonId) => string {
  return person => nameIn(people, person, language)
}
