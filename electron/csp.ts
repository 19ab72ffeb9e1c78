/** The content security policy of every document we serve (reliability.md 2). */

/** What a window may do. `nonce` lets the styles in that the interface's libraries add; `dev` is the address of Vite. */
export function contentSecurityPolicy(nonce: string, dev?: string): string {
  const socket = dev?.replace(/^http/, 'ws')
  return [
    "default-src 'none'",
    // Vite's own inline script of a development page carries the nonce; a built page has none.
    `script-src 'self' 'wasm-unsafe-eval'${dev === undefined ? '' : ` 'nonce-${nonce}'`}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // data: for the cursors that react-moveable draws.
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self' blob: data:",
    `connect-src 'self'${socket === undefined ? '' : ` ${socket}`}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** Headers of every answer, whatever it is. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  // Nothing of a book may lie in a browser's cache.
  'cache-control': 'no-store',
}
