/** Frames on the clipboard, from this book or another. What comes back is judged like anything from outside. */
import { z } from 'zod'
import { copyFrames, type NewFrame } from '#core/book/edits/frames.ts'
import { bookIdSchema, type FrameId, type PersonId } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'
import { inLanguage } from '#core/book/names.ts'
import type { Outline } from '#core/book/read.ts'
import { type Frame, frameSchema, personSchema, photoSchema } from '#core/book/schema.ts'
import type { Line, Run, Words } from '#core/book/words.ts'
import type { Session } from '#renderer/app/session.ts'

/** The media type of copied frames: only our own windows write it. */
export const framesType = 'application/x-journeybook-frames'

const copiedSchema = z.strictObject({
  /** The book they were copied from. */
  book: bookIdSchema,
  frames: z.array(z.record(z.string(), z.unknown())).min(1).max(500),
  /** The photos they show, as that book has them. */
  photos: z.array(photoSchema),
  /** The people they name. */
  people: z.array(personSchema.pick({ id: true, name: true })),
})

/** Frames that were copied, with what they need in a book that has not got it. */
export interface Copied extends Omit<z.infer<typeof copiedSchema>, 'frames'> {
  readonly frames: readonly NewFrame[]
}

/** Frames as text for the clipboard, with the photos they show and the people they name. */
export function framesAsText({ book, doc, view }: Session, ids: readonly FrameId[]): string {
  const { photos, people } = view.outline()
  const frames = copyFrames(doc, ids)
  const shown = new Set(frames.flatMap(photoOf))
  const named = new Set(frames.flatMap(peopleIn))
  return JSON.stringify({
    book,
    frames,
    photos: photos.filter(({ id }) => shown.has(id)),
    people: people.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name })),
  })
}

/** What a clipboard's text holds; undefined when there is nothing of ours or any of it is not a frame. */
export function parseFrames(text: string): Copied | undefined {
  if (text === '') return undefined
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return undefined
  }
  const copied = copiedSchema.safeParse(data)
  if (!copied.success) return undefined
  const frames = z.array(frameSchema).safeParse(copied.data.frames.map(frame => ({ ...frame, id: 'copied' })))
  return frames.success ? { ...copied.data, frames: frames.data.map(withoutPlace) } : undefined
}

/**
 * The frames as they are put into a book. In another book than their own, a name becomes that of the person who is called
 * the same there, or else plain words: nobody new comes into a book by pasting.
 */
export function framesFor({ book, frames, people }: Copied, here: Outline): NewFrame[] {
  if (book === here.id) return [...frames]
  const known = new Map(people.map(({ id, name }) => [id, name]))
  const run = (each: Run, language: Language): Run => {
    if (!('person' in each)) return each
    const name = known.get(each.person) ?? {}
    const same = here.people.find(person => (['en', 'cy'] as const).some(l => name[l] && person.name[l] === name[l]))
    const { person: _, ...look } = each
    return same ? { ...each, person: same.id } : { ...look, text: inLanguage(name, language) }
  }
  return frames.map(frame => {
    if (frame.kind !== 'words' && frame.kind !== 'speech') return frame
    const words = Object.entries(frame.words).map(([version, told]) => {
      const language = version.slice(0, 2) as Language
      return [version, told?.map((line): Line => ({ ...line, runs: line.runs.map(each => run(each, language)) }))]
    })
    return { ...frame, words: Object.fromEntries(words) }
  })
}

/** A copy has no id and fills no slot of a layout. */
function withoutPlace(frame: Frame): NewFrame {
  const { id: _, slot: __, ...rest } = frame
  return rest as NewFrame
}

function photoOf(frame: NewFrame): string[] {
  return frame.kind === 'photo' && frame.picture && 'photo' in frame.picture ? [frame.picture.photo] : []
}

function peopleIn(frame: NewFrame): PersonId[] {
  if (frame.kind !== 'words' && frame.kind !== 'speech') return []
  const tellings: (Words | undefined)[] = Object.values(frame.words)
  return tellings.flatMap(
    words => words?.flatMap(({ runs }) => runs.flatMap(run => ('person' in run ? [run.person] : []))) ?? [],
  )
}
