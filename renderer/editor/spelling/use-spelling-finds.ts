import { useDeferredValue, useEffect, useState } from 'react'
import type { FrameId } from '#core/book/ids.ts'
import { type Language, type Layer, languages, languagesShown } from '#core/book/language.ts'
import type { Frame } from '#core/book/schema.ts'
import { pageTellings, type Telling } from '#core/checks/book/tellings.ts'
import { checkSpelling } from '#renderer/spelling/ask-spelling.ts'
import type { Misspelling } from '#renderer/spelling/question.ts'
import { knownWords } from '#renderer/spelling/words-in.ts'
import { useEditor } from '../editor-context.tsx'

/** Where a writer's words stand: on the page, under a picture, or in what is said aloud of it. */
export type SpelledPart = 'words' | 'caption' | 'alt'

/** A word on the page that no dictionary of its language has. */
export interface SpellingFind extends Misspelling {
  readonly frame: FrameId
  readonly part: SpelledPart
  readonly language: Language
  readonly layer: Layer
  /** The text it stands in. */
  readonly text: string
}

/**
 * What the dictionaries do not have of the page shown, each language by its own, a moment behind the typing. Undefined
 * until they have looked; `own` are words that are right anyway.
 */
export function useSpellingFinds(own: readonly string[]): readonly SpellingFind[] | undefined {
  const { outline, page, view } = useEditor()
  const [finds, setFinds] = useState<readonly SpellingFind[]>()
  const calm = useDeferredValue(page)
  const { people, facts, settings, title } = outline
  const { language, layer } = view
  useEffect(() => {
    let gone = false
    const shown = languagesShown(language)
    const ours = new Set(calm.frames.filter(isOurs).map(({ id }): string => id))
    const tellings = pageTellings({ people, facts, settings }, calm).filter(
      telling =>
        isShown(telling, shown, layer) && !(telling.place.part === 'alt' && ours.has(telling.place.frame ?? '')),
    )
    const names = people.flatMap(person => [...languages.map(each => person.name[each]), person.known])
    const known = knownWords([...names, title.en, title.cy, ...own].filter(name => name !== undefined))
    Promise.all(shown.map(each => look(tellings, each, known))).then(
      found => !gone && setFinds(found.flat().toSorted((a, b) => placeOf(a, calm.frames) - placeOf(b, calm.frames))),
    )
    return () => {
      gone = true
    }
  }, [calm, people, facts, settings, title, language, layer, own])
  return finds
}

/** A picture or sticker of ours: what it says of itself was read before it came here. */
function isOurs(frame: Frame): boolean {
  return frame.kind === 'sticker' || (frame.kind === 'photo' && frame.picture !== undefined && 'art' in frame.picture)
}

/** What is drawn from Facts has no words to mark on the page: it is written, and mended, there. */
function isShown({ language, place, drawn }: Telling, shown: readonly Language[], layer: Layer): boolean {
  return !drawn && shown.includes(language) && (place.part !== 'words' || place.layer === layer)
}

async function look(all: readonly Telling[], language: Language, known: readonly string[]): Promise<SpellingFind[]> {
  const tellings = all.filter(telling => telling.language === language)
  if (tellings.length === 0) return []
  const found = await checkSpelling(
    language,
    tellings.map(({ text }) => text),
    known,
  )
  return tellings.flatMap(({ text, layer, place: { frame, part } }, at) =>
    (found[at] ?? []).map(misspelling => ({
      ...misspelling,
      frame: frame as FrameId,
      part: part as SpelledPart,
      language,
      layer,
      text,
    })),
  )
}

/** Reading order: frames as they are read, then the text. */
function placeOf({ frame, start }: SpellingFind, frames: readonly { readonly id: FrameId }[]): number {
  return frames.findIndex(({ id }) => id === frame) * 1_000_000 + start
}
