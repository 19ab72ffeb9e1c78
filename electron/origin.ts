/** The one origin that is ours. Everything a window shows comes from it; nothing else is ever reached. */

/** The scheme served by scheme.ts. */
export const appScheme = 'app'

const appHost = 'journeybook'

/** The app's origin, without a slash at its end. */
export const appOrigin = `${appScheme}://${appHost}`

/** Whether an address is one of ours, decided by parsing it: `app://journeybook.evil/` and `app://journeybook@evil/` are not. */
export function isOwnUrl(url: string): boolean {
  const parsed = URL.parse(url)
  if (!parsed) return false
  const { protocol, host, username, password } = parsed
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === ''
}
