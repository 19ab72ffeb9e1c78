import { useState } from 'react'
import { urls } from '#contract/urls.ts'
import { useShowLanguage } from '#renderer/app/settings.tsx'
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx'
import { Main } from '#renderer/ui/screen.tsx'
import { FirstStart } from './first-start.tsx'
import { LockForm } from './lock-form.tsx'
import styles from './unlock.module.css'

interface UnlockScreenProps {
  /** There is no library here yet. */
  readonly first: boolean
  /** The library is open; `sample` when the sample book was asked for. */
  readonly onOpen: (then: 'shelf' | 'sample') => void
}

/** The door: opens the library, or makes it on the first start. */
export function UnlockScreen({ first, onOpen }: UnlockScreenProps) {
  const showLanguage = useShowLanguage()
  // A library that was just made is no longer missing: the first start goes on to its recovery kit all the same.
  const [starting] = useState(first)
  return (
    <div className={styles.door}>
      <Scene />
      <header className={styles.language}>
        <LanguageSwitch onLanguage={showLanguage} />
      </header>
      <Main className={[styles.card, starting && styles.early].filter(Boolean).join(' ')}>
        <Names />
        {starting ? <FirstStart onDone={() => onOpen('shelf')} /> : <LockForm onOpen={onOpen} />}
      </Main>
    </div>
  )
}

function Names() {
  return (
    <>
      <h1 className={styles.name}>Journeybook</h1>
      <p className={styles.welsh} lang="cy">
        Llyfr Taith
      </p>
    </>
  )
}

/** The picture behind the door. Without it the door still opens. */
function Scene() {
  const [missing, setMissing] = useState(false)
  if (missing) return null
  return <img className={styles.scene} src={urls.art('unlock', 2400)} alt="" onError={() => setMissing(true)} />
}
