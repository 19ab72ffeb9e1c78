/** What must hold of every book that is built from a template. Each look says what is wrong, or nothing. */
import { type Language, languages } from '#core/book/language.ts'
import { bookSchema } from '#core/book/schema.ts'
import { checkStory } from '#core/checks/book.ts'
import { severityOf } from '#core/checks/severities.ts'
import { type IsToolkit, ownParagraphs } from '#core/checks/story/own-words.ts'
import { guideFor } from '#core/toolkit/template.ts'
import { allText, type Built, linesOf, pagesOf, textOf } from './book-words.ts'
import { falseClaims } from './claims.ts'
import { everyName } from './families.ts'
import { agency, textFindings } from './text-findings.ts'

type Look = (built: Built) => readonly string[]

const caps = { '0-4': 8, '5-7': 10, '8-11': 14, '12+': 18 }
const sentences = (text: string) => text.split(/(?<=[.!?])\s+/)

/** Kinds that tell a story from now to the beginning and back. */
const journeys = ['my-life-journey', 'brothers-and-sisters', 'easy-read']
const stories = [...journeys, 'relinquished-baby', 'not-much-yet']
const only =
  (kinds: readonly string[], look: Look): Look =>
  built =>
    kinds.includes(built.template.kind) ? look(built) : []
const inBoth = (look: (language: Language) => readonly string[]) => languages.flatMap(look)

/** Everything that was told of a child in a language: words that are not the toolkit's. */
const toldIn = ({ child }: Built, language: Language) =>
  child.answers.facts.flatMap(fact => fact.value?.[language] ?? [])

/** The book's words without what was told. */
const ownText = (built: Built, language: Language) =>
  toldIn(built, language).reduce((text, value) => text.replaceAll(value, '…'), allText(built.book, language))

const doers = /\b(Kelly|Ayeeyo|Efa) (took|drank|hurt|often|had an|said unkind|used words|did not give|called)/
const promised = { en: /not your fault/, cy: /Nid ti oedd ar fai/ }
const said = { en: /\byou are (now )?adopted\b/i, cy: /\b(rwyt ti|dy fod ti) wedi cael dy fabwysiadu\b/i }
const never =
  /\b(placement|placed|contact|siblings?|forever|chosen child|special|lucky|sick|poorly|passed away|taken|gave up|given up|removed|respite|real (mum|dad|parents)|tummy mummy|abused?|neglected)\b/i
const singular =
  /\b(Pat|Nain|Hooyo|Mam|Dad|Jac|Elin|Pwdin|Sara) (are|were|live|don’t|remember|have|want|did not decide together)\b(?! you)/
/** English that no Welsh sentence holds, and Welsh that no English one does. Names are neither. */
const other = { en: /\b(mae|roedd|oedd|gyda|wedi|dy|dim|fy|ti)\b/i, cy: /\b(the|and|with|was|were|is|are|your?|of)\b/i }

/** Every look, by what it says is so. */
export function looks(isToolkit: IsToolkit): Readonly<Record<string, Look>> {
  const textsOf = textFindings()
  return {
    'is a book as the schema says, told for its layer': ({ book, template }) => {
      const parsed = bookSchema.safeParse(book)
      return parsed.success && parsed.data.settings.layer === template.layer ? [] : [String(parsed.error)]
    },

    'has words in both languages on every page, and no slot left open': ({ book }) =>
      book.pages.flatMap(page =>
        inBoth(language => {
          const text = textOf(page, book, language)
          if (text.trim() === '') return [`${page.from}: no words in ${language}`]
          const open = /[{}]|undefined|\s{2}|\s[.,]|[.,]{2}(?!\.)/.exec(text.replaceAll('\n', '|').replaceAll('…', ''))
          return open ? [`${page.from}: ${text}`] : []
        }),
      ),

    'names nobody who was not given': built => {
      const given = new Set(
        [...built.child.answers.people.flatMap(each => [each.name.en ?? '', each.name.cy ?? ''])].flatMap(name => [
          name,
          ...name.split(' '),
        ]),
      )
      const stranger = new RegExp(
        `(?<!\\p{L})(${everyName.filter(name => !given.has(name)).join('|')})(?![\\p{L}-])`,
        'u',
      )
      return inBoth(language => stranger.exec(ownText(built, language))?.slice(0, 1) ?? [])
    },

    'says no more in a sentence than its layer can take': built =>
      built.book.pages.flatMap(page =>
        inBoth(language =>
          linesOf(page, built.book, language, () => 'Name')
            .flatMap(sentences)
            .filter(sentence => {
              if (toldIn(built, language).some(value => sentence.includes(value))) return false
              const joined = sentence.replace(/(Name(, | and | a | ac | a hefyd )?)+/g, 'Name ').trim()
              return joined.split(/\s+/).length > caps[built.book.settings.layer]
            })
            .map(sentence => `${page.from}, ${language}: ${sentence}`),
        ),
      ),

    'gives our own checks nothing to point at above an idea': ({ book }) =>
      [...textsOf(book), ...checkStory(book, agency)]
        .filter(({ rule }) => severityOf(rule) !== 'idea')
        .map(({ rule, match, place, values }) => {
          const page = book.pages.find(each => each.id === place.page)
          return `${page?.from}: ${rule} ${place.language ?? ''} ${match ?? JSON.stringify(values ?? {})}`
        }),

    'has no paragraph of its own that another child’s book could hold as well': built =>
      ownParagraphs(built.book, isToolkit)
        .filter(({ match }) => !inBoth(language => toldIn(built, language)).some(value => match.includes(value)))
        .map(({ match }) => match),

    'claims nothing that was not answered': built =>
      inBoth(language => falseClaims(ownText(built, language), language, built)),

    'keeps to one language': built =>
      inBoth(language =>
        built.book.pages.flatMap(page =>
          linesOf(page, built.book, language).flatMap(line => {
            const found = other[language].exec(
              toldIn(built, language).reduce((text, value) => text.replace(value, ''), line),
            )
            return found ? [`${page.from}, ${language}: ${line}`] : []
          }),
        ),
      ),

    'begins every sentence with a capital': built =>
      built.book.pages.flatMap(page =>
        inBoth(language =>
          linesOf(page, built.book, language)
            .flatMap(sentences)
            .filter(sentence => /^\p{Ll}/u.test(sentence) && /[.!?]$/.test(sentence))
            .map(sentence => `${page.from}, ${language}: ${sentence}`),
        ),
      ),

    'tells that help was tried and somebody decided, and on every hard page that it was not your fault': ({ book }) => {
      const hard = book.pages.filter(page => page.hard && page.from?.startsWith('why'))
      const without = book.pages
        .filter(page => page.hard)
        .flatMap(page =>
          inBoth(language =>
            promised[language].test(textOf(page, book, language)) ? [] : [`${page.from}: no promise`],
          ),
        )
      const rules: readonly (readonly [Language, RegExp])[] = [
        ['en', /help/i],
        ['en', /decided/],
        ['cy', /help/i],
        ['cy', /enderfynodd/],
      ]
      const told = (language: Language) => hard.map(page => textOf(page, book, language)).join('\n')
      return [
        ...without,
        ...(hard.length === 0 ? [] : rules.filter(([in_, rule]) => !rule.test(told(in_))).map(String)),
      ]
    },

    'says whom to talk to before anything hard, and what babies need': only(stories, ({ book }) => {
      const at = (kind: string) => book.pages.indexOf(pagesOf(book, kind)[0] as (typeof book.pages)[number])
      const firstHard = book.pages.findIndex(page => page.hard)
      return ['trust', 'babies-need'].filter(kind => at(kind) < 0 || (firstHard >= 0 && at(kind) > firstHard))
    }),

    'begins and ends in the present': only(journeys, ({ book }) => {
      const kinds = book.pages.map(page => book.sections.find(section => section.id === page.section)?.kind)
      const order = [...new Set(kinds)]
      return order.slice(0, 3).join() === 'cover,me-now,my-family' && order.at(-1) === 'next' ? [] : [order.join()]
    }),

    'says adopted when the order is made': only(journeys, ({ book, child }) =>
      child.isMade ? inBoth(language => (said[language].test(allText(book, language)) ? [] : [language])) : [],
    ),

    'names who did something hard only where that is certain': ({ book, child }) => {
      const isCertain = child.answers.facts.some(fact => fact.kind.startsWith('why-') && fact.certainty === 'certain')
      return isCertain ? [] : (doers.exec(allText(book, 'en'))?.slice(0, 1) ?? [])
    },

    'agrees in number: one carer remembers, two remember': ({ book }) =>
      book.pages.flatMap(page => {
        const text = textOf(page, book, 'en')
        const found = singular.exec(text)
        return found && !/ and $/.test(text.slice(0, found.index).slice(-5)) ? [`${page.from}: ${found[0]}`] : []
      }),

    'says and as Welsh says it: ac before a vowel, a before anything else': ({ book }) => {
      const names = everyName.filter(name => /^[A-Z]/.test(name)).join('|')
      const wrong = new RegExp(`\\b(a (?=[AEIOU])|ac (?![AEIOUYŴŶ]))(${names})\\b`)
      return wrong.exec(allText(book, 'cy'))?.slice(0, 1) ?? []
    },

    'uses none of the words that hurt or that belong in files': built =>
      never.exec(ownText(built, 'en'))?.slice(0, 1) ?? [],

    'has guidance in both languages for every page': ({ book, template }) =>
      book.pages.flatMap(page =>
        inBoth(language => {
          const guide = guideFor(template, page.from, language)
          const parts = guide ? [guide.ask, guide.openings, guide.wrong, guide.card] : []
          const whole = guide && guide.purpose.length > 20 && parts.every(part => part.length > 0)
          return whole ? [] : [`${page.from}, ${language}`]
        }),
      ),
  }
}

/** Whether the book names somebody as the one who did something hard. */
export const namesDoer = (built: Built) => doers.test(allText(built.book, 'en'))
