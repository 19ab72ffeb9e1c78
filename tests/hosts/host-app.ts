/**
 * A small app that uses of `electron` what ours uses, and says on stdout what it saw: one JSON value a line. Run as the
 * main file of whichever host is under test.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron'

const say = (what: string, value: unknown) => process.stdout.write(`${JSON.stringify({ what, value })}\n`)

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])
app.setPath('userData', process.env.HOST_DATA ?? mkdtempSync(join(tmpdir(), 'journeybook-host-')))
say('lock', app.requestSingleInstanceLock())
app.on('second-instance', () => say('second', true))
if (process.env.HOST_WAIT === '1') process.stdin.on('data', () => app.quit()).resume()
else void app.whenReady().then(run)

const preload = `
const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('host', {
  ask: (channel, input) => ipcRenderer.invoke(channel, input).then(value => ({ value }), error => ({ threw: error.message })),
  hear: listener => { const pass = (_, what) => listener(what); ipcRenderer.on('news', pass); return () => ipcRenderer.removeListener('news', pass) },
  argument: process.argv.includes('--told=yes'),
})`

const page = `<!doctype html><title>Host</title><script src="/page.js"></script>`

async function run(): Promise<void> {
  const own = session.fromPartition('host-test')
  const asked: string[] = []
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !url.startsWith('app://')
    if (cancel) asked.push(new URL(url).protocol)
    answer({ cancel })
  })
  own.protocol.handle('app', async request => {
    const { pathname, host } = new URL(request.url)
    if (pathname === '/echo') return Response.json({ host, size: (await request.arrayBuffer()).byteLength })
    if (pathname === '/bytes') return new Response(new Uint8Array(3_000_000).fill(7))
    if (pathname === '/throws') throw new Error('broken')
    if (pathname === '/page.js') return new Response('', { headers: { 'content-type': 'text/javascript' } })
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  })
  ipcMain.handle('double', (event, input) => ({
    doubled: Number(input) * 2,
    url: event.senderFrame?.url,
    top: event.senderFrame?.parent === null,
  }))
  ipcMain.handle('throws', () => {
    throw new Error('on purpose')
  })
  const twice = attempt(() => ipcMain.handle('double', () => {}))
  say('second handler', twice)
  const folder = mkdtempSync(join(tmpdir(), 'journeybook-host-'))
  writeFileSync(join(folder, 'preload.cjs'), preload)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, preload: join(folder, 'preload.cjs'), additionalArguments: ['--told=yes'] },
  })
  const left: string[] = []
  window.webContents.on('will-navigate', event => {
    left.push(event.url)
    event.preventDefault()
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    left.push(`window ${url}`)
    return { action: 'deny' }
  })
  await window.loadURL('app://host/index.html')
  say('url', window.webContents.getURL())
  const evaluate = (code: string) => window.webContents.executeJavaScript(code)
  say('argument', await evaluate('window.host.argument'))
  say('frozen', await evaluate(`(() => { try { window.host = 1 } catch {} return typeof window.host.ask })()`))
  say('no node', await evaluate(`typeof require + typeof process`))
  say('call', await evaluate(`window.host.ask('double', 21)`))
  say('throws', await evaluate(`window.host.ask('throws')`))
  say('unknown', await evaluate(`window.host.ask('nothing')`))
  say('post', await evaluate(`fetch('/echo', { method: 'POST', body: new Uint8Array(2000000) }).then(r => r.json())`))
  say(
    'blob',
    await evaluate(`fetch('/echo', { method: 'POST', body: new Blob(['x'.repeat(70000)]) }).then(r => r.json())`),
  )
  say('bytes', await evaluate(`fetch('/bytes').then(r => r.arrayBuffer()).then(b => b.byteLength)`))
  say('broken', await evaluate(`fetch('/throws').then(r => r.status, () => 'refused')`))
  say('elsewhere', await evaluate(`fetch('https://example.com/').then(() => 'reached', () => 'refused')`))
  say('asked', [...new Set(asked)])
  const news = evaluate(`new Promise(resolve => { const stop = window.host.hear(what => { stop(); resolve(what) }) })`)
  // Once the page has run up to its promise, it hears.
  await evaluate('1')
  window.webContents.send('news', { all: 'well' })
  say('news', await news)
  await evaluate(`location.assign('https://example.com/'), 1`)
  await evaluate(`window.open('https://example.org/') === null`)
  await evaluate(`new Promise(resolve => setTimeout(resolve, 300))`)
  say('left', left)
  say('stayed', window.webContents.getURL())
  const pdf = await window.webContents.printToPDF({ pageSize: { width: 8, height: 6 }, printBackground: true })
  say(
    'pdf',
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/MediaBox ?\[[^\]]*\]/)?.[0],
  )
  const closed = new Promise(resolve => window.once('closed', () => resolve(window.isDestroyed())))
  app.once('window-all-closed', () => {})
  window.close()
  say('closed', await closed)
  say('windows', BrowserWindow.getAllWindows().length)
  app.quit()
}

function attempt(act: () => void): string {
  try {
    act()
    return 'accepted'
  } catch {
    return 'refused'
  }
}
