/** What words can and cannot become in a book, whatever is typed or pasted. */
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  $getNearestNodeFromDOMNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical'
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
      editor.registerCommand(INDENT_CONTENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        PASTE_COMMAND,
        event => 'clipboardData' in event && event.clipboardData !== null && $pasteWords(event),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerNodeTransform(HeadingNode, heading => {
        const line = $createLineNode().setPurpose('title')
        heading.replace(line, true)
      }),
      editor.registerNodeTransform(QuoteNode, quote => {
        quote.replace($createLineNode(), true)
      }),
    ),
})

/** A press on a name puts the caret beside it, on the nearer side: inside it the browser takes no letters and says nothing. */
function $stepOutOfName({ target, clientX, detail }: MouseEvent): boolean {
  const name = target instanceof HTMLElement ? $getNearestNodeFromDOMNode(target) : null
  if (!$isNameNode(name) || !(target instanceof HTMLElement) || detail > 1) return false
  const { left, width } = target.getBoundingClientRect()
  const at = name.getIndexWithinParent() + (clientX > left + width / 2 ? 1 : 0)
  name.getParentOrThrow().select(at, at)
  return true
}
