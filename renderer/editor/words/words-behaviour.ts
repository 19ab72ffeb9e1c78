/** What words can and cannot become in a book, whatever is typed or pasted. */
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical'
import { $createLineNode } from './line-node.ts'
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
