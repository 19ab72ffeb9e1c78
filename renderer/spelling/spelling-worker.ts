/** Looks at spelling beside the window: reading Welsh takes seconds. A dictionary is fetched from our own files when first needed. */
import type { Language } from '#core/book/language.ts'
import cyAff from '#root/assets/dictionaries/cy.aff?url'
import cyDic from '#root/assets/dictionaries/cy.dic?url'
import enAff from '#root/assets/dictionaries/en-GB.aff?url'
import enDic from '#root/assets/dictionaries/en-GB.dic?url'
import { type Dictionary, readDictionary } from './dictionary.ts'
import type { SpellingAnswer, SpellingQuestion } from './question.ts'

const files: Readonly<Record<Language, readonly [string, string]>> = { en: [enAff, enDic], cy: [cyAff, cyDic] }
const dictionaries = new Map<Language, Promise<Dictionary>>()

addEventListener('message', ({ data }: MessageEvent<SpellingQuestion>) => {
  answer(data).then(postMessage, () => dictionaries.delete(data.language))
})

async function answer(question: SpellingQuestion): Promise<SpellingAnswer> {
  const { number, language } = question
  const dictionary = await (dictionaries.get(language) ?? fetchDictionary(language))
  if (question.ask === 'suggest') return { number, words: dictionary.suggest(question.word) }
  const known = new Set(question.known)
  return { number, found: question.texts.map(text => dictionary.check(text, known)) }
}

function fetchDictionary(language: Language): Promise<Dictionary> {
  const reading = Promise.all(files[language].map(async file => (await fetch(file)).text())).then(
    ([aff = '', dic = '']) => readDictionary(language, aff, dic),
  )
  dictionaries.set(language, reading)
  return reading
}
