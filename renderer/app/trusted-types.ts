/**
 * The window's one Trusted Types policy (the CSP says `require-trusted-types-for 'script'`). Mantine and react-moveable
 * write style text by innerHTML, so text without a tag passes; anything that could be markup is refused, and the only
 * scripts are files of our own origin (pdf.js starts its worker by URL).
 */

interface PolicyRules {
  createHTML(text: string): string
  createScriptURL(url: string): string
}

interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): unknown
}

/** Returns the text unchanged when it holds no tag outside `url("…")` or `url('…')`; throws a TypeError otherwise. */
export function plainHtml(text: string): string {
  // Mantine writes url("…"), react-moveable url('…') round a small SVG: inside a quoted address nothing is markup.
  const rest = text.replaceAll(/url\((?:"[^"]*"|'[^']*')\)/g, '')
  if (/<[a-z!/?]/i.test(rest)) throw new TypeError('markup is not allowed here')
  return text
}

/** Returns the address when it is a file of `origin`; throws a TypeError otherwise. */
export function ownScript(url: string, origin: string): string {
  if (new URL(url, origin).origin !== origin) throw new TypeError('only scripts of our own origin are allowed')
  return url
}

/** Sets the `default` policy. Does nothing where the browser has no Trusted Types. */
export function setupTrustedTypes(): void {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes
  factory?.createPolicy('default', {
    createHTML: plainHtml,
    createScriptURL: url => ownScript(url, location.origin),
  })
}
