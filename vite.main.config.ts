/** Builds the desktop's own code, for Electron and for the stand-in; only `npm run dev` runs the TypeScript as it is. */
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { defineConfig } from 'vite'

/** What is not bundled: Electron's own, Node's own, sharp, which is native, libheif, which stays a package that anyone may replace (LGPL), and LiteRT, which reads its WebAssembly. */
const external = ['electron', 'sharp', /^libheif-js/, /^@litertjs\//, /^node:/, ...builtinModules]

/** Electron Forge reads this file too, and packs what is in `.vite`. */
export default defineConfig(env => ({
  publicDir: false,
  // Packages are found as Node finds them. With `import` among the conditions a package that is required would be given as a module,
  // with its function under `default`: zip files could not be written.
  resolve: { conditions: ['node'], mainFields: ['main'] },
  build: {
    outDir: join(import.meta.dirname, 'forgeConfigSelf' in env ? '.vite/build' : '.build/main'),
    emptyOutDir: !('forgeConfigSelf' in env),
    minify: false,
    target: 'node24',
    lib: {
      entry: {
        main: join(import.meta.dirname, 'electron/main.ts'),
        decoder: join(import.meta.dirname, 'services/photos/guard/decoder.ts'),
        trial: join(import.meta.dirname, 'services/handover/guard/program.ts'),
      },
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    // Some packages are CommonJS and require Node's own modules.
    rolldownOptions: { external, platform: 'node' },
  },
  clearScreen: false,
}))
