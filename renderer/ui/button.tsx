import type { Icon } from '@phosphor-icons/react'
import { type ComponentProps, type MouseEvent, useId } from 'react'
import { Hidden } from '#renderer/ui/hidden.tsx'
import styles from './button.module.css'

/** How a button looks: `main` is the one action of a screen, `quiet` has no edge, `remove` stands only in a confirmation. */
export type ButtonLook = 'plain' | 'main' | 'quiet' | 'remove'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly look?: ButtonLook
  readonly size?: 'small' | 'usual' | 'tall'
  readonly icon?: Icon
  readonly iconAfter?: Icon
  /** What the button waits for, in words. It can still be reached and read, and does nothing. */
  readonly waitsFor?: string | undefined
}

/** A button with words, and an icon beside them where one helps. */
export function Button(props: ButtonProps) {
  const {
    look = 'plain',
    size = 'usual',
    icon: Before,
    iconAfter: After,
    waitsFor,
    children,
    className,
    ...rest
  } = props
  const why = useId()
  const classes = [styles.button, styles[look], styles[size], className].filter(Boolean).join(' ')
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      {...(waitsFor ? { 'aria-disabled': true, 'aria-describedby': why, onClick: ignore } : {})}
    >
      {Before && <Before size={20} aria-hidden />}
      {children}
      {After && <After size={20} aria-hidden />}
      {waitsFor && <Hidden id={why}>{waitsFor}</Hidden>}
    </button>
  )
}

function ignore(event: MouseEvent): void {
  event.preventDefault()
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'children'> {
  readonly icon: Icon
  /** Named for screen readers and shown on hover: only for the few icons that stand without a word. */
  readonly name: string
  readonly look?: ButtonLook
}

/** A button that is an icon alone. */
export function IconButton({ icon: Picture, name, title = name, look = 'quiet', className, ...rest }: IconButtonProps) {
  const classes = [styles.button, styles[look], styles.icon, className].filter(Boolean).join(' ')
  return (
    <button type="button" {...rest} className={classes} aria-label={name} title={title}>
      <Picture size={20} aria-hidden />
    </button>
  )
}
