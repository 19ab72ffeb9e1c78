import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type RefObject, useEffect, useRef, useState } from 'react'

interface PdfPageProps {
  readonly document: PDFDocumentProxy
  /** 1 is the first. */
  readonly page: number
  /** The box it must fit in, px. */
  readonly width: number
  readonly height: number
  readonly label: string
  /** Drawn only when it is in sight, one after the other: a page of photos takes the worker a moment. */
  readonly patient?: boolean
}

/** One page of the real PDF, drawn as large as its box allows. `data-drawn` when it is. */
export function PdfPage({ document, page, width, height, label, patient = false }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const seen = useSeen(canvas)
  const [drawn, setDrawn] = useState(false)
  const wanted = seen || !patient
  useEffect(() => {
    if (!wanted) return
    const stopped = new AbortController()
    const draw = () => drawPage(document, page, { width, height }, canvas.current, stopped.signal)
    setDrawn(false)
    const done = patient ? inTurn(draw, stopped.signal) : draw()
    done.then(
      () => !stopped.signal.aborted && setDrawn(true),
      () => undefined, // a drawing that was stopped; the file itself was checked by the desktop
    )
    return () => stopped.abort()
  }, [document, page, width, height, wanted, patient])
  return <canvas ref={canvas} role="img" aria-label={label} width={width} height={height} data-drawn={drawn} />
}

async function drawPage(
  document: PDFDocumentProxy,
  page: number,
  box: { readonly width: number; readonly height: number },
  canvas: HTMLCanvasElement | null,
  stopped: AbortSignal,
): Promise<void> {
  const sheet = await document.getPage(page)
  if (stopped.aborted || !canvas) return
  const whole = sheet.getViewport({ scale: 1 })
  const scale = Math.min(box.width / whole.width, box.height / whole.height)
  const viewport = sheet.getViewport({ scale: scale * window.devicePixelRatio })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  canvas.style.width = `${whole.width * scale}px`
  canvas.style.height = `${whole.height * scale}px`
  const task = sheet.render({ canvas, viewport })
  stopped.addEventListener('abort', () => task.cancel())
  await task.promise
}

let last: Promise<void> = Promise.resolve()

/** Waits for the drawings before this one, whatever came of them. */
function inTurn(draw: () => Promise<void>, stopped: AbortSignal): Promise<void> {
  const mine = last.then(() => (stopped.aborted ? undefined : draw()))
  last = mine.catch(() => undefined)
  return mine
}

/** Whether an element has come near the part of the screen that is seen; stays true. */
function useSeen(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (!element.current || seen) return
    const observer = new IntersectionObserver(entries => entries.some(each => each.isIntersecting) && setSeen(true), {
      rootMargin: '200px',
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, seen])
  return seen
}
