/** The chase list as a letter to one person or office, in either language: a Word file, so that it can go on headed paper. */
import type { Language } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import { openByWhom } from '#core/toolkit/chase.ts'
import { nameIn } from '#core/toolkit/say.ts'
import { heading, line, room, say, toBytes } from './parts.ts'

/** What the letter is made from. `of`: who it goes to, as the chase list names them in English; undefined for what nobody is named for. */
export interface LetterWish {
  readonly book: Book
  readonly of: string | undefined
  readonly language: Language
  /** ISO day. */
  readonly today: string
}

/** The letter's bytes; undefined where nothing is open for that person. It holds the child's first name and no other fact. */
export async function chaseLetter({ book, of, language, today }: LetterWish): Promise<Uint8Array | undefined> {
  const open = openByWhom(book).get(of)
  const child = book.people.find(person => person.role === 'child')
  if (open === undefined || child === undefined) return undefined
  const to = open[0]?.of?.[language] ?? say(language, 'somebody')
  const questions = open.flatMap(({ what }) => [heading(sentence(what[language]), 2), ...room(3)])
  return toBytes(language, say(language, 'title'), [
    heading(say(language, 'title'), 1),
    line(dateWords(today, language), { right: true }),
    line(say(language, 'to', { of: to })),
    line(say(language, 'opening', { name: nameIn(child, language) })),
    line(say(language, 'ask')),
    ...questions,
    line(''),
    line(say(language, 'how')),
    line(say(language, 'private')),
    line(say(language, 'thanks')),
    line(say(language, 'sign')),
  ])
}

function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

function dateWords(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'cy' ? 'cy' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}
