import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrameId } from '#core/book/ids.ts'
import type { Frame } from '#core/book/schema.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { framesOf, hasPhoto, nudge, remove } from '../commands.ts'
import { describeFrame, describePlace } from '../describe.ts'
import { useEditor } from '../editor-context.tsx'
import { actionFor } from '../frame-actions.ts'
import { useFrameActions } from '../use-frame-actions.ts'
import { inWords } from './in-words.ts'
import { useStageClipboard } from './use-stage-clipboard.ts'

/** How far an arrow key moves a frame, mm, without and with Shift. */
const nudgeMm = { small: 1, large: 5 } as const

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The keys and the clipboard of the page, for when no words are being written. */
export function useStageKeys() {
  const { session, outline, page, view, change } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const { act } = useFrameActions()
  const { format } = outline.settings
  const chosen = framesOf(page, view.selected)
  const language = view.language === 'both' ? 'en' : view.language
  const say = { t, people: outline.people, language, layer: view.layer } as const

  function select(frame: Frame | undefined): void {
    change({ do: 'select', frames: frame ? [frame.id] : [] })
    announce(frame ? `${describeFrame(frame, say)}. ${describePlace(frame, t)}` : t('say.none'))
  }

  /** Tab goes through the frames in reading order and then on to what follows the page. */
  function tab(event: KeyboardEvent): boolean {
    const at = page.frames.findIndex(({ id }) => id === view.selected[0])
    const next = event.shiftKey ? (at === -1 ? page.frames.length : at) - 1 : at + 1
    const frame = page.frames[next]
    if (!frame) return false
    change({ do: 'step', frame: frame.id })
    announce(`${describeFrame(frame, say)}. ${describePlace(frame, t)}`)
    return true
  }

  /** What Tab came to stays chosen while Tab goes on, or no longer does. */
  function keep(): boolean {
    const [first] = framesOf(page, view.selected.slice(0, 1))
    if (!first) return false
    const kept = view.kept?.includes(view.selected[0] as FrameId) ?? false
    change({ do: 'keep' })
    announce(`${describeFrame(first, say)}. ${t(kept ? 'say.notKept' : 'say.kept')}`)
    return true
  }

  function arrow(event: KeyboardEvent): boolean {
    const way = arrows[event.key]
    if (!way || chosen.length === 0) return false
    const by = event.shiftKey ? nudgeMm.large : nudgeMm.small
    nudge(session, page, view.selected, way[0] * by, way[1] * by, format)
    const [first] = framesOf(session.view.page(page.id) ?? page, view.selected)
    if (first) announce(describePlace(first, t))
    return true
  }

  function drop(): boolean {
    if (chosen.length === 0) return false
    announce(t('say.removed', { count: remove(session, page, view.selected) }))
    change({ do: 'select', frames: [] })
    return true
  }

  function all(): boolean {
    change({ do: 'select', frames: page.frames.map(({ id }) => id) })
    announce(t('say.all', { count: page.frames.length }))
    return true
  }

  function plain(event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'Tab':
        return tab(event)
      case 'Escape':
        if (chosen.length === 0) return false
        select(undefined)
        return true
      case ' ':
        return keep()
      case 'Enter':
        return enter()
      default:
        return arrow(event)
    }
  }

  /** Goes into the one that is chosen: to the end of its words, or into the photo editor. */
  function enter(): boolean {
    const [frame] = chosen
    if (chosen.length !== 1 || !frame) return false
    if (hasPhoto(frame)) change({ do: 'photo', frame: frame.id })
    return hasPhoto(frame) || write(frame)
  }

  function write(frame: Frame): boolean {
    if ((frame.kind !== 'words' && frame.kind !== 'speech') || frame.locked) return false
    change({ do: 'select', frames: [frame.id], writing: true })
    const words = document.querySelector<HTMLElement>(`.sheet [data-frame="${frame.id}"] .telling-live`)
    words?.focus()
    if (words) getSelection()?.selectAllChildren(words)
    getSelection()?.collapseToEnd()
    return true
  }

  /** Does what a key asks for; false when it asks for nothing here. */
  function keyDone(event: KeyboardEvent<HTMLElement>): boolean {
    const action = actionFor(event, chosen)
    if (action) {
      act(action)
      return true
    }
    if (event.altKey) return false
    if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'a' && all()
    if (event.key === '?') {
      change({ do: 'dialog', dialog: 'keys' })
      return true
    }
    return plain(event)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (inWords(event.target)) {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      change({ do: 'stop-writing' })
      event.currentTarget.focus({ preventScroll: true })
      return
    }
    if (keyDone(event)) event.preventDefault()
  }

  return { onKeyDown, ...useStageClipboard(drop) }
}
