import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'

interface PdfPageProps {
  readonly document: PDFDocumentProxy
  /** 1 is the first. */
  readonly page: number
  /** The box it must fit in, px. */
  readonly width: number
  readonly height: number
  readonly label: string
}

/** One page of the real PDF, drawn as large as its box allows. */
export function PdfPage({ document, page, width, height, label }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let stop: (() => void) | undefined
    let current = true
    const draw = async () => {
      const sheet = await document.getPage(page)
      const target = canvas.current
      if (!current || !target) return
      const whole = sheet.getViewport({ scale: 1 })
      const scale = Math.min(width / whole.width, height / whole.height)
      const viewport = sheet.getViewport({ scale: scale * window.devicePixelRatio })
      target.width = Math.round(viewport.width)
      target.height = Math.round(viewport.height)
      target.style.width = `${whole.width * scale}px`
      target.style.height = `${whole.height * scale}px`
      const task = sheet.render({ canvas: target, viewport })
      stop = () => task.cancel()
      await task.promise
    }
    draw().catch(() => undefined) // a drawing that was stopped; the file itself was checked by the desktop
    return () => {
      current = false
      stop?.()
    }
  }, [document, page, width, height])
  return <canvas ref={canvas} role="img" aria-label={label} />
}
