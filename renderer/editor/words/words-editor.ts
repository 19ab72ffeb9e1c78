import { buildEditorFromExtensions, type LexicalEditorWithDispose } from '@lexical/extension'
import { ListExtension } from '@lexical/list'
import { RichTextExtension } from '@lexical/rich-text'
import { type Binding, createYjsBinding, syncLexicalUpdateToYjs, syncYjsChangesToLexical } from '@lexical/yjs'
import { $getRoot, COLLABORATION_TAG, defineExtension, ParagraphNode, SKIP_COLLAB_TAG, TextNode } from 'lexical'
import * as Y from 'yjs'
import type { FrameId } from '#core/book/ids.ts'
import type { Language, Layer } from '#core/book/language.ts'
import type { Undo } from '#core/book/undo.ts'
import { wordsName, wordsRoot } from '#core/book/words-doc.ts'
import { $createLineNode, $isLineNode, LineNode } from './line-node.ts'
import { type NameLookup, NameNode, setNameLookup } from './name-node.ts'
import { type LinkLookup, setLinkLookup } from './page-links.ts'
import { createStillProvider } from './still-provider.ts'
import { wordsBehaviour } from './words-behaviour.ts'
import { wordsLook, wordsTheme } from './words-look.ts'

/** What an editor of one telling is made of. */
export interface WordsEditorOptions {
  readonly doc: Y.Doc
  readonly frame: FrameId
  readonly language: Language
  readonly layer: Layer
  readonly undo: Undo
  readonly nameOf: NameLookup
  readonly linkOf: LinkLookup
}

/** An editor of one telling, bound to the document. */
export interface WordsEditor {
  readonly editor: LexicalEditorWithDispose
  /** Shows names, and the numbers of pages that links lead to, as they are now. */
  refresh(): void
  /** Unbinds and forgets. */
  dispose(): void
}

/** Words as we keep them: our lines in the place of paragraphs, name chips, lists, and nothing with a style of its own. */
const wordsExtension = defineExtension({
  name: 'journeybook/words',
  namespace: 'journeybook',
  dependencies: [RichTextExtension, ListExtension, wordsLook, wordsBehaviour],
  nodes: [LineNode, NameNode, { replace: ParagraphNode, with: () => $createLineNode(), withKlass: LineNode }],
  theme: wordsTheme,
  $initialEditorState: null,
})

/** Opens a telling in an editor. The document is not changed by it. */
export function createWordsEditor(options: WordsEditorOptions): WordsEditor {
  const { doc, frame, language, layer, undo, nameOf, linkOf } = options
  const editor = buildEditorFromExtensions(wordsExtension)
  setNameLookup(editor, nameOf)
  setLinkLookup(editor, linkOf)
  const name = wordsName(frame, language, layer)
  const root = wordsRoot(doc, frame, language, layer)
  forgetNodes(root)
  const binding = createYjsBinding({ editor, id: name, doc, docMap: new Map([[name, doc]]), rootName: name })
  const untrack = undo.track(binding)
  const unbind = bind(binding, root)
  hydrate(binding)
  return {
    editor,
    refresh: () => refresh(editor),
    dispose: () => {
      unbind()
      untrack()
      editor.setRootElement(null)
      editor.dispose()
    },
  }
}

/**
 * @lexical/yjs keeps its own node on every shared type and takes it up again with its children, so a second editor of a
 * text (a page shown again, React's strict mode) would show every word twice. There is never more than one at a time.
 */
function forgetNodes(type: Y.XmlText): void {
  for (const { insert } of type.toDelta() as { insert: unknown }[]) {
    if (typeof insert !== 'object' || insert === null) continue
    Reflect.deleteProperty(insert, '_collabNode')
    if (insert instanceof Y.XmlText) forgetNodes(insert)
  }
}

/** Keeps the editor and the document the same, both ways; gives what stops it. */
function bind(binding: Binding, root: Y.XmlText): () => void {
  const provider = createStillProvider()
  const fromDocument = (events: Y.YEvent<Y.XmlText>[], transaction: Y.Transaction) => {
    if (transaction.origin === binding) return
    syncYjsChangesToLexical(binding, provider, events, transaction.origin instanceof Y.UndoManager, noCursors)
  }
  root.observeDeep(fromDocument as Parameters<Y.XmlText['observeDeep']>[0])
  // Before anything is in it: its root alone.
  const nothing = binding.editor.getEditorState()
  const stop = binding.editor.registerUpdateListener(update => {
    if (update.tags.has(SKIP_COLLAB_TAG)) return
    // The document does not have the empty line that an unwritten telling begins with. It is left so until something is
    // written, and then given everything: compared with the state before, the line would look as if it had always been there.
    const unwritten = binding.root.isEmpty()
    if (unwritten && update.editorState.read($isUnwritten)) return
    const { prevEditorState, editorState, dirtyElements, dirtyLeaves, normalizedNodes, tags } = update
    syncLexicalUpdateToYjs(
      binding,
      provider,
      unwritten ? nothing : prevEditorState,
      editorState,
      dirtyElements,
      dirtyLeaves,
      normalizedNodes,
      tags,
    )
  })
  return () => {
    root.unobserveDeep(fromDocument as Parameters<Y.XmlText['observeDeep']>[0])
    stop()
  }
}

const noCursors = () => undefined

/** Whether there is no more than an empty line. */
function $isUnwritten(): boolean {
  const root = $getRoot()
  const first = root.getFirstChild()
  return root.getChildrenSize() <= 1 && (first === null || ($isLineNode(first) && first.isEmpty()))
}

/** Puts what the document already holds into a new editor; an empty telling gets an empty line that the document does not have yet. */
function hydrate(binding: Binding): void {
  binding.editor.update(
    () => {
      const { root } = binding
      root.applyChildrenYjsDelta(binding, root.getSharedType().toDelta())
      root.syncChildrenFromYjs(binding)
      if ($getRoot().isEmpty()) $getRoot().append($createLineNode())
    },
    { tag: [SKIP_COLLAB_TAG, COLLABORATION_TAG], discrete: true, skipTransforms: true },
  )
}

function refresh(editor: LexicalEditorWithDispose): void {
  editor.update(
    () => {
      for (const [key, node] of editor.getEditorState()._nodeMap) {
        const element = editor.getElementByKey(key)
        if (node instanceof NameNode && element) node.show(element, editor)
        // A link is drawn anew: it is plain words while its page is gone.
        if (node instanceof TextNode && node.getStyle().includes('page:')) node.markDirty()
      }
    },
    { tag: [SKIP_COLLAB_TAG, COLLABORATION_TAG] },
  )
}
