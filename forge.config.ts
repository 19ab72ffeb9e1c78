/** How the app is packaged and its installers are made. Electron's program must be fetched for this; see the README. */
import { cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion } from '@electron/fuses'
import { MakerDeb } from '@electron-forge/maker-deb'
import { MakerDMG } from '@electron-forge/maker-dmg'
import { MakerSquirrel } from '@electron-forge/maker-squirrel'
import { MakerZIP } from '@electron-forge/maker-zip'
import { FusesPlugin } from '@electron-forge/plugin-fuses'
import { VitePlugin } from '@electron-forge/plugin-vite'
import type { ForgeConfig } from '@electron-forge/shared-types'

const root = import.meta.dirname

/** Three of LiteRT's four runtimes, 28 MB: services/photos/face-net.ts loads the one that runs everywhere. */
const neverLoaded = /litert_wasm_(?!compat)/

const config: ForgeConfig = {
  packagerConfig: {
    name: 'Journeybook',
    executableName: 'journeybook',
    appBundleId: 'wales.journeybook.desktop',
    // sharp's native files cannot be loaded from inside an archive.
    asar: { unpack: '**/node_modules/{sharp,@img}/**' },
    darwinDarkModeSupport: false,
  },
  makers: [
    // Per machine and by the agency's own tools where it can be: see docs/threat-model.md on who may replace the app.
    new MakerSquirrel({ name: 'journeybook' }),
    new MakerDMG({}, ['darwin']),
    new MakerZIP({}, ['darwin', 'linux']),
    new MakerDeb({ options: { name: 'journeybook', productName: 'Journeybook', section: 'editors' } }),
  ],
  plugins: [
    new VitePlugin({
      build: [
        { entry: 'electron/main.ts', config: 'vite.main.config.ts', target: 'main' },
        { entry: 'electron/preload.ts', config: 'vite.preload.config.ts', target: 'preload' },
      ],
      renderer: [{ name: 'main_window', config: 'vite.config.ts' }],
    }),
    new FusesPlugin({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    }),
  ],
  hooks: {
    // The Vite plugin packs what it builds and nothing else; the build leaves these out (vite.main.config.ts).
    packageAfterCopy: async (_config, buildPath) => {
      // Beside the build, as in a checkout: whatever reads them finds them two folders up.
      for (const folder of ['assets', 'templates'])
        await cp(join(root, folder), join(buildPath, folder), { recursive: true })
      for (const name of ['sharp', 'libheif-js', '@litertjs/core'].flatMap(name => [...packagesOf(name)])) {
        const from = join(root, 'node_modules', name)
        const filter = (file: string) => !neverLoaded.test(file)
        await cp(from, join(buildPath, 'node_modules', name), { recursive: true, dereference: true, filter })
      }
    },
  },
}

export default config

/** A package and everything it needs, as far as it is installed: optional parts for other systems are not. */
function packagesOf(name: string, known = new Set<string>()): Set<string> {
  const require = createRequire(join(root, 'package.json'))
  const manifest = find(() => require(join(root, 'node_modules', name, 'package.json')))
  if (!manifest || known.has(name)) return known
  known.add(name)
  const { dependencies = {}, optionalDependencies = {} } = manifest
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) packagesOf(needed, known)
  return known
}

interface Manifest {
  readonly dependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}

function find(read: () => Manifest): Manifest | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
