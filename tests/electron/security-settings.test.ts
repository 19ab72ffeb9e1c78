/** Every setting of the threat model, each by a checker that is shown to notice its absence. */
import { describe, expect, it } from 'vitest'
import { type Ruled, setupSessionRules } from '#electron/session-rules.ts'
import { windowPreferences } from '#electron/window-preferences.ts'

type Preferences = Readonly<Record<string, unknown>>

const mustBeOff = [
  'nodeIntegration',
  'nodeIntegrationInSubFrames',
  'nodeIntegrationInWorker',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'spellcheck',
]
const mustBeOn = ['contextIsolation', 'sandbox', 'webSecurity']

/** What is weak about a window's preferences: nothing may be left to a default. */
function weaknesses(preferences: Preferences): string[] {
  const off = mustBeOff.filter(name => preferences[name] !== false)
  const on = mustBeOn.filter(name => preferences[name] !== true)
  const unknown = Object.keys(preferences).filter(name => ![...mustBeOff, ...mustBeOn].includes(name))
  return [...off, ...on, ...unknown]
}

describe('the preferences of every window', () => {
  it('are all as they must be', () => {
    expect(weaknesses(windowPreferences)).toEqual([])
  })

  it.each([...mustBeOff, ...mustBeOn])('would be found weak if %s were turned about or left out', name => {
    const value = (windowPreferences as Preferences)[name]
    expect(weaknesses({ ...windowPreferences, [name]: !value })).toEqual([name])
    expect(weaknesses({ ...windowPreferences, [name]: undefined })).toEqual([name])
  })
})

/** A session that remembers its rules and can be asked what they let through. */
function ask(setup: (target: Ruled) => void) {
  type Handlers = Record<string, (...args: never[]) => unknown>
  const set: Handlers = {}
  const note = (name: string) => (handler: unknown) => {
    set[name] = handler as Handlers[string]
  }
  const target = {
    setPermissionRequestHandler: note('request'),
    setPermissionCheckHandler: note('check'),
    setDevicePermissionHandler: note('device'),
    setDisplayMediaRequestHandler: note('display'),
    setSpellCheckerEnabled: (on: boolean) => note('spelling')(() => on),
    on: (event: string, handler: unknown) => note(event)(handler),
    webRequest: { onBeforeRequest: note('before') },
  }
  setup(target as unknown as Ruled)
  const call = (name: string, ...args: unknown[]) =>
    (set[name] as ((...a: unknown[]) => unknown) | undefined)?.(...args)
  return { set, call }
}

const permissions = [
  'media',
  'geolocation',
  'notifications',
  'midi',
  'clipboard-read',
  'fullscreen',
  'hid',
  'openExternal',
]
const addresses = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'ws://127.0.0.1:8080/',
  'file:///etc/passwd',
  'ftp://example.com/',
  'chrome://settings',
  'app://journeybook.evil/',
  'app://journeybook:80@evil/',
  'https://app/journeybook',
  'nonsense',
]

/** What a session lets through that it must not, or stops that it must let through. */
function leaks(setup: (target: Ruled) => void): string[] {
  const { set, call } = ask(setup)
  const found: string[] = []
  for (const name of ['request', 'check', 'device', 'display', 'spelling', 'will-download', 'before'])
    if (!set[name]) found.push(`no rule for ${name}`)
  for (const permission of permissions) {
    call('request', {}, permission, (yes: unknown) => yes && found.push(`request ${permission}`))
    if (call('check', {}, permission)) found.push(`check ${permission}`)
  }
  if (call('device', {})) found.push('device')
  if (call('spelling')) found.push('spelling')
  call('display', {}, (streams: object) => Object.keys(streams).length > 0 && found.push('display'))
  let stopped = false
  call('will-download', { preventDefault: () => (stopped = true) })
  if (!stopped) found.push('download')
  for (const url of addresses)
    call('before', { url }, ({ cancel }: { cancel?: boolean }) => !cancel && found.push(`reached ${url}`))
  for (const url of ['app://journeybook/', 'app://journeybook/book/abc/state', 'blob:app://journeybook/1', 'data:,'])
    call('before', { url }, ({ cancel }: { cancel?: boolean }) => cancel && found.push(`stopped ${url}`))
  return found
}

describe('the rules of a session', () => {
  it('let nothing through but our own origin', () => {
    expect(leaks(setupSessionRules)).toEqual([])
  })

  const weakened: [string, (target: Ruled) => void, string][] = [
    ['permissions were granted', t => t.setPermissionRequestHandler((_c, _p, answer) => answer(true)), 'request media'],
    ['permission checks were granted', t => t.setPermissionCheckHandler(() => true), 'check media'],
    ['devices were granted', t => t.setDevicePermissionHandler(() => true), 'device'],
    ['dictionaries were fetched', t => t.setSpellCheckerEnabled(true), 'spelling'],
    ['downloads went through', t => t.on('will-download', () => {}), 'download'],
    [
      'requests went through',
      t => t.webRequest.onBeforeRequest((_d, answer) => answer({})),
      'reached https://example.com/',
    ],
    [
      'development’s server were let in',
      t => setupSessionRules(t, ['http://127.0.0.1:8080']),
      'reached http://127.0.0.1:8080/',
    ],
  ]
  it.each(weakened)('would be found leaking if %s', (_name, weaken, leak) => {
    const setup = (target: Ruled) => {
      setupSessionRules(target)
      weaken(target)
    }
    expect(leaks(setup)).toContain(leak)
  })
})
