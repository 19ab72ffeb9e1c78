import type { DragEvent } from 'react'
import { pxPerMm } from '#renderer/page/index.ts'
import { droppedSources } from '../bring-in/sources.ts'
import { useBringIn } from '../bring-in/use-bring-in.ts'
import { useEditor } from '../editor-context.tsx'
import { frameUnder } from './frame-under.ts'

/** Files dropped on the page: into the photo frame under the hand, or where they were let go of. */
export function useDrop(zoom: number) {
  const { page } = useEditor()
  const { bringIn } = useBringIn()

  function onDrop(event: DragEvent<HTMLElement>): void {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    const dropped = droppedSources(event.dataTransfer)
    const sheet = event.currentTarget.getBoundingClientRect()
    const under = frameUnder(event, page.frames)
    const frame = under?.kind === 'photo' ? under : undefined
    const at = { x: (event.clientX - sheet.left) / (zoom * pxPerMm), y: (event.clientY - sheet.top) / (zoom * pxPerMm) }
    void dropped.then(sources => bringIn(sources, { frame: frame?.id, ...at }))
  }

  function onDragOver(event: DragEvent<HTMLElement>): void {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault()
  }

  return { onDrop, onDragOver }
}
