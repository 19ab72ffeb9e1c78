import type { LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'
import { $readState, plainState, type WordsState } from './words-commands.ts'

/** What is true of the words chosen in an editor, followed as they change. */
export function useWordsState(editor: LexicalEditor | undefined): WordsState {
  const [state, setState] = useState(plainState)
  useEffect(() => {
    if (!editor) return setState(plainState)
    const read = () => {
      const next = editor.getEditorState().read(() => $readState(), { editor })
      setState(before => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    read()
    return editor.registerUpdateListener(read)
  }, [editor])
  return state
}
