/** The `electron` module as the app finds it on the stand-in (register.ts puts it there). */
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Notification } from './notification.ts'
import { protocol, session } from './session.ts'
import { Menu, nativeTheme, powerMonitor, safeStorage, shell } from './system.ts'
import type { ContextBridge, IpcRenderer } from './types.ts'
import { utilityProcess } from './utility-process.ts'

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
}

/** In a page these come from preload-host.ts; here they only have their types. */
export declare const contextBridge: ContextBridge
export declare const ipcRenderer: IpcRenderer

// electron-store reads the module whole.
// biome-ignore lint/style/noDefaultExport: Electron's own module has one
export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
}
