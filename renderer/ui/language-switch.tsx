import { useTranslation } from 'react-i18next'
import type { Language } from '#core/book/language.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'

// Each language is named in itself, whichever is shown.
const choices = [
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'cy', label: 'Cymraeg', lang: 'cy' },
] as const

/** English or Cymraeg: one press, at once. */
export function LanguageSwitch({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { t } = useTranslation('common')
  return <Segmented<Language> name={t('language')} value={useLanguage()} choices={choices} onChange={onLanguage} />
}
