import { useElementSize, useViewportSize } from '@mantine/hooks'
import { CaretLeftIcon } from '@phosphor-icons/react/dist/csr/CaretLeft'
import { CaretRightIcon } from '@phosphor-icons/react/dist/csr/CaretRight'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import type { PrintPurpose } from '#core/print/purposes.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Empty } from '#renderer/ui/panel.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { hasSpreads } from './ask.ts'
import { type Guides, GuidesSwitches, noGuides, PageGuides } from './page-guides.tsx'
import { openPdf } from './pdf.ts'
import { PdfPage } from './pdf-page.tsx'
import styles from './print.module.css'
import type { JobState } from './use-print-job.ts'

type Ready = JobState & { state: 'ready' }

interface PreviewPagesProps {
  readonly job: Ready
  readonly purpose: PrintPurpose | undefined
}

/** How much of the window's height a page may take: its buttons and the first row of small pages stay in sight. */
const tallest = 0.55

/** The finished file: one page at a time or as an open book, with what will be cut off drawn over it when asked. */
export function PreviewPages({ job, purpose }: PreviewPagesProps) {
  const { t } = useTranslation('print')
  const document = usePdf(urls.pdf(job.job))
  const [page, setPage] = useState(1)
  const [view, setView] = useState<'pages' | 'spreads'>('pages')
  const [guides, setGuides] = useState<Guides>(noGuides)
  const [sheet, room] = useRoom()
  const hasCover = beginsWithCover(purpose)
  const label = (at: number) => (at === 1 && hasCover ? t('pages.cover') : t('pages.number', { page: at }))
  if (document === 'failed') return <Empty title={t('notMade')}>{t('notShown')}</Empty>
  if (!document) return <p className={styles.making}>{t('stage.begin')}</p>
  const spreads = purpose !== undefined && hasSpreads(purpose)
  const open = spreads && view === 'spreads' ? spreadOf(page, job.pages) : [page]
  const first = open[0] ?? 1
  const last = open.at(-1) ?? 1
  return (
    <>
      <div className={styles.previewHead}>
        <h2>{t('pages.title')}</h2>
        <span>{t('pages.of', { page, count: job.pages })}</span>
      </div>
      <div className={styles.sheet} ref={sheet}>
        {open.length === 1 ? (
          <PageGuides sheets={job.sheets} guides={guides}>
            <PdfPage document={document} page={first} {...room} label={label(first)} />
          </PageGuides>
        ) : (
          <div className={styles.spread}>
            {open.map(at => (
              <PdfPage
                key={at}
                document={document}
                page={at}
                width={room.width / 2}
                height={room.height}
                part={job.sheets.trim}
                label={label(at)}
              />
            ))}
          </div>
        )}
      </div>
      <div className={styles.previewBar}>
        <div className={styles.turn}>
          <Button size="small" aria-label={t('previous')} onClick={() => setPage(Math.max(1, first - 1))}>
            <CaretLeftIcon size={18} aria-hidden />
          </Button>
          <Button size="small" aria-label={t('next')} onClick={() => setPage(Math.min(job.pages, last + 1))}>
            <CaretRightIcon size={18} aria-hidden />
          </Button>
        </div>
        {spreads && (
          <Segmented
            name={t('view')}
            value={view}
            choices={(['pages', 'spreads'] as const).map(value => ({ value, label: t(`views.${value}`) }))}
            onChange={setView}
          />
        )}
        {open.length === 1 && <GuidesSwitches sheets={job.sheets} guides={guides} onGuides={setGuides} />}
      </div>
      <ol className={styles.thumbs}>
        {Array.from({ length: job.pages }, (_, index) => index + 1).map(at => (
          <li key={at}>
            <button type="button" aria-current={open.includes(at) ? 'page' : undefined} onClick={() => setPage(at)}>
              <PdfPage document={document} page={at} width={116} height={90} label={label(at)} patient />
            </button>
            <span aria-hidden="true">{at === 1 && hasCover ? t('pages.cover') : at}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The room a page has in an element, px: its whole width, in steps, so that it is not drawn anew for every px of a window's edge. */
function useRoom() {
  const { ref, width } = useElementSize()
  const { height } = useViewportSize()
  return [ref, { width: Math.max(240, Math.floor(width / 20) * 20), height: Math.round(height * tallest) }] as const
}

/** Whether the first page of a file is a book's cover; that of a guide, a letter or a booklet's sheets is a page. */
function beginsWithCover(purpose: PrintPurpose | undefined): boolean {
  return purpose?.layout.kind === 'pages' || purpose?.layout.kind === 'fit'
}

/** The pages that lie open with a page: the cover alone, then an even one on the left and an odd one on the right. */
function spreadOf(page: number, count: number): readonly number[] {
  if (page === 1) return [1]
  const left = page - (page % 2)
  return left < count ? [left, left + 1] : [left]
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
