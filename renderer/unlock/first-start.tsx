import { type ReactNode, useState } from 'react'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import { KeepKit } from './keep-kit.tsx'

interface Props {
  readonly onDone: () => void
  /** Stands under the first step: what else a person may have come for. */
  readonly children: ReactNode
}

/** The first start: a passphrase, then the recovery kit. Nothing goes on until the kit is said to be safe. */
export function FirstStart({ onDone, children }: Props) {
  const [kit, setKit] = useState<string>()
  if (kit !== undefined) return <KeepKit kit={kit} onDone={onDone} />
  return (
    <>
      <ChoosePassphrase onMade={setKit} />
      {children}
    </>
  )
}
