/** `npm run dev`: the app on the stand-in, its windows from Vite's server, so that a change is seen at once. */
import process from 'node:process'
import { createServer } from 'vite'
import { ensureBuilt } from './lib/build.ts'
import { inProject } from './lib/place.ts'
import { runNode } from './lib/run-node.ts'
import { say } from './lib/say.ts'

// The preload is built; only the renderer reloads.
await ensureBuilt()
const server = await createServer({ configFile: inProject('vite.config.ts') })
await server.listen()
const { port } = server.config.server
say(`Vite serves the windows on port ${port}; close the app’s window to end.`)
const env = { ...process.env, JOURNEYBOOK_DEV_SERVER: `http://127.0.0.1:${port}` }
process.exitCode = await runNode(['--import', inProject('stand-in/register.ts'), inProject('electron/main.ts')], {
  env,
})
await server.close()
