import { COLLABORATION_TAG, HISTORIC_TAG } from 'lexical'
import { useEffect } from 'react'
import { setBoxes } from '#core/book/edits/frames.ts'
import { type PageFormat, safeMm, trimSize } from '#core/book/format.ts'
import type { Box } from '#core/book/schema.ts'
import { pxPerMm } from '#renderer/page/index.ts'
import { useEditor } from '../editor-context.tsx'
import { tidyBox } from './box-math.ts'

/**
 * Lets a frame grow downwards with the words typed in it, as far as the page's margin; joins the typing's own step of
 * undo. What does not fit even then is said by OverMarks.
 */
export function useGrow(): void {
  const { session, outline, page, view, writing } = useEditor()
  const { format } = outline.settings
  const editor = view.writing ? writing?.editor : undefined
  const id = writing?.frame
  useEffect(() => {
    if (!editor || !id) return
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size + dirtyLeaves.size === 0 || tags.has(HISTORIC_TAG) || tags.has(COLLABORATION_TAG)) return
      const frame = session.view.page(page.id)?.frames.find(each => each.id === id)
      const tellings = editor.getRootElement()?.closest('.tellings')
      if (frame?.kind !== 'words' || frame.locked || !tellings) return
      const box = grown(frame.box, tellings.scrollHeight - tellings.clientHeight, format)
      if (box) setBoxes(session.doc, new Map([[frame.id, box]]))
    })
  }, [editor, id, session, page.id, format])
}

/**
 * The box that holds so many px more, no lower than the page's margin; undefined where it holds them, is turned, or has
 * no room.
 */
export function grown(box: Box, overPx: number, format: PageFormat): Box | undefined {
  if (overPx <= 1 || box.rotation !== 0) return undefined
  const most = trimSize(format).height - safeMm - box.y
  const height = Math.min(box.height + overPx / pxPerMm + 0.3, most)
  return height > box.height + 0.2 ? tidyBox({ ...box, height }) : undefined
}
