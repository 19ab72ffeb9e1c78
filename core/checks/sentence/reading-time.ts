/** How long a telling takes to read aloud: said instead of a school grade, which would be one more score. */
import type { Layer } from '#core/book/language.ts'
import { tokensOf, viewOf } from '../text/view.ts'

/**
 * Words a minute, read to a child who looks at the picture and asks. A grown-up reads aloud at about 150 to 180 (our
 * judgement, from that rate: the younger the listener, the more pauses).
 */
const wordsPerMinute: Readonly<Record<Layer, number>> = { '0-4': 80, '5-7': 100, '8-11': 120, '12+': 140 }

/** Seconds to read the texts aloud, to the nearest ten and at least ten; 0 where there are no words. */
export function readAloudSeconds(texts: readonly string[], layer: Layer): number {
  const words = texts.reduce((total, text) => total + tokensOf(viewOf(text)).length, 0)
  return words === 0 ? 0 : Math.max(10, Math.round((words / wordsPerMinute[layer]) * 6) * 10)
}
