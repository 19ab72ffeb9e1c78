/** Reads a page's content into operations and writes it back. Everything that changes content works on these. */

/** One operator with its operands, all as they are written. */
export interface Operation {
  readonly op: string
  readonly args: readonly string[]
}

const blank = /[\0\t\n\f\r ]/
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/

/** The operations of a content stream, in order. Comments are dropped; an inline image is one operation `BI`. */
export function readOperations(text: string): Operation[] {
  const operations: Operation[] = []
  let args: string[] = []
  let position = 0
  while (position < text.length) {
    const start = skipBlank(text, position)
    if (start >= text.length) break
    const end = tokenEnd(text, start)
    const token = text.slice(start, end)
    position = end
    if (isOperand(token)) args.push(token)
    else if (token === 'BI') {
      position = inlineImageEnd(text, end)
      operations.push({ op: 'BI', args: [text.slice(end, position)] })
      args = []
    } else {
      operations.push({ op: token, args })
      args = []
    }
  }
  return operations
}

/** The content stream of operations. */
export function writeOperations(operations: readonly Operation[]): string {
  return operations
    .map(({ op, args }) => (op === 'BI' ? `BI${args[0]}` : args.length === 0 ? op : `${args.join(' ')} ${op}`))
    .join('\n')
}

/** Makes an operation. */
export function operation(op: string, ...args: string[]): Operation {
  return { op, args }
}

function isOperand(token: string): boolean {
  return /^[+\-.\d/(<[]/.test(token) || token === 'true' || token === 'false' || token === 'null'
}

function skipBlank(text: string, from: number): number {
  let position = from
  while (position < text.length) {
    if (text[position] === '%') {
      while (position < text.length && text[position] !== '\n' && text[position] !== '\r') position++
    } else if (blank.test(text[position] ?? '')) position++
    else break
  }
  return position
}

/** Where the token that begins at `start` ends: arrays, dictionaries and strings are one token each. */
function tokenEnd(text: string, start: number): number {
  const first = text[start]
  if (first === '(') return stringEnd(text, start)
  if (first === '<' && text[start + 1] !== '<') return text.indexOf('>', start) + 1 || text.length
  if (first === '[' || first === '<') return groupEnd(text, start)
  let position = start + 1
  while (position < text.length && !delimiter.test(text[position] ?? '')) position++
  return position
}

/** Where the string that begins at `start` with a round bracket ends, those nested in it included. */
export function stringEnd(text: string, start: number): number {
  let depth = 0
  for (let position = start; position < text.length; position++) {
    if (text[position] === '\\') position++
    else if (text[position] === '(') depth++
    else if (text[position] === ')' && --depth === 0) return position + 1
  }
  return text.length
}

/** The end of an array or a dictionary, with what is nested in it. */
function groupEnd(text: string, start: number): number {
  const close = text[start] === '[' ? ']' : '>>'
  let position = start + close.length
  while (position < text.length) {
    position = skipBlank(text, position)
    if (text.startsWith(close, position)) return position + close.length
    position = tokenEnd(text, position)
  }
  return text.length
}

function inlineImageEnd(text: string, from: number): number {
  const data = /[\0\t\n\f\r ]ID[\0\t\n\f\r ]/g
  data.lastIndex = from
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g
  end.lastIndex = data.exec(text) === null ? from : data.lastIndex
  return end.exec(text) === null ? text.length : end.lastIndex
}
