/** A Word document as mammoth reads it, taken apart into sections of our own lines. */
import type { Line, Run } from '#core/book/words.ts'
import type { Lost, WordBlock, WordSection } from '#core/word/word-file.ts'

/** A node of mammoth's document (mammoth/lib/documents.js, 1.13), as far as it is read. */
export interface DocxNode {
  readonly type: string
  readonly children?: readonly DocxNode[]
  readonly value?: string
  readonly styleId?: string | null
  readonly styleName?: string | null
  readonly alignment?: string | null
  readonly numbering?: { readonly isOrdered?: boolean } | null
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly checked?: boolean
}

/** A picture of mammoth's document. */
export interface DocxImage extends DocxNode {
  readonly contentType?: string
  readonly altText?: string | null
  readonly readAsBuffer: () => Promise<Buffer>
}

/** What was found in a document. */
export interface Sections {
  readonly sections: WordSection[]
  readonly images: DocxImage[]
  readonly lost: Pick<Lost, 'tables' | 'notes' | 'comments'>
}

/** Takes a document apart: each heading or title begins a section. Tables become lines, a row each. */
export function readSections(document: DocxNode): Sections {
  const sections: { heading: string; blocks: WordBlock[] }[] = []
  const images: DocxImage[] = []
  const lost = { tables: 0, notes: 0, comments: 0 }

  function put(block: WordBlock): void {
    const open = sections.at(-1)
    if (open) open.blocks.push(block)
    else sections.push({ heading: '', blocks: [block] })
  }

  function readBlock(node: DocxNode): void {
    if (node.type === 'paragraph') readParagraph(node)
    else if (node.type === 'table') {
      lost.tables += 1
      for (const row of node.children ?? []) readRow(row)
    } else for (const child of node.children ?? []) readBlock(child)
  }

  function readParagraph(paragraph: DocxNode): void {
    const { runs, pictures } = read(paragraph)
    const tidy = trimmed(runs)
    const text = tidy.map(run => ('text' in run ? run.text : ' ')).join('')
    if (isHeading(paragraph) && text !== '') sections.push({ heading: text, blocks: [] })
    else if (tidy.length > 0) put({ line: { ...lookOf(paragraph), runs: tidy } })
    pictures.forEach(put)
  }

  function readRow(row: DocxNode): void {
    const cells = (row.children ?? []).map(read)
    const runs = cells.flatMap(({ runs: own }) => {
      const tidy = trimmed(own)
      return tidy.length > 0 ? [...tidy, { text: '  ' }] : []
    })
    const tidy = trimmed(runs)
    if (tidy.length > 0) put({ line: { runs: tidy } })
    for (const { pictures } of cells) pictures.forEach(put)
  }

  /** Everything readable below a node, in one line. */
  function read(node: DocxNode): { runs: Run[]; pictures: WordBlock[] } {
    const runs: Run[] = []
    const pictures: WordBlock[] = []
    const walk = (each: DocxNode, look: { bold?: true; italic?: true }): void => {
      const inner = {
        ...look,
        ...(each.isBold && { bold: true as const }),
        ...(each.isItalic && { italic: true as const }),
      }
      switch (each.type) {
        case 'text':
          addText(runs, each.value ?? '', look)
          return
        case 'tab':
          addText(runs, ' ', look)
          return
        case 'checkbox':
          addText(runs, each.checked ? '☒ ' : '☐ ', look)
          return
        case 'break':
          runs.push({ break: true })
          return
        case 'noteReference':
          lost.notes += 1
          return
        case 'commentReference':
          lost.comments += 1
          return
        case 'image': {
          const image = each as DocxImage
          pictures.push({ picture: images.length, ...(image.altText && { alt: image.altText.slice(0, 500) }) })
          images.push(image)
          return
        }
        default:
          // A paragraph inside a cell goes on in the same line.
          if (each !== node && each.type === 'paragraph' && runs.length > 0) addText(runs, ' ', look)
          for (const child of each.children ?? []) walk(child, inner)
      }
    }
    walk(node, {})
    return { runs, pictures }
  }

  readBlock(document)
  return { sections, images, lost }
}

/** Word's own names of headings, in the languages it is sold in here, and the ids that never change. */
function isHeading({ styleId, styleName }: DocxNode): boolean {
  return (
    /^(?:heading[ -]?[1-3]|title|pennawd[ -]?[1-3]|teitl)$/i.test(styleName ?? '') ||
    /^(?:Heading[1-3]|Title)$/.test(styleId ?? '')
  )
}

function lookOf({ numbering, alignment }: DocxNode): Pick<Line, 'list' | 'align'> {
  const align = alignment === 'center' ? 'centre' : alignment === 'right' ? 'right' : undefined
  return { ...(numbering && { list: numbering.isOrdered ? 'number' : 'bullet' }), ...(align && { align }) }
}

function addText(runs: Run[], value: string, look: { bold?: true; italic?: true }): void {
  const text = value.replaceAll(/[\s\u00a0]+/g, ' ').replaceAll(/[\p{Cc}\u200b\ufeff]/gu, '')
  if (text === '') return
  const last = runs.at(-1)
  const isAlike = last && 'text' in last && last.bold === look.bold && last.italic === look.italic
  if (isAlike) runs[runs.length - 1] = { ...last, text: last.text + text }
  else runs.push({ text, ...look })
}

/** Without spaces and breaks at either end; none for a line with nothing in it. */
function trimmed(runs: readonly Run[]): Run[] {
  const isEmpty = (run: Run | undefined) =>
    run !== undefined && ('break' in run || ('text' in run && run.text.trim() === ''))
  let [from, to] = [0, runs.length]
  while (from < to && isEmpty(runs[from])) from++
  while (to > from && isEmpty(runs[to - 1])) to--
  return runs.slice(from, to).map((run, at, all) => {
    if (!('text' in run)) return run
    const start = at === 0 ? run.text.trimStart() : run.text
    return { ...run, text: at === all.length - 1 ? start.trimEnd() : start }
  })
}
