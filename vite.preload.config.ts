/** Builds the preload: one file without imports, because a sandboxed preload may load nothing. */
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { channels } from './contract/define.ts'
import { events } from './contract/events.ts'
import { contract } from './contract/index.ts'

export default defineConfig({
  publicDir: false,
  // The lists are derived from the contract here, so that the preload carries the names and not the schemas.
  define: {
    __CHANNELS__: JSON.stringify(channels(contract)),
    __EVENTS__: JSON.stringify(Object.keys(events)),
  },
  build: {
    outDir: join(import.meta.dirname, '.build'),
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
})
