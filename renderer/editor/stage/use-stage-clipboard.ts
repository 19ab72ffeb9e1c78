import type { ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { trimSize } from '#core/book/format.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { pastedSources } from '../bring-in/sources.ts'
import { useBringIn } from '../bring-in/use-bring-in.ts'
import { bringPhotos } from '../bring-photos.ts'
import { framesOf, paste } from '../commands.ts'
import { describeFrame } from '../describe.ts'
import { useEditor } from '../editor-context.tsx'
import { type Copied, framesAsText, framesFor, framesType, parseFrames } from '../frames-clipboard.ts'
import { inWords } from './in-words.ts'

/** Copy, cut and paste of frames, between pages and books, and pictures pasted from outside. `drop` takes the chosen away. */
export function useStageClipboard(drop: () => boolean) {
  const { session, outline, page, view, change } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const { bringIn } = useBringIn()
  const chosen = framesOf(page, view.selected)
  const language = view.language === 'both' ? 'en' : view.language
  const say = { t, people: outline.people, language, layer: view.layer } as const

  function onCopy(event: ClipboardEvent): boolean {
    if (inWords(event.target) || chosen.length === 0) return false
    event.clipboardData.setData(
      framesType,
      framesAsText(
        session,
        chosen.map(({ id }) => id),
      ),
    )
    event.clipboardData.setData('text/plain', chosen.map(frame => describeFrame(frame, say)).join('\n'))
    event.preventDefault()
    return true
  }

  function onPaste(event: ClipboardEvent): void {
    // Words that came with a picture of themselves (Word does that) are in the words already.
    if (event.defaultPrevented) return
    const pictures = pastedSources(event.clipboardData)
    const frames = parseFrames(event.clipboardData.getData(framesType))
    if (pictures.length > 0) {
      event.preventDefault()
      const trim = trimSize(outline.settings.format)
      const empty = chosen.find(frame => frame.kind === 'photo')
      void bringIn(pictures, { frame: empty?.id, x: trim.width / 2, y: trim.height / 2 })
    } else if (!inWords(event.target) && frames) {
      event.preventDefault()
      void pasteFrames(frames)
    }
  }

  async function pasteFrames(copied: Copied): Promise<void> {
    const photos = copied.book === session.book ? [] : await bringPhotos(session, copied)
    const put = paste(session, page, framesFor(copied, session.view.outline()), photos)
    change({ do: 'select', frames: put })
    announce(t('say.pasted', { count: put.length }))
  }

  return {
    onCopy,
    onCut: (event: ClipboardEvent) => {
      if (onCopy(event)) drop()
    },
    onPaste,
  }
}
