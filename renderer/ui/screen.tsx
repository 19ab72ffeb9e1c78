import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './screen.module.css'

/** The way past the top bar for someone on the keyboard; seen only while it has focus. */
export function SkipLink() {
  const { t } = useTranslation('common')
  return (
    <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
      {t('skip')}
    </button>
  )
}

/** The working part of a screen: where the skip link leads. One a screen. */
export function Main({ children, ...rest }: ComponentProps<'main'>) {
  return (
    <main id="main" tabIndex={-1} {...rest}>
      {children}
    </main>
  )
}

/** A screen's heading. It takes focus when the screen arrives, so that a screen reader says where we are. */
export function ScreenTitle({
  children,
  className,
}: {
  readonly children: ReactNode
  readonly className?: string | undefined
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
