/**
 * Brothers and sisters: one family's facts, a book for each child. Every person and every fact says whose books it is for;
 * what is kept to one child is in no other book, and {@link crossCheck} looks for what slipped through afterwards.
 */
import { z } from 'zod'
import { type Language, languages } from '#core/book/language.ts'
import type { Book, Fact, Page } from '#core/book/schema.ts'
import { plainText } from '#core/book/words.ts'
import type { Ids } from '#core/ports/index.ts'
import { type Answers, answerFactSchema, answerPersonSchema, answersSchema } from './answers.ts'
import { buildBook } from './build.ts'
import { findFactKind } from './facts.ts'
import { hardTopics } from './hard-topics.ts'
import { nameIn } from './say.ts'
import type { Template } from './template.ts'

const childKey = z.string().regex(/^[a-z0-9-]{1,30}$/)
/** The children whose books hold it. Left out: all of them. */
const only = z.array(childKey).min(1).optional()

const childSchema = z.strictObject({
  key: childKey,
  /** What this child is to the others: their chip in the other books. */
  role: z.enum(['brother', 'sister']),
  home: z.enum(['with-child', 'elsewhere']).default('with-child'),
  portrait: z.string().optional(),
  ...answersSchema.shape.child.shape,
  settings: answersSchema.shape.settings,
})

/** The answers for a whole family of children. */
export const familySchema = z.strictObject({
  children: z.array(childSchema).min(2).max(12),
  people: z.array(answerPersonSchema.extend({ only })).max(60).default([]),
  facts: z.array(answerFactSchema.extend({ only })).max(400).default([]),
})
export type FamilyAnswers = z.infer<typeof familySchema>

/** One child's answers out of the family's: what is for this child, with the others as brothers and sisters. */
export function answersFor(family: FamilyAnswers, key: string): Answers {
  const child = family.children.find(each => each.key === key)
  if (child === undefined) throw new Error('a child of this family')
  const isFor = (part: { readonly only?: readonly string[] | undefined }) => part.only?.includes(key) ?? true
  const others = family.children.filter(each => each.key !== key).map(toSibling)
  const { name, nameCy, bornMonth } = child
  return answersSchema.parse({
    child: { name, ...(nameCy && { nameCy }), ...(bornMonth && { bornMonth }) },
    ...(child.settings && { settings: child.settings }),
    people: [
      ...(child.portrait
        ? [{ key, role: 'child', name: { en: name, cy: nameCy ?? name }, portrait: child.portrait }]
        : []),
      ...family.people.filter(isFor).map(({ only: _, ...person }) => person),
      ...others,
    ],
    facts: family.facts
      .filter(isFor)
      .map(({ only: mine, ...fact }) => ({ ...fact, ...(mine?.length === 1 && { kept: true }) })),
  })
}

function toSibling({ key, role, name, nameCy, home, portrait }: FamilyAnswers['children'][number]) {
  return { key, role, name: { en: name, cy: nameCy ?? name }, home, ...(portrait && { portrait }) }
}

/** Facts that are the family's own: where it comes from, how it lives, who helped. What was done to a child is each child's own. */
const familyGroups: readonly string[] = ['birth-family']
const familyKinds: readonly string[] = ['together', 'lived-with', 'help-tried']

/**
 * What a book can lend to the book of a brother or sister: the people, with this child as one of them, and the family's facts.
 * The birth father, whatever was hard and everything that is kept to this child stay: they are said for each child anew.
 */
export function sharedOf(book: Book, as: 'brother' | 'sister'): Pick<Answers, 'people' | 'facts'> {
  const people = book.people.filter(({ role }) => role !== 'birth-father')
  const shared = new Set<string>(people.map(({ id }) => id))
  const isFamilys = ({ kind, kept }: Fact) =>
    !kept &&
    !kind.startsWith('birth-father') &&
    (familyKinds.includes(kind) || familyGroups.includes(findFactKind(kind)?.group ?? ''))
  return {
    people: people.map(({ id, role, name, known, home, portrait }) => ({
      key: id,
      role: role === 'child' ? as : role,
      name,
      ...(known && { known }),
      ...(role === 'child' ? { home: 'with-child' as const } : home && { home }),
      ...(portrait && 'art' in portrait && { portrait: portrait.art }),
    })),
    facts: book.facts
      .filter(fact => fact.certainty !== 'not-known' && isFamilys(fact))
      .map(({ kind, certainty, date, value, people: who = [] }) => ({
        kind,
        certainty,
        ...(date && { date }),
        ...(value && { value }),
        people: who.filter(id => shared.has(id)),
      })),
  }
}

/** A book for each child, by the child's key. `templateFor` chooses the template, by the child's own layer. */
export function buildFamily(
  family: FamilyAnswers,
  templateFor: (answers: Answers) => Template,
  ids: Ids,
): ReadonlyMap<string, Book> {
  return new Map(
    family.children.map(({ key }) => {
      const answers = answersFor(family, key)
      return [key, buildBook(templateFor(answers), answers, ids)]
    }),
  )
}

/** Something private to one child that another child's book says. Nothing of what it says is repeated here. */
export interface Leak {
  /** The code of the book it is private to, and of the book that says it. */
  readonly of: string
  readonly found: string
  /** The fact's kind. */
  readonly what: string
  readonly language: Language
  /** Number of the page, from 1. */
  readonly page: number
}

/**
 * What is kept to one child and stands in another's book: a kept fact's words, the name of somebody only that fact knows, and
 * what our books say of a hard thing that only one child's kept facts hold. Words of fewer than three letters are not looked
 * for: they would be found everywhere. Something told in quite other words is not found.
 */
export function crossCheck(books: readonly Book[]): readonly Leak[] {
  return books.flatMap(own => books.filter(other => other !== own).flatMap(other => leaksInto(own, other)))
}

/** What of a book another one is held against: its kept facts, and the people in them. */
export type KeptPart = Pick<Book, 'code' | 'people' | 'facts'>

/** The part of a book that is kept to its child; undefined where nothing is. */
export function keptPart({ code, people, facts }: Book): KeptPart | undefined {
  const kept = facts.filter(fact => fact.kept && fact.certainty !== 'not-known')
  if (kept.length === 0) return undefined
  const who = new Set(kept.flatMap(fact => fact.people ?? []))
  return { code, people: people.filter(({ id }) => who.has(id)), facts: kept }
}

/** What is kept to one child and stands in this other child's book. */
export function leaksInto(own: KeptPart, other: Book): Leak[] {
  const kept = own.facts.filter(fact => fact.kept && fact.certainty !== 'not-known')
  const theirs = new Set(other.facts.filter(fact => fact.certainty !== 'not-known').map(fact => fact.kind))
  return languages.flatMap(language => {
    const telling = kept.flatMap(fact =>
      [
        ...(fact.value?.[language] ?? '').split('\n'),
        ...strangersOf(fact, own, other),
        // Another child's own fact of that kind says the same sentence, and may.
        ...(theirs.has(fact.kind) ? [] : sentencesOf(fact.kind, language)),
      ]
        .map(bare)
        .filter(text => text.length > 2)
        .map(text => ({ what: fact.kind, text: ` ${text} ` })),
    )
    return other.pages.flatMap((page, at) => {
      const said = ` ${bare(wordsOf(page, other, language))} `
      const found = new Set(telling.filter(({ text }) => said.includes(text)).map(({ what }) => what))
      return [...found].map(what => ({ of: own.code, found: other.code, what, language, page: at + 1 }))
    })
  })
}

/** Names of a kept fact's people who are nobody in the other book. */
function strangersOf(fact: Fact, own: KeptPart, other: Book): string[] {
  const namesIn = (book: Pick<Book, 'people'>) =>
    book.people.flatMap(each => languages.map(language => bare(nameIn(each, language))))
  const known = new Set(namesIn(other))
  return own.people
    .filter(person => fact.people?.includes(person.id))
    .flatMap(person => languages.map(language => nameIn(person, language)))
    .filter(name => !known.has(bare(name)))
}

/** What a book says of a hard fact, in any layer, without the names. */
function sentencesOf(kind: string, language: Language): string[] {
  const topic = hardTopics().find(each => each.fact === kind)
  const sayings = Object.values(topic?.layers ?? {}).flat()
  return sayings
    .flatMap(({ who, say, more }) => [who, say, more].flatMap(part => part?.[language]?.split(/\{[^}]*\}/) ?? []))
    .flatMap(text => text.split(/[.!?:]/))
    .filter(text => bare(text).split(' ').length > 2)
}

function wordsOf(page: Page, book: Book, language: Language): string {
  const texts = page.frames.flatMap(frame => {
    if (frame.kind === 'photo') return [frame.caption[language] ?? '', frame.alt[language] ?? '']
    if (!('words' in frame)) return []
    const tellings = Object.entries(frame.words).filter(([version]) => version.startsWith(language))
    return tellings.map(([, words]) => plainText(words ?? [], nameOf(book, language)))
  })
  return texts.join('\n')
}

function nameOf(book: Book, language: Language) {
  return (id: string) => {
    const person = book.people.find(each => each.id === id)
    return person ? nameIn(person, language) : ''
  }
}

/** Words alone, without accents, case or marks, so that a small change does not hide a sentence. */
function bare(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
