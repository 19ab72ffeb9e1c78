/** Answers and a template make a book: true sentences with the right names, and honest lines for what is not known. */
import { bookIdSchema, sectionIdSchema } from '#core/book/ids.ts'
import type { Book, Page, Settings } from '#core/book/schema.ts'
import type { Ids } from '#core/ports/index.ts'
import type { Answers } from './answers.ts'
import { fittingPages } from './fit-pages.ts'
import { homesOf, knownInHome, reasonsOf, toKnown, withGaps } from './known.ts'
import type { Making, Turn } from './make-page.ts'
import { sectionTitle, type Template, type TemplatePage } from './template.ts'
import { holds } from './when.ts'

/**
 * Makes the book. Every page has words in both languages for the template's layer; facts nobody answered are in it as not known,
 * so that the list of what to find out is the book's own.
 */
export function buildBook(template: Template, answers: Answers, ids: Ids): Book {
  const known = withGaps(template, toKnown(answers, ids), ids)
  const settings = settingsOf(template, answers)
  const { name, nameCy, bornMonth } = answers.child
  return {
    id: bookIdSchema.parse(ids.next()),
    code: bookCode(name, ids),
    template: template.id,
    ...(bornMonth && { bornMonth }),
    title: { en: `${name}’s book`, cy: `Llyfr ${nameCy ?? name}` },
    settings,
    ...tell({ template, known, settings, ids }),
    people: [...known.people],
    facts: [...known.facts],
    photos: [],
    kept: [],
  }
}

/** The sections and pages of a template for one child's people and facts. */
export function tell(making: Making): Pick<Book, 'sections' | 'pages'> {
  const { template, known, ids } = making
  const turns = template.pages.filter(page => holds(page.when, known)).flatMap(page => turnsOf(page, making))
  const sections = template.sections
    .filter(({ kind }) => turns.some(turn => turn.page.section === kind))
    .map(({ kind }) => ({ id: sectionIdSchema.parse(ids.next()), kind, title: sectionTitle(template, kind) }))
  const sectionIds = new Map(sections.map(section => [section.kind, section.id]))
  const pages = turns.flatMap((turn): Page[] => {
    const section = sectionIds.get(turn.page.section)
    if (section === undefined) throw new Error('parseTemplate let a page without a section through')
    return fittingPages({ ...turn, section }, making)
  })
  return { sections, pages }
}

/** Three letters of the name without accents, `X` where it is short, and a digit. */
export function bookCode(name: string, ids: Ids): string {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, 3)
    .padEnd(3, 'X')
  const digit = [...ids.next()].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 10
  return `${letters} ${digit}`
}

function settingsOf(template: Template, answers: Answers): Settings {
  return { ...template.settings, language: 'en', ...answers.settings, layer: template.layer }
}

function turnsOf(page: TemplatePage, { template, known, ids }: Making): readonly Omit<Turn, 'section'>[] {
  if (page.repeat === undefined) return [{ page, known, reasons: [] }]
  if (page.repeat === 'homes') {
    const homes = homesOf(known, ids)
    return homes.map(home => ({ page, known: knownInHome(home, homes, known), reasons: [] }))
  }
  const reasons = reasonsOf(template, known)
  const { reasonsOnAPage } = template
  const pages = Math.max(1, Math.ceil(reasons.length / reasonsOnAPage))
  return Array.from({ length: pages }, (_, at) => ({
    page,
    known,
    reasons: reasons.slice(at * reasonsOnAPage, (at + 1) * reasonsOnAPage),
  }))
}
