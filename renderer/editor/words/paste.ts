/** Words from outside: Word, Outlook, a web page. Their meaning is kept, their mess is dropped, and nothing of them ever runs. */
import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list'
import DOMPurify from 'dompurify'
import { $createLineBreakNode, $createTextNode, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical'
import type { Line, Run, Words } from '#core/book/words.ts'
import { $createLineNode } from './line-node.ts'
import { wordsFromNodes } from './words-from-dom.ts'

/** Elements whose meaning we know. Their attributes are dropped but for the look of spans, which Word keeps its bold in. */
const allowed = [
  'p',
  'div',
  'br',
  'b',
  'strong',
  'i',
  'em',
  'span',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]
const alsoAllowed = ['blockquote', 'table', 'tbody', 'thead', 'tr', 'td', 'th', 'a', 'font', 'section', 'article']

/** HTML as words; empty when it holds none. Parsed in a document that cannot run or fetch anything. */
export function wordsFromHtml(html: string): Words {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...allowed, ...alsoAllowed],
    ALLOWED_ATTR: ['style', 'class'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  })
  return wordsFromNodes(fragment)
}

/** Puts what a paste holds at the caret. False leaves it to Lexical: our own words (with chips) and plain text. */
export function $pasteWords(event: ClipboardEvent): boolean {
  const data = event.clipboardData
  const selection = $getSelection()
  if (!data || !$isRangeSelection(selection)) return false
  if (data.types.includes('application/x-lexical-editor') || !data.types.includes('text/html')) return false
  const words = wordsFromHtml(data.getData('text/html'))
  if (words.length === 0) return false
  event.preventDefault()
  const [only] = words
  if (words.length === 1 && only && !only.list && !only.purpose) selection.insertNodes(only.runs.map($nodeOf))
  else selection.insertNodes($nodesOf(words))
  return true
}

function $nodesOf(words: Words): LexicalNode[] {
  const nodes: LexicalNode[] = []
  let list: { readonly kind: string; readonly node: ListNode } | undefined
  for (const line of words) {
    if (!line.list) {
      list = undefined
      nodes.push($lineOf(line))
      continue
    }
    if (list?.kind !== line.list) {
      list = { kind: line.list, node: $createListNode(line.list) }
      nodes.push(list.node)
    }
    list.node.append($createListItemNode().append(...line.runs.map($nodeOf)))
  }
  return nodes
}

function $lineOf(line: Line): LexicalNode {
  return $createLineNode()
    .setPurpose(line.purpose)
    .append(...line.runs.map($nodeOf))
}

function $nodeOf(run: Run): LexicalNode {
  if ('break' in run) return $createLineBreakNode()
  if ('person' in run) return $createTextNode('')
  const text = $createTextNode(run.text)
  return text.setFormat((run.bold ? 1 : 0) | (run.italic ? 2 : 0))
}
