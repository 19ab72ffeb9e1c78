/** What the app asks of `electron`, on every host there is: the stand-in, and Electron where its program is here. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '../..')
const main = join(import.meta.dirname, 'host-app.ts')

/** How each host runs a main file; Electron runs TypeScript as Node does. */
const hosts: Record<string, readonly string[]> = {
  'stand-in': [process.execPath, '--import', join(root, 'stand-in/register.ts'), main],
  ...electron(),
}

function electron(): Record<string, readonly string[]> {
  const folder = join(root, 'node_modules/electron')
  const path = join(folder, 'path.txt')
  if (!existsSync(path)) return {}
  return {
    electron: [
      join(folder, 'dist', readFileSync(path, 'utf8')),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      main,
    ],
  }
}

function start(command: readonly string[], env: Record<string, string>): ChildProcess {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    env: { ...process.env, JOURNEYBOOK_HEADLESS: '1', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function* lines(child: ChildProcess): AsyncGenerator<{ what: string; value: unknown }> {
  if (!child.stdout) return
  for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line)
}

describe.each(Object.keys(hosts))('the host %s', name => {
  const command = hosts[name] ?? []
  const seen = new Map<string, unknown>()

  beforeAll(async () => {
    const [program = '', ...args] = command
    const child = spawn(program, args, {
      env: { ...process.env, JOURNEYBOOK_HEADLESS: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for await (const { what, value } of lines(child)) seen.set(what, value)
  }, 60_000)

  const expected: [string, string, unknown][] = [
    ['gives the first process the lock', 'lock', true],
    ['refuses a second handler of one channel', 'second handler', 'refused'],
    ['loads the app’s own address', 'url', 'app://host/index.html'],
    ['gives the preload its arguments', 'argument', true],
    ['does not let the page replace the bridge', 'frozen', 'function'],
    ['gives the page nothing of Node', 'no node', 'undefinedundefined'],
    [
      'carries a call and tells the handler who asked',
      'call',
      { value: { doubled: 42, url: 'app://host/index.html', top: true } },
    ],
    ['carries the bytes of a POST', 'post', { host: 'host', size: 2_000_000 }],
    ['carries the bytes of a posted Blob', 'blob', { host: 'host', size: 70_000 }],
    ['carries large answers', 'bytes', 3_000_000],
    ['refuses every other origin', 'elsewhere', 'refused'],
    ['asks before each request', 'asked', ['https:']],
    ['carries events to the page', 'news', { all: 'well' }],
    [
      'announces leaving and new windows, and prevents both',
      'left',
      ['https://example.com/', 'window https://example.org/'],
    ],
    ['stays where it was', 'stayed', 'app://host/index.html'],
    ['prints at the size it is asked for', 'pdf', '/MediaBox [0 0 576 432]'],
    ['closes its windows', 'closed', true],
    ['keeps no window that was closed', 'windows', 0],
  ]
  it.each(expected)('%s', (_name, what, value) => {
    expect(seen.get(what)).toEqual(value)
  })

  it('lets only the message of a thrown error cross', () => {
    expect(seen.get('throws')).toEqual({ threw: "Error invoking remote method 'throws': Error: on purpose" })
    expect(seen.get('unknown')).toEqual({ threw: expect.stringContaining("No handler registered for 'nothing'") })
  })

  it('answers with a failure when a protocol handler throws', () => {
    expect(['refused', 500]).toContain(seen.get('broken'))
  })

  it('gives the lock to one process at a time, tells it of the second, and frees it when it is killed', async () => {
    const data = await mkdtemp(join(tmpdir(), 'journeybook-host-'))
    onTestFinished(() => rm(data, { recursive: true, force: true }))
    const first = start(command, { HOST_DATA: data, HOST_WAIT: '1' })
    const news = lines(first)
    expect((await news.next()).value).toEqual({ what: 'lock', value: true })
    const second = lines(start(command, { HOST_DATA: data, HOST_WAIT: '1' }))
    expect((await second.next()).value).toEqual({ what: 'lock', value: false })
    expect((await news.next()).value).toEqual({ what: 'second', value: true })
    const gone = new Promise(resolve => first.once('exit', resolve))
    first.kill('SIGKILL')
    await gone
    const third = lines(start(command, { HOST_DATA: data, HOST_WAIT: '1' }))
    expect((await third.next()).value).toEqual({ what: 'lock', value: true })
  }, 30_000)
})
