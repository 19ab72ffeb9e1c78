/** One instance, held by the kernel: no lock file that a crash could leave behind. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let held: Server | undefined

/**
 * Takes the lock for a data folder. False when another process holds it: that one is told, and `onSecond` is called
 * there. The lock ends with the process, however it ends.
 */
export function takeInstanceLock(dataFolder: string, onSecond: () => void): boolean {
  if (held) return true
  const address = lockAddress(dataFolder)
  // macOS has neither named pipes nor abstract sockets: there a socket's file outlives a process that was killed.
  if (process.platform === 'darwin' && !isAnswered(address)) rmSync(address, { force: true })
  held = listenOn(address, onSecond)
  if (held) return true
  connect(address)
    .on('error', () => {})
    .end('second')
  return false
}

/** Lets go of the lock before the process ends. */
export function releaseInstanceLock(): void {
  held?.close()
  held = undefined
}

function listenOn(address: string, onSecond: () => void): Server | undefined {
  const server = createServer(socket => {
    socket.on('error', () => {}).resume()
    onSecond()
  })
  // A local socket is bound in the call itself: a failure shows as no handle at once, and as an event only later.
  server.on('error', () => {})
  server.listen(address)
  if (!server.listening) return undefined
  server.unref()
  return server
}

function lockAddress(dataFolder: string): string {
  const name = `journeybook-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 24)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  if (process.platform === 'linux') return `\0${name}`
  return join(tmpdir(), `${name}.sock`)
}

/** Whether somebody is there. A process of its own, because Electron's call is synchronous and so is ours. */
function isAnswered(address: string): boolean {
  const probe = `require('node:net').connect(process.argv[1]).on('connect', () => process.exit(0)).on('error', () => process.exit(1))`
  return spawnSync(process.execPath, ['-e', probe, address], { timeout: 5000 }).status === 0
}
