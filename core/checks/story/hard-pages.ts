/**
 * `story.hard-page`: a page that is hard to read says it was not the child's fault; and the hard pages of a section say
 * between them that help was tried and that someone decided. `story.needs-first`: what babies need comes before why I
 * could not stay, so that the reason is measured against needs and not against the child. Source: domain research 1.2, 2.1.
 */
import { type Language, languagesShown } from '#core/book/language.ts'
import type { Book, Page } from '#core/book/schema.ts'
import type { Found } from '../book/make-finding.ts'
import { pageTellings } from '../book/tellings.ts'
import { viewOf } from '../text/view.ts'

const said: Readonly<Record<Language, Readonly<Record<'fault' | 'help' | 'decided', RegExp>>>> = {
  en: {
    fault:
      /\b(?:not|never|n't|isn't|wasn't|nobody|no)\b[^.!?]{0,30}\bfault\b|\bnothing (?:you|i) did\b|\b(?:you|i) did nothing wrong\b|\bnot because of (?:you|me|anything)\b|\bgrown-up (?:matter|thing|job)/,
    help: /\b(?:help|helped|helping|tried|try|showed|taught|support)\b/,
    decided: /\b(?:decided|judge|decision)\b/,
  },
  cy: {
    fault:
      /\b(?:nid|dim|ddim|byth|neb)\b[^.!?]{0,30}\b(?:bai|fai|mai)\b|\b(?:bai|fai|mai)\b[^.!?]{0,20}\b(?:oedd|ddim|neb)\b|\bwnest ti ddim(?:byd)? o'i le\b|\bwnes i ddim(?:byd)? o'i le\b|\bddim byd o'i le\b/,
    help: /\b(?:help|helpu|helpodd|cymorth|trio|ceisio|ceisiodd|triodd|driodd|geisiodd|dangosodd|ddangosodd|dysgu)\b/,
    decided: /\b(?:penderfyn\w*|benderfyn\w*|phenderfyn\w*|barnwr|farnwr|barnwraig)\b/,
  },
}

/** What is missing from the hard pages, in each language shown. */
export function checkHardPages(book: Book): Found[] {
  return languagesShown(book.settings.language).flatMap(language => [
    ...book.sections.flatMap(section => {
      const pages = book.pages.filter(page => page.section === section.id && page.hard)
      const told = pages.map(page => ({ page, text: textOf(book, page, language) })).filter(({ text }) => text !== '')
      const first = told[0]
      if (first === undefined) return []
      const all = told.map(({ text }) => text).join('\n')
      const missing: Found[] = told
        .filter(({ text }) => !said[language].fault.test(text))
        .map(({ page }) => missingOn(page, language, 'fault'))
      for (const what of ['help', 'decided'] as const)
        if (section.kind === 'why' && !said[language][what].test(all))
          missing.push(missingOn(first.page, language, what))
      return missing
    }),
  ])
}

/** Whether what babies need stands before the reasons. */
export function checkNeedsFirst(book: Book): Found[] {
  const kindAt = book.pages.map(page => book.sections.find(section => section.id === page.section)?.kind)
  const why = kindAt.indexOf('why')
  const needs = kindAt.indexOf('babies-need')
  const page = book.pages[why]
  if (page === undefined || needs === -1 || needs < why) return []
  return [{ rule: 'story.needs-first', place: { page: page.id, part: 'page' } }]
}

function missingOn(page: Page, language: Language, what: string): Found {
  return { rule: 'story.hard-page', place: { page: page.id, part: 'page', language }, values: { what }, about: what }
}

function textOf(book: Book, page: Page, language: Language): string {
  const texts = pageTellings(book, page).filter(
    telling => telling.place.part === 'words' && telling.language === language && telling.layer === book.settings.layer,
  )
  return viewOf(texts.map(({ text }) => text).join('\n')).text
}
