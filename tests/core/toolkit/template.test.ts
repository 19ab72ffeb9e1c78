import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages } from '#core/book/language.ts'
import type { TemplateFiles } from '#core/toolkit/extend.ts'
import { factKinds } from '#core/toolkit/facts.ts'
import { keysOf, parseTemplate, type Template } from '#core/toolkit/template.ts'
import { readAllFiles, readTemplates, templateFolder } from '#services/toolkit/read-templates.ts'

const folder = path.join(templateFolder(), 'my-life-journey/5-7')
const json = async (file: string) => JSON.parse(await readFile(path.join(folder, file), 'utf8'))
const files = async () => ({
  structure: await json('template.json'),
  en: await json('en.json'),
  cy: await json('cy.json'),
})

function problemOf({ structure, en, cy }: { structure: unknown; en: unknown; cy: unknown }): string {
  const result = parseTemplate(
    { id: 'my-life-journey-5-7', kind: 'my-life-journey', layer: '5-7' },
    { structure, en, cy },
  )
  return result.ok ? '' : String(result.details?.problem)
}

describe('a template that is not whole is refused by what is wrong', () => {
  it('takes the one we have', async () => {
    expect(problemOf(await files())).toBe('')
  })

  it('refuses a sentence that one language has not', async () => {
    const template = await files()
    delete template.cy.texts['me.name']
    expect(problemOf(template)).toBe('me.name: not in both languages')
  })

  it('refuses languages that tell different facts', async () => {
    const template = await files()
    template.cy.texts['me.likes'] = 'Dw i’n hoffi {fact:laughs}.'
    expect(problemOf(template)).toBe('me.likes: the languages fill different slots')
  })

  it('refuses a layout, a slot or a section that is not there, and a page without guidance', async () => {
    const broken = async (
      change: (pages: { layout: string; section: string; id: string; fill: Record<string, unknown> }[]) => void,
    ) => {
      const template = await files()
      change(template.structure.pages)
      return problemOf(template)
    }
    expect(
      await broken(([first]) => {
        first!.layout = 'nowhere'
      }),
    ).toMatch(/no layout nowhere/)
    expect(
      await broken(([first]) => {
        first!.fill.nowhere = { photo: 'empty' }
      }),
    ).toMatch(/no slot nowhere/)
    expect(
      await broken(([first]) => {
        first!.section = 'nowhere'
      }),
    ).toMatch(/no section nowhere/)
    expect(
      await broken(([first]) => {
        first!.id = 'nowhere'
      }),
    ).toMatch(/no guidance/)
  })

  it('refuses what has another shape', () => {
    expect(problemOf({ structure: { pages: 'none' }, en: null, cy: 1 })).not.toBe('')
  })
})

const extendsOf = ({ structure }: TemplateFiles) => (structure as { extends?: string }).extends

describe('templates as data', () => {
  const inUse = ({ pages }: Template) => pages.flatMap(page => page.needs)

  it('wait for and tell only facts that New book can ask for', async () => {
    const kinds = new Set(factKinds().map(each => each.kind))
    for (const template of await readTemplates()) {
      for (const kind of inUse(template)) expect(kinds, kind).toContain(kind)
      const slots = keysOf(template).flatMap(key => [
        ...template.words.en.texts[key]!.matchAll(/\{(?:fact|of|month|age):([a-z-]+)\}/g),
      ])
      for (const [, kind] of slots) if (kind !== 'this') expect(kinds, kind).toContain(kind)
    }
  })

  it('say every sentence they carry: none is left over', async () => {
    const templates = await readTemplates()
    const heirs = (id: string) => templates.filter(template => template.id === id || extended.get(template.id)?.has(id))
    const files = await readAllFiles()
    const extended = new Map(
      [...files.keys()].map(id => {
        const line = new Set<string>()
        for (let at = extendsOf(files.get(id)!.files); at; at = extendsOf(files.get(at)!.files)) line.add(at)
        return [id, line] as const
      }),
    )
    for (const [id, { files: own }] of files)
      for (const language of languages) {
        const written = Object.keys((own[language] as { texts?: Record<string, string> }).texts ?? {})
        const said = new Set(heirs(id).flatMap(keysOf))
        expect(
          written.filter(key => !said.has(key)),
          `${id}, ${language}`,
        ).toEqual([])
      }
  })

  it('say what to ask for whatever a page waits for', async () => {
    for (const template of await readTemplates())
      for (const kind of template.pages.flatMap(page => page.needs)) {
        const found = factKinds().find(each => each.kind === kind)
        expect(found?.find?.cy && found.of?.cy, kind).toBeTruthy()
      }
  })
})
