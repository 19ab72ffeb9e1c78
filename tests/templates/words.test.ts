import { describe, expect, it } from 'vitest'
import { languages, layers } from '#core/book/language.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { checkBook } from '#core/checks/book.ts'
import { severityOf } from '#core/checks/severities.ts'
import { checkAgainstFacts } from '#core/checks/story/facts.ts'
import { checkText } from '#core/checks/text.ts'
import { answersSchema } from '#core/toolkit/answers.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { hardTopics } from '#core/toolkit/hard-topics.ts'
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
      const found = checkBook(empty, agency).filter(({ severity }) => severity !== 'idea')
      expect(found.map(({ rule, match }) => `${template.id}: ${rule} ${match}`)).toEqual([])
    }
  }, 60_000)

  it('find nothing above an idea in the ways to say a hard thing', () => {
    const findings = hardTopics().flatMap(topic =>
      layers.flatMap(layer =>
        (topic.layers[layer] ?? []).flatMap(saying =>
          [saying.who, saying.say, saying.more].flatMap(both =>
            languages.flatMap(language =>
              checkText({
                text: (both?.[language] ?? '').replaceAll('{of:this}', 'Kelly'),
                age: layer,
                language,
                names: ['Kelly'],
                surnames: [],
              })
                .filter(({ rule }) => severityOf(rule) !== 'idea')
                .map(({ rule, match }) => `${topic.id} ${layer}: ${rule} ${match}`),
            ),
          ),
        ),
      ),
    )
    expect(findings).toEqual([])
  })

  it('find nobody’s name in the openings a writer may put into any child’s book', async () => {
    let next = 0
    const findings = (await readTemplates()).flatMap(template => {
      const book = buildBook(template, answersSchema.parse({ child: { name: 'Mali' } }), { next: () => `id${next++}` })
      return languages.flatMap(language => {
        const openings = Object.values(template.words[language].guides).flatMap(guide => guide.openings)
        const tellings = openings.map(text => {
          const place = { part: 'words', language, layer: template.layer } as const
          return { text, language, layer: template.layer, place }
        })
        return checkAgainstFacts(book, tellings, agency.today).map(({ match }) => `${template.id}: ${match}`)
      })
    })
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
