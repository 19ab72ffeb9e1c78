import { languages, layers } from '#core/book/language.ts'
import type { Book, Frame } from '#core/book/schema.ts'
import { plainText, type VersionKey, versionKey } from '#core/book/words.ts'
import { ok } from '#core/result.ts'
import { nameIn } from '#core/toolkit/say.ts'
import { openBookFile } from '../book-file.ts'
import type { Command } from '../command.ts'

/** `show`: what is in a book. */
export const show: Command = {
  name: 'show',
  summary: 'What is in a book: format, pages, words, photos, people',
  usage: 'BOOK [--passphrase-file FILE]',
  options: {},
  positionals: { min: 1, max: 1 },
  run: async (input, io) => {
    const [file = ''] = input.positionals
    const opened = await openBookFile(file, input, io)
    if (!opened.ok) return opened
    const json = summaryOf(opened.value.book)
    return ok({ json, text: textOf(json) })
  },
}

type Summary = ReturnType<typeof summaryOf>

function summaryOf(book: Book) {
  return {
    code: book.code,
    template: book.template,
    format: book.settings.format,
    language: book.settings.language,
    layer: book.settings.layer,
    pages: book.pages.length,
    words: countWords(book),
    photos: book.photos.length,
    people: book.people.map(({ role, name }) => ({ role, name })),
  }
}

/** Words in each telling that anybody has written; a name counts as its words do. */
function countWords(book: Book): Partial<Record<VersionKey, number>> {
  const frames = book.pages.flatMap(page => page.frames)
  const keys = languages.flatMap(language => layers.map(layer => ({ language, key: versionKey(language, layer) })))
  const counted = keys.map(({ language, key }) => {
    const names = new Map(book.people.map(person => [person.id, nameIn(person, language)]))
    const texts = frames.map(frame => plainText(wordsOf(frame)[key] ?? [], id => names.get(id) ?? ''))
    return [key, texts.join('\n').split(/\s+/).filter(Boolean).length] as const
  })
  return Object.fromEntries(counted.filter(([, count]) => count > 0))
}

function wordsOf(frame: Frame) {
  return frame.kind === 'words' || frame.kind === 'speech' ? frame.words : {}
}

function textOf({ code, format, language, layer, pages, words, photos, people }: Summary): string {
  const names = people.map(({ name }) => [...new Set([name.en, name.cy])].filter(Boolean).join(' / '))
  return [
    `Book ${code}`,
    `Format: ${format}, shown in ${language}, for ${layer}`,
    `Pages: ${pages}`,
    ...Object.entries(words).map(([telling, count]) => `Words ${telling}: ${count}`),
    `Photos: ${photos}`,
    `People: ${names.join(', ')}`,
  ].join('\n')
}
