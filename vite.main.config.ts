/** Builds the desktop's own code for Electron; on the stand-in Node runs the TypeScript as it is. */
import { join } from 'node:path'
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', 'sharp'] },
  build: {
    ssr: join(import.meta.dirname, 'electron/main.ts'),
    outDir: join(import.meta.dirname, '.build/main'),
    emptyOutDir: true,
    minify: false,
    target: 'node24',
    rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js' } },
  },
  clearScreen: false,
})
