import {
  $applyNodeReplacement,
  $create,
  $getEditor,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalUpdateJSON,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical'
import type { PersonId } from '#core/book/ids.ts'
import { runClass } from '#renderer/page/run-look.ts'

/** A chip as JSON, for the clipboard. */
export type SerializedName = Spread<
  { person: string; format: number /** For a book that does not have the person. */; shown?: string },
  SerializedLexicalNode
>

/** Gives a person's name in the language of an editor; an empty string for one who is gone. */
export type NameLookup = (person: PersonId) => string

const lookups = new WeakMap<LexicalEditor, NameLookup>()

/** Tells an editor how to show names. */
export function setNameLookup(editor: LexicalEditor, lookup: NameLookup): void {
  lookups.set(editor, lookup)
}

/** The name an editor shows for a person; an empty string for one who is gone. */
export function nameShown(editor: LexicalEditor, person: PersonId): string {
  return lookups.get(editor)?.(person) ?? ''
}

const bold = 1
const italic = 2

/**
 * A person's name: a chip that follows the People list. It is laid out as plain text of its own, so that a line with it
 * breaks where the printed line breaks.
 */
export class NameNode extends DecoratorNode<null> {
  __person: string = ''
  /** Bit 1 bold, bit 2 italic, as in Lexical's text. */
  __format: number = 0

  override $config() {
    return this.config('name', { extends: DecoratorNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__person = previous.__person
    this.__format = previous.__format
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const element = document.createElement('span')
    this.show(element, editor)
    return element
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    this.look(dom)
    return false
  }

  /** Writes the name as it is now: after a person was renamed. */
  show(element: HTMLElement, editor: LexicalEditor): void {
    const name = nameShown(editor, this.getPerson())
    element.dataset.person = this.__person
    if (element.textContent !== name) element.textContent = name
    this.look(element)
  }

  private look(element: HTMLElement): void {
    const { __format: format } = this.getLatest()
    element.className = `name-chip ${runClass({}, (format & bold) !== 0, (format & italic) !== 0)}`.trim()
  }

  override decorate(): null {
    return null
  }

  override isInline(): boolean {
    return true
  }

  override isKeyboardSelectable(): boolean {
    return true
  }

  override getTextContent(): string {
    return `@${this.__person}`
  }

  getPerson(): PersonId {
    return this.getLatest().__person as PersonId
  }

  setFormat(format: number): this {
    const chip = this.getWritable()
    chip.__format = format & (bold | italic)
    return chip
  }

  override exportJSON(): SerializedName {
    const shown = nameShown($getEditor(), this.getPerson())
    return { ...super.exportJSON(), person: this.__person, format: this.__format, ...(shown && { shown }) }
  }

  override updateFromJSON(json: LexicalUpdateJSON<SerializedName>): this {
    const chip = super.updateFromJSON(json).getWritable()
    chip.__person = json.person
    chip.__format = json.format
    return chip
  }
}

/** Makes a chip. */
export function $createNameNode(person: PersonId): NameNode {
  const chip = $create(NameNode)
  chip.__person = person
  return $applyNodeReplacement(chip)
}

/** Whether a node is a chip. */
export function $isNameNode(node: unknown): node is NameNode {
  return node instanceof NameNode
}
