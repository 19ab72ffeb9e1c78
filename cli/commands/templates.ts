import { ok } from '#core/result.ts'
import { factKinds } from '#core/toolkit/facts.ts'
import type { Template } from '#core/toolkit/template.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import type { Command } from '../command.ts'

/** `templates`: what a book can start from, and with --json the facts its answers may hold. */
export const templates: Command = {
  name: 'templates',
  summary: 'What a book can start from',
  usage: '',
  options: {},
  positionals: { min: 0, max: 0 },
  run: async () => {
    const found = await readTemplates()
    const text = found
      .map(({ id, words }) => `${id}\n  ${words.en.name} · ${words.cy.name}\n  ${words.en.about}`)
      .join('\n')
    return ok({ json: found.map(toJson), text })
  },
}

function toJson({ id, kind, layer, sections, pages, words }: Template) {
  return {
    id,
    name: { en: words.en.name, cy: words.cy.name },
    about: { en: words.en.about, cy: words.cy.about },
    kind,
    layers: [layer],
    pages: pages.length,
    sections: sections.map(({ kind, minimum }) => ({
      kind,
      title: { en: words.en.sections[kind], cy: words.cy.sections[kind] },
      minimum,
    })),
    facts: factKinds().map(({ kind, asks, label }) => ({ kind, asks, label })),
  }
}
