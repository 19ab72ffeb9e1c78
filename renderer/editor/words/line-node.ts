import {
  $create,
  type DOMConversionMap,
  type EditorConfig,
  type LexicalEditor,
  type LexicalUpdateJSON,
  ParagraphNode,
  type SerializedParagraphNode,
  type Spread,
} from 'lexical'
import { type Purpose, purposes } from '#core/book/schema.ts'
import { lineClass } from '#renderer/page/words-view.tsx'

/** A line as JSON, for the clipboard. */
export type SerializedLine = Spread<{ purpose?: string }, SerializedParagraphNode>

/** The alignments a line can have, as Lexical names them. */
const alignments = { left: 'left', center: 'centre', right: 'right' } as const

/**
 * A paragraph that may have a purpose of its own. Lexical's paragraph is replaced by it everywhere, and the document keeps
 * it as `line` with `__purpose` (core/book/words-doc.ts).
 */
export class LineNode extends ParagraphNode {
  /** Empty: the purpose is the frame's. */
  __purpose: Purpose | '' = ''

  override $config() {
    return this.config('line', { extends: ParagraphNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__purpose = previous.__purpose
  }

  override createDOM(_config: EditorConfig, _editor?: LexicalEditor): HTMLElement {
    const element = document.createElement('p')
    element.className = this.classes()
    return element
  }

  override updateDOM(previous: this, dom: HTMLElement, _config: EditorConfig): boolean {
    if (previous.__purpose !== this.__purpose || previous.__format !== this.__format) dom.className = this.classes()
    return false
  }

  private classes(): string {
    const align = alignments[this.getFormatType() as keyof typeof alignments]
    const purpose = this.getPurpose()
    return lineClass({ ...(purpose && { purpose }), ...(align && { align }) })
  }

  getPurpose(): Purpose | undefined {
    return this.getLatest().__purpose || undefined
  }

  setPurpose(purpose: Purpose | undefined): this {
    const line = this.getWritable()
    line.__purpose = purpose ?? ''
    return line
  }

  override exportJSON(): SerializedLine {
    const purpose = this.getPurpose()
    return { ...super.exportJSON(), ...(purpose && { purpose }) }
  }

  override updateFromJSON(json: LexicalUpdateJSON<SerializedLine>): this {
    const purpose = purposes.find(each => each === json.purpose)
    return super.updateFromJSON(json).setPurpose(purpose)
  }

  static override importDOM(): DOMConversionMap | null {
    return null
  }
}

/** Makes an empty line with the frame's purpose. */
export function $createLineNode(): LineNode {
  return $create(LineNode)
}

/** Whether a node is one of our lines. */
export function $isLineNode(node: unknown): node is LineNode {
  return node instanceof LineNode
}
