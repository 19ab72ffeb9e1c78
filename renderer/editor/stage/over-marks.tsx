import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrameId } from '#core/book/ids.ts'
import { pxPerMm } from '#renderer/page/index.ts'
import { useEditor } from '../editor-context.tsx'

interface Props {
  readonly zoom: number
  readonly surface: RefObject<HTMLElement | null>
}

/** Says plainly, at the foot of a frame, that its words do not fit in it. Words are never hidden. */
export function OverMarks({ zoom, surface }: Props): ReactNode {
  const { page } = useEditor()
  const { t } = useTranslation('editor')
  const over = useOver(surface, page.frames)
  const scale = zoom * pxPerMm
  return page.frames
    .filter(({ id }) => over.has(id))
    .map(({ id, box }) => (
      <p key={id} className="over-mark" style={{ left: box.x * scale, top: (box.y + box.height) * scale }}>
        <WarningIcon size={18} aria-hidden />
        {t('words.over')}
      </p>
    ))
}

/** The frames whose words are taller than they are. Measured on the page itself, whenever words or boxes change. */
function useOver(surface: RefObject<HTMLElement | null>, frames: readonly object[]): ReadonlySet<FrameId> {
  const [over, setOver] = useState<ReadonlySet<FrameId>>(new Set())
  // biome-ignore lint/correctness/useExhaustiveDependencies: other frames have other words to watch
  useEffect(() => {
    const root = surface.current
    if (!root) return
    const measure = () => {
      const now = [...root.querySelectorAll<HTMLElement>('.frame-words')].filter(isOver)
      setOver(new Set(now.map(element => element.dataset.frame as FrameId)))
    }
    const observer = new ResizeObserver(measure)
    for (const element of root.querySelectorAll('.frame-words, .frame-words .telling')) observer.observe(element)
    return () => observer.disconnect()
  }, [surface, frames])
  return over
}

/** A px or two is the foot of the last line's letters, not words. */
function isOver(frame: HTMLElement): boolean {
  const tellings = frame.querySelector<HTMLElement>('.tellings')
  return tellings !== null && tellings.scrollHeight > tellings.clientHeight + 3
}
