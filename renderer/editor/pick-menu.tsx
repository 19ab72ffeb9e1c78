import { Menu } from '@mantine/core'
import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown'
import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check'
import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { useEditor } from './editor-context.tsx'
import styles from './menu.module.css'

interface Props<V extends string> {
  /** What is chosen with it; read before the value. */
  readonly name: string
  readonly value: V | undefined
  readonly choices: readonly { readonly value: V; readonly label: string }[]
  readonly onPick: (value: V) => void
  /** With an edge, as in the top bar. */
  readonly framed?: boolean
  /** What the button shows instead of the chosen one's words. */
  readonly shown?: string
}

/** One of several, from a list that opens under its button. The caret in the words stays where it is. */
export function PickMenu<V extends string>({ name, value, choices, onPick, framed, shown }: Props<V>): ReactNode {
  const picked = shown ?? choices.find(choice => choice.value === value)?.label ?? ''
  const back = useBackToWords()
  return (
    <Menu {...menuLook} returnFocus={false} onClose={back}>
      <Menu.Target>
        <Button
          look={framed ? 'plain' : 'quiet'}
          iconAfter={CaretDownIcon}
          className={styles.pick ?? ''}
          aria-label={`${name}: ${picked}`}
          title={name}
          onMouseDown={keepCaret}
        >
          {picked}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ value: each, label }) => (
          <Menu.RadioItem
            key={each}
            value={each}
            checked={each === value}
            closeMenuOnClick
            checkIcon={<CheckIcon size={18} aria-hidden />}
            onMouseDown={keepCaret}
            onChange={() => onPick(each)}
          >
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Gives what puts the caret back in the words being written, for when a menu has closed. */
export function useBackToWords(): () => void {
  const { view, writing } = useEditor()
  const editor = view.writing ? writing?.editor : undefined
  return () => editor?.focus()
}

/** How every menu of the editor looks. */
export const menuLook = {
  shadow: 'md',
  position: 'bottom-start',
  offset: 6,
  transitionProps: { duration: 120 },
  classNames: { dropdown: styles.dropdown ?? '', item: styles.item ?? '', label: styles.label ?? '' },
} as const

/** A press on a tool does not take the caret out of the words. */
export function keepCaret(event: { preventDefault(): void }): void {
  event.preventDefault()
}
