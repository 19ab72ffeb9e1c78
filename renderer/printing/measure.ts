/** Measures the pages that are printed: what the checks of print cannot know from the document alone. */
import { trimSize } from '#core/book/format.ts'
import type { FrameId, PageId } from '#core/book/ids.ts'
import { languageSchema } from '#core/book/language.ts'
import type { PrintJob } from '#core/print/job.ts'
import type { MeasuredPage, MeasuredWords } from '#core/print/measured.ts'
import { pxPerMm } from '#core/print/sheet.ts'
import { leastContrast } from './contrast.ts'

/** What is measured of every page of a job; nothing of a paper of flowing words. */
export function measure({ book, text }: PrintJob): readonly MeasuredPage[] {
  if (text) return []
  const trim = trimSize(book.settings.format)
  const undo = letThrough()
  const pages = [...document.querySelectorAll<HTMLElement>('.sheet .page[data-page]')].filter(
    page => page.querySelector('.frame') !== null,
  )
  const measured = pages.map(page => measurePage(page, trim.width))
  undo()
  return measured
}

/** Parts that let a pointer through would not be found under a letter. */
function letThrough(): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('.sheet * { pointer-events: auto !important }')
  document.adoptedStyleSheets.push(sheet)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet)
    scrollTo(0, 0)
  }
}

function measurePage(page: HTMLElement, trimWidthMm: number): MeasuredPage {
  page.scrollIntoView({ block: 'start', inline: 'start', behavior: 'instant' })
  const box = page.getBoundingClientRect()
  // The page may be drawn smaller than it is: what is measured is brought back to its own millimetres.
  const pxPerOwnMm = (box.width / page.offsetWidth) * pxPerMm
  const edges = { left: box.left, top: box.top, right: box.left + trimWidthMm * pxPerOwnMm, bottom: box.bottom }
  const words = [...page.querySelectorAll<HTMLElement>('.frame')].flatMap(frame =>
    [...frame.querySelectorAll<HTMLElement>('.telling, .photo-caption > .line')].flatMap(told =>
      measureWords(frame, told, edges, pxPerOwnMm),
    ),
  )
  return { page: (page.dataset.page ?? '') as PageId, words }
}

const pen = makePen()

function makePen(): OffscreenCanvasRenderingContext2D {
  const made = new OffscreenCanvas(1, 1).getContext('2d')
  if (!made) throw new Error('a browser can measure letters')
  return made
}

type Edges = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>

function measureWords(frame: HTMLElement, told: HTMLElement, edges: Edges, pxPerOwnMm: number): MeasuredWords[] {
  const language = languageSchema.safeParse(told.lang)
  const letters = lettersOf(told)
  if (!language.success || letters.length === 0) return []
  const rects = letters.flatMap(inkOf)
  const edge = Math.min(
    ...rects.flatMap(({ left, top, right, bottom }) => [
      left - edges.left,
      top - edges.top,
      edges.right - right,
      edges.bottom - bottom,
    ]),
  )
  const contrast = leastContrast(letters)
  return [
    {
      frame: (frame.dataset.frame ?? '') as FrameId,
      part: told.classList.contains('telling') ? 'words' : 'caption',
      language: language.data,
      overMm: round(overflow(told) / pxPerMm),
      edgeMm: round(edge / pxPerOwnMm),
      ...(contrast !== undefined && { contrast: round(contrast) }),
    },
  ]
}

/** The stretches of text inside an element. */
function lettersOf(element: HTMLElement): { range: Range; of: HTMLElement }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const found: { range: Range; of: HTMLElement }[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent?.trim() || !node.parentElement) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    found.push({ range, of: node.parentElement })
  }
  return found
}

/** Round the ink of each line of a stretch: a line's own box is taller than its letters. */
function inkOf({ range, of }: { range: Range; of: HTMLElement }): Edges[] {
  const { font } = getComputedStyle(of)
  pen.font = font
  const ink = pen.measureText(range.toString())
  const box = ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent
  return [...range.getClientRects()].map(({ left, top, right, bottom }) => {
    const size = (bottom - top) / box
    return {
      left,
      right,
      top: top + (ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent) * size,
      bottom: bottom - (ink.fontBoundingBoxDescent - ink.actualBoundingBoxDescent) * size,
    }
  })
}

/** How far words run beyond the place they have, in layout px: no turn and no scale changes these numbers. */
function overflow(told: HTMLElement): number {
  const place = told.closest<HTMLElement>('.tellings, .photo-caption')
  if (!place) return 0
  const down = place.scrollHeight - place.clientHeight
  const across = told.scrollWidth - told.clientWidth
  // A px is a rounding, not a line.
  return Math.max(0, down > 1 ? down : 0, across > 1 ? across : 0)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
