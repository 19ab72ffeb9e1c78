/** Lines of a stream of text. */
import type { Readable } from 'node:stream'

/**
 * The lines of a UTF-8 stream, without their ends (a line feed, or a carriage return and one). Other signs that some
 * readers break lines at (U+2028, U+2029, form feed) stay: JSON allows them inside its texts.
 */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield withoutReturn(line)
  }
  if (rest !== '') yield withoutReturn(rest)
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
