/** Reads a finished PDF with pdf.js: its worker is a file of our own origin, and nothing else is fetched. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** A PDF being read: what it is, and what gives its memory back. */
export interface OpenPdf {
  readonly document: Promise<PDFDocumentProxy>
  readonly close: () => void
}

/** Opens the PDF of an address. `document` rejects when it is not there or not a PDF. */
export function openPdf(url: string): OpenPdf {
  // Colours of pictures are shown as they are: the profiles would need a file of code that the preview does not.
  const task = getDocument({ url, useWasm: false, enableXfa: false, disableAutoFetch: true })
  return { document: task.promise, close: () => void task.destroy() }
}
