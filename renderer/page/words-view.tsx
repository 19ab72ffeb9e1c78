import type { ReactNode } from 'react'
import { Fragment } from 'react'
import type { Language } from '#core/book/language.ts'
import type { Purpose } from '#core/book/schema.ts'
import type { Line, Run, Words } from '#core/book/words.ts'
import { runClass } from './run-look.ts'

interface Props {
  readonly words: Words
  readonly language: Language
  /** The purpose of lines that have none of their own. */
  readonly purpose: Purpose
  readonly nameOf: (run: Extract<Run, { person: unknown }>) => string
}

/**
 * One telling, still. Its elements and classes are those that the editor's own nodes make (renderer/editor/words), so a
 * line breaks alike in both; a browser test holds them to it.
 */
export function WordsView({ words, language, purpose, nameOf }: Props): ReactNode {
  return (
    <div className="telling" lang={language} data-purpose={purpose}>
      {blocksOf(words).map((block, at) =>
        Array.isArray(block) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity; the whole telling is replaced at once
          <ListView key={at} lines={block} nameOf={nameOf} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <LineView key={at} line={block} purpose={purpose} nameOf={nameOf} />
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

type NameOf = Props['nameOf']

function LineView({ line, purpose, nameOf }: { line: Line; purpose: Purpose; nameOf: NameOf }): ReactNode {
  const own = line.purpose ?? purpose
  // A title is a heading for screen readers and for the PDF's outline; its looks come from the class alone.
  const Element = own === 'title' ? 'h2' : 'p'
  return (
    <Element className={lineClass(line)}>
      <Runs runs={line.runs} nameOf={nameOf} />
    </Element>
  )
}

function ListView({ lines, nameOf }: { lines: readonly Line[]; nameOf: NameOf }): ReactNode {
  const Element = lines[0]?.list === 'number' ? 'ol' : 'ul'
  return (
    <Element className="line-list">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={at} className={lineClass(line)}>
          <Runs runs={line.runs} nameOf={nameOf} />
        </li>
      ))}
    </Element>
  )
}

/** The class of a line: its own purpose where it has one, and how it is set. */
export function lineClass(line: Pick<Line, 'purpose' | 'align'>): string {
  return ['line', line.purpose && `line-${line.purpose}`, line.align && `line-${line.align}`].filter(Boolean).join(' ')
}

function Runs({ runs, nameOf }: { runs: readonly Run[]; nameOf: NameOf }): ReactNode {
  if (runs.length === 0) return <br />
  return runs.map((run, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return <Fragment key={at}>{runView(run, nameOf)}</Fragment>
  })
}

function runView(run: Run, nameOf: NameOf): ReactNode {
  if ('break' in run) return <br />
  const style = 'text' in run ? { ...(run.colour && { colour: run.colour }), ...(run.page && { page: run.page }) } : {}
  const look = runClass(style, run.bold === true, run.italic === true)
  return <span className={look || undefined}>{'person' in run ? nameOf(run) : run.text}</span>
}
