import { useTranslation } from 'react-i18next'
import type { Bilingual, Language } from '#core/book/language.ts'

/** The language the interface is shown in now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'cy' ? 'cy' : 'en'
}

/** A short text in `language`, or in the other where only that was written; empty where neither was. */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[language] || text[language === 'cy' ? 'en' : 'cy'] || ''
}
