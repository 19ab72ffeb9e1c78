import { useState } from 'react'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import { KeepKit } from './keep-kit.tsx'

/** The first start: a passphrase, then the recovery kit. Nothing goes on until the kit is said to be safe. */
export function FirstStart({ onDone }: { readonly onDone: () => void }) {
  const [kit, setKit] = useState<string>()
  return kit === undefined ? <ChoosePassphrase onMade={setKit} /> : <KeepKit kit={kit} onDone={onDone} />
}
