/**
 * What @lexical/yjs takes for a connection. Nothing is sent here (the session posts the document's updates); it only
 * remembers where this writer's caret is, so that undo can put it back.
 */
import type { Provider, UserState } from '@lexical/yjs'

/** A provider that is never connected and holds one writer's state. */
export function createStillProvider(): Provider {
  let local: UserState | null = {
    anchorPos: null,
    focusPos: null,
    color: '',
    name: '',
    focusing: false,
    awarenessData: {},
  }
  const nothing = () => undefined
  return {
    awareness: {
      getLocalState: () => local,
      getStates: () => new Map(),
      on: nothing,
      off: nothing,
      setLocalState: state => {
        local = state
      },
      setLocalStateField: (field, value) => {
        if (local) local = { ...local, [field]: value }
      },
    },
    connect: nothing,
    disconnect: nothing,
    on: nothing,
    off: nothing,
  }
}
