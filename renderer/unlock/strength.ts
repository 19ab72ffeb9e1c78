/** How a passphrase is judged while it is typed. The desktop has the last word (`weak-passphrase`). */
export type Strength =
  | { readonly kind: 'empty' | 'plain' | 'fair' | 'strong' }
  | { readonly kind: 'short'; readonly more: number }

/** The policy's least length, in letters (reliability.md, T2). */
const least = 12

/** Judges a passphrase by its length, its words and whether it repeats or follows a row of keys. Keeps nothing. */
export function strengthOf(passphrase: string): Strength {
  const text = passphrase.normalize('NFKC').trim()
  if (text === '') return { kind: 'empty' }
  const letters = [...text]
  if (letters.length < least) return { kind: 'short', more: least - letters.length }
  if (isPlain(text)) return { kind: 'plain' }
  const words = new Set(
    text
      .toLowerCase()
      .split(/[\s\-_.]+/)
      .filter(word => word.length > 2),
  )
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u].filter(kind => kind.test(text)).length
  return { kind: words.size >= 4 || (letters.length >= 16 && kinds >= 3) || letters.length >= 28 ? 'strong' : 'fair' }
}

/** Whether it would stand still (`aaaa`), run (`1234`, `qwerty`) or say one piece over and over. */
function isPlain(text: string): boolean {
  const lower = text.toLowerCase()
  if (/^(.{1,8}?)\1+$/.test(lower.replaceAll(/\s/g, ''))) return true
  if (new Set(lower).size < 6) return true
  return ['1234', 'abcd', 'qwer', 'asdf', 'password', 'cyfrinair', 'llyfr taith', 'journeybook'].some(run =>
    lower.includes(run),
  )
}

/** Whether the screen lets a passphrase go to the desktop for its judgement. */
export function mayTry(strength: Strength): boolean {
  return strength.kind === 'fair' || strength.kind === 'strong'
}
