import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './care.module.css'

/** How long it is held, ms: longer than a small hand that tries everything stays. */
const holdMs = 1500

interface Props {
  readonly children: ReactNode
  readonly onHeld: () => void
}

/** A button that does something only when it is held, by hand or by key. A ring fills while it is. */
export function HoldButton({ children, onHeld }: Props): ReactNode {
  const [holding, setHolding] = useState(false)
  const held = useRef(onHeld)
  held.current = onHeld
  useEffect(() => {
    if (!holding) return
    const timer = setTimeout(() => {
      setHolding(false)
      held.current()
    }, holdMs)
    return () => clearTimeout(timer)
  }, [holding])
  const letGo = () => setHolding(false)
  return (
    <button
      type="button"
      className={styles.hold}
      data-holding={holding || undefined}
      onPointerDown={() => setHolding(true)}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onKeyDown={event => (event.key === 'Enter' || event.key === ' ') && !event.repeat && setHolding(true)}
      onKeyUp={letGo}
      onBlur={letGo}
      onContextMenu={event => event.preventDefault()}
    >
      {children}
    </button>
  )
}
