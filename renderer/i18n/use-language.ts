import { useTranslation } from 'react-i18next'
import { type Bilingual, type Language, languages } from '#core/book/language.ts'

/** The language the interface is shown in now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'cy' ? 'cy' : 'en'
}

/** Both languages, the interface's own first: the labels of the other's fields begin from it ("the same in Welsh"). */
export function useLanguages(): readonly Language[] {
  return useLanguage() === 'cy' ? languages.toReversed() : languages
}

/** A short text in `language`, or in the other where only that was written; empty where neither was. */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[language] || text[language === 'cy' ? 'en' : 'cy'] || ''
}
