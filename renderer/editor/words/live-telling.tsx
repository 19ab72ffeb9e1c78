import type { LexicalEditor } from 'lexical'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { FrameId, PageId } from '#core/book/ids.ts'
import type { Language, Layer } from '#core/book/language.ts'
import type { Person, Purpose } from '#core/book/schema.ts'
import type { Session } from '#renderer/app/session.ts'
import { nameOf } from '#renderer/page/names.ts'
import { pageLink } from '#renderer/page/page-link.ts'
import { NameMenu } from './name-menu.tsx'
import { createWordsEditor, type WordsEditor } from './words-editor.ts'

interface Props {
  readonly session: Session
  readonly frame: FrameId
  readonly language: Language
  readonly layer: Layer
  readonly purpose: Purpose
  readonly people: readonly Person[]
  /** The pages of the book in their order. */
  readonly pages: readonly { readonly id: PageId }[]
  /** What a screen reader calls it: "Story, in English". */
  readonly label: string
  /** Shown while nothing is written. */
  readonly placeholder: string
  /** Told of the editor while it stands, and of undefined when it goes. */
  readonly onEditor: (frame: FrameId, language: Language, editor: LexicalEditor | undefined) => void
  /** The caret came here. */
  readonly onFocus?: (writing: {
    readonly editor: LexicalEditor
    readonly language: Language
    readonly frame: FrameId
  }) => void
}

/** A telling being written: the same box and classes as still words, with a caret. */
export function LiveTelling(props: Props): ReactNode {
  const { session, frame, language, layer, purpose, people, pages, label, placeholder, onEditor, onFocus } = props
  const root = useRef<HTMLDivElement>(null)
  const words = useRef<WordsEditor>(undefined)
  const shown = useRef({ people, pages })
  const [writing, setWriting] = useState<LexicalEditor>()

  useEffect(() => {
    const made = createWordsEditor({
      doc: session.doc,
      frame,
      language,
      layer,
      undo: session.undo,
      nameOf: person => nameOf(shown.current.people, person, language),
      linkOf: page => pageLink(shown.current, page, language)?.label,
    })
    words.current = made
    made.editor.setRootElement(root.current)
    onEditor(frame, language, made.editor)
    return () => {
      words.current = undefined
      onEditor(frame, language, undefined)
      made.dispose()
    }
  }, [session, frame, language, layer, onEditor])

  useEffect(() => {
    shown.current = { people, pages }
    words.current?.refresh()
  }, [people, pages])

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea cannot hold bold words, lists and name chips */}
      <div
        ref={root}
        className="telling telling-live"
        lang={language}
        data-purpose={purpose}
        data-placeholder={placeholder}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        // Tab goes from frame to frame; Enter or a click goes into the words.
        tabIndex={-1}
        onFocus={() => {
          const editor = words.current?.editor
          setWriting(editor)
          if (editor) onFocus?.({ editor, language, frame })
        }}
        onBlur={() => setWriting(undefined)}
        aria-multiline="true"
        aria-label={label}
        // The book's own spelling is checked in both languages; Chromium's dictionary leaves words in a plain file (reliability T1).
        spellCheck={false}
      />
      {writing && <NameMenu editor={writing} language={language} people={people} />}
    </>
  )
}
