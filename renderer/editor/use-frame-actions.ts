import { useTranslation } from 'react-i18next'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { framesOf } from './commands.ts'
import { useEditor } from './editor-context.tsx'
import type { ActionContext, FrameAction } from './frame-actions.ts'
import { catchFocus } from './stage/focus-sheet.ts'

/** What the actions of the chosen frames work with, and what runs one and says what it did. */
export function useFrameActions(): { readonly context: ActionContext; readonly act: (action: FrameAction) => void } {
  const { session, outline, page, view, change } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const context: ActionContext = {
    session,
    page,
    format: outline.settings.format,
    frames: framesOf(page, view.selected),
    t,
    select: frames => change({ do: 'select', frames }),
  }
  return {
    context,
    act: action => {
      const said = action.run(context)
      if (said) announce(said)
      catchFocus()
    },
  }
}
