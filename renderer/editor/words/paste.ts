/**
 * Words from outside: Word, Outlook, a web page, and our own clipboard, which a page elsewhere can write too. Their meaning is kept,
 * their mess is dropped, and nothing of them ever runs or is fetched: whatever comes is first read as Words, and only Words get in.
 */
import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list'
import DOMPurify from 'dompurify'
import {
  $createLineBreakNode,
  $createTextNode,
  $getEditor,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical'
import type { Line, Run, Words } from '#core/book/words.ts'
import { writeRunStyle } from '#renderer/page/run-look.ts'
import { $createLineNode, $isLineNode, type LineNode } from './line-node.ts'
import { $createNameNode, nameShown } from './name-node.ts'
import { wordsFromCopied } from './words-from-copied.ts'
import { wordsFromNodes } from './words-from-dom.ts'

/** Elements whose meaning we know. Their attributes are dropped but for the look of spans, which Word keeps its bold in. */
const allowed = [
  ...['p', 'div', 'br', 'b', 'strong', 'i', 'em', 'span', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['blockquote', 'table', 'tbody', 'thead', 'tr', 'td', 'th', 'a', 'font', 'section', 'article', 'del'],
]

/** What is read of a clipboard, in letters: a book of 200 pages is a tenth of it. What is longer comes as plain text, cut here. */
const mostLetters = 2_000_000

/** HTML as words; empty when it holds none. Parsed in a document that cannot run or fetch anything. */
export function wordsFromHtml(html: string): Words {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowed,
    ALLOWED_ATTR: ['style', 'class'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // Only what never holds words for a reader: elsewhere a forgotten end tag would swallow the rest of a letter.
    FORBID_CONTENTS: [
      'script',
      'style',
      'template',
      'title',
      'iframe',
      'noembed',
      'noframes',
      'xmp',
      'svg',
      'math',
      'option',
    ],
    RETURN_DOM_FRAGMENT: true,
  })
  return wordsFromNodes(fragment)
}

/** Plain text as words, a line each; empty lines are not kept. */
export function wordsFromPlain(text: string): Words {
  return text
    .slice(0, mostLetters)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line => line.replaceAll(/[\t\v\f]+/g, ' ').replaceAll(/[\p{Cc}\u200B\uFEFF]/gu, ''))
    .filter(line => line.trim() !== '')
    .map(line => ({ runs: [{ text: line }] }))
}

/** Puts what a clipboard or a drag holds at the caret. False when it holds no words: a picture, or nothing. */
export function $pasteWords(data: DataTransfer): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const words = wordsOf(data)
  if (words.length === 0) return false
  const [only] = words
  if (words.length === 1 && only && !only.list && !only.purpose) {
    selection.insertNodes(only.runs.flatMap($nodesOfRun))
    return true
  }
  const follows = $blockAtCaret()?.getNextSibling()
  selection.insertNodes($nodesOf(words))
  $dropLeftOver(follows)
  return true
}

/** Lexical leaves the empty line, in which lines were pasted, after them. `follows` stood after it before. */
function $dropLeftOver(follows: LexicalNode | null | undefined): void {
  const block = $blockAtCaret()
  const left = $isEmptyLine(block) ? block : block?.getNextSibling()
  const before = left?.getPreviousSibling()
  if (!$isEmptyLine(left) || left.is(follows) || !$isElementNode(before)) return
  left.remove()
  before.selectEnd()
}

function $blockAtCaret(): LexicalNode | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null
}

function $isEmptyLine(node: LexicalNode | null | undefined): node is LineNode {
  return $isLineNode(node) && node.isEmpty()
}

function wordsOf(data: DataTransfer): Words {
  const own = wordsFromCopied(data.getData('application/x-lexical-editor'))
  if (own.length > 0) return own
  const html = data.getData('text/html')
  const rich = html.length <= mostLetters ? wordsFromHtml(html) : []
  return rich.length > 0 ? rich : wordsFromPlain(data.getData('text/plain'))
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
    list.node.append($createListItemNode().append(...line.runs.flatMap($nodesOfRun)))
  }
  return nodes
}

function $lineOf(line: Line): LexicalNode {
  const node = $createLineNode()
    .setPurpose(line.purpose)
    .append(...line.runs.flatMap($nodesOfRun))
  return line.align ? node.setFormat(line.align === 'centre' ? 'center' : line.align) : node
}

function $nodesOfRun(run: Run & { readonly shown?: string }): LexicalNode[] {
  if ('break' in run) return [$createLineBreakNode()]
  const format = (run.bold ? 1 : 0) | (run.italic ? 2 : 0)
  if (!('person' in run)) return [$createTextNode(run.text).setFormat(format).setStyle(writeRunStyle(run))]
  // Someone who is in the book stays a name; out of another book it is the letters of the name.
  if (nameShown($getEditor(), run.person) !== '') return [$createNameNode(run.person).setFormat(format)]
  return run.shown ? [$createTextNode(run.shown).setFormat(format)] : []
}
