/** The pages for a review as HTML for the print engine: one upright A4, Welsh and English side by side. */
import type { Bilingual, Language } from '#core/book/language.ts'
import type { LetterDue } from '#core/reviews/case-dates.ts'
import type { ReviewDue } from '#core/reviews/due.ts'
import type { Agreer } from '#core/reviews/materials.ts'
import { ruleNamed } from '#core/reviews/rules.ts'
import cy from './words/cy.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }

/** What the page tells. Names are the names in the book; days are ISO. */
export interface OfficerFacts {
  /** For the reviewing officer, or for the team: is the book ready? */
  readonly page: 'officer' | 'readiness'
  readonly code: string
  readonly name: Bilingual
  readonly made: string
  /** The review the page is for, and those after it; none when no placement is recorded. */
  readonly review?: ReviewDue
  readonly later: readonly ReviewDue[]
  /** Reviews held without their materials, which are still owed. */
  readonly owed: readonly ReviewDue[]
  readonly letter?: LetterDue
  readonly edition?: {
    readonly number: number
    readonly pages: number
    readonly made: string
    readonly fingerprint: string
  }
  /** Who has agreed what the review is given, and on which day. */
  readonly agreed: readonly { readonly who: Agreer; readonly on?: string }[]
  /** `needed`: by the second review. */
  readonly parts: readonly {
    readonly title: Bilingual
    readonly state: 'in' | 'missing' | 'later'
    readonly needed: boolean
  }[]
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
<body><main class="sheet">${columns}${viewsOf(facts)}</main><script src="/ready.js"></script></body></html>`
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
  const blocks: readonly Block[] =
    facts.page === 'officer'
      ? ['review', 'parts', 'toFind', 'agreed', 'next']
      : ['review', 'needed', 'agreed', 'toFind', 'next']
  return `<section lang="${language}">
<h1>${text(words[facts.page].title)}</h1><p class="for">${text(words[facts.page].for)}</p>
<dl>${pair(words.child, name)}${pair(words.code, facts.code)}${pair(words.made, day(facts.made, language))}</dl>
${blocks.map(block => `<h2>${text(words[block])}</h2>${drawBlock[block](facts, language)}`).join('\n')}
<p class="foot">${text(words.foot)}</p></section>`
}

/** What the child and the adopters say, once for both languages: it is in their own words, and is not translated. */
function viewsOf({ views }: OfficerFacts): string {
  const both = (say: (words: typeof en) => string) =>
    (['cy', 'en'] as const)
      .map(language => `<span lang="${language}">${text(say(wordsOf[language]))}</span>`)
      .join(' / ')
  const row = (term: (words: typeof en) => string, view: string | undefined) =>
    `<div><dt>${both(term)}</dt><dd>${view === undefined ? both(words => words.noView) : text(view)}</dd></div>`
  return `<section class="views"><h2>${both(words => words.views)}</h2>
<dl>${row(words => words.childView, views.child)}${row(words => words.adoptersView, views.adopters)}</dl></section>`
}

type Block = 'review' | 'parts' | 'needed' | 'toFind' | 'agreed' | 'next'

const drawBlock: Readonly<Record<Block, (facts: OfficerFacts, language: Language) => string>> = {
  review: reviewLine,
  parts: partsList,
  needed: neededList,
  toFind: toFindList,
  agreed: agreedList,
  next: nextList,
}

function reviewLine(facts: OfficerFacts, language: Language): string {
  const words = wordsOf[language]
  const { review, edition } = facts
  const rule = review && ruleNamed(review.rule)
  const why = rule ? `<p class="mark">${text(rule.words[language])}</p>` : ''
  const first = `<p>${text(review ? reviewWords(review, language) : words.noReview)}</p>${why}`
  if (!edition) return `${first}<p><b>${text(words.noEdition)}</b></p>`
  const made = fill(words.edition, {
    n: edition.number,
    pages: edition.pages,
    date: day(edition.made.slice(0, 10), language),
  })
  const mark = edition.fingerprint.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
  return `${first}<p><b>${text(made)}</b></p><p class="mark">${text(words.fingerprint)} ${text(mark)}</p>`
}

function reviewWords(review: ReviewDue, language: Language): string {
  const words = wordsOf[language]
  const name = reviewName(review.review, language)
  const due = fill(words.due, { date: day(review.due, language) })
  const why = review.bankHoliday ? ` (${review.bankHoliday[language]})` : ''
  if (!review.held) {
    const planned =
      review.planned === undefined ? '' : `, ${fill(words.planned, { date: day(review.planned, language) })}`
    return `${name}: ${due}${why}${planned}`
  }
  const held = fill(review.inTime === false ? words.heldLate : words.held, { date: day(review.held, language) })
  return `${name}: ${due}, ${held}`
}

/** How many parts still missing get a line of their own. */
const mostMissing = 8

/** What the review needs: each part still missing with a box to tick on paper, those that are in as one line. */
function neededList({ parts }: OfficerFacts, language: Language): string {
  const words = wordsOf[language]
  const titleOf = ({ title }: { readonly title: Bilingual }) => title[language] ?? title.en ?? ''
  const needed = parts.filter(part => part.needed)
  const [there, missing] = [true, false].map(isIn => needed.filter(part => (part.state === 'in') === isIn))
  const open = missing ?? []
  const line = open.length === 0 ? words.allNeeded : fill(words.someNeeded, { n: open.length, all: needed.length })
  const items = open.slice(0, mostMissing).map(part => titleOf(part))
  if (open.length > mostMissing) items.push(fill(words.more, { n: open.length - mostMissing }))
  const boxes = items.map(item => `<li><i>○</i>${text(item)}</li>`).join('')
  const whole = (there ?? []).map(titleOf).join(' · ')
  return `<p>${text(line)}</p>${boxes && `<ul class="needed">${boxes}</ul>`}${
    whole && `<dl class="parts">${pair(`${words.in} (${there?.length ?? 0})`, whole, 'in')}</dl>`
  }`
}

function agreedList({ agreed }: OfficerFacts, language: Language): string {
  const words = wordsOf[language]
  const items = agreed.map(({ who, on }) => {
    const said = on === undefined ? words.notAgreed : fill(words.agreedOn, { date: day(on, language) })
    return `<b>${text(words.who[who])}</b>: ${text(said)}`
  })
  return `<p>${items.join(' · ')}</p>`
}

function nextList({ later, letter, owed }: OfficerFacts, language: Language): string {
  const words = wordsOf[language]
  const lines = later.map(review => reviewWords(review, language))
  for (const { review } of owed) lines.unshift(fill(words.owed, { review: reviewName(review, language).toLowerCase() }))
  if (letter) lines.push(letterWords(letter, language))
  if (lines.length === 0) lines.push(words.nothingNext)
  return `<ul>${lines.map(line => `<li>${text(line)}</li>`).join('')}</ul>`
}

function letterWords({ due, given, rule }: LetterDue, language: Language): string {
  const words = wordsOf[language]
  if (given !== undefined) return fill(words.letterGiven, { date: day(given, language) })
  if (due !== undefined) return fill(words.letterDue, { date: day(due, language) })
  return fill(words.letterAfter, { rule: ruleNamed(rule)?.words[language] ?? '' })
}

function reviewName(review: number, language: Language): string {
  const numbers: Readonly<Record<string, string>> = wordsOf[language].reviewNumber
  return fill(numbers[review] ?? wordsOf[language].reviewNumber.other, { n: review })
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
