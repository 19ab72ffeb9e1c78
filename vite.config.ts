/** Builds what windows show: `index.html`, the app, and `print.html`, the page that is printed. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, 'renderer')

/** Electron Forge reads this file too, and packs what is in `.vite`. */
export default defineConfig(env => ({
  root,
  base: '/',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  // electron/scheme.ts puts a fresh nonce in the place of this word in every answer; the renderer reads it from
  // `document.querySelector('meta[property="csp-nonce"]').nonce`.
  html: { cspNonce: 'JOURNEYBOOK_NONCE' },
  build: {
    outDir: join(import.meta.dirname, 'forgeConfigSelf' in env ? '.vite/renderer/main_window' : '.build/renderer'),
    emptyOutDir: true,
    // A font or picture inlined as a data: URL would need a wider content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    target: 'chrome140',
    rolldownOptions: {
      input: [join(root, 'index.html'), join(root, 'print.html')],
      // What must be first (renderer/app/first.ts) stands with zod in one chunk: whatever uses zod then runs after it,
      // also the chunk that both pages share, which would otherwise run before the app's own first line.
      output: {
        codeSplitting: {
          groups: [{ name: 'first', test: /node_modules\/zod\/|renderer\/app\/(?:first|trusted-types)\.ts$/ }],
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: 5178, strictPort: true, fs: { allow: [import.meta.dirname] } },
  clearScreen: false,
}))
