import { useState } from 'react'
import { urls } from '#contract/urls.ts'
import { client } from '#renderer/app/client.ts'
import { useShowLanguage } from '#renderer/app/settings.tsx'
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx'
import { Main } from '#renderer/ui/screen.tsx'
import { FirstStart } from './first-start.tsx'
import { LockForm } from './lock-form.tsx'
import { LostKeys } from './lost-keys.tsx'
import { MissingBooks, OtherFolder } from './other-folder.tsx'
import styles from './unlock.module.css'

interface UnlockScreenProps {
  /** `none`: there is no library here yet; `missing`: the folder that was chosen for it has none now. */
  readonly state: 'none' | 'missing' | 'locked'
  /** Another folder was chosen, or it was looked again. */
  readonly onState: (state: 'none' | 'missing' | 'locked' | 'open') => void
  /** The library is open; `sample` when the sample book was asked for. */
  readonly onOpen: (then: 'shelf' | 'sample') => void
}

/** The door: opens the library, or makes it on the first start. */
export function UnlockScreen({ state, onState, onOpen }: UnlockScreenProps) {
  const showLanguage = useShowLanguage()
  // A library that was just made is no longer missing: the first start goes on to its recovery kit all the same.
  const [starting, setStarting] = useState(state === 'none')
  const look = async () => {
    const reply = await client.library.getState()
    if (!reply.ok) return
    setStarting(reply.value.state === 'none')
    onState(reply.value.state)
  }
  return (
    <div className={styles.door}>
      <Scene />
      <header className={styles.language}>
        <LanguageSwitch onLanguage={showLanguage} />
      </header>
      <Main className={[styles.card, starting && styles.early].filter(Boolean).join(' ')}>
        <Names />
        <Inside state={starting && state !== 'missing' ? 'none' : state} onOpen={onOpen} onLook={look} />
      </Main>
    </div>
  )
}

interface InsideProps extends Pick<UnlockScreenProps, 'state' | 'onOpen'> {
  readonly onLook: () => void
}

function Inside({ state, onOpen, onLook }: InsideProps) {
  const other = <OtherFolder onChosen={onLook} />
  if (state === 'none') return <FirstStart onDone={() => onOpen('shelf')}>{other}</FirstStart>
  return (
    <>
      {state === 'missing' ? <MissingBooks onLook={onLook} /> : <LockForm onOpen={onOpen} />}
      {state !== 'missing' && <LostKeys onOpen={() => onOpen('shelf')} />}
      {other}
    </>
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
