/** The page that is printed. It fetches its job, draws every sheet, and says when fonts and pictures are there. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { type PrintJob, printJobSchema } from '#core/print/job.ts'
import type { TextDocument } from '#core/print/text-document.ts'
import { measure } from './measure.ts'
import { Sheets } from './sheets.tsx'
import { TextPaper } from './text-paper.tsx'

const root = document.documentElement

draw().then(
  () => {
    root.dataset.print = 'ready'
  },
  (error: unknown) => {
    root.dataset.printError = error instanceof Error ? error.message : 'the print page failed'
  },
)

async function draw(): Promise<void> {
  const answer = await fetch('/job.json')
  if (!answer.ok) throw new Error('no print job')
  const job = printJobSchema.parse(await answer.json())
  root.lang = job.language === 'both' ? 'en' : job.language
  document.title = job.title
  setPaper(job)
  const place = document.getElementById('sheets')
  if (place === null) throw new Error('no place for the sheets')
  flushSync(() => createRoot(place).render(job.text ? <TextPaper job={job} /> : <Sheets job={job} />))
  await fontsReady()
  await Promise.all([...document.images].map(pictureReady))
  root.dataset.measured = JSON.stringify(measure(job))
}

/** The paper size: in a sheet of styles that we construct, which no content security policy drops. */
function setPaper({ sheetPx, marginsPx, text }: PrintJob): void {
  const paper = new CSSStyleSheet()
  const margins = marginsPx?.map(px => `${px}px`).join(' ') ?? '0'
  paper.replaceSync(
    `@page { size: ${sheetPx.width}px ${sheetPx.height}px; margin: ${margins}; ${text ? numberOf(text) : ''} }`,
  )
  document.adoptedStyleSheets.push(paper)
}

/** Words that flow have numbered pages. The face is the paper's own: one that no word uses would never be loaded. */
function numberOf({ look }: TextDocument): string {
  const face = look === 'letter' ? 'Andika' : 'Atkinson Hyperlegible Next'
  return `@bottom-center { content: counter(page); font: 10pt "${face}"; color: #4a5a58 }`
}

/** Waits for every face the pages use: laying them out asks for the faces, `ready` waits for what was asked. */
async function fontsReady(): Promise<void> {
  root.getBoundingClientRect()
  const faces = await document.fonts.ready
  const missing = [...faces].find(face => face.status === 'error')
  if (missing !== undefined) throw new Error(`a font could not be loaded: ${missing.family}`)
}

async function pictureReady(picture: HTMLImageElement): Promise<void> {
  await picture.decode().catch(() => {
    throw new Error('a picture could not be loaded')
  })
}
