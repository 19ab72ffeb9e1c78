/** How Lexical's own nodes look on a page: the classes that still words have (renderer/page/words-view.tsx). */
import { DOMRenderExtension, domOverride } from '@lexical/html'
import { $isListItemNode, ListItemNode } from '@lexical/list'
import {
  $getEditor,
  type AnyLexicalExtensionArgument,
  configExtension,
  type EditorThemeClasses,
  TextNode,
} from 'lexical'
import { readRunStyle, runClass } from '#renderer/page/run-look.ts'
import { lineClass } from '#renderer/page/words-view.tsx'
import { linkLabel, showLink } from './page-links.ts'

/** Classes that Lexical itself gives. */
export const wordsTheme: EditorThemeClasses = {
  list: { ul: 'line-list', ol: 'line-list', listitem: 'line' },
  text: { bold: 'run-bold', italic: 'run-italic' },
}

/**
 * A text's style holds names, not CSS: `colour:sea` must follow the book's accent, and nothing pasted may bring a style of
 * its own. So its classes are worked out here.
 */
export const wordsLook: AnyLexicalExtensionArgument = configExtension(DOMRenderExtension, {
  overrides: [
    domOverride([TextNode], {
      $decorateDOM: (node, _previous, dom) => {
        const text = dom as HTMLElement
        text.removeAttribute('style')
        const label = linkLabel($getEditor(), node)
        const { colour } = readRunStyle(node.getStyle())
        // Words that lead to a page that is gone are plain words.
        const style = { ...(colour && { colour }), ...(label && { page: 'linked' }) }
        const look = runClass(style, node.hasFormat('bold'), node.hasFormat('italic'))
        if (text.className !== look) text.className = look
        showLink(text, label)
      },
    }),
    domOverride([ListItemNode], {
      $decorateDOM: (node, _previous, dom) => {
        if (!$isListItemNode(node)) return
        const item = dom as HTMLElement
        const format = node.getFormatType()
        const align = format === 'center' ? 'centre' : format === 'right' ? 'right' : undefined
        item.className = lineClass({ ...(align && { align }) })
      },
    }),
  ],
})
