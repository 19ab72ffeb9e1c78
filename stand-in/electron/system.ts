/** The rest of what the app uses of Electron, as far as a browser we do not own can give it. */
import { EventEmitter } from 'node:events'
import process from 'node:process'

/** A menu: kept, not shown, because an --app window has no menu bar. The page's own buttons and shortcuts do it all. */
export interface BuiltMenu {
  readonly template: readonly Electron.MenuItemConstructorOptions[]
}

let applicationMenu: BuiltMenu | null = null

/** Electron's `Menu`. */
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]): BuiltMenu => ({ template }),
  setApplicationMenu: (menu: BuiltMenu | null): void => {
    applicationMenu = menu
  },
  getApplicationMenu: (): BuiltMenu | null => applicationMenu,
}

const power = new EventEmitter()
// A screen locker, and our tests, can say that the screen was locked: there is no other news of it here.
if (process.platform !== 'win32') process.on('SIGUSR2', () => power.emit('lock-screen'))

/** Electron's `powerMonitor`. */
export const powerMonitor = power as unknown as Pick<Electron.PowerMonitor, 'on'>

/** Electron's `safeStorage`: there is no keyring to keep anything in. */
export const safeStorage: Pick<
  Electron.SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
> = {
  isAsyncEncryptionAvailable: async () => false,
  getSelectedStorageBackend: () => 'basic_text',
  encryptStringAsync: () => Promise.reject(new Error('there is no keyring')),
  decryptStringAsync: () => Promise.reject(new Error('there is no keyring')),
}

/** Electron's `nativeTheme`. */
export const nativeTheme: Pick<Electron.NativeTheme, 'themeSource'> = { themeSource: 'light' }

/** Electron's `shell`: nothing goes out from here. */
export const shell: Pick<Electron.Shell, 'openExternal'> = {
  openExternal: () => Promise.reject(new Error('nothing is opened outside the app')),
}
