/** Every sentence the toolkit has in stock, with its slots: what many books share because we wrote it. */
import { hardTopics } from './hard-topics.ts'
import type { Template } from './template.ts'

/** The sentences of the templates and of the hard topics, in both languages. */
export function toolkitTexts(templates: readonly Template[]): string[] {
  const told = templates.flatMap(({ words }) => [words.en, words.cy].flatMap(({ texts }) => Object.values(texts)))
  const hard = hardTopics().flatMap(({ layers }) =>
    Object.values(layers)
      .flat()
      .flatMap(({ who, say, more }) => [who, say, more].flatMap(both => (both ? [both.en, both.cy] : []))),
  )
  return [...told, ...hard]
}
