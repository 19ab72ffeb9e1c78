/**
 * The interface's words. One JSON file a namespace and language: `en/shelf.json` and `cy/shelf.json`; a new file is found
 * by itself. In a component: `const { t } = useTranslation('shelf')`, then `t('title')`. Plurals end in the names of
 * Intl's categories: `_one`, `_other` in English; all six in Welsh. tests/rules/i18n.test.ts holds the rules.
 */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#core/book/language.ts'

type Words = { readonly [key: string]: string | Words }

const files = import.meta.glob<Words>('./{en,cy}/*.json', { eager: true, import: 'default' })

function resources(): Record<string, Record<string, Words>> {
  const all: Record<string, Record<string, Words>> = {}
  for (const [path, words] of Object.entries(files)) {
    const [, language = '', namespace = ''] = /^\.\/(\w+)\/(.+)\.json$/.exec(path) ?? []
    all[language] = { ...all[language], [namespace]: words }
  }
  return all
}

/** Makes the words ready in `language`; nothing is fetched later. */
export function setupWords(language: Language): void {
  i18next.use(initReactI18next).init({
    resources: resources(),
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  followLanguage(language)
}

/** Shows the interface in `language` at once. */
export function showLanguage(language: Language): void {
  i18next.changeLanguage(language)
  followLanguage(language)
}

/** The language tag a screen reader and the hyphenation need. */
function followLanguage(language: Language): void {
  document.documentElement.lang = language === 'cy' ? 'cy' : 'en-GB'
}
