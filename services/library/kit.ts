/** The code of the printed recovery kit: 160 random bits and a 20-bit check, as nine groups of four. */
import type { RandomBytes } from '#core/ports/index.ts'
import { sha256 } from './keys.ts'

/** Crockford's base 32: no I, L, O or U, which are read as 1, 1, 0 or not at all. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new kit: the secret bytes, and the code that is printed. */
export function createKit(random: RandomBytes): { readonly secret: Uint8Array; readonly code: string } {
  const secret = random(20)
  return { secret, code: kitCode(secret) }
}

/** The secret of a code typed from paper, in any case, with or without its dashes; undefined when it does not check. */
export function kitSecret(code: string): Uint8Array | undefined {
  const plain = code.normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '').replace(/[IL]/gu, '1').replaceAll('O', '0')
  if (plain.length !== 36 || [...plain].some(letter => !letters.includes(letter))) return undefined
  let bits = 0n
  for (const letter of plain.slice(0, 32)) bits = bits * 32n + BigInt(letters.indexOf(letter))
  const secret = new Uint8Array(20)
  for (let i = 19; i >= 0; i--) {
    secret[i] = Number(bits & 255n)
    bits >>= 8n
  }
  return kitCode(secret).replaceAll('-', '') === plain ? secret : undefined
}

function kitCode(secret: Uint8Array): string {
  const [a = 0, b = 0, c = 0] = sha256(secret)
  let bits = secret.reduce((whole, byte) => whole * 256n + BigInt(byte), 0n)
  bits = (bits << 20n) | BigInt((a << 12) | (b << 4) | (c >> 4))
  let code = ''
  for (let i = 0; i < 36; i++) {
    code = (letters[Number(bits & 31n)] ?? '') + code
    bits >>= 5n
  }
  return (code.match(/.{4}/gu) ?? []).join('-')
}
