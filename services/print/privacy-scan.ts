/** The last look at a finished file: whatever could tell a stranger more than the pages show stops it (reliability.md R14). */
import { jpegSegments } from './pdf/jpeg.ts'
import { asDict, at, nameText, PDFArray, PDFDict, type PDFObject, PDFRawStream, stringText } from './pdf/model.ts'
import type { ImageFacts, PdfFacts } from './verify/facts.ts'
import { seam, textRuns } from './verify/text.ts'

/** What may be found. None of them quotes what it found. */
export type PrivacyFinding =
  | 'picture-metadata'
  | 'picture-data-after-its-end'
  | 'picture-larger-than-its-place'
  | 'path'
  | 'name'
  | 'script-or-action'
  | 'attachment'
  | 'hidden-text'
  | 'title'

/** What the scan is told. */
export interface PrivacyRules {
  /** Full names and other words that must be nowhere in the file. */
  readonly forbidden: readonly string[]
  /** The only title the file may have. */
  readonly title: string
  /** The most pixels to the inch that a picture may have: more means that it was not cut to its place. */
  readonly mostPpi?: number
}

const paths = /file:\/\/|[A-Za-z]:\\|\\\\[\w.-]+\\|\/(home|Users|tmp|root|var|mnt|media|work)\/\w/
const keysOfActions = ['JS', 'JavaScript', 'OpenAction', 'AA', 'Launch', 'URI', 'RichMedia', 'XFA', 'AcroForm']
const kindsOfActions = ['JavaScript', 'Launch', 'URI', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'Movie', 'Sound']

/** Scans a file; empty when it holds nothing that it should not. */
export function scanForPrivacy(facts: PdfFacts, rules: PrivacyRules): PrivacyFinding[] {
  const found = new Set<PrivacyFinding>()
  for (const [, object] of facts.context.enumerateIndirectObjects()) scanObject(object, found)
  for (const image of facts.images) scanImage(image, rules.mostPpi ?? 301, found)
  for (const stream of facts.context.enumerateIndirectObjects().map(([, object]) => object))
    if (stream instanceof PDFRawStream && isJpeg(stream)) scanJpeg(stream.contents, found)
  const texts = allTexts(facts)
  if (texts.some(text => paths.test(text))) found.add('path')
  const whole = texts.map(flat)
  for (const name of rules.forbidden.map(flat).filter(isLongEnough))
    if (whole.some(text => holdsWord(text, name))) found.add('name')
  if (facts.contents.some(({ operations }) => operations.some(({ op, args }) => op === 'Tr' && args[0] === '3')))
    found.add('hidden-text')
  if (stringText(at(facts.info, 'Title')) !== rules.title || !titleOf(facts.xmp)?.includes(rules.title))
    found.add('title')
  return [...found].toSorted()
}

function scanObject(object: PDFObject, found: Set<PrivacyFinding>): void {
  const dict = asDict(object)
  if (dict !== undefined) {
    for (const key of keysOfActions) if (at(dict, key) !== undefined) found.add('script-or-action')
    if (kindsOfActions.includes(nameText(at(dict, 'S')) ?? '')) found.add('script-or-action')
    const kind = nameText(at(dict, 'Type'))
    if (kind === 'EmbeddedFile' || kind === 'Filespec' || at(dict, 'EmbeddedFiles') !== undefined)
      found.add('attachment')
    for (const value of dict.values()) if (!(value instanceof PDFRawStream)) scanNested(value, found)
  } else scanNested(object, found)
}

function scanNested(value: PDFObject, found: Set<PrivacyFinding>): void {
  if (value instanceof PDFDict) scanObject(value, found)
  else if (value instanceof PDFArray) for (const item of value.asArray()) scanNested(item, found)
}

function isJpeg(stream: PDFRawStream): boolean {
  return nameText(at(stream.dict, 'Filter')) === 'DCTDecode'
}

/** Only what a picture needs to be drawn may stand in a JPEG: JFIF and Adobe's colour marker, no comment, no EXIF, no profile. */
function scanJpeg(bytes: Uint8Array, found: Set<PrivacyFinding>): void {
  const extra = jpegSegments(bytes).filter(({ marker }) => marker === 0xfe || (marker >= 0xe1 && marker <= 0xef))
  if (extra.some(({ marker }) => marker !== 0xee)) found.add('picture-metadata')
  if (bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) found.add('picture-data-after-its-end')
}

/** Two px of grace: a picture's sides are rounded up to whole pixels. */
function scanImage({ width, height, placed }: ImageFacts, mostPpi: number, found: Set<PrivacyFinding>): void {
  const most = (side: number) => (side / 72) * mostPpi + 2
  if (width > most(placed.width) || height > most(placed.height)) found.add('picture-larger-than-its-place')
}

/** Every text of the file: what the pages show, and every string there is (titles, alt texts, bookmarks, metadata). */
function allTexts(facts: PdfFacts): string[] {
  const texts: string[] = facts.xmp === undefined ? [] : [facts.xmp]
  for (const content of facts.contents) texts.push(textRuns(content).join(''))
  for (const [, object] of facts.context.enumerateIndirectObjects()) collectStrings(object, texts)
  return texts
}

function collectStrings(object: PDFObject, texts: string[]): void {
  const text = stringText(object)
  if (text !== undefined) texts.push(text)
  else if (object instanceof PDFArray) for (const item of object.asArray()) collectStrings(item, texts)
  else for (const value of asDict(object)?.values() ?? []) collectStrings(value, texts)
}

function titleOf(xmp: string | undefined): string | undefined {
  return xmp === undefined ? undefined : /<dc:title>([\s\S]*?)<\/dc:title>/.exec(xmp)?.[1]
}

function flat(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .trim()
}

/** Whether a plain text holds a name, in whatever case and spacing it stands there. */
export function holdsName(text: string, name: string): boolean {
  return isLongEnough(flat(name)) && holdsWord(flat(text), flat(name))
}

/** A single letter is nobody's name: it would be found everywhere. */
function isLongEnough(name: string): boolean {
  return name.length > 1
}

/** Whether a text holds a name as a word or words of its own; a seam in the text may be the end of a word or nothing. */
function holdsWord(text: string, name: string): boolean {
  const letters = [...name].map(letter => letter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join(`${seam}*`)
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'u').test(text)
}
