/** What the rules about addresses share: words about living somewhere, and capitals. */
import { type Reading, sentenceAt } from '../text/reading.ts'
import { original, type View } from '../text/view.ts'

/** One word of a name, for a pattern over a view. */
export const word = String.raw`[a-z][a-z'-]*\.?`

const residence = String.raw`(?:live[sd]?|living|lives\s?in|home|house|address|stay(?:s|ed|ing)|moved\s(?:in)?to|rent(?:s|ed)|own(?:s|ed)|door|front\sgate|byw|fyw|arhos\w*|cartref|gartref|chartref|cyfeiriad|ty|dy|thy|symud\w*(?:\s(?:ni|ti|nhw|hi|o|e|chi))?\si|aros|foster(?:s|ed)?|grew\sup|brought\sup|raised|slept|maethu|faethu|magwyd|fagwyd|cysg\w+|gysg\w+)`
/** Words about living somewhere. */
export const residenceTest = new RegExp(String.raw`\b${residence}\b`)
/** Whether the sentence at an offset of the view is about living somewhere, `apart` from those words of it. */
export function lives(reading: Reading, at: number, apart = ''): boolean {
  const sentence = sentenceAt(reading, Math.max(0, Math.min(at, reading.view.text.length - 1)))
  return residenceTest.test(reading.view.text.slice(sentence.start, sentence.end).replace(apart, ' '))
}

/** Whether a capital stands at an offset of the view. */
export function isCapitalWord(view: View, at: number): boolean {
  return /^\p{Lu}/u.test(original(view, at, at + 1))
}
