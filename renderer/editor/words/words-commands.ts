/** What the tools do to words being written, and what they show of them. */
import {
  $isListItemNode,
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import { $forEachSelectedTextNode } from '@lexical/selection'
import { $findMatchingParent } from '@lexical/utils'
import {
  $createTextNode,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $isTextNode,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import type { PageId, PersonId } from '#core/book/ids.ts'
import type { PaletteColour, Purpose } from '#core/book/schema.ts'
import { readRunStyle, writeRunStyle } from '#renderer/page/run-look.ts'
import { $isLineNode } from './line-node.ts'
import { $createNameNode, $isNameNode } from './name-node.ts'

export type Align = 'left' | 'centre' | 'right'
export type ListKind = 'bullet' | 'number'

/** What is true of the words chosen. */
export interface WordsState {
  readonly bold: boolean
  readonly italic: boolean
  readonly list: ListKind | undefined
  readonly align: Align
  /** Absent: the frame's own. */
  readonly purpose: Purpose | undefined
  readonly colour: string | undefined
  readonly page: PageId | undefined
}

/** What is true where nothing is chosen. */
export const plainState: WordsState = {
  bold: false,
  italic: false,
  list: undefined,
  align: 'left',
  purpose: undefined,
  colour: undefined,
  page: undefined,
}

/** Reads what is true of the chosen words. Inside a read. */
export function $readState(): WordsState {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return plainState
  const node = selection.anchor.getNode()
  const block = $blockOf(node)
  const list = $findMatchingParent(node, $isListNode)
  const style = readRunStyle($isTextNode(node) ? node.getStyle() : selection.style)
  const format = block?.getFormatType()
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    list: $isListNode(list) ? (list.getListType() === 'number' ? 'number' : 'bullet') : undefined,
    align: format === 'center' ? 'centre' : format === 'right' ? 'right' : 'left',
    purpose: $isLineNode(block) ? block.getPurpose() : undefined,
    colour: style.colour,
    page: style.page as PageId | undefined,
  }
}

function $blockOf(node: LexicalNode) {
  return $findMatchingParent(node, each => $isLineNode(each) || $isListItemNode(each)) as
    | (LexicalNode & { getFormatType(): string })
    | null
}

/** Makes the chosen words bold or italic, name chips among them too. */
export function formatText(editor: LexicalEditor, format: 'bold' | 'italic'): void {
  editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)
}

/** Gives name chips the weight of the words chosen with them: Lexical formats text only. */
export function $formatNames(format: 'bold' | 'italic'): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const bit = format === 'bold' ? 1 : 2
  const on = !selection.hasFormat(format)
  for (const node of selection.getNodes()) {
    if (!$isNameNode(node)) continue
    const now = node.getLatest().__format
    node.setFormat(on ? now | bit : now & ~bit)
  }
}

/** Sets the chosen lines at the left, in the middle or at the right. */
export function setAlign(editor: LexicalEditor, align: Align): void {
  editor.dispatchCommand(FORMAT_ELEMENT_COMMAND, align === 'centre' ? 'center' : align === 'left' ? '' : align)
}

/** Makes the chosen lines a list of a kind, or plain lines again. */
export function setList(editor: LexicalEditor, kind: ListKind | undefined): void {
  const command =
    kind === 'bullet'
      ? INSERT_UNORDERED_LIST_COMMAND
      : kind === 'number'
        ? INSERT_ORDERED_LIST_COMMAND
        : REMOVE_LIST_COMMAND
  editor.dispatchCommand(command, undefined)
}

/** Gives the chosen lines a purpose; undefined is the frame's own. */
export function setPurpose(editor: LexicalEditor, purpose: Purpose | undefined): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    for (const line of $linesOf(selection)) line.setPurpose(purpose)
  })
}

function $linesOf(selection: RangeSelection) {
  const nodes = [selection.anchor.getNode(), ...selection.getNodes()]
  return new Set(nodes.map(node => $findMatchingParent(node, $isLineNode)).filter($isLineNode))
}

/** Colours the chosen words from the book's palette; undefined is the words' own colour. */
export function setColour(editor: LexicalEditor, colour: PaletteColour | undefined): void {
  patchStyle(editor, style => writeRunStyle({ ...style, colour }))
}

/**
 * Makes the chosen words lead to a page; undefined takes the way out. With nothing chosen it is the link at the caret that
 * changes, or, where there is none, `title` is put there as a new one.
 */
export function setPageLink(editor: LexicalEditor, page: PageId | undefined, title: string): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const change = (style: string) => writeRunStyle({ ...readRunStyle(style), page })
    if (!selection.isCollapsed()) return $forEachSelectedTextNode(text => text.setStyle(change(text.getStyle())))
    const at = selection.anchor.getNode()
    if ($isTextNode(at) && readRunStyle(at.getStyle()).page !== undefined) at.setStyle(change(at.getStyle()))
    else if (page !== undefined) $insertLink(selection, page, title)
  })
}

/** A new link, and a plain space after it for the words that follow. */
function $insertLink(selection: RangeSelection, page: PageId, title: string): void {
  const format = (selection.hasFormat('bold') ? 1 : 0) | (selection.hasFormat('italic') ? 2 : 0)
  const link = $createTextNode(title).setFormat(format).setStyle(writeRunStyle({ page }))
  const space = $createTextNode(' ').setFormat(format)
  $insertNodes([link, space])
  space.selectEnd()
  $getSelectedRange()?.setStyle('')
}

function $getSelectedRange(): RangeSelection | undefined {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection : undefined
}

function patchStyle(editor: LexicalEditor, change: (style: ReturnType<typeof readRunStyle>) => string): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    if (selection.isCollapsed()) selection.setStyle(change(readRunStyle(selection.style)))
    else $forEachSelectedTextNode(text => text.setStyle(change(readRunStyle(text.getStyle()))))
  })
}

/** Puts a person's name at the caret, in the weight of the words round it. */
export function insertName(editor: LexicalEditor, person: PersonId): void {
  editor.update(() => $insertName(person))
}

/** The same inside an update. */
export function $insertName(person: PersonId): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const format = (selection.hasFormat('bold') ? 1 : 0) | (selection.hasFormat('italic') ? 2 : 0)
  const chip = $createNameNode(person).setFormat(format)
  $insertNodes([chip])
  // The caret needs a text to stand in after a chip at the end of a line.
  if (chip.getNextSibling() === null) chip.selectNext()
  else chip.selectNext(0, 0)
}

/** Puts plain words at the caret. */
export function insertText(editor: LexicalEditor, text: string): void {
  editor.update(() => $insertNodes([$createTextNode(text)]))
}
