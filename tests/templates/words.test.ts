import { describe, expect, it } from 'vitest'
import { languages } from '#core/book/language.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { checkBook } from '#core/checks/book.ts'
import { checkText } from '#core/checks/text.ts'
import { answersSchema } from '#core/toolkit/answers.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { nameIn } from '#core/toolkit/say.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { readSample } from '#services/toolkit/sample.ts'

const found = (text: string, age: '5-7', language: 'en' | 'cy', names: readonly string[]) =>
  checkText({ text, age, language, names, surnames: ['Probert'] }).map(
    ({ rule, match }) => `${rule}: ${match} in "${text}"`,
  )

const agency = { surnames: ['Probert'], today: '2026-11-24' }

describe('our own checks', () => {
  it('find nothing in the whole sample book, nor in a book nobody has answered anything for', async () => {
    let next = 0
    const ids = { next: () => `id${next++}` }
    const sample = await readSample(ids)
    expect(checkBook(sample.book, agency).map(({ rule, match }) => `${rule} ${match}`)).toEqual([])
    for (const template of await readTemplates()) {
      const empty = buildBook(template, answersSchema.parse({ child: { name: 'Mali' } }), ids)
      expect(checkBook(empty, agency).map(({ rule, match }) => `${rule} ${match}`)).toEqual([])
    }
  })

  it('find nothing in the sentences of any template, whoever is named', async () => {
    const findings = (await readTemplates()).flatMap(template =>
      languages.flatMap(language =>
        Object.values(template.words[language].texts).flatMap(text =>
          found(
            text.replaceAll(/\{(people|person|of):[^}]*\}/g, 'Kelly').replaceAll(/\{[^}]*\}/g, 'mud'),
            '5-7',
            language,
            ['Kelly'],
          ),
        ),
      ),
    )
    expect(findings).toEqual([])
  })

  it('find nothing in the sample book, in words or captions', async () => {
    let next = 0
    const { book } = await readSample({ next: () => `id${next++}` })
    const findings = languages.flatMap(language => {
      const names = book.people.map(person => nameIn(person, language))
      const nameOf = (id: string) => nameIn(book.people.find(person => person.id === id)!, language)
      const texts = book.pages
        .flatMap(page => page.frames)
        .flatMap(frame => {
          if (frame.kind === 'words') return [plainText(frame.words[versionKey(language, '5-7')] ?? [], nameOf)]
          return frame.kind === 'photo' ? [frame.caption[language] ?? ''] : []
        })
      return texts.flatMap(text => found(text, '5-7', language, names))
    })
    expect(findings).toEqual([])
  })
})
