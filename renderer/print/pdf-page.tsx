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
  /** The part of the page that is shown, in pt from its bottom left: left, bottom, right, top. The whole of it otherwise. */
  readonly part?: readonly number[] | undefined
  /** Drawn only when it is in sight, one after the other: a page of photos takes the worker a moment. */
  readonly patient?: boolean
}

/** One page of the real PDF, drawn as large as its box allows. `data-drawn` when it is. */
export function PdfPage({ document, page, width, height, label, part, patient = false }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const seen = useSeen(canvas)
  const [drawn, setDrawn] = useState(false)
  const wanted = seen || !patient
  useEffect(() => {
    if (!wanted) return
    const stopped = new AbortController()
    const draw = () => drawPage(document, page, { width, height, part }, canvas.current, stopped.signal)
    setDrawn(false)
    const done = patient ? inTurn(draw, stopped.signal) : draw()
    done.then(
      () => !stopped.signal.aborted && setDrawn(true),
      () => undefined, // a drawing that was stopped; the file itself was checked by the desktop
    )
    return () => stopped.abort()
  }, [document, page, width, height, part, wanted, patient])
  return <canvas ref={canvas} role="img" aria-label={label} width={width} height={height} data-drawn={drawn} />
}

async function drawPage(
  document: PDFDocumentProxy,
  page: number,
  box: { readonly width: number; readonly height: number; readonly part: readonly number[] | undefined },
  canvas: HTMLCanvasElement | null,
  stopped: AbortSignal,
): Promise<void> {
  const sheet = await document.getPage(page)
  if (stopped.aborted || !canvas) return
  const whole = sheet.getViewport({ scale: 1 })
  const [left = 0, bottom = 0, right = whole.width, top = whole.height] = box.part ?? []
  const size = { width: right - left, height: top - bottom }
  const scale = Math.min(box.width / size.width, box.height / size.height)
  const drawn = scale * window.devicePixelRatio
  const viewport = sheet.getViewport({
    scale: drawn,
    offsetX: -left * drawn,
    offsetY: -(whole.height - top) * drawn,
  })
  canvas.width = Math.round(size.width * drawn)
  canvas.height = Math.round(size.height * drawn)
  canvas.style.width = `${size.width * scale}px`
  canvas.style.height = `${size.height * scale}px`
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
