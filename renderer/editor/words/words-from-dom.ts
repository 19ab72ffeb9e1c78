/** Reads words out of cleaned HTML. */
import type { Line, Run, Words } from '#core/book/words.ts'

const blocks = new Set('P DIV LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE TR SECTION ARTICLE TABLE UL OL'.split(' '))

interface Look {
  readonly bold: boolean
  readonly italic: boolean
  readonly list?: Line['list']
  readonly purpose?: Line['purpose']
  /** Inside a row of a table: its cells follow each other in one line. */
  readonly inRow?: boolean
}

interface Draft {
  runs: Run[]
  list: Line['list']
  purpose: Line['purpose']
}

/**
 * The lines of a fragment. Headings become titles, tables one line a row; lines with nothing in them are dropped, and so is what the
 * writer did not see or had taken out: hidden text, tracked deletions, comments.
 */
export function wordsFromNodes(fragment: Node): Words {
  const lines: Draft[] = []
  let open: Draft | undefined

  function lineFor({ list, purpose }: Look): Draft {
    if (!open) {
      open = { runs: [], list, purpose }
      lines.push(open)
    }
    return open
  }

  function walk(node: Node, look: Look): void {
    if (node.nodeType === Node.TEXT_NODE) addText(node.textContent ?? '', look)
    else if (node instanceof DocumentFragment) for (const child of node.childNodes) walk(child, look)
    else if (node instanceof Element && !isUnseen(node)) walkElement(node, look)
  }

  function walkElement(element: Element, look: Look): void {
    if (element.tagName === 'BR') {
      lineFor(look).runs.push({ break: true })
      return
    }
    const marker = listMarker(element)
    if (marker) {
      lineFor(look).list = marker
      return
    }
    const breaks = blocks.has(element.tagName) && !look.inRow
    if (breaks) open = undefined
    const inner = lookOf(element, look)
    for (const child of element.childNodes) walk(child, inner)
    if (breaks) open = undefined
    if (element.tagName === 'TD' || element.tagName === 'TH') addText(' ', look)
  }

  function addText(raw: string, look: Look): void {
    const text = raw.replaceAll(/[\t\n\r \u00a0]+/g, ' ').replaceAll(/[\p{Cc}\u200b\ufeff]/gu, '')
    if (text === '' || (text === ' ' && !open)) return
    const { runs } = lineFor(look)
    const { bold, italic } = look
    runs.push({ text, ...(bold && { bold }), ...(italic && { italic }) })
  }

  walk(fragment, { bold: false, italic: false })
  return lines.flatMap(finish)
}

function styleOf(element: Element): string {
  return element.getAttribute('style')?.toLowerCase() ?? ''
}

function isUnseen(element: Element): boolean {
  const classes = element.getAttribute('class') ?? ''
  return (
    element.tagName === 'DEL' ||
    /MsoCommentReference|msocomanchor/i.test(classes) ||
    /(?:^|[;\s])display:\s*none|(?:^|[;\s])visibility:\s*hidden|mso-hide:\s*all|mso-element:\s*(?:comment|header|footer|footnote)/.test(
      styleOf(element),
    )
  )
}

/** Word writes the bullet or number of a list item as text, and marks it as not to be read. */
function listMarker(element: Element): Line['list'] | undefined {
  if (!/mso-list:\s*ignore/.test(styleOf(element))) return undefined
  return /^\s*\(?(?:\d+|[a-z]{1,4})[.)]/i.test(element.textContent ?? '') ? 'number' : 'bullet'
}

/** Word and Outlook say bold in a style, and their lists and titles in a class; everyone else says them in elements. */
function lookOf(element: Element, look: Look): Look {
  const { tagName } = element
  const style = styleOf(element)
  const classes = element.getAttribute('class') ?? ''
  const heading = /^H[1-6]$/.test(tagName) || /\bMso(?:Title|Subtitle)\b/.test(classes)
  const weight = /(?:^|[;\s])font-weight:\s*(\w+)/.exec(style)?.[1]
  const bold = tagName === 'B' || tagName === 'STRONG' || look.bold
  const list = tagName === 'OL' ? 'number' : tagName === 'UL' || /MsoListParagraph/.test(classes) ? 'bullet' : look.list
  const purpose = heading ? 'title' : look.purpose
  return {
    bold: weight === undefined ? bold : weight === 'bold' || Number(weight) >= 600,
    italic: /(?:^|[;\s])font-style:\s*normal/.test(style)
      ? false
      : look.italic || tagName === 'I' || tagName === 'EM' || /(?:^|[;\s])font-style:\s*italic/.test(style),
    inRow: tagName === 'TR' || look.inRow === true,
    ...(list && { list }),
    ...(purpose && { purpose }),
  }
}

/** Word's own bullets, where they came as plain text at the start of the line. */
const wordBullet = /^[·•o§\uf0b7-]?\s+|^\d+[.)]\s+/u

function finish({ runs, list, purpose }: Draft): Line[] {
  const tidy = joined(trimmed(runs))
  if (!tidy.some(run => 'text' in run && run.text.trim() !== '')) return []
  const [first] = tidy
  if (list && first && 'text' in first) tidy[0] = { ...first, text: first.text.replace(wordBullet, '') }
  return [{ ...(purpose && { purpose }), ...(list && { list }), runs: tidy }]
}

function trimmed(runs: readonly Run[]): Run[] {
  let from = 0
  let to = runs.length
  const empty = (run: Run | undefined) =>
    run !== undefined && ('break' in run || ('text' in run && run.text.trim() === ''))
  while (from < to && empty(runs[from])) from++
  while (to > from && empty(runs[to - 1])) to--
  return runs.slice(from, to).map((run, at, all) => {
    if (!('text' in run)) return run
    const start = at === 0 || 'break' in (all[at - 1] ?? {}) ? run.text.trimStart() : run.text
    return { ...run, text: at === all.length - 1 ? start.trimEnd() : start }
  })
}

/** Neighbours that look alike become one run. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    const alike = last && 'text' in last && 'text' in run && last.bold === run.bold && last.italic === run.italic
    if (alike) result[result.length - 1] = { ...last, text: `${last.text}${run.text}`.replaceAll(/ {2,}/g, ' ') }
    else result.push(run)
  }
  return result
}
