/** Builds the print page alone, once a run, as scripts build it with the app. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.build/print-page')

let built: Promise<string> | undefined

/** The folder that holds the built print page. */
export function builtPrintPage(): Promise<string> {
  built ??= build({
    configFile: false,
    root: join(root, 'renderer'),
    logLevel: 'error',
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'chrome140',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'renderer/print.html') },
    },
  }).then(() => folder)
  return built
}
