import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ReadToMe } from './aloud/read-to-me.tsx'
import { NotYetRibbon } from './care/not-yet.tsx'
import { WeatherButton } from './corner/weather.tsx'
import { PenTray } from './hands/pen-tray.tsx'
import { ThingTray } from './hands/thing-tray.tsx'
import styles from './low-bar.module.css'
import { closedBy, useRoom } from './room-context.tsx'

/** What lies under the page: reading aloud and how the page felt; or, while a tool is out, what belongs to that tool. */
export function LowBar({ className }: { readonly className?: string | undefined }): ReactNode {
  const { t } = useTranslation('together')
  const { outline, state } = useRoom()
  const page = outline.pages.find(({ id }) => id === state.page)
  const closed = !page || closedBy(page, state.opened) !== undefined
  return (
    <section
      aria-label={t('underPage')}
      className={[styles.bar, state.tool === undefined && styles.reading, className].filter(Boolean).join(' ')}
    >
      {state.tool === 'pen' && <PenTray page={state.page} />}
      {state.tool !== undefined && state.tool !== 'pen' && <ThingTray page={state.page} tool={state.tool} />}
      {state.tool === undefined && !closed && (
        <>
          <WeatherButton page={state.page} />
          <div className={styles.aloud}>
            <ReadToMe page={state.page} />
          </div>
          <div className={styles.ribbon}>
            <NotYetRibbon page={state.page} />
          </div>
        </>
      )}
    </section>
  )
}
