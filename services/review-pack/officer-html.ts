/** The reviewing officer's page as HTML for the print engine: one upright A4, Welsh and English side by side. */
import type { Bilingual, Language } from '#core/book/language.ts'
import type { ReviewDue } from '#core/reviews/due.ts'
import cy from './words/cy.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }

/** What the page tells. Names are the names in the book; days are ISO. */
export interface OfficerFacts {
  readonly code: string
  readonly name: Bilingual
  readonly made: string
  /** The review the page is for, and those after it; none when no placement is recorded. */
  readonly review?: ReviewDue
  readonly later: readonly ReviewDue[]
  readonly edition?: {
    readonly number: number
    readonly pages: number
    readonly made: string
    readonly fingerprint: string
  }
  readonly parts: readonly { readonly title: Bilingual; readonly state: 'in' | 'missing' | 'later' }[]
  readonly toFind: readonly { readonly what: Bilingual; readonly askOf?: Bilingual }[]
  readonly views: { readonly child?: string; readonly adopters?: string }
}

/** How many things to find are listed: the page is never more than one. */
const mostToFind = 7

const wordsOf = { en, cy } as const

/** The whole document. Its only script says that the fonts are there; its fonts come from `fontsCss`. */
export function officerHtml(facts: OfficerFacts, fontsCss: string, css: string): string {
  const columns = (['cy', 'en'] as const).map(language => column(facts, language)).join('')
  return `<!doctype html><html lang="cy"><head><meta charset="utf-8"><title>Journeybook</title><style>${fontsCss}\n${css}</style></head>
<body><main class="sheet">${columns}</main><script src="/ready.js"></script></body></html>`
}

/**
 * The script of the page: once its fonts are there it makes the type smaller, from 14 px to no less than 9.5 (7 pt), until
 * all of it stands on the one page, and says that it is ready.
 */
export const readyScript = `document.fonts.ready.then(() => {
  const sheet = document.querySelector('.sheet')
  for (let size = 14; sheet.scrollHeight > sheet.clientHeight && size > 9.5; size -= 0.25)
    sheet.style.setProperty('--size', size + 'px')
  const fits = sheet.scrollHeight <= sheet.clientHeight
  document.documentElement.setAttribute(fits ? 'data-print' : 'data-print-error', fits ? 'ready' : 'too-long')
})`

function column(facts: OfficerFacts, language: Language): string {
  const words = wordsOf[language]
  const name = facts.name[language] ?? facts.name.en ?? facts.name.cy ?? ''
  return `<section lang="${language}">
<h1>${text(words.title)}</h1><p class="for">${text(words.for)}</p>
<dl>${pair(words.child, name)}${pair(words.code, facts.code)}${pair(words.made, day(facts.made, language))}</dl>
<h2>${text(words.review)}</h2>${reviewLine(facts, language)}
<h2>${text(words.parts)}</h2>${partsList(facts, language)}
<h2>${text(words.toFind)}</h2>${toFindList(facts, language)}
<h2>${text(words.views)}</h2><dl>${pair(words.childView, facts.views.child ?? words.noView)}${pair(words.adoptersView, facts.views.adopters ?? words.noView)}</dl>
<h2>${text(words.next)}</h2><ul>${facts.later.map(review => `<li>${text(reviewWords(review, language))}</li>`).join('')}</ul>
<p class="foot">${text(words.foot)}</p></section>`
}

function reviewLine(facts: OfficerFacts, language: Language): string {
  const words = wordsOf[language]
  const { review, edition } = facts
  const first = review ? reviewWords(review, language) : words.noReview
  if (!edition) return `<p>${text(first)}</p><p><b>${text(words.noEdition)}</b></p>`
  const made = fill(words.edition, {
    n: edition.number,
    pages: edition.pages,
    date: day(edition.made.slice(0, 10), language),
  })
  const mark = edition.fingerprint.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
  return `<p>${text(first)}</p><p><b>${text(made)}</b></p><p class="mark">${text(words.fingerprint)} ${text(mark)}</p>`
}

function reviewWords(review: ReviewDue, language: Language): string {
  const words = wordsOf[language]
  const numbers: Readonly<Record<string, string>> = words.reviewNumber
  const name = fill(numbers[review.review] ?? words.reviewNumber.other, { n: review.review })
  const due = fill(words.due, { date: day(review.due, language) })
  if (!review.held) return `${name}: ${due}`
  const held = fill(review.inTime === false ? words.heldLate : words.held, { date: day(review.held, language) })
  return `${name}: ${due}, ${held}`
}

function partsList({ parts }: OfficerFacts, language: Language): string {
  const words = wordsOf[language]
  const groups = (['in', 'missing', 'later'] as const).map(state => {
    const titles = parts.filter(part => part.state === state).map(({ title }) => title[language] ?? title.en ?? '')
    return titles.length === 0 ? '' : pair(`${words[state]} (${titles.length})`, titles.join(' · '), state)
  })
  return `<dl class="parts">${groups.join('')}</dl>`
}

function toFindList({ toFind }: OfficerFacts, language: Language): string {
  const words = wordsOf[language]
  if (toFind.length === 0) return `<p>${text(words.nothingToFind)}</p>`
  const lines = toFind.slice(0, mostToFind).map(({ what, askOf }) => {
    const thing = what[language] ?? what.en ?? ''
    const who = askOf?.[language]
    return who ? `${thing} (${fill(words.askOf, { who })})` : thing
  })
  const rest = toFind.length - lines.length
  if (rest > 0) lines.push(fill(words.more, { n: rest }))
  return `<ul>${lines.map(line => `<li>${text(line)}</li>`).join('')}</ul>`
}

function pair(term: string, value: string, kind = ''): string {
  return `<div class="${kind}"><dt>${text(term)}</dt><dd>${text(value)}</dd></div>`
}

function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

function day(iso: string, language: Language): string {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number)
  const format = new Intl.DateTimeFormat(language === 'cy' ? 'cy' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(Date.UTC(year, month - 1, date))
}

/** Text for HTML: what a person typed never becomes markup. */
function text(raw: string): string {
  return raw.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
