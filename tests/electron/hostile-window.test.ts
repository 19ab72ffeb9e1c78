/** What a hostile script in our own window can do: the app is started, and the script is run in its page. */
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { channels } from '#contract/define.ts'
import { contract } from '#contract/index.ts'
import type { RunningApp } from '#root/scripts/lib/app-process.ts'
import { startApp } from '#root/scripts/lib/app-process.ts'
import { ensureBuilt } from '#root/scripts/lib/build.ts'
import { launchHeadless } from '#stand-in/launch.ts'
import { testPassphrase } from '#support/app.ts'

/** The plan's figure nightly, a fifth of it each time. */
const fuzzRuns = process.env.JOURNEYBOOK_NIGHTLY ? 10_000 : 2000
const openRuns = process.env.JOURNEYBOOK_NIGHTLY ? 10_000 : 500

let app: RunningApp

beforeAll(async () => {
  await ensureBuilt()
  app = await startApp()
  return () => app.close()
}, 60_000)

/** Ways out of the window. Each resolves to true when it got somewhere. */
const attacks = {
  'fetch another origin': () => fetch('https://example.com/', { mode: 'no-cors' }).then(() => true),
  'fetch this computer': () => fetch('http://127.0.0.1:9/', { mode: 'no-cors' }).then(() => true),
  'open a socket': () =>
    new Promise(resolve => {
      const socket = new WebSocket('ws://127.0.0.1:9/')
      socket.onopen = () => resolve(true)
      socket.onerror = () => resolve(false)
    }),
  'load a picture from elsewhere': () =>
    new Promise(resolve => {
      const image = new Image()
      image.onload = () => resolve(true)
      image.onerror = () => resolve(false)
      image.src = 'https://example.com/x.png'
    }),
  // A task of its own: what the debugger evaluates itself is not held to the page's policy.
  'run text as code': () =>
    new Promise((resolve, reject) => {
      // biome-ignore lint/security/noGlobalEval: this is what must not work
      setTimeout(() => (globalThis.eval('1 + 1') === 2 ? resolve(true) : reject()))
      setTimeout(() => resolve(false), 50)
    }),
  'make a function from text': () =>
    new Promise(resolve => {
      setTimeout(() => resolve(new Function('return 2')() === 2))
      setTimeout(() => resolve(false), 50)
    }),
  'put a script into the page': () =>
    new Promise(resolve => {
      const script = document.createElement('script')
      script.text = 'window.ran = true'
      document.head.append(script)
      resolve('ran' in window)
    }),
  'put markup with a handler into the page': async () => {
    const div = document.createElement('div')
    div.innerHTML = '<img src=x onerror="window.handled = true">'
    document.body.append(div)
    await new Promise(resolve => setTimeout(resolve, 50))
    return 'handled' in window
  },
  'put a style without a nonce into the page': async () => {
    const style = document.createElement('style')
    style.textContent = ':root { --stolen: 1 }'
    document.head.append(style)
    return getComputedStyle(document.documentElement).getPropertyValue('--stolen') === '1'
  },
  'frame another page': () =>
    new Promise(resolve => {
      const frame = document.createElement('iframe')
      frame.src = '/print.html'
      frame.onload = () => resolve(frame.contentDocument?.querySelector('#sheets') != null)
      document.body.append(frame)
      setTimeout(() => resolve(false), 500)
    }),
  'reach Node': async () => 'require' in window || 'process' in window || 'Buffer' in window,
  'reach the host’s own way in': async () => '__journeybookHost' in window,
  'change the bridge': async () => {
    const { journeybook } = window as unknown as { journeybook: Record<string, unknown> }
    try {
      journeybook.call = () => 'mine'
    } catch {
      return false
    }
    return String(journeybook.call).includes('mine')
  },
  'call what is not in the contract': async () => {
    const { journeybook } = window as unknown as {
      journeybook: { call(c: string, i?: unknown): Promise<{ ok: boolean }> }
    }
    const answers = await Promise.all(['library.readFile', 'call', 'books.__proto__', ''].map(c => journeybook.call(c)))
    return answers.some(answer => answer.ok)
  },
} as const

describe('a hostile script in our window', () => {
  it.each(Object.keys(attacks) as (keyof typeof attacks)[])('cannot %s', async name => {
    const got = await app.page.evaluate(attacks[name] as () => Promise<unknown>).catch(() => false)
    expect(got).toBe(false)
  })

  it.each([
    'run text as code',
    'make a function from text',
    'put a script into the page',
    'put markup with a handler into the page',
    'put a style without a nonce into the page',
  ] as const)('would %s if the page had no policy', async name => {
    const browser = await launchHeadless()
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><html></html>' }))
    await page.goto('https://weak.invalid/')
    expect(await page.evaluate(attacks[name] as () => Promise<unknown>)).toBe(true)
  })

  it('cannot open a window', async () => {
    await app.page.evaluate(() => window.open('/print.html'))
    await app.page.evaluate(() => window.open('https://example.com/'))
    await expect.poll(() => app.page.context().pages().length).toBe(1)
  })

  it('cannot leave the page', async () => {
    const before = app.page.url()
    for (const url of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,<h1>x</h1>', '/print.html'])
      await app.page.evaluate(to => location.assign(to), url).catch(() => {})
    expect(await app.page.evaluate(() => 'journeybook' in window)).toBe(true)
    expect(app.page.url()).toBe(before)
  })

  it(`gets no file, no key and no crash out of ${fuzzRuns} made-up calls to every channel there is`, async () => {
    const answers = await fuzz(fuzzRuns, [])
    // What needs no library and takes what was given may be answered; nothing else is.
    const refused = ['bad-input', 'locked', 'forbidden']
    const harmless = ['wrong-kit', 'wrong-passphrase', 'gone', 'weak-passphrase', 'bad-recipient', 'io']
    expect(answers.filter(({ ok, code }) => !ok && ![...refused, ...harmless].includes(code))).toEqual([])
    expect(answers.filter(({ tells }) => tells)).toEqual([])
    expect(app.errors()).toBe('')
    expect(await app.page.evaluate(() => 'journeybook' in window)).toBe(true)
  }, 120_000)

  it(`gets no more out of ${openRuns} of them that name a book which is open`, async () => {
    const { kit = '' } = await made('library.create', { passphrase: testPassphrase })
    const { id = '' } = await made('books.createSample')
    const answers = await fuzz(openRuns, [id, kit, testPassphrase])
    // Each is answered by a handler or refused by the door: none has met a bug of ours, and what is answered is as declared.
    expect(answers.filter(({ ok, code }) => !ok && (code === 'failed' || code === ''))).toEqual([])
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(20)
    expect(answers.filter(({ tells }) => tells)).toEqual([])
    expect(app.errors()).toBe('')
    expect(await made('library.verify')).toMatchObject({ damaged: 0 })
  }, 300_000)

  it('is told nothing of files by paths that climb', async () => {
    const statuses = await app.page.evaluate(() =>
      Promise.all(
        [
          '/..%2f..%2fpackage.json',
          '/%2e%2e/package.json',
          '/assets/..%5c..%5cpackage.json',
          '/book/..%2f/state',
          '/art/..%2fart.json?w=480',
        ].map(path => fetch(path).then(answer => answer.status)),
      ),
    )
    expect(statuses).toEqual([404, 404, 404, 404, 404])
  })
})

/** An answer to a made-up call; `tells` where it holds something of a key or of a file outside the library. */
interface Answered {
  readonly name: string
  readonly ok: boolean
  readonly code: string
  readonly tells: boolean
}

/** Makes so many calls from the window with inputs that nobody thought of; `known` are words that mean something to the library. */
async function fuzz(runs: number, known: readonly string[]): Promise<Answered[]> {
  // A library that is locked takes its window with it, and the script in it: with one open, that call is left out.
  const all = channels(contract).filter(name => known.length === 0 || name !== 'library.lock')
  const names = [...all, 'constructor', 'library.__proto__', 'fs.readFile']
  return app.page.evaluate(
    async ({ names, runs, known }) => {
      const { call } = (window as unknown as { journeybook: { call(c: string, i?: unknown): Promise<unknown> } })
        .journeybook
      // A generator of its own, so that a run that finds something can be had again.
      let state = 7
      const below = (limit: number) => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
        // Its low bits go round in circles.
        return (state >>> 8) % limit
      }
      const texts = [
        '../../etc/passwd',
        '/etc/passwd',
        'C:\\\\Windows\\\\win.ini',
        'x'.repeat(5000),
        '\u0000',
        '__proto__',
        '',
        ...known,
      ]
      const keys = ['id', 'book', 'file', 'passphrase', 'kit', 'path', 'version', 'name', 'code', 'job', '__proto__']
      const made = (depth: number): unknown => {
        const kind = below(depth > 2 ? 6 : 8)
        if (kind === 0) return null
        if (kind === 1) return below(2) === 0
        if (kind === 2) return [Number.NaN, -1, 2 ** 53, 0.5][below(4)]
        if (kind < 6) return texts[below(texts.length)]
        if (kind === 6) return Array.from({ length: below(4) }, () => made(depth + 1))
        return Object.fromEntries(Array.from({ length: below(5) }, () => [keys[below(keys.length)], made(depth + 1)]))
      }
      // With a library that is open, what a call without input does counts too, and one that names the book and nothing else.
      const inputs =
        known.length === 0 ? [made] : [made, () => undefined, () => ({ id: known[0] }), () => ({ book: known[0] })]
      const all: Answered[] = []
      for (let run = 0; run < runs; run += 50) {
        const asked = Array.from({ length: 50 }, () => names[below(names.length)] ?? '')
        const answers = await Promise.all(asked.map(name => call(name, inputs[below(inputs.length)]?.(0))))
        answers.forEach((answer, at) => {
          const { ok = false, code = '' } = (answer ?? {}) as { ok?: boolean; code?: string }
          const tells = /root:|AGE-SECRET-KEY|\[fonts\]/.test(JSON.stringify(answer) ?? '')
          all.push({ name: asked[at] ?? '', ok, code, tells })
        })
      }
      return all
    },
    { names, runs, known },
  )
}

async function made(channel: string, input?: unknown): Promise<Record<string, string>> {
  const reply = (await app.call(channel, input)) as { ok: boolean; value: Record<string, string> }
  expect({ channel, ...reply }).toMatchObject({ channel, ok: true })
  return reply.value
}
