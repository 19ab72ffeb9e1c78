/** Finding places in the words on the page. */
import type { FrameId } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'

/** The element of a telling on the page under hand; null when it is not shown. */
export function tellingElement(frame: FrameId, language: Language): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.sheet [data-frame="${frame}"] .telling[lang="${language}"]`)
}

/** The stretch between two offsets of a telling's plain text (core/book/words.ts), on the page; undefined when it is not there. */
export function rangeInTelling(frame: FrameId, language: Language, start: number, end: number): Range | undefined {
  const telling = tellingElement(frame, language)
  const from = telling && pointAt(telling, start)
  const to = telling && pointAt(telling, end)
  if (!from || !to) return undefined
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** The same in a picture's caption. */
export function rangeInCaption(frame: FrameId, language: Language, start: number, end: number): Range | undefined {
  const line = document.querySelector(`.sheet [data-frame="${frame}"] .photo-caption [lang="${language}"]`)
  const text = line?.firstChild
  if (!(text instanceof Text) || end > text.length) return undefined
  const range = document.createRange()
  range.setStart(text, start)
  range.setEnd(text, end)
  return range
}

/** The place in a telling's text nodes of an offset into its plain text: lines are one letter apart, a break is one letter. */
function pointAt(telling: Element, offset: number): { readonly node: Text; readonly offset: number } | undefined {
  let left = offset
  for (const line of telling.querySelectorAll('.line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (left <= node.length) return { node, offset: left }
        left -= node.length
      } else if (node.nodeName === 'BR' && line.textContent !== '') left -= 1
    }
    left -= 1
  }
  return undefined
}
