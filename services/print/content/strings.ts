/** The strings of an operator's operands as bytes. */
import { stringEnd } from './operations.ts'

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** Every string in an operand, in order: one alone, or those of an array, whose numbers are passed over. */
export function stringsIn(operand: string): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let position = 0; position < operand.length; ) {
    const first = operand[position]
    if (first === '(') {
      const end = stringEnd(operand, position)
      found.push(literalBytes(operand.slice(position + 1, end - 1)))
      position = end
    } else if (first === '<') {
      const end = operand.indexOf('>', position) + 1 || operand.length
      found.push(hexBytes(operand.slice(position + 1, end - 1)))
      position = end
    } else position++
  }
  return found
}

/** A digit that is missing at the end is a zero (ISO 32000-1, 7.3.4.3). */
function hexBytes(hex: string): Uint8Array {
  const digits = hex.replace(/\s/g, '')
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

function literalBytes(text: string): Uint8Array {
  const bytes: number[] = []
  // A line's end is one line feed however it is written, and none after a backslash (7.3.4.2).
  for (const [part, octal, other] of text.matchAll(/\\([0-7]{1,3})|\\(\r\n|[\s\S])|\r\n?|[\s\S]/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 255)
    else if (other === undefined) bytes.push(part.startsWith('\r') ? 10 : part.charCodeAt(0))
    else if (!/[\r\n]/.test(other)) bytes.push(escapes[other] ?? other.charCodeAt(0))
  }
  return Uint8Array.from(bytes)
}
