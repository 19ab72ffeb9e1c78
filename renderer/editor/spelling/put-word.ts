/** Puts another word in the place of one that is spelt wrong. */
import { setFrame } from '#core/book/edits/frames.ts'
import { replaceText } from '#core/book/edits/words.ts'
import type { Bilingual } from '#core/book/language.ts'
import { nameIn } from '#core/book/names.ts'
import type { Page } from '#core/book/schema.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import type { Session } from '#renderer/app/session.ts'
import { step } from '../commands.ts'
import type { SpellingFind } from './use-spelling-finds.ts'

/** Replaces the word, as one step of undo. False where it no longer stands there. */
export function putWord(session: Session, page: Page['id'], find: SpellingFind, word: string): boolean {
  const { people } = session.view.outline()
  const frame = session.view.page(page)?.frames.find(({ id }) => id === find.frame)
  const { start, end, language, layer } = find
  if (!frame) return false
  if (find.part !== 'words') {
    const fields = frame as Partial<Readonly<Record<typeof find.part, Bilingual>>>
    const text = fields[find.part]?.[language] ?? ''
    if (text.slice(start, end) !== find.word) return false
    const mended = { ...fields[find.part], [language]: text.slice(0, start) + word + text.slice(end) }
    step(session, () => setFrame(session.doc, frame.id, { [find.part]: mended } as object))
    return true
  }
  if (!('words' in frame)) return false
  const nameOf = (person: Parameters<typeof nameIn>[1]) => nameIn(people, person, language)
  const text = plainText(frame.words[versionKey(language, layer)] ?? [], nameOf)
  if (text.slice(start, end) !== find.word) return false
  return step(session, () =>
    replaceText(session.doc, { frame: frame.id, language, layer }, { start, end, text: word }, nameOf),
  )
}
