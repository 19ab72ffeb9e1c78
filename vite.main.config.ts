/** Builds the desktop's own code for Electron; on the stand-in Node runs the TypeScript as it is. */
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { defineConfig } from 'vite'

/** What is not bundled: Electron's own, Node's own, and sharp, which is native. */
const external = ['electron', 'sharp', /^node:/, ...builtinModules]

/** Electron Forge reads this file too, and packs what is in `.vite`. */
export default defineConfig(env => ({
  publicDir: false,
  resolve: { conditions: ['node', 'import'], mainFields: ['module', 'main'] },
  build: {
    outDir: join(import.meta.dirname, 'forgeConfigSelf' in env ? '.vite/build' : '.build/main'),
    emptyOutDir: !('forgeConfigSelf' in env),
    minify: false,
    target: 'node24',
    lib: { entry: join(import.meta.dirname, 'electron/main.ts'), formats: ['es'], fileName: () => 'main.js' },
    // Some packages are CommonJS and require Node's own modules.
    rolldownOptions: { external, platform: 'node' },
  },
  clearScreen: false,
}))
