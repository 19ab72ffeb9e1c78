import type { ReactNode } from 'react'
import type { PrintJob } from '#core/print/job.ts'
import type { TextBlock } from '#core/print/text-document.ts'
import '#root/assets/fonts/fonts.css'
import '#renderer/ui/tokens.css'
import './text-paper.css'

/** A paper of flowing words: it makes as many pages as it needs. */
export function TextPaper({ job }: { readonly job: PrintJob }): ReactNode {
  const { text, book } = job
  if (!text) return null
  return (
    <main className={`paper paper-${text.look}`} data-accent={book.settings.accent}>
      {partsOf(text.blocks).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity; the paper is drawn once
        <div key={at} className="part">
          {part.map((block, within) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Block key={within} block={block} first={at === 0} />
          ))}
        </div>
      ))}
    </main>
  )
}

/** The blocks from one heading to the next: a paper of short parts keeps each on one page. */
function partsOf(blocks: readonly TextBlock[]): readonly (readonly TextBlock[])[] {
  const parts: TextBlock[][] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    if (last && block.kind !== 'heading' && block.kind !== 'title') last.push(block)
    else parts.push([block])
  }
  return parts
}

function Block({ block, first }: { readonly block: TextBlock; readonly first: boolean }): ReactNode {
  switch (block.kind) {
    case 'title':
      return (
        <header lang={block.language} className={first ? '' : 'again'}>
          <h1>{block.text}</h1>
          {block.under && <p className="under">{block.under}</p>}
        </header>
      )
    case 'heading':
      return <h2 lang={block.language}>{block.text}</h2>
    case 'label':
      return <h3 lang={block.language}>{block.text}</h3>
    case 'text':
      return (
        <p lang={block.language} className={block.align && `to-${block.align}`}>
          {block.runs.map((run, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <span key={at} className={runClass(run)}>
              {run.text}
            </span>
          ))}
        </p>
      )
    case 'list': {
      const List = block.numbered ? 'ol' : 'ul'
      return (
        <List lang={block.language}>
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={at}>{item}</li>
          ))}
        </List>
      )
    }
    case 'card':
      return (
        <div className="card" lang={block.language}>
          <p className="question">{block.question}</p>
          {block.answers.map(answer => (
            <p key={answer}>{answer}</p>
          ))}
        </div>
      )
    case 'table':
      return (
        <table lang={block.language}>
          <thead>
            <tr>
              {block.head.map(cell => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <tr key={at}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column} className={cellClass(cell)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'page':
      return <div className="new-page" />
  }
}

function runClass({ bold, italic }: { bold?: boolean | undefined; italic?: boolean | undefined }): string | undefined {
  return [bold && 'bold', italic && 'italic'].filter(Boolean).join(' ') || undefined
}

/** A date or a word or two stay on one line; a fingerprint, which has no spaces, may break anywhere. */
function cellClass(cell: string): string | undefined {
  if (cell.length <= 10) return 'short'
  return /\S{25}/.test(cell) ? 'long' : undefined
}
