import { ListItemNode, ListNode } from '@lexical/list'
import { createYjsBinding, syncYjsChangesToLexical } from '@lexical/yjs'
import fc from 'fast-check'
import {
  $getRoot,
  $isElementNode,
  createEditor,
  DecoratorNode,
  type EditorConfig,
  type LexicalNode,
  ParagraphNode,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { FrameId, PersonId } from '#core/book/ids.ts'
import { isBlank, plainText, type Words } from '#core/book/words.ts'
import { readWords, wordsName, wordsRoot, writeWordsInto } from '#core/book/words-doc.ts'

const frame = 'frame-1' as FrameId
const person = 'kelly' as PersonId

const runs = fc.array(
  fc.oneof(
    fc.record(
      {
        text: fc.string({ minLength: 1 }).filter(text => text.isWellFormed()),
        bold: fc.constant(true),
        italic: fc.constant(true),
        colour: fc.constantFrom('book', 'rose'),
      },
      { requiredKeys: ['text'] },
    ),
    fc.constant({ person, bold: true }),
    fc.constant({ break: true as const }),
  ),
)
const words = fc.array(
  fc.record(
    {
      purpose: fc.constantFrom('title' as const, 'note' as const),
      align: fc.constantFrom('left' as const, 'centre' as const),
      runs,
    },
    { requiredKeys: ['runs'] },
  ),
  { minLength: 1 },
)

describe('the words of a frame', () => {
  it('come back as they were written, whatever was written', () => {
    fc.assert(
      fc.property(words, written => {
        const doc = new Y.Doc()
        doc.transact(() => writeWordsInto(wordsRoot(doc, frame, 'cy', '5-7'), written as Words))
        expect(readWords(doc, frame, 'cy', '5-7')).toEqual(written)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('keep lists, and tell two kinds of list apart', () => {
    const doc = new Y.Doc()
    const list: Words = [
      { list: 'bullet', runs: [{ text: 'wellies' }] },
      { list: 'bullet', runs: [{ text: 'toast' }] },
      { list: 'number', runs: [{ text: 'first' }] },
      { runs: [{ text: 'ŵ ŷ' }] },
    ]
    writeWordsInto(wordsRoot(doc, frame, 'en', '5-7'), list)
    expect(readWords(doc, frame, 'en', '5-7')).toEqual(list)
  })

  it('are missing until somebody begins them', () => {
    expect(readWords(new Y.Doc(), frame, 'en', '0-4')).toBeUndefined()
    expect(isBlank([{ runs: [{ text: '  ' }] }])).toBe(true)
    expect(isBlank([{ runs: [{ person }] }])).toBe(false)
  })

  it('as plain text say the names people have in the language', () => {
    const line: Words = [{ runs: [{ text: 'Mae ' }, { person }, { break: true }, { text: 'yma.' }] }, { runs: [] }]
    expect(plainText(line, () => 'Kelly')).toBe('Mae Kelly\nyma.\n')
  })
})

class LineNode extends ParagraphNode {
  __purpose = ''
  static override getType() {
    return 'line'
  }
  static override clone(node: LineNode) {
    return new LineNode(node.__key)
  }
}

class NameNode extends DecoratorNode<null> {
  __person = ''
  __format = 0
  static override getType() {
    return 'name'
  }
  static override clone(node: NameNode) {
    return new NameNode(node.__key)
  }
  override isInline() {
    return true
  }
  override createDOM(_config: EditorConfig) {
    return { style: {} } as HTMLElement
  }
  override getTextContent() {
    return `@${this.__person}`
  }
}

describe('words written without Lexical', () => {
  it('are what Lexical’s own Yjs binding reads', () => {
    const doc = new Y.Doc()
    const editor = createEditor({
      nodes: [LineNode, NameNode, ListNode, ListItemNode],
      onError: error => {
        throw error
      },
    })
    const binding = createYjsBinding({
      editor,
      id: frame,
      doc,
      docMap: new Map(),
      rootName: wordsName(frame, 'en', '5-7'),
    })
    const root = wordsRoot(doc, frame, 'en', '5-7')
    const provider = { awareness: { getStates: () => new Map(), getLocalState: () => null, on() {}, off() {} } }
    root.observeDeep((events, transaction) =>
      syncYjsChangesToLexical(binding, provider as never, events as never, transaction.origin === binding, () => {}),
    )
    doc.transact(() =>
      writeWordsInto(root, [
        { purpose: 'title', align: 'centre', runs: [{ text: 'Hello ', bold: true }, { person }] },
        { list: 'bullet', runs: [{ text: 'wellies' }] },
      ]),
    )
    const shape = (node: LexicalNode): unknown =>
      $isElementNode(node)
        ? [node.getType(), ...node.getChildren().map(shape)]
        : [node.getType(), node.getTextContent()]
    editor.read(() => {
      expect($getRoot().getChildren().map(shape)).toEqual([
        ['line', ['text', 'Hello '], ['name', '@kelly']],
        ['list', ['listitem', ['text', 'wellies']]],
      ])
    })
  })
})
