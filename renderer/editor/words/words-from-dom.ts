/** Reads words out of cleaned HTML. */
import type { Line, Run, Words } from '#core/book/words.ts'

const blocks = new Set([
  'P',
  'DIV',
  'LI',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'TR',
  'SECTION',
  'ARTICLE',
  'TABLE',
  'UL',
  'OL',
])

interface Look {
  readonly bold: boolean
  readonly italic: boolean
  readonly list?: Line['list']
  readonly purpose?: Line['purpose']
}

interface Draft {
  runs: Run[]
  look: Look
}

/** The lines of a fragment. Headings become titles, tables one line a row; lines with nothing in them are dropped. */
export function wordsFromNodes(fragment: Node): Words {
  const lines: Draft[] = []
  let open: Draft | undefined

  function lineFor(look: Look): Draft {
    if (!open) {
      open = { runs: [], look }
      lines.push(open)
    }
    return open
  }

  function walk(node: Node, look: Look): void {
    if (node.nodeType === Node.TEXT_NODE) {
      addText(node.textContent ?? '', look)
      return
    }
    if (!(node instanceof Element) && !(node instanceof DocumentFragment)) return
    if (node instanceof Element && node.tagName === 'BR') {
      lineFor(look).runs.push({ break: true })
      return
    }
    const block = node instanceof Element && blocks.has(node.tagName)
    if (block) open = undefined
    const inner = node instanceof Element ? lookOf(node, look) : look
    for (const child of node.childNodes) walk(child, inner)
    if (block) open = undefined
    if (node instanceof Element && (node.tagName === 'TD' || node.tagName === 'TH')) addText(' ', look)
  }

  function addText(raw: string, look: Look): void {
    const text = raw.replaceAll(/[\t\n\r ]+/g, ' ')
    if (text === '' || (text === ' ' && !open)) return
    const { runs } = lineFor(look)
    const { bold, italic } = look
    runs.push({ text, ...(bold && { bold }), ...(italic && { italic }) })
  }

  walk(fragment, { bold: false, italic: false })
  return lines.flatMap(finish)
}

/** Word and Outlook say bold in a style, and their lists in a class; everyone else says them in elements. */
function lookOf(element: Element, look: Look): Look {
  const { tagName } = element
  const style = element.getAttribute('style')?.toLowerCase() ?? ''
  const heading = /^H[1-6]$/.test(tagName)
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1]
  const bold = tagName === 'B' || tagName === 'STRONG' || look.bold
  const word = element.getAttribute('class')?.includes('MsoListParagraph')
  return {
    bold: weight === undefined ? bold : weight === 'bold' || Number(weight) >= 600,
    italic: look.italic || tagName === 'I' || tagName === 'EM' || /font-style:\s*italic/.test(style),
    list: tagName === 'OL' ? 'number' : tagName === 'UL' || word ? 'bullet' : look.list,
    purpose: heading ? 'title' : look.purpose,
  }
}

/** Word's own bullets are letters at the start of the line. */
const wordBullet = /^[·•o§\u00b7\uf0b7-]?\s+|^\d+[.)]\s+/u

function finish({ runs, look }: Draft): Line[] {
  const tidy = joined(trimmed(runs))
  if (!tidy.some(run => 'text' in run && run.text.trim() !== '')) return []
  const [first] = tidy
  if (look.list && first && 'text' in first) tidy[0] = { ...first, text: first.text.replace(wordBullet, '') }
  const { list, purpose } = look
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
    const start = at === 0 ? run.text.trimStart() : run.text
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
