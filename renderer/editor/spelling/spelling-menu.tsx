import { type ReactNode, type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { useEditor } from '../editor-context.tsx'
import { putWord } from './put-word.ts'
import './spelling-menu.css'
import type { SpellingFind } from './use-spelling-finds.ts'
import type { Marked } from './use-spelling-marks.ts'
import { useSuggestions } from './use-suggestions.ts'

interface Props {
  readonly finds: readonly SpellingFind[]
  readonly marked: RefObject<readonly Marked[]>
  readonly keepWord: (word: string) => void
}

interface Open extends Marked {
  /** Opened by keys: the first word has the focus. By a press the caret stays in the words. */
  readonly byKeys: boolean
}

/**
 * Other words for one that is marked: a press on it, the menu key in it, or F7 for the next one on the page. Typing on, Escape or a
 * press elsewhere closes it.
 */
export function SpellingMenu({ finds, marked, keepWord }: Props): ReactNode {
  const { session, page, view, writing } = useEditor()
  const { t } = useTranslation('words')
  const announce = useAnnounce()
  const [open, setOpen] = useState<Open>()
  const at = useRef<Range>(undefined)
  const close = useCallback(() => setOpen(undefined), [])

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const byMenu = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')
    if (event.key !== 'F7' && !byMenu) {
      // In the menu the keys are its own; in the words, whoever types on has no use for it.
      if (!open || (event.target instanceof Element && event.target.closest('.spelling-menu'))) return
      // Also while the other words are still looked for, Escape closes this and does not leave the page's words.
      if (event.key === 'Escape') event.stopPropagation()
      close()
      return
    }
    const found = byMenu
      ? marked.current.find(({ range }) => holdsCaret(range))
      : nextAfterCaret(marked.current, at.current)
    if (found) {
      at.current = found.range
      event.preventDefault()
      setOpen({ ...found, byKeys: true })
    } else if (!byMenu) {
      event.preventDefault()
      announce(t(finds.length > 0 ? 'spelling.elsewhere' : 'spelling.none'))
    }
  })

  const onPress = useEffectEvent((event: MouseEvent) => {
    const { target } = event
    if (target instanceof Element && target.closest('.spelling-menu')) return
    // A click on a picture takes hold of it: the words of its caption are asked about with the other button.
    const within = event.type === 'contextmenu' ? '.sheet' : '.sheet .telling'
    const found = target instanceof Element && target.closest(within) ? markedAt(marked.current, event) : undefined
    if (found && event.type === 'contextmenu') event.preventDefault()
    setOpen(found && { ...found, byKeys: event.type === 'contextmenu' })
  })

  useEffect(() => {
    const press = (event: MouseEvent) => onPress(event)
    const key = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('click', press)
    document.addEventListener('contextmenu', press)
    window.addEventListener('keydown', key, { capture: true })
    return () => {
      document.removeEventListener('click', press)
      document.removeEventListener('contextmenu', press)
      window.removeEventListener('keydown', key, { capture: true })
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown now is another page or another language
  useEffect(close, [page.id, view.language, view.layer, close])

  if (!open) return null
  const back = () => {
    close()
    if (!view.writing) return
    // The caret stands where it stood; the button that has the focus is about to go.
    writing?.editor.getRootElement()?.focus({ preventScroll: true })
    writing?.editor.focus()
  }
  return createPortal(
    <Words
      open={open}
      onLeave={back}
      onUse={word => {
        if (putWord(session, page.id, open.find, word)) announce(t('spelling.used', { word }))
        back()
      }}
      onKeep={() => {
        keepWord(open.find.word)
        back()
      }}
    />,
    document.body,
  )
}

interface WordsProps {
  readonly open: Open
  readonly onUse: (word: string) => void
  readonly onKeep: () => void
  readonly onLeave: () => void
}

function Words({ open, onUse, onKeep, onLeave }: WordsProps): ReactNode {
  const { t } = useTranslation('words')
  const { find, range, byKeys } = open
  const words = useSuggestions(find)
  const menu = useRef<HTMLDivElement>(null)
  const ready = words !== undefined
  useEffect(() => {
    if (byKeys && ready) menu.current?.querySelector('button')?.focus()
  }, [byKeys, ready])
  const place = range.getBoundingClientRect()

  function onKeyDown(event: React.KeyboardEvent): void {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])]
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) buttons[(now + by + buttons.length) % buttons.length]?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={menu}
      className="spelling-menu"
      role="menu"
      aria-label={t('spelling.menu', { word: find.word })}
      tabIndex={-1}
      style={{ left: place.left, top: place.bottom + 6 }}
      onKeyDown={onKeyDown}
      // The caret stays in the words.
      onMouseDown={event => event.preventDefault()}
    >
      {!ready && <p>{t('spelling.looking')}</p>}
      {words?.length === 0 && <p>{t('spelling.noWords')}</p>}
      {words?.map(word => (
        <button key={word} type="button" role="menuitem" lang={find.language} onClick={() => onUse(word)}>
          {word}
        </button>
      ))}
      {ready && (
        <button type="button" role="menuitem" className="spelling-keep" onClick={onKeep}>
          {t('spelling.keepWord')}
        </button>
      )}
    </div>
  )
}

function holdsCaret(range: Range): boolean {
  const { focusNode, focusOffset } = getSelection() ?? {}
  return focusNode != null && focusOffset !== undefined && range.isPointInRange(focusNode, focusOffset)
}

/** The mark after the one seen last, or after the caret; round from the page's end to its beginning. */
function nextAfterCaret(marked: readonly Marked[], last: Range | undefined): Marked | undefined {
  const seen = marked.findIndex(({ range }) => range === last)
  if (seen >= 0) return marked[(seen + 1) % marked.length]
  const { focusNode, focusOffset } = getSelection() ?? {}
  const after = marked.find(
    ({ range }) => focusNode != null && focusOffset !== undefined && range.comparePoint(focusNode, focusOffset) <= 0,
  )
  return after ?? marked[0]
}

function markedAt(marked: readonly Marked[], { clientX, clientY }: MouseEvent): Marked | undefined {
  return marked.find(({ range }) =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
    ),
  )
}
