/**
 * Chromium cannot be taught a scheme of our own from outside, so `app://journeybook/…` is shown as
 * `https://journeybook.invalid/…`, a name reserved for ever (RFC 2606). Only this file knows.
 */

const suffix = '.invalid'

/** The address Chromium is given for one of the app's own; any other address is left as it is. */
export function toBrowser(url: string): string {
  return url.replace(/^app:\/\/([a-z-]+)(?=\/|$)/, `https://$1${suffix}`)
}

/** The app's own address for one that Chromium gives; any other address is left as it is. */
export function fromBrowser(url: string): string {
  return url.replace(/^https:\/\/([a-z-]+)\.invalid(?=\/|$)/, 'app://$1')
}

/** The origin as Electron would report it for a scheme registered as standard. */
export function originOf(url: string): string {
  return /^[a-z]+:\/\/[^/]*/.exec(fromBrowser(url))?.[0] ?? 'null'
}
