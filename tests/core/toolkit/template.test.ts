import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { factKinds } from '#core/toolkit/facts.ts'
import { keysOf, parseTemplate, type Template } from '#core/toolkit/template.ts'
import { readTemplates, templateFolder } from '#services/toolkit/read-templates.ts'

const folder = path.join(templateFolder(), 'my-life-journey-5-7')
const json = async (file: string) => JSON.parse(await readFile(path.join(folder, file), 'utf8'))
const files = async () => ({
  structure: await json('template.json'),
  en: await json('en.json'),
  cy: await json('cy.json'),
})

function problemOf({ structure, en, cy }: { structure: unknown; en: unknown; cy: unknown }): string {
  const result = parseTemplate(structure, en, cy)
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

describe('templates as data', () => {
  const inUse = ({ pages, reasons }: Template) => [...pages.flatMap(page => page.needs), ...Object.keys(reasons)]

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
    for (const template of await readTemplates())
      expect(Object.keys(template.words.en.texts).toSorted()).toEqual([...new Set(keysOf(template))].toSorted())
  })

  it('say what to ask for whatever a page waits for', async () => {
    for (const template of await readTemplates())
      for (const kind of template.pages.flatMap(page => page.needs)) {
        const found = factKinds().find(each => each.kind === kind)
        expect(found?.find?.cy && found.of?.cy, kind).toBeTruthy()
      }
  })
})
