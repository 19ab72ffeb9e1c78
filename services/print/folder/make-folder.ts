/** A book as a folder that needs no program of ours: the agency's copy, kept a hundred years, and the family's keepsake. */
import type { Language } from '#core/book/language.ts'
import { recordDocument } from '#core/print/papers/record.ts'
import { transcriptOf } from '#core/print/papers/transcript.ts'
import { paperWords } from '#core/print/papers/words.ts'
import { type PrintPurpose, purposeOf } from '#core/print/purposes.ts'
import { err, type Result } from '#core/result.ts'
import type { Edition } from '#core/reviews/edition.ts'
import { type PrintFailure, toFailure } from '../failures.ts'
import { makePdf, type PrintRequest } from '../make-pdf.ts'
import { holdsName } from '../privacy-scan.ts'
import type { PrintReport } from '../report.ts'
import { type FolderOutput, fingerprintsFile } from './folder-output.ts'
import { keepsakeIndex } from './keepsake-index.ts'
import { type KeptPhoto, keepPhotos } from './kept-photos.ts'

/** What a folder is made from: a print's request, with the folder in place of a file. */
export interface FolderRequest extends Omit<PrintRequest, 'output' | 'text'> {
  readonly folder: FolderOutput
  readonly editions: readonly Edition[]
  /** An ISO day. */
  readonly today: string
}

/**
 * Makes the folder its purpose says. It is kept only when every file in it is whole and none holds a forbidden name;
 * otherwise nothing is left. The report is the book's own. Failures are those of `makePdf`.
 */
export async function makeFolder(request: FolderRequest): Promise<Result<PrintReport, PrintFailure>> {
  try {
    const made = await filled(request)
    if (made.ok) await request.folder.keep()
    else await request.folder.drop()
    return made
  } catch (error) {
    await request.folder.drop()
    return toFailure(error, request.signal, request.book)
  }
}

async function filled(request: FolderRequest): Promise<Result<PrintReport, PrintFailure>> {
  const { folder, purpose } = request
  const book = await makePdf({ ...request, output: await folder.file('book.pdf') })
  if (!book.ok) return book
  const agency = purpose.makes === 'agency-copy'
  const texts = agency ? await agencyTexts(request) : await keepsakeTexts(request)
  if (!texts.ok) return texts
  const all = { ...texts.value, 'read-me.txt': readMe(agency) }
  const open = Object.entries(all).filter(([, text]) => request.forbidden.some(name => holdsName(text, name)))
  if (open.length > 0) return err('privacy', { what: open.map(([name]) => name).join(', ') })
  for (const [name, text] of Object.entries(all)) await folder.put(name, text)
  return book
}

type Texts = Result<Readonly<Record<string, string>>, PrintFailure>

async function agencyTexts(request: FolderRequest): Promise<Texts> {
  const { book, language, editions, today, folder } = request
  const record = await makePdf({
    ...request,
    purpose: paperPurpose(),
    text: recordDocument({ book, editions, today }, language),
    output: await folder.file('record.pdf'),
  })
  if (!record.ok) return record
  return { ok: true, value: { 'transcript.txt': transcriptOf(book, language) } }
}

async function keepsakeTexts(request: FolderRequest): Promise<Texts> {
  const photos: readonly KeptPhoto[] = await keepPhotos(request)
  const { book, language, layer } = request
  return { ok: true, value: { 'index.html': keepsakeIndex(book, photos, language, layer) } }
}

/** Grown-ups' papers are set as the guide is. */
function paperPurpose(): PrintPurpose {
  const guide = purposeOf('guide')
  if (guide === undefined) throw new Error('the guide is a purpose')
  return guide
}

/** What is in the folder, in both languages: nobody knows who opens it in fifty years. */
function readMe(agency: boolean): string {
  const part = (language: Language) => {
    const say = paperWords(language)
    const files: [string, string][] = [
      ['book.pdf', say('file.book')],
      ...(agency
        ? ([
            ['record.pdf', say('file.record')],
            ['transcript.txt', say('file.transcript')],
          ] as [string, string][])
        : ([
            ['index.html', say('file.index')],
            ['photos/', say('file.photos')],
          ] as [string, string][])),
      [fingerprintsFile, say('file.fingerprints')],
    ]
    const lines = files.map(([name, what]) => `  ${name.padEnd(18)}${what}`)
    return [say(agency ? 'readme.agency' : 'readme.keepsake'), '', say('readme.holds'), ...lines].join('\n')
  }
  return `${part('en')}\n\n${part('cy')}\n`
}
