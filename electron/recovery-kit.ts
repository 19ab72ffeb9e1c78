/** The recovery kit on paper: one page in both languages, printed with the app's own engine. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrintEngine, Served } from '#core/ports/print-engine.ts'

/** A4 in CSS px, rounded up to whole eights as the engine asks; the page's own size says the rest. */
const sheetPx = { width: 800, height: 1128 }

const fonts = ['atkinson-hyperlegible-next-400', 'atkinson-hyperlegible-next-600', 'young-serif-400'] as const

const kitWords = [
  {
    lang: 'en',
    title: 'Recovery kit',
    what: 'This code opens your Journeybook library when the passphrase is lost. Nobody else has it, and we cannot make another from here.',
    keep: 'Keep this page in a locked place, away from the computer. Whoever has it can read every book in the library.',
    how: 'To use it: start Journeybook, choose “Use the recovery kit”, and type the code. Capitals and dashes do not matter.',
  },
  {
    lang: 'cy',
    title: 'Pecyn adfer',
    what: 'Mae’r cod hwn yn agor eich llyfrgell Llyfr Taith pan fydd y cyfrinair wedi’i golli. Does gan neb arall gopi, ac allwn ni ddim gwneud un arall.',
    keep: 'Cadwch y dudalen hon dan glo, i ffwrdd o’r cyfrifiadur. Gall pwy bynnag sydd â hi ddarllen pob llyfr yn y llyfrgell.',
    how: 'I’w ddefnyddio: agorwch Journeybook, dewiswch “Defnyddio’r pecyn adfer”, a theipiwch y cod. Dyw priflythrennau a chysylltnodau ddim o bwys.',
  },
] as const

/** Prints the kit. `assets` is where the fonts are. */
export function printKit(engine: PrintEngine, assets: string, kit: string): Promise<Uint8Array> {
  return engine.print({ sheetPx, serve: path => serveKit(path, assets, kit) })
}

async function serveKit(path: string, assets: string, kit: string): Promise<Served | undefined> {
  if (path === '/print.html') return { type: 'text/html; charset=utf-8', body: Buffer.from(kitPage(kit)) }
  const font = fonts.find(name => path === `/fonts/${name}.ttf`)
  return font && { type: 'font/ttf', body: await readFile(join(assets, 'fonts', `${font}.ttf`)) }
}

function kitPage(kit: string): string {
  const faces = `
    @font-face { font-family: Interface; font-weight: 400; src: url(/fonts/${fonts[0]}.ttf) }
    @font-face { font-family: Interface; font-weight: 600; src: url(/fonts/${fonts[1]}.ttf) }
    @font-face { font-family: Title; src: url(/fonts/${fonts[2]}.ttf) }`
  const style = `
    @page { size: 210mm 297mm; margin: 0 }
    body { margin: 0; padding: 22mm; font: 12pt/1.5 Interface; color: #22302f }
    h1 { font: 22pt/1.2 Title; margin: 0 0 4mm }
    section { margin-bottom: 12mm }
    .code { font: 600 15pt/1.6 Interface; letter-spacing: .06em; border: 1pt solid #22302f; border-radius: 3mm;
            padding: 8mm; margin: 0 0 14mm; overflow-wrap: anywhere; text-align: center }`
  const parts = kitWords.map(
    ({ lang, title, what, keep, how }) =>
      `<section lang="${lang}"><h1>${title}</h1><p>${what}</p><p>${keep}</p><p>${how}</p></section>`,
  )
  return `<!doctype html><html lang="en" data-print="ready"><meta charset="utf-8"><title>Journeybook</title>
    <style>${faces}${style}</style>${parts[0]}<p class="code">${escapeText(kit)}</p>${parts[1]}</html>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
