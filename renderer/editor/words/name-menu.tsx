import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Language } from '#core/book/language.ts'
import type { Person } from '#core/book/schema.ts'
import { inLanguage } from '#renderer/page/names.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { matchingPeople } from './matching-people.ts'
import './name-menu.css'
import { $insertName } from './words-commands.ts'

interface Props {
  readonly editor: LexicalEditor
  readonly language: Language
  readonly people: readonly Person[]
}

/** What was typed after @, and where on the screen. */
interface Asked {
  readonly query: string
  readonly x: number
  readonly y: number
}

/** Typing @ offers the People; Enter or a press puts a name chip in. */
export function NameMenu({ editor, language, people }: Props): ReactNode {
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const [asked, setAsked] = useState<Asked>()
  const [at, setAt] = useState(0)
  const found = asked ? matchingPeople(people, asked.query, language) : []
  const open = found.length > 0
  const now = useRef({ found, at })
  now.current = { found, at: Math.min(at, found.length - 1) }

  useEffect(
    () =>
      editor.registerUpdateListener(() => {
        const query = editor.getEditorState().read(() => $queryAtCaret(), { editor })
        if (query === undefined) return setAsked(undefined)
        const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0).getBoundingClientRect() : undefined
        setAsked({ query, x: range?.left ?? 0, y: range?.bottom ?? 0 })
      }),
    [editor],
  )

  useEffect(() => {
    if (!open) return
    setAt(0)
    const move = (by: number) => (event: KeyboardEvent | null) => {
      event?.preventDefault()
      setAt(before => (before + by + now.current.found.length) % now.current.found.length)
      return true
    }
    const pick = (event: KeyboardEvent | null) => {
      const person = now.current.found[now.current.at]
      if (!person) return false
      event?.preventDefault()
      $putName(person)
      return true
    }
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, move(1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, move(-1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ENTER_COMMAND, pick, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_TAB_COMMAND, pick, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        event => {
          event.preventDefault()
          event.stopPropagation()
          setAsked(undefined)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    )
  }, [editor, open])

  const current = open ? found[now.current.at] : undefined
  const said = current && inLanguage(current.name, language)
  useEffect(() => {
    if (said) announce(said)
  }, [said, announce])

  if (!asked || !open) return null
  return createPortal(
    <div className="name-menu" role="listbox" aria-label={t('people.list')} style={{ left: asked.x, top: asked.y + 6 }}>
      {found.map((person, index) => (
        <div
          key={person.id}
          role="option"
          tabIndex={-1}
          aria-selected={index === now.current.at}
          className="name-option"
          onPointerDown={event => {
            event.preventDefault()
            editor.update(() => $putName(person))
          }}
        >
          {inLanguage(person.name, language)}
          <span>{t(`role.${person.role}`)}</span>
        </div>
      ))}
    </div>,
    document.body,
  )
}

const atSign = /(^|[\s(“"‘'])@([\p{L}'’-]{0,20})$/u

/** What was typed between an @ and the caret; undefined when the caret is not in a name being asked for. */
function $queryAtCaret(): string | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const node = selection.anchor.getNode()
  if (!$isTextNode(node)) return undefined
  return atSign.exec(node.getTextContent().slice(0, selection.anchor.offset))?.[2]
}

/** Puts a chip in the place of the @ and what was typed after it. */
function $putName(person: Person): void {
  const selection = $getSelection()
  const query = $queryAtCaret()
  if (!$isRangeSelection(selection) || query === undefined) return
  const { key, offset } = selection.anchor
  selection.anchor.set(key, offset - query.length - 1, 'text')
  selection.removeText()
  $insertName(person.id)
}
