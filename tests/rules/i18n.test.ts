import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commonErrors } from '#contract/define.ts'
import { contract } from '#contract/index.ts'
import { fileWords, rendererFiles, wordsIn } from '#support/interface-words.ts'

const folder = join(import.meta.dirname, '../../renderer/i18n')
const languages = ['en', 'cy'] as const
type Language = (typeof languages)[number]
type Words = ReadonlyMap<string, string>

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
const plural = new RegExp(`_(${categories.join('|')})$`)

function namespaces(language: Language): string[] {
  return readdirSync(join(folder, language))
    .filter(file => file.endsWith('.json'))
    .map(file => file.slice(0, -5))
    .toSorted()
}

function readWords(language: Language, namespace: string): Words {
  const flat = new Map<string, string>()
  const add = (value: unknown, path: string) => {
    if (typeof value === 'string') flat.set(path, value)
    else for (const [key, inner] of Object.entries(value as object)) add(inner, path === '' ? key : `${path}.${key}`)
  }
  add(JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8')), '')
  return flat
}

/** A key without the ending of its plural form. */
const stem = (key: string) => key.replace(plural, '')

/** The placeholders of all forms of a stem. */
function placeholders(words: Words, key: string): Set<string> {
  const texts = [...words].filter(([each]) => stem(each) === key).map(([, text]) => text)
  return new Set(texts.flatMap(text => [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(match => match[1] ?? '')))
}

/** The plural forms a language must have: all it tells apart, or the one of the number in the key (`books_7`). */
function formsWanted(language: Language, key: string): string[] {
  const number = /_(\d+)$/.exec(key)?.[1]
  const rules = new Intl.PluralRules(language)
  return number === undefined ? rules.resolvedOptions().pluralCategories : [rules.select(Number(number))]
}

const all = namespaces('en').map(namespace => ({
  namespace,
  en: readWords('en', namespace),
  cy: readWords('cy', namespace),
}))

describe('the words of the interface', () => {
  it('have the same namespaces in both languages', () => {
    expect(namespaces('cy')).toEqual(namespaces('en'))
  })

  it.each(all)('say the same things in both languages: $namespace', ({ en, cy }) => {
    const stems = (words: Words) => [...new Set([...words.keys()].map(stem))].toSorted()
    expect(stems(cy)).toEqual(stems(en))
  })

  it.each(all)('have no empty text: $namespace', ({ en, cy }) => {
    expect([...en, ...cy].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it.each(all)('have the same placeholders in both languages: $namespace', ({ en, cy }) => {
    for (const key of new Set([...en.keys()].map(stem))) {
      expect({ key, has: [...placeholders(cy, key)].toSorted() }).toEqual({
        key,
        has: [...placeholders(en, key)].toSorted(),
      })
    }
  })

  it.each(all)('have every plural form of each language, six in Welsh: $namespace', words => {
    const plurals = new Set([...words.en.keys(), ...words.cy.keys()].filter(key => plural.test(key)).map(stem))
    for (const key of plurals) {
      for (const language of languages) {
        const has = categories.filter(category => words[language].has(`${key}_${category}`))
        const wanted = formsWanted(language, key)
        // i18next takes `_zero` for none in any language: a text may have it beside the forms of its language.
        const ought = categories.filter(each => wanted.includes(each) || (each === 'zero' && has.includes(each)))
        expect({ key, language, has }).toEqual({ key, language, has: ought })
      }
    }
  })

  it('never offer a button to save: everything is saved', () => {
    const texts = all.flatMap(({ en }) => [...en.values()])
    expect(texts.filter(text => /\bsave\b/i.test(text))).toEqual([])
  })

  it('have a sentence for every code that a call can answer with', () => {
    const errors = all.find(({ namespace }) => namespace === 'errors')
    const codes = Object.values(contract).flatMap(area => Object.values(area).flatMap(call => [...call.errors]))
    for (const code of new Set<string>([...codes, ...commonErrors]))
      expect([...(errors?.en.keys() ?? [])]).toContain(code)
  })
})

describe('the source of the windows', () => {
  const files = rendererFiles().map(file => ({ file, words: fileWords(file) }))
  const uses = files.flatMap(({ words }) => words.uses)
  // The first two are looked up by a code that is data: a call's answer, a check's rule. The words of a page are in the
  // book's language, not the interface's: they are imported as they are, and types hold them.
  const byCode = new Set(['errors', 'findings', 'page'])

  it('is found and read', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(uses.length).toBeGreaterThan(150)
  })

  it('asks for no word that is not there', () => {
    const missing = uses.filter(({ namespace, pattern }) => {
      const words = all.find(each => each.namespace === namespace)?.en
      return ![...(words?.keys() ?? [])].some(key => isOf(key, pattern))
    })
    expect(missing.map(({ file, namespace, key }) => `${file}: ${namespace}:${key}`)).toEqual([])
  })

  it('leaves no word unused', () => {
    const unused = all
      .filter(({ namespace }) => !byCode.has(namespace))
      .flatMap(({ namespace, en }) => {
        const own = uses.filter(use => use.namespace === namespace)
        return [...en.keys()].filter(key => !own.some(use => isOf(key, use.pattern))).map(key => `${namespace}:${key}`)
      })
    expect(unused).toEqual([])
  })

  it('asks only for keys that can be read from the source, but for codes', () => {
    const unknown = files.flatMap(({ words }) => words.unknown)
    expect(
      unknown.filter(place => !place.startsWith('renderer/app/error-words.ts') && !place.includes('/finding')),
    ).toEqual([])
  })

  it('has no interface text outside the words', () => {
    // The name of the app is the same in both languages, and stands in both at once.
    const names = new Set(['Journeybook', 'Llyfr Taith'])
    const bare = files.flatMap(({ file, words }) =>
      words.bare.filter(text => !names.has(text)).map(text => `${file}: ${text}`),
    )
    expect(bare).toEqual([])
  })

  it('would notice a bare text, a bare label and a word in the wrong place', () => {
    const source = `
      function Here() {
        const { t } = useTranslation('shelf')
        return <p aria-label="Some label">Some words{t('title')}</p>
      }
      function There({ t }: { t: TFunction<'print'> }) { return t(\`stage.\${x}\`) }`
    const words = wordsIn('here.tsx', source)
    expect(words.bare).toEqual(['Some label', 'Some words'])
    expect(words.uses.map(({ namespace, key }) => `${namespace}:${key}`)).toEqual(['shelf:title', 'print:stage.*'])
  })
})

/** Whether a key is what a pattern asks for: itself, or one of its contexts and plural forms. */
function isOf(key: string, pattern: RegExp): boolean {
  let rest = key
  for (;;) {
    if (pattern.test(rest)) return true
    const cut = rest.lastIndexOf('_')
    if (cut < 0) return false
    rest = rest.slice(0, cut)
  }
}
