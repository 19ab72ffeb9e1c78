/** What words can and cannot become in a book, whatever is typed or pasted. */
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  SELECTION_CHANGE_COMMAND,
} from 'lexical'
import { readRunStyle, writeRunStyle } from '#renderer/page/run-look.ts'
import { $createLineNode } from './line-node.ts'
import { $isNameNode } from './name-node.ts'
import { $pasteWords } from './paste.ts'
import { $formatNames } from './words-commands.ts'

/** Bold and italic only, names among them; no indents; headings and quotes become lines; what is pasted is cleaned. */
export const wordsBehaviour = defineExtension({
  name: 'journeybook/words-behaviour',
  register: editor =>
    mergeRegister(
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        format => {
          if (format !== 'bold' && format !== 'italic') return true
          $formatNames(format)
          return false
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(CLICK_COMMAND, $stepOutOfName, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(SELECTION_CHANGE_COMMAND, $writeOnAfterLink, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INDENT_CONTENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(PASTE_COMMAND, $onPaste, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $onInsertion, COMMAND_PRIORITY_CRITICAL),
      editor.registerNodeTransform(HeadingNode, heading => {
        const line = $createLineNode().setPurpose('title')
        heading.replace(line, true)
      }),
      editor.registerNodeTransform(QuoteNode, quote => {
        quote.replace($createLineNode(), true)
      }),
    ),
})

/** Everything pasted goes through our own reader, never through Lexical's; pictures are left to the page. */
function $onPaste(event: ClipboardEvent | InputEvent | KeyboardEvent): boolean {
  const data = 'clipboardData' in event ? event.clipboardData : 'dataTransfer' in event ? event.dataTransfer : null
  if (!data) return false
  if (data.files.length > 0 && !$pasteWords(data)) return true
  if (data.files.length === 0) $pasteWords(data)
  event.preventDefault()
  return true
}

/** What is dropped into the words, or put there by the system's own tools, comes the same way. */
function $onInsertion(event: InputEvent | string): boolean {
  if (typeof event === 'string' || !event.dataTransfer) return false
  $pasteWords(event.dataTransfer)
  return true
}

/** What is typed after a link's last letter is no part of the link. */
function $writeOnAfterLink(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const text = selection.anchor.getNode()
  if (!$isTextNode(text) || selection.anchor.offset < text.getTextContentSize()) return false
  const { page, ...style } = readRunStyle(text.getStyle())
  if (page !== undefined) selection.setStyle(writeRunStyle(style))
  return false
}

/** A press on a name puts the caret beside it, on the nearer side: inside it the browser takes no letters and says nothing. */
function $stepOutOfName({ target, clientX, detail }: MouseEvent): boolean {
  const name = target instanceof HTMLElement ? $getNearestNodeFromDOMNode(target) : null
  if (!$isNameNode(name) || !(target instanceof HTMLElement) || detail > 1) return false
  const { left, width } = target.getBoundingClientRect()
  const at = name.getIndexWithinParent() + (clientX > left + width / 2 ? 1 : 0)
  name.getParentOrThrow().select(at, at)
  return true
}
