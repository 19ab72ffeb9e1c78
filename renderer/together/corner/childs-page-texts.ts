/** The few words of a page that a family adds, in the book's languages: a page holds both, whatever is shown. */
import type { ChildsPageTexts } from '#core/book/edits/childs-page.ts'
import type { RepairTexts } from '#core/book/edits/repair-page.ts'
import type { Language } from '#core/book/language.ts'
import { fill, pageText } from '#renderer/page/page-text.ts'

/** Words for an empty page of that kind; `age` stands in the title of a page about me. */
export function childsPageTexts(
  kind: 'about-me' | 'object-story',
  age?: { readonly years: number; readonly half: boolean },
): ChildsPageTexts {
  return { en: textsIn('en', kind, age), cy: textsIn('cy', kind, age) }
}

/** Words for the page that puts right what a slip names; `named` where the slip names the words that were wrong. */
export function repairTexts(named: boolean): RepairTexts {
  const inOne = (language: Language) => {
    const { childs } = pageText(language)
    return {
      title: childs.repairTitle,
      wrote: named ? childs.repairWrote : childs.repairSomething,
      should: childs.repairShould,
      thanks: childs.repairThanks,
    }
  }
  return { en: inOne('en'), cy: inOne('cy') }
}

function textsIn(
  language: Language,
  kind: 'about-me' | 'object-story',
  age: { readonly years: number; readonly half: boolean } | undefined,
): ChildsPageTexts[Language] {
  const text = pageText(language).childs
  if (kind === 'object-story') return { title: text.storyTitle, picture: text.storyPicture, lines: [text.storyLine] }
  const title =
    age === undefined ? text.aboutTitle : fill(age.half ? text.aboutHalf : text.aboutAge, { age: age.years })
  return { title, picture: text.aboutLooks, lines: [text.aboutLikes, text.aboutCan, text.aboutLaugh] }
}
