/**
 * The paragraphs that a book's writers wrote themselves, ready to be compared between books (`story.copied`): the toolkit's own
 * sentences, which many books share, are left out, and names stand for anybody, so that a page copied from another child's
 * book and renamed is still the same page (domain research 1.5: "copied paragraphs from other children's books").
 */
import { languages } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import { tellingsOf } from '../book/tellings.ts'
import type { Place } from '../finding.ts'
import { tokensOf, viewOf } from '../text/view.ts'

/** Fewer words than this are alike by chance: "We had fish and chips by the sea." */
const leastWords = 10

/** A paragraph of somebody's own. */
export interface OwnParagraph {
  readonly place: Place
  /** The paragraph as it stands. */
  readonly match: string
  /** Its own sentences in lower case, without accents, marks or names: what is compared. Never kept as it is. */
  readonly words: string
}

/** Whether a sentence, as words in lower case, is one of the toolkit's with its slots filled in any way. */
export type IsToolkit = (sentence: string) => boolean

/** Reads the toolkit's sentences, with their slots, into a question that can be asked of many. */
export function toolkitSentences(texts: Iterable<string>): IsToolkit {
  const byWord = new Map<string, RegExp[]>()
  for (const text of texts)
    for (const sentence of sentencesOf(text.replaceAll(/\{[^}]*\}/g, ' slotslot '))) {
      const longest = sentence
        .split(' ')
        .filter(word => word !== slot)
        .toSorted((a, b) => b.length - a.length)[0]
      if (longest === undefined) continue
      const pattern = new RegExp(`^${sentence.replaceAll(slot, '(?:.*)')}$`)
      byWord.set(longest, [...(byWord.get(longest) ?? []), pattern])
    }
  return sentence =>
    sentence.split(' ').some(word => byWord.get(word)?.some(pattern => pattern.test(sentence)) === true)
}

const slot = 'slotslot'

/** Every paragraph of a book with enough words of its own. */
export function ownParagraphs(book: Book, isToolkit: IsToolkit): OwnParagraph[] {
  const names = new Set(
    book.people.flatMap(({ name, known }) =>
      [known ?? '', ...languages.map(language => name[language] ?? '')].flatMap(wordsOf),
    ),
  )
  return tellingsOf(book)
    .filter(({ place }) => place.part === 'words')
    .flatMap(({ text, place }) => {
      let at = 0
      return text.split('\n').flatMap(paragraph => {
        const start = at
        at += paragraph.length + 1
        const own = sentencesOf(paragraph).filter(sentence => !isToolkit(sentence))
        const words = own.flatMap(sentence => sentence.split(' ').map(word => (names.has(bare(word)) ? '·' : word)))
        if (words.length < leastWords) return []
        const span = { start, end: start + paragraph.length }
        return [{ place: { ...place, ...span }, match: paragraph, words: words.join(' ') }]
      })
    })
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?…]+/)
    .map(sentence => wordsOf(sentence).join(' '))
    .filter(sentence => sentence !== '')
}

function wordsOf(text: string): string[] {
  return tokensOf(viewOf(text)).map(token => token.text)
}

/** "Kelly's" is Kelly. */
function bare(word: string): string {
  return word.replace(/'s?$/, '')
}
