import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Empty } from '#renderer/ui/panel.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { openPdf } from './pdf.ts'
import { PdfPage } from './pdf-page.tsx'
import styles from './print.module.css'
import type { JobState } from './use-print-job.ts'

interface PreviewProps {
  readonly job: JobState
  readonly onStop: () => void
  readonly onAgain: () => void
}

/** The real pages of the real file; until they are there, how far they are. */
export function Preview({ job, onStop, onAgain }: PreviewProps) {
  const { t } = useTranslation('print')
  const [shown, setShown] = useState(1)
  const count = job.state === 'ready' ? job.pages : 0
  const page = Math.min(shown, Math.max(count, 1))
  return (
    <section className={styles.preview} aria-label={t('pages.title')}>
      <div className={styles.previewHead}>
        <h2>{t('pages.title')}</h2>
        {count > 0 && <span>{t('pages.of', { page, count })}</span>}
      </div>
      {job.state === 'making' && <Making job={job} onStop={onStop} />}
      {job.state === 'failed' && <Failed code={job.code} onAgain={onAgain} />}
      {job.state === 'ready' && <Pages key={job.job} job={job.job} count={count} page={page} onPage={setShown} />}
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

function Failed({ code, onAgain }: { readonly code: string; readonly onAgain: () => void }) {
  const { t } = useTranslation('print')
  const errorWords = useErrorWords()
  return (
    <Empty
      title={t(code === 'stopped' ? 'stopped' : 'notMade')}
      actions={<Button onClick={onAgain}>{t('again')}</Button>}
    >
      <p role="alert">{errorWords(code)}</p>
    </Empty>
  )
}

interface PagesProps {
  readonly job: string
  readonly count: number
  readonly page: number
  readonly onPage: (page: number) => void
}

function Pages({ job, count, page, onPage }: PagesProps) {
  const { t } = useTranslation('print')
  const document = usePdf(urls.pdf(job))
  const label = (page: number) => (page === 1 ? t('pages.cover') : t('pages.number', { page }))
  if (document === 'failed') return <Empty title={t('notMade')}>{t('notShown')}</Empty>
  if (!document) return <p className={styles.making}>{t('stage.begin')}</p>
  return (
    <>
      <div className={styles.sheet}>
        <PdfPage document={document} page={page} width={520} height={360} label={label(page)} />
      </div>
      <ol className={styles.thumbs}>
        {Array.from({ length: count }, (_, at) => at + 1).map(at => (
          <li key={at}>
            <button type="button" aria-current={at === page ? 'page' : undefined} onClick={() => onPage(at)}>
              <PdfPage document={document} page={at} width={116} height={90} label={label(at)} patient />
            </button>
            <span aria-hidden="true">{at === 1 ? t('pages.cover') : at}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

function usePdf(url: string): PDFDocumentProxy | 'failed' | undefined {
  const [document, setDocument] = useState<PDFDocumentProxy | 'failed'>()
  useEffect(() => {
    let current = true
    const pdf = openPdf(url)
    pdf.document.then(
      document => current && setDocument(document),
      () => current && setDocument('failed'),
    )
    return () => {
      current = false
      pdf.close()
    }
  }, [url])
  return document
}
