import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './settings.module.css'

/** Where the books are, told plainly, and the way to have them elsewhere. */
export function PlacePart() {
  const { t } = useTranslation('settings')
  const { asked } = useCall(client.library.getState)
  const [asking, setAsking] = useState(false)
  return (
    <section className={styles.part}>
      <h3>{t('place.title')}</h3>
      <p>{t('place.words')}</p>
      {asked.state === 'ready' && (
        <>
          <output className={styles.path} aria-label={t('place.title')}>
            {asked.value.place}
          </output>
          <p>{asked.value.sync ? t('place.sync', { program: asked.value.sync }) : t('place.alone')}</p>
        </>
      )}
      <Button onClick={() => setAsking(true)}>{t('place.move')}</Button>
      {asking && <MoveBooks onClose={() => setAsking(false)} />}
    </section>
  )
}

function MoveBooks({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const move = async () => {
    if (busy) return
    setBusy(true)
    const reply = await client.library.move()
    setBusy(false)
    // Where it was moved the library is locked, and the door is shown instead of this.
    if (!reply.ok) setProblem(errorWords(reply.code))
    else if (reply.value.place === undefined) onClose()
  }
  const actions = (
    <>
      <Button look="quiet" onClick={onClose}>
        {tCommon('cancel')}
      </Button>
      <Button type="submit" look="main" aria-busy={busy}>
        {busy ? t('place.moving') : t('place.choose')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('place.move')} actions={actions} onClose={onClose} onSubmit={move}>
      <p>{t('place.how')}</p>
      <p>{t('place.shared')}</p>
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </Dialog>
  )
}
