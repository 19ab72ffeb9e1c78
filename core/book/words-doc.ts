/**
 * Words inside the document: how @lexical/yjs (0.52, v1 binding) keeps a text in a Y.XmlText, read and written without
 * Lexical, so that the command line, checks and print need no editor. docs/format.md 3 describes the same encoding.
 */
import * as Y from 'yjs'
import type { FrameId, PersonId } from './ids.ts'
import type { Language, Layer } from './language.ts'
import { type Line, lineSchema, type Run, type Words } from './words.ts'

const bold = 1
const italic = 2
const alignments = ['left', 'centre', 'right'] as const

/**
 * The root name of one telling. Root types, not nested ones: two copies that both begin the Welsh words apart then
 * merge, where a nested text made twice would keep only one.
 */
export function wordsName(frame: FrameId, language: Language, layer: Layer): string {
  return `words/${frame}/${language}/${layer}`
}

/** The text of one telling, made on first use (an empty one costs nothing in the document). */
export function wordsRoot(doc: Y.Doc, frame: FrameId, language: Language, layer: Layer): Y.XmlText {
  return doc.get(wordsName(frame, language, layer), Y.XmlText)
}

/** One telling as plain data, or undefined when nobody has begun it. Unknown kinds of node are passed over. */
export function readWords(doc: Y.Doc, frame: FrameId, language: Language, layer: Layer): Words | undefined {
  if (!doc.share.has(wordsName(frame, language, layer))) return undefined
  const root = wordsRoot(doc, frame, language, layer)
  if (root.length === 0) return undefined
  const lines: Line[] = []
  for (const element of elementsOf(root)) {
    if (element.getAttribute('__type') === 'list') lines.push(...readList(element))
    else lines.push(readLine(element))
  }
  return lines
}

function elementsOf(parent: Y.XmlText): Y.XmlText[] {
  return parent
    .toDelta()
    .map((part: { insert: unknown }) => part.insert)
    .filter((part: unknown) => part instanceof Y.XmlText)
}

function readList(list: Y.XmlText): Line[] {
  const kind = attribute(list, '__listType') === 'number' ? 'number' : 'bullet'
  return elementsOf(list).map(item => ({ ...readLine(item), list: kind }))
}

function readLine(element: Y.XmlText): Line {
  const align = alignments[Number(attribute(element, '__format')) - 1]
  const purpose = lineSchema.shape.purpose.safeParse(attribute(element, '__purpose') || undefined).data
  return { ...(purpose && { purpose }), ...(align && { align }), runs: readRuns(element) }
}

function readRuns(element: Y.XmlText): Run[] {
  const runs: Run[] = []
  let look: Look = {}
  for (const { insert } of element.toDelta() as { insert: unknown }[]) {
    if (typeof insert === 'string') runs.push({ text: insert, ...look })
    else if (insert instanceof Y.Map) {
      if (insert.get('__type') === 'linebreak') runs.push({ break: true })
      else look = readLook(Number(insert.get('__format')), String(insert.get('__style') ?? ''))
    } else if (insert instanceof Y.XmlElement && attribute(insert, '__type') === 'name') {
      const { bold, italic } = readLook(Number(attribute(insert, '__format')), '')
      runs.push({
        person: String(attribute(insert, '__person')) as PersonId,
        ...(bold && { bold }),
        ...(italic && { italic }),
      })
    }
  }
  return runs
}

type Look = Omit<Extract<Run, { text: string }>, 'text'>

function readLook(format: number, style: string): Look {
  const look: Look = {}
  if (format & bold) look.bold = true
  if (format & italic) look.italic = true
  const colour = /(?:^|;)colour:([a-z-]{1,20})/.exec(style)?.[1]
  if (colour) look.colour = colour
  const page = /(?:^|;)page:([a-z0-9-]{1,40})/.exec(style)?.[1]
  if (page) look.page = page as NonNullable<Look['page']>
  return look
}

// Yjs types attributes as strings; Lexical stores numbers and null in them too.
function attribute(element: Y.XmlText | Y.XmlElement, name: string): unknown {
  return element.getAttribute(name)
}

/** Writes one telling anew. Inside a transaction of the caller's. */
export function writeWordsInto(root: Y.XmlText, words: Words): void {
  if (root.length > 0) root.delete(0, root.length)
  let list: { kind: string; element: Y.XmlText; items: number } | undefined
  for (const line of words) {
    if (!line.list) {
      list = undefined
      writeRuns(append(root, 'line', { __format: formatOf(line), __purpose: line.purpose ?? '' }), line.runs)
      continue
    }
    if (list?.kind !== line.list) {
      const tag = line.list === 'number' ? 'ol' : 'ul'
      const element = append(root, 'list', { __format: 0, __listType: line.list, __tag: tag, __start: 1 })
      list = { kind: line.list, element, items: 0 }
    }
    list.items += 1
    writeRuns(append(list.element, 'listitem', { __format: formatOf(line), __value: list.items }), line.runs)
  }
}

function formatOf(line: Line): number {
  return line.align ? alignments.indexOf(line.align) + 1 : 0
}

function append(parent: Y.XmlText, type: string, extra: Record<string, unknown>): Y.XmlText {
  const element = new Y.XmlText()
  parent.insertEmbed(parent.length, element)
  const attributes = { __type: type, __style: '', __indent: 0, __dir: null, __textFormat: 0, __textStyle: '', ...extra }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string)
  return element
}

function writeRuns(element: Y.XmlText, runs: readonly Run[]): void {
  for (const run of runs) {
    if ('person' in run) {
      const chip = new Y.XmlElement()
      element.insertEmbed(element.length, chip)
      chip.setAttribute('__type', 'name')
      chip.setAttribute('__person', run.person)
      chip.setAttribute('__format', bits(run) as unknown as string)
    } else if ('break' in run) {
      element.insertEmbed(element.length, new Y.Map([['__type', 'linebreak']]))
    } else if (run.text !== '') {
      const style = [run.colour && `colour:${run.colour}`, run.page && `page:${run.page}`].filter(Boolean).join(';')
      const entries: [string, unknown][] = [
        ['__type', 'text'],
        ['__format', bits(run)],
        ['__style', style],
        ['__mode', 0],
        ['__detail', 0],
      ]
      element.insertEmbed(element.length, new Y.Map(entries))
      element.insert(element.length, run.text)
    }
  }
}

function bits(run: { bold?: boolean | undefined; italic?: boolean | undefined }): number {
  return (run.bold ? bold : 0) | (run.italic ? italic : 0)
}
