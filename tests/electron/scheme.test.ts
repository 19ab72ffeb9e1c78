import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSchemeHandler, reply } from '#electron/scheme.ts'

let folder: string
let handle: (request: Request) => Promise<Response>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journeybook-scheme-'))
  const renderer = join(folder, 'renderer')
  await mkdir(join(renderer, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.json'), '{}')
  await writeFile(join(renderer, 'index.html'), '<style nonce="JOURNEYBOOK_NONCE"></style>')
  await writeFile(join(renderer, 'assets', 'app-1a.js'), 'export {}')
  await writeFile(join(renderer, 'assets', 'notes.txt'), 'not of a kind that is served')
  const echo = {
    method: 'POST' as const,
    match: /^\/echo\/(\w+)$/,
    answer: async (caught: readonly string[]) => reply(new TextEncoder().encode(caught[0]), 'text/plain'),
  }
  const broken = { method: 'GET' as const, match: /^\/broken$/, answer: () => Promise.reject(new Error('/home/x')) }
  handle = createSchemeHandler({ renderer, dev: undefined, routes: [echo, broken] })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const get = (path: string) => handle(new Request(`app://journeybook${path}`))

describe('the app’s own origin', () => {
  it('serves the built page with its policy and a nonce that is new every time', async () => {
    const [first, second] = [await get('/'), await get('/')]
    const policy = first.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(nonce).toMatch(/^[\w+/]{24}$/)
    expect(await first.text()).toBe(`<style nonce="${nonce}"></style>`)
    expect(second.headers.get('content-security-policy')).not.toBe(policy)
  })

  it('has a policy that lets nothing in from elsewhere', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
  })

  it('serves its files with their type, and keeps nothing in a cache', async () => {
    const file = await get('/assets/app-1a.js')
    expect(file.status).toBe(200)
    expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(file.headers.get('cache-control')).toBe('no-store')
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/assets/%252e%252e/%252e%252e/secret.json',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/C:/secret.json',
    '/secret.json%00.js',
    '/assets',
    '/assets/notes.txt',
    '/.hidden.json',
    '/%ff%fe',
    '/nothing.js',
  ])('does not serve %s', async path => {
    expect((await get(path)).status).toBe(404)
  })

  it('serves nothing of another host', async () => {
    for (const url of ['app://journeybook.evil/', 'app://evil/', 'https://journeybook/'])
      expect((await handle(new Request(url))).status).toBe(403)
  })

  it('gives a route what its path caught, and only for its method', async () => {
    const posted = await handle(new Request('app://journeybook/echo/hello', { method: 'POST' }))
    expect(await posted.text()).toBe('hello')
    expect((await get('/echo/hello')).status).toBe(404)
    expect((await handle(new Request('app://journeybook/', { method: 'POST' }))).status).toBe(405)
  })

  it('says nothing of what went wrong', async () => {
    const failed = await get('/broken')
    expect(failed.status).toBe(500)
    expect(await failed.text()).toBe('')
  })
})
