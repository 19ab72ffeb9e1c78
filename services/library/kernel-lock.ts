/**
 * One process a library. The kernel holds the lock and drops it when the process dies, so there is no stale lock to
 * clear, no clock and no process id. Losing it loses no data: every file carries its writer's name.
 */
import { createHash } from 'node:crypto'
import { realpath, unlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Takes the lock of an existing folder. Resolves to its release, or undefined when another process has it. */
export async function holdKernelLock(folder: string): Promise<(() => Promise<void>) | undefined> {
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 32)
  const address = addressOf(name)
  let server = await listen(address)
  // Only a socket file outlives its process; whoever answers on it is alive.
  if (server === undefined && process.platform === 'darwin' && !(await isAnswered(address))) {
    await unlink(address).catch(() => undefined)
    server = await listen(address)
  }
  if (server === undefined) return undefined
  const held = server
  held.unref()
  return () => new Promise(resolve => held.close(() => resolve()))
}

function addressOf(name: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\journeybook-${name}`
  if (process.platform === 'linux') return `\0journeybook-${name}`
  return join(tmpdir(), `journeybook-${name}.sock`)
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer(socket => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined)
      else reject(error)
    })
    server.listen({ path: address, exclusive: true }, () => resolve(server))
  })
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
