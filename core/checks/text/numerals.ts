/** Numbers written as words, read as digits: "oh seven seven double nine" and "dim saith" hide a number from no one. */
import { replaceIn, type Span, type Token, tokensOf, type View } from './view.ts'

const units: Readonly<Record<string, number>> = {
  zero: 0, nought: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9,
  sero: 0, dim: 0, ddim: 0, un: 1, dau: 2, dwy: 2, ddau: 2, ddwy: 2, tri: 3, tair: 3, dri: 3, dair: 3, thri: 3, thair: 3,
  pedwar: 4, pedair: 4, bedwar: 4, bedair: 4, phedwar: 4, phedair: 4, pump: 5, pum: 5, bump: 5, phump: 5, phum: 5,
  chwech: 6, chwe: 6, saith: 7, wyth: 8, naw: 9,
} // biome-ignore format: a table
const teens: Readonly<Record<string, number>> = {
  ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
  nineteen: 19, deg: 10, ddeg: 10, deuddeg: 12, ddeuddeg: 12, pymtheg: 15, bymtheg: 15, deunaw: 18, ddeunaw: 18,
} // biome-ignore format: a table
const tens: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, ugain: 20, hugain: 20,
} // biome-ignore format: a table
const repeats: Readonly<Record<string, number>> = {
  double: 2,
  triple: 3,
  treble: 3,
  dwbl: 2,
  ddwbl: 2,
  dwbwl: 2,
  ddwbwl: 2,
  trebl: 3,
}
/** Words that are a nought only beside other digits: "oh seven", never "oh dear". */
const noughts = new Set(['o', 'oh', 'dim', 'ddim'])

/** The view with number words as digits, and the letter O as nought inside numbers. */
export function numeralsIn(view: View, tokens: readonly Token[] = tokensOf(view)): View {
  const changes: (Span & { by: string })[] = []
  for (let i = 0; i < tokens.length; ) {
    const read = readNumber(view, tokens, i)
    const first = tokens[i]
    const last = tokens[i + Math.max(read?.taken ?? 1, 1) - 1]
    if (read !== undefined && first !== undefined && last !== undefined && read.digits !== first.text)
      changes.push({ start: first.start, end: last.end, by: read.digits })
    i += read?.taken ?? 1
  }
  return changes.length === 0 ? view : replaceIn(view, changes)
}

interface Read {
  readonly digits: string
  /** How many words it was written in. */
  readonly taken: number
}

function readNumber(view: View, tokens: readonly Token[], i: number): Read | undefined {
  const word = tokens[i]?.text ?? ''
  if (/^[\do]{2,}$/.test(word) && /\d/.test(word)) return { digits: word.replaceAll('o', '0'), taken: 1 }
  if (noughts.has(word)) return besideDigits(view, tokens, i) ? { digits: '0', taken: 1 } : undefined
  const times = repeats[word]
  if (times !== undefined) {
    const next = tokens[i + 1]?.text ?? ''
    const digit = noughts.has(next) ? '0' : /^\d$/.test(next) ? next : String(units[next] ?? '')
    return /^\d$/.test(digit) ? { digits: digit.repeat(times), taken: 2 } : undefined
  }
  return (
    readThousands(tokens, i) ??
    readWelshTens(tokens, i) ??
    readWelshScore(tokens, i) ??
    readTens(view, tokens, i) ??
    readUnit(tokens, i)
  )
}

/** "two thousand (and) nineteen", "dwy fil (a/ac) un deg naw" */
function readThousands(tokens: readonly Token[], i: number): Read | undefined {
  const thousands = units[tokens[i]?.text ?? '']
  if (thousands === undefined || !/^(?:thousand|fil|mil)$/.test(tokens[i + 1]?.text ?? '')) return undefined
  const and = /^(?:and|a|ac|ag)$/.test(tokens[i + 2]?.text ?? '') ? 3 : 2
  const rest = readTwoDigits(tokens, i + and)
  if (rest === undefined) return { digits: `${thousands}000`, taken: 2 }
  return { digits: `${thousands}0${rest.digits.padStart(2, '0')}`, taken: and + rest.taken }
}

function readTwoDigits(tokens: readonly Token[], i: number): Read | undefined {
  const score = readWelshTens(tokens, i) ?? readWelshScore(tokens, i)
  if (score !== undefined) return score
  const word = tokens[i]?.text ?? ''
  const ten = tens[word]
  const unit = units[tokens[i + 1]?.text ?? '']
  if (ten !== undefined && unit !== undefined && unit > 0) return { digits: String(ten + unit), taken: 2 }
  const value = ten ?? teens[word] ?? units[word]
  return value === undefined ? undefined : { digits: String(value), taken: 1 }
}

/** "dau ddeg pedwar" is 24, "un deg naw" is 19. */
function readWelshTens(tokens: readonly Token[], i: number): Read | undefined {
  const ten = units[tokens[i]?.text ?? '']
  if (ten === undefined || ten === 0 || !/^dd?eg$/.test(tokens[i + 1]?.text ?? '')) return undefined
  const unit = units[tokens[i + 2]?.text ?? '']
  if (unit === undefined || unit === 0) return { digits: String(ten * 10), taken: 2 }
  return { digits: String(ten * 10 + unit), taken: 3 }
}

/** "pedwar ar bymtheg" is 19, "un ar ddeg" is 11, "tri ar hugain" is 23. */
function readWelshScore(tokens: readonly Token[], i: number): Read | undefined {
  const unit = units[tokens[i]?.text ?? '']
  if (unit === undefined || tokens[i + 1]?.text !== 'ar') return undefined
  const base = tokens[i + 2]?.text ?? ''
  const ten = teens[base] ?? tens[base]
  return ten === undefined ? undefined : { digits: String(ten + unit), taken: 3 }
}

function readTens(view: View, tokens: readonly Token[], i: number): Read | undefined {
  const ten = tens[tokens[i]?.text ?? '']
  if (ten === undefined) return undefined
  const next = tokens[i + 1]
  const unit = units[next?.text ?? '']
  const joined = next !== undefined && /^[\s-]$/.test(view.text.slice(tokens[i]?.end, next.start))
  if (joined && unit !== undefined && unit > 0) return { digits: String(ten + unit), taken: 2 }
  return { digits: String(ten), taken: 1 }
}

function readUnit(tokens: readonly Token[], i: number): Read | undefined {
  const word = tokens[i]?.text ?? ''
  const value = units[word] ?? teens[word]
  if (value === undefined) return undefined
  if (/^(?:hundred|[cg]ant|chant)$/.test(tokens[i + 1]?.text ?? '') && value < 10)
    return { digits: `${value}00`, taken: 2 }
  return { digits: String(value), taken: 1 }
}

function besideDigits(view: View, tokens: readonly Token[], i: number): boolean {
  const here = tokens[i]
  if (here === undefined || isLetterO(view, tokens, i)) return false
  const near = (token: Token | undefined, gap: string) =>
    token !== undefined && gap.length <= 2 && isNumeral(token.text)
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  return near(before, view.text.slice(before?.end, here.start)) || near(after, view.text.slice(here.end, after?.start))
}

/**
 * An O that is a letter though figures stand beside it: one put for "Oscar" or "O for orange", or a capital that other lone
 * letters follow or precede, "M V 2 2 O O F".
 */
function isLetterO(view: View, tokens: readonly Token[], i: number): boolean {
  const here = tokens[i]
  if (here?.text !== 'o') return false
  if ((view.ends[here.start] ?? 0) - (view.starts[here.start] ?? 0) > 1) return true
  if (!here.capital) return false
  return isLoneLetter(tokens, i, 1) || isLoneLetter(tokens, i, -1)
}

function isLoneLetter(tokens: readonly Token[], i: number, step: 1 | -1): boolean {
  const next = tokens[i + step]
  if (next?.text === 'o' && next.capital) return isLoneLetter(tokens, i + step, step)
  return next?.capital === true && /^[a-z]$/.test(next.text)
}

function isNumeral(word: string): boolean {
  return /^\d+$/.test(word) || (units[word] ?? teens[word] ?? tens[word] ?? repeats[word]) !== undefined
}

/** A code as it was written, without the short number words that stand in lower case in the midst of its capitals. */
export function withoutNumberWords(written: string): string {
  return written.replace(/(?<![a-z])(?:one|two|six|ten|oh|o|un|dau|dwy|tri|pum|naw|deg|dim)(?![a-z])/gi, '')
}
