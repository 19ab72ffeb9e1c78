import { useTranslation } from 'react-i18next'
import type { PrintPurpose } from '#core/print/purposes.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Empty } from '#renderer/ui/panel.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { PreviewPages } from './preview-pages.tsx'
import styles from './print.module.css'
import type { JobState } from './use-print-job.ts'

interface PreviewProps {
  readonly job: JobState
  readonly purpose: PrintPurpose | undefined
  readonly onStop: () => void
  readonly onAgain: () => void
}

/** The real pages of the real file; until they are there, how far they are. */
export function Preview({ job, purpose, onStop, onAgain }: PreviewProps) {
  const { t } = useTranslation('print')
  return (
    <section className={styles.preview} aria-label={t('pages.title')}>
      {job.state !== 'ready' && <h2>{t('pages.title')}</h2>}
      {job.state === 'making' && <Making job={job} onStop={onStop} />}
      {job.state === 'failed' && <Failed failure={job} onAgain={onAgain} />}
      {job.state === 'ready' && <PreviewPages key={job.job} job={job} purpose={purpose} />}
    </section>
  )
}

function Making({ job, onStop }: { readonly job: JobState & { state: 'making' }; readonly onStop: () => void }) {
  const { t } = useTranslation('print')
  const { progress } = job
  return (
    <div className={styles.making}>
      <Progress
        label={
          progress ? t(`stage.${progress.stage}`, { done: progress.done, total: progress.total }) : t('stage.begin')
        }
        done={progress?.done ?? 0}
        total={progress?.total ?? 1}
        action={
          <div>
            <Button onClick={onStop}>{t('stop')}</Button>
          </div>
        }
      />
    </div>
  )
}

interface FailedProps {
  readonly failure: JobState & { state: 'failed' }
  readonly onAgain: () => void
}

function Failed({ failure: { code, details }, onAgain }: FailedProps) {
  const { t } = useTranslation('print')
  const errorWords = useErrorWords()
  return (
    <Empty
      title={t(code === 'stopped' ? 'stopped' : 'notMade')}
      actions={<Button onClick={onAgain}>{t('again')}</Button>}
    >
      <p role="alert">{errorWords(code, details)}</p>
    </Empty>
  )
}
