import { PDFDocument } from 'pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import type { PrintRun, Served } from '#core/ports/print-engine.ts'
import { createPrintEngine } from '#stand-in/print-engine.ts'

const engine = createPrintEngine({ readyWithinMs: 20_000 })
afterAll(() => engine.close())

const html = (body: string): Served => ({ type: 'text/html; charset=utf-8', body: Buffer.from(body) })
const script = (body: string): Served => ({ type: 'text/javascript', body: Buffer.from(body) })

function run(files: Record<string, Served>, more: Partial<PrintRun> = {}): PrintRun {
  return { serve: async path => files[path], sheetPx: { width: 816, height: 816 }, ...more }
}

const page = html('<!doctype html><html lang="cy"><title>Book</title><script src="/p.js"></script><h1>Tŷ</h1></html>')

describe('the print engine of the stand-in', () => {
  it('prints the page it is served, at the sheet it is given, once the page says it is ready', async () => {
    const ready = script(
      `fetch('/job.json').then(r => r.json()).then(job => {
        for (let i = 0; i < job.pages; i++) {
          const div = document.createElement('div')
          div.style.cssText = 'break-before:page;height:100px'
          div.textContent = 'page'
          document.body.append(div)
        }
        document.documentElement.dataset.print = 'ready'
      })`,
    )
    const job: Served = { type: 'application/json', body: Buffer.from('{"pages":2}') }
    const bytes = await engine.print(run({ '/print.html': page, '/p.js': ready, '/job.json': job }))
    const pdf = await PDFDocument.load(bytes)
    expect(pdf.getPageCount()).toBe(3)
    // 816 px at 0.75 pt.
    expect(pdf.getPage(0).getSize()).toEqual({ width: 612, height: 612 })
  })

  it('rejects with what the page says went wrong', async () => {
    const fail = script(`document.documentElement.dataset.printError = 'no-fonts'`)
    await expect(engine.print(run({ '/print.html': page, '/p.js': fail }))).rejects.toThrow('no-fonts')
  })

  it('rejects when the script of the page throws, without waiting', async () => {
    await expect(engine.print(run({ '/print.html': page, '/p.js': script('nothing.here()') }))).rejects.toThrow(
      'the print page failed: ReferenceError',
    )
  })

  it('rejects with the reason of the signal when it is stopped while the page works', async () => {
    const stop = new AbortController()
    const serve = async (path: string) => {
      if (path === '/job.json') stop.abort(new Error('stopped'))
      return path === '/print.html' ? page : path === '/p.js' ? script(`fetch('/job.json')`) : undefined
    }
    await expect(engine.print({ ...run({}), serve, signal: stop.signal })).rejects.toThrow('stopped')
  })

  it('fetches nothing from anywhere else', async () => {
    const asked: string[] = []
    const probe = script(`
      const refused = url => fetch(url, { mode: 'no-cors' }).then(() => 0, () => 1)
      Promise.all([refused('https://example.com/'), refused('file:///etc/passwd'), refused('http://127.0.0.1:9/')])
        .then(all => fetch('/said-' + all.join('')))
        .then(() => { document.documentElement.dataset.print = 'ready' })`)
    const files: Record<string, Served> = { '/print.html': page, '/p.js': probe }
    const serve = async (path: string) => {
      asked.push(path)
      return files[path]
    }
    await engine.print({ ...run({}), serve })
    expect(asked).toContain('/said-111')
  })
})
