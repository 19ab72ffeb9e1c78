/** What turns the app's own print page into a PDF: Electron's printToPDF, or the stand-in's Chromium. */

/** One answer to a request the print page makes. */
export interface Served {
  /** The media type, such as `text/html; charset=utf-8`. */
  readonly type: string
  readonly body: Uint8Array
}

/** What an AbortSignal is to us; the core has no DOM types. */
export interface StopSignal {
  readonly aborted: boolean
  readonly reason: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** One run of the print page. */
export interface PrintRun {
  /**
   * Answers every request of the page. `path` is absolute on the page's own origin, such as `/print.html` or
   * `/job.json`. Returns undefined for what does not exist; nothing else is ever fetched.
   */
  readonly serve: (path: string) => Promise<Served | undefined>
  /** The paper, in CSS px: whole multiples of 8, because Chromium rounds paper to whole px (print.md 2). */
  readonly sheetPx: { readonly width: number; readonly height: number }
  /** Is given what the page measured of itself (`data-measured`), as JSON, before it is printed; not called without. */
  readonly onMeasured?: (measured: string) => void
  /** Stops the run; `print` then rejects with the signal's reason. */
  readonly signal?: StopSignal
}

/**
 * Opens `/print.html` in a fresh page with no preload and no network, waits until the document element carries
 * `data-print="ready"`, and prints it with backgrounds, tags and outline at scale 1 without margins.
 * Resolves to the PDF's bytes; rejects with `data-print-error` when the page reports one.
 */
export interface PrintEngine {
  print(run: PrintRun): Promise<Uint8Array>
  /** Closes what the engine keeps open. */
  close(): Promise<void>
}

/** The content security policy of the print page: our own scripts and styles, and nothing but what `serve` answers. */
export const printPagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"
