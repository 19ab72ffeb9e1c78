/** Reads words that Lexical copied. Any page can put such a text on the clipboard, so it is judged like any other. */
import { z } from 'zod'
import { pageIdSchema, personIdSchema } from '#core/book/ids.ts'
import { paletteColours, purposes } from '#core/book/schema.ts'
import type { Line, Run, Words } from '#core/book/words.ts'
import { readRunStyle } from '#renderer/page/run-look.ts'

const alignments = { left: 'left', center: 'centre', right: 'right' } as const
const format = z.number().int().catch(0)

const runSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), format, style: z.string().catch('') }),
  z.object({ type: z.literal('name'), person: personIdSchema, format, shown: z.string().max(200).catch('') }),
  z.object({ type: z.literal('linebreak') }),
])

const lineSchema = z.object({
  type: z.enum(['line', 'paragraph', 'listitem']),
  purpose: z.enum(purposes).optional().catch(undefined),
  format: z.enum(['left', 'center', 'right']).optional().catch(undefined),
  children: z.array(z.unknown()),
})

const listSchema = z.object({
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number']).catch('bullet'),
  children: z.array(z.unknown()),
})

const copiedSchema = z.object({ namespace: z.literal('journeybook'), nodes: z.array(z.unknown()).max(20_000) })

/** A copied name also says how it was shown, for books that do not have the person. */
type CopiedRun = Run & { readonly shown?: string }

/** The words; empty when the text is not what our own editor copies. Parts that are not known are passed over. */
export function wordsFromCopied(json: string): Words {
  if (json === '') return []
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return []
  }
  const copied = copiedSchema.safeParse(parsed)
  return copied.success ? linesOf(copied.data.nodes) : []
}

function linesOf(nodes: readonly unknown[]): Line[] {
  const lines: Line[] = []
  let loose: CopiedRun[] | undefined
  for (const node of nodes) {
    const run = runOf(node)
    if (run) {
      if (!loose) {
        loose = []
        lines.push({ runs: loose })
      }
      loose.push(run)
      continue
    }
    loose = undefined
    lines.push(...blockOf(node))
  }
  return lines
}

function blockOf(node: unknown): Line[] {
  const list = listSchema.safeParse(node).data
  if (list) return list.children.flatMap(item => lineOf(item).map(line => ({ ...line, list: list.listType })))
  return lineOf(node)
}

function lineOf(node: unknown): Line[] {
  const line = lineSchema.safeParse(node).data
  if (!line) return []
  const { purpose, format } = line
  const runs = line.children.flatMap(child => runOf(child) ?? [])
  return [{ ...(purpose && { purpose }), ...(format && { align: alignments[format] }), runs }]
}

function runOf(node: unknown): CopiedRun | undefined {
  const run = runSchema.safeParse(node).data
  if (!run) return undefined
  if (run.type === 'linebreak') return { break: true }
  const look = { ...(run.format & 1 && { bold: true }), ...(run.format & 2 && { italic: true }) }
  if (run.type === 'name') return { person: run.person, ...look, shown: run.shown }
  const style = readRunStyle(run.style)
  const colour = paletteColours.find(name => name === style.colour)
  const page = pageIdSchema.safeParse(style.page).data
  return { text: run.text, ...look, ...(colour && { colour }), ...(page && { page }) }
}
