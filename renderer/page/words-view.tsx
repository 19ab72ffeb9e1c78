import type { MouseEvent, ReactNode } from 'react'
import { Fragment } from 'react'
import type { PageId } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'
import type { Purpose } from '#core/book/schema.ts'
import type { Line, Run, Words } from '#core/book/words.ts'
import { runClass } from './run-look.ts'

interface Props {
  readonly words: Words
  readonly language: Language
  /** The purpose of lines that have none of their own. */
  readonly purpose: Purpose
  readonly nameOf: NameOf
  /** What a link says of the page it leads to; undefined for a page that is gone. Absent: links are plain words. */
  readonly linkOf?: LinkOf
}

type NameOf = (run: Extract<Run, { person: unknown }>) => string
type LinkOf = (page: PageId) => PageLink | undefined

/** A link to another page of the book. */
export interface PageLink {
  /** Said after the words: "page 7". */
  readonly label: string
  /** Where it leads to in a finished file, or for a reader on the screen; absent in the editor, which has its own way. */
  readonly href?: string
  /** Takes a reader there on the screen. */
  readonly onPress?: () => void
}

/**
 * One telling, still. Its elements and classes are those that the editor's own nodes make (renderer/editor/words), so a
 * line breaks alike in both; a browser test holds them to it.
 */
export function WordsView({ words, language, purpose, nameOf, linkOf }: Props): ReactNode {
  return (
    <div className="telling" lang={language} data-purpose={purpose}>
      {blocksOf(words).map((block, at) =>
        Array.isArray(block) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity; the whole telling is replaced at once
          <ListView key={at} lines={block} nameOf={nameOf} linkOf={linkOf} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <LineView key={at} line={block} purpose={purpose} nameOf={nameOf} linkOf={linkOf} />
        ),
      )}
    </div>
  )
}

/** Lines, with neighbours of one list gathered. */
function blocksOf(words: Words): (Line | Line[])[] {
  const blocks: (Line | Line[])[] = []
  for (const line of words) {
    const last = blocks.at(-1)
    if (!line.list) blocks.push(line)
    else if (Array.isArray(last) && last[0]?.list === line.list) last.push(line)
    else blocks.push([line])
  }
  return blocks
}

interface Lookups {
  readonly nameOf: NameOf
  readonly linkOf: LinkOf | undefined
}

function LineView({ line, purpose, ...lookups }: { line: Line; purpose: Purpose } & Lookups): ReactNode {
  const own = line.purpose ?? purpose
  // A title is a heading for screen readers and for the PDF's outline; its looks come from the class alone.
  const Element = own === 'title' ? 'h2' : 'p'
  return (
    <Element className={lineClass(line)}>
      <Runs runs={line.runs} {...lookups} />
    </Element>
  )
}

function ListView({ lines, ...lookups }: { lines: readonly Line[] } & Lookups): ReactNode {
  const Element = lines[0]?.list === 'number' ? 'ol' : 'ul'
  return (
    <Element className="line-list">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={at} className={lineClass(line)}>
          <Runs runs={line.runs} {...lookups} />
        </li>
      ))}
    </Element>
  )
}

/** The class of a line: its own purpose where it has one, and how it is set. */
export function lineClass(line: Pick<Line, 'purpose' | 'align'>): string {
  return ['line', line.purpose && `line-${line.purpose}`, line.align && `line-${line.align}`].filter(Boolean).join(' ')
}

function Runs({ runs, ...lookups }: { runs: readonly Run[] } & Lookups): ReactNode {
  if (runs.length === 0) return <br />
  return runs.map((run, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return <Fragment key={at}>{runView(run, lookups)}</Fragment>
  })
}

function runView(run: Run, { nameOf, linkOf }: Lookups): ReactNode {
  if ('break' in run) return <br />
  const link = 'text' in run && run.page ? linkOf?.(run.page) : undefined
  const style = 'text' in run ? { ...(run.colour && { colour: run.colour }), ...(link && { page: 'linked' }) } : {}
  const look = runClass(style, run.bold === true, run.italic === true)
  const shown = 'person' in run ? nameOf(run) : run.text
  if (link?.href === undefined) {
    return (
      <span className={look || undefined} data-page-label={link?.label}>
        {shown}
      </span>
    )
  }
  return (
    <a className={look} href={link.href} data-page-label={link.label} {...pressing(link)}>
      {shown}
    </a>
  )
}

/** A link stays a link for whoever cannot see it, and breaks over lines as in print; only what it does is the page's own. */
function pressing({ onPress }: PageLink) {
  if (!onPress) return {}
  return {
    // A swipe that begins on it carries the page, not a link to drop somewhere.
    draggable: false,
    onClick: (event: MouseEvent) => {
      event.preventDefault()
      onPress()
    },
  }
}
