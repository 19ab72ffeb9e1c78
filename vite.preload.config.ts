/** Builds the preload: one file without imports, because a sandboxed preload may load nothing. */
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { channels } from './contract/define.ts'
import { events } from './contract/events.ts'
import { contract } from './contract/index.ts'

/** Electron Forge reads this file too, and packs what is in `.vite`. */
export default defineConfig(env => ({
  publicDir: false,
  // The lists are derived from the contract here, so that the preload carries the names and not the schemas.
  define: {
    __CHANNELS__: JSON.stringify(channels(contract)),
    __EVENTS__: JSON.stringify(Object.keys(events)),
  },
  build: {
    outDir: join(import.meta.dirname, 'forgeConfigSelf' in env ? '.vite/build' : '.build'),
    emptyOutDir: false,
    minify: false,
    target: 'chrome140',
    rolldownOptions: {
      input: join(import.meta.dirname, 'electron/preload.ts'),
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
  clearScreen: false,
}))
