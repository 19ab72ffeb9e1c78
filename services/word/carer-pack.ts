/**
 * The foster carer's pack as a Word file: the same four pages as the printed one. A page's title is a heading of the first
 * level and each question one of the second; what the carer writes under a question is found again by that heading.
 */
import type { Language } from '#core/book/language.ts'
import type { Book, Page } from '#core/book/schema.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { nameIn } from '#core/toolkit/say.ts'
import { heading, line, room, say, toBytes } from './parts.ts'

/** Lines to write on under each question. */
const linesToWrite = 5

/** The pack's bytes, from the book that the template `foster-carers-pack` makes for the child. */
export async function carerPack(pack: Book, language: Language): Promise<Uint8Array> {
  const child = pack.people.find(person => person.role === 'child')
  const title = say(language, 'packFor', { name: child ? nameIn(child, language) : '' })
  const pages = pack.pages.flatMap((page, at) => [
    heading(textOf(page, 'title', pack, language), 1, at > 0),
    line(textOf(page, 'story', pack, language)),
    ...questionsOf(page, pack, language).flatMap(question => [heading(question, 2), ...room(linesToWrite)]),
  ])
  return toBytes(language, title, [line(title), line(say(language, 'packHow')), ...pages])
}

function questionsOf(page: Page, pack: Book, language: Language): readonly string[] {
  return page.frames
    .flatMap(({ slot }) => (slot?.startsWith('ask-') ? slot : []))
    .map(slot => textOf(page, slot, pack, language))
}

function textOf(page: Page, slot: string, pack: Book, language: Language): string {
  const frame = page.frames.find(each => each.slot === slot)
  if (frame?.kind !== 'words') return ''
  const nameOf = (id: string) => {
    const person = pack.people.find(each => each.id === id)
    return person ? nameIn(person, language) : ''
  }
  return plainText(frame.words[versionKey(language, pack.settings.layer)] ?? [], nameOf)
}
