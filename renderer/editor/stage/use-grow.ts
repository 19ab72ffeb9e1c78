import { COLLABORATION_TAG, HISTORIC_TAG } from 'lexical'
import { useEffect } from 'react'
import { setBoxes } from '#core/book/edits/frames.ts'
import { fitWords } from '#core/book/fit/fit.ts'
import { type PageFormat, safeMm, trimSize } from '#core/book/format.ts'
import type { Box } from '#core/book/schema.ts'
import { whenIdle } from '#renderer/app/when-idle.ts'
import { pxPerMm } from '#renderer/page/index.ts'
import { useEditor } from '../editor-context.tsx'
import { tidyBox } from './box-math.ts'

/** How long a gap between two keys is waited for, ms: words that run over stand below their frame until then. */
const gapMs = 150

/**
 * Lets a frame grow downwards with the words typed in it, as far as the page's margin; joins the typing's own step of
 * undo. What has no room even then is set smaller by the page itself, and where that is not enough OverMarks says so.
 */
export function useGrow(): void {
  const { session, page, view, writing } = useEditor()
  const editor = view.writing ? writing?.editor : undefined
  const id = writing?.frame
  const { language, layer } = view
  useEffect(() => {
    if (!editor || !id) return
    let callOff: (() => void) | undefined
    const grow = () => {
      callOff = undefined
      const frame = session.view.page(page.id)?.frames.find(each => each.id === id)
      if ((frame?.kind !== 'words' && frame?.kind !== 'speech') || frame.locked) return
      const outline = session.view.outline()
      const { ownHeightPx } = fitWords(frame, outline, { language, layer })
      const box = grown(frame.box, ownHeightPx, outline.settings.format)
      if (box) setBoxes(session.doc, new Map([[frame.id, box]]))
    }
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size + dirtyLeaves.size === 0 || tags.has(HISTORIC_TAG) || tags.has(COLLABORATION_TAG)) return
      // Reading and fitting a frame costs more than a key: only words that run over have reason to, once the letter is shown.
      const tellings = editor.getRootElement()?.closest('.tellings')
      if (tellings && tellings.scrollHeight <= tellings.clientHeight + 1) return
      callOff ??= whenIdle(grow, gapMs)
    })
    return () => {
      callOff?.()
      stop()
    }
  }, [editor, id, session, page.id, language, layer])
}

/**
 * The box that is tall enough for words of so many px, no lower than the page's margin; undefined where it is already, is
 * turned, or has no room.
 */
export function grown(box: Box, wordsPx: number, format: PageFormat): Box | undefined {
  if (box.rotation !== 0) return undefined
  const most = trimSize(format).height - safeMm - box.y
  const height = Math.min(wordsPx / pxPerMm + 0.3, most)
  return height > box.height + 0.5 ? tidyBox({ ...box, height }) : undefined
}
