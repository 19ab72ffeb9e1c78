import { BooksIcon } from '@phosphor-icons/react/dist/csr/Books'
import { HouseLineIcon } from '@phosphor-icons/react/dist/csr/HouseLine'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryKind } from '#contract/together.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import { KeepKit } from './keep-kit.tsx'
import styles from './unlock.module.css'

interface Props {
  readonly onDone: () => void
  /** Stands under the first step: what else a person may have come for. */
  readonly children: ReactNode
}

/** The first start: a passphrase, then the recovery kit. Nothing goes on until the kit is said to be safe. */
export function FirstStart({ onDone, children }: Props) {
  const { t } = useTranslation('unlock')
  const [kit, setKit] = useState<string>()
  const [kind, setKind] = useState<LibraryKind>('agency')
  if (kit !== undefined) return <KeepKit kit={kit} kind={kind} onDone={onDone} />
  const other = kind === 'family' ? 'agency' : 'family'
  return (
    <>
      <ChoosePassphrase key={kind} kind={kind} onMade={setKit} />
      <div className={styles.more}>
        <Button look="quiet" icon={other === 'family' ? HouseLineIcon : BooksIcon} onClick={() => setKind(other)}>
          {t(`first.for.${other}`)}
        </Button>
        {children}
      </div>
    </>
  )
}
