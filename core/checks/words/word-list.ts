/** The word files, read and compiled once. What may stand in them is checked here, so a team's slip is named. */
import { z } from 'zod'
import type { Language } from '#core/book/language.ts'
import cy from '../data/words-cy.json' with { type: 'json' }
import en from '../data/words-en.json' with { type: 'json' }
import { viewOf } from '../text/view.ts'
import { type Phrase, readPhrase } from './pattern.ts'
import { indexPhrases, type PhraseIndex } from './phrase-index.ts'

/** The rules about words. */
export const wordRules = [
  'words.jargon',
  'words.label',
  'words.blame',
  'words.graphic',
  'words.euphemism',
  'words.promise',
  'words.untrue-story',
] as const
export type WordRuleId = (typeof wordRules)[number]

/**
 * When a phrase is left alone: `thing` it is about a thing or a pet · `not` it is denied ("not your fault") · `notyou`
 * the child is its subject ("you were too tired to eat") · `ownbody` the child hurt itself by accident · `weapon` it is
 * a tool, nobody is harmed · `below12`, `below8` only said of the younger layers · `capitals` only when written in capitals ·
 * `contested` allowed once the child's own word book has it · `hoped` the sentence hopes, plans or wonders.
 */
const flagSchema = z.enum([
  'thing',
  'not',
  'notyou',
  'ownbody',
  'weapon',
  'below12',
  'below8',
  'capitals',
  'contested',
  'hoped',
])
export type WordFlag = z.infer<typeof flagSchema>

const entrySchema = z.strictObject({
  rule: z.enum(wordRules),
  find: z.array(z.string().min(1)).min(1),
  /** What to write instead, said to the writer: most words need their whole sentence told in another way. */
  advice: z.string().min(1),
  /** Where the words found are just these, the wordings that fit in their place as they stand. */
  wordings: z.record(z.string(), z.array(z.string().min(1)).min(1)).optional(),
  flags: z.array(flagSchema).optional(),
  /** Left alone where one of these words stands in the same sentence. */
  notNear: z.array(z.string()).optional(),
  /** Found only where one of these phrases stands in the same sentence, before or after. */
  near: z.array(z.string().min(1)).optional(),
})

/** A word file. */
export const wordFileSchema = z.strictObject({
  about: z.string(),
  groups: z.record(z.string(), z.array(z.string())),
  /** Things and animals a hard word may be about. */
  things: z.array(z.string()),
  entries: z.array(entrySchema),
})
export type WordFile = z.infer<typeof wordFileSchema>

/** An entry ready to look with. */
export interface WordEntry {
  readonly rule: WordRuleId
  readonly advice: string
  /** Wordings by the words they may stand in for, as a view reads them. */
  readonly wordings: ReadonlyMap<string, readonly string[]>
  readonly flags: ReadonlySet<WordFlag>
  readonly notNear: ReadonlySet<string>
  /** None where the entry needs nothing else beside it. */
  readonly near: readonly Phrase[]
}

/** A language's words ready to look with. */
export interface WordList {
  /** The phrases a text may hold. */
  readonly candidates: PhraseIndex
  /** The entry that a phrase is of. */
  readonly entryOf: ReadonlyMap<Phrase, WordEntry>
  readonly things: ReadonlySet<string>
}

const files = { en, cy }
const lists = new Map<Language, WordList>()

/** The word list of a language, read at first use. Throws (a bug of the file) where it is malformed. */
export function wordList(language: Language): WordList {
  const made = lists.get(language) ?? readWordFile(files[language])
  lists.set(language, made)
  return made
}

/** Compiles a word file; throws with what is wrong in it. */
export function readWordFile(file: unknown): WordList {
  const { groups, things, entries } = wordFileSchema.parse(file)
  const entryOf = new Map<Phrase, WordEntry>()
  for (const { rule, find, advice, wordings = {}, flags, notNear, near = [] } of entries) {
    const beside = near.map(phrase => readPhrase(phrase, groups))
    const fitting = new Map(Object.entries(wordings).map(([words, put]) => [viewOf(words).text, put]))
    const entry = { rule, advice, wordings: fitting, flags: new Set(flags), notNear: new Set(notNear), near: beside }
    for (const phrase of find) entryOf.set(readPhrase(phrase, groups), entry)
  }
  return { things: new Set(things), candidates: indexPhrases([...entryOf.keys()]), entryOf }
}
