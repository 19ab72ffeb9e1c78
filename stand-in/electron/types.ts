/// <reference types="electron" />
/**
 * The part of Electron that the app uses, as Picks of Electron's own types. `electron/tsconfig.stand-in.json` checks the
 * desktop's code against these, so that using something the stand-in lacks is a compile error.
 */

export type App = Pick<
  Electron.App,
  | 'enableSandbox'
  | 'exit'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getVersion'
  | 'isPackaged'
  | 'isReady'
  | 'on'
  | 'once'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setName'
  | 'setPath'
  | 'whenReady'
>

export type Contents = Pick<
  Electron.WebContents,
  | 'executeJavaScript'
  | 'id'
  | 'getURL'
  | 'isDestroyed'
  | 'on'
  | 'once'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'setWindowOpenHandler'
> & { readonly session: Session; readonly mainFrame: Frame }

export type Frame = Pick<Electron.WebFrameMain, 'url' | 'origin'> & { readonly parent: Frame | null }

export type Window = Pick<
  Electron.BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'on'
  | 'once'
  | 'restore'
  | 'setBounds'
  | 'setContentProtection'
  | 'show'
> & { readonly webContents: Contents }

export type WindowOptions = Pick<
  Electron.BrowserWindowConstructorOptions,
  'backgroundColor' | 'height' | 'minHeight' | 'minWidth' | 'show' | 'title' | 'width' | 'x' | 'y'
> & { webPreferences?: WindowPreferences }

type WindowPreferences = Pick<
  Electron.WebPreferences,
  | 'additionalArguments'
  | 'contextIsolation'
  | 'devTools'
  | 'disableBlinkFeatures'
  | 'navigateOnDragDrop'
  | 'nodeIntegration'
  | 'nodeIntegrationInSubFrames'
  | 'nodeIntegrationInWorker'
  | 'preload'
  | 'sandbox'
  | 'spellcheck'
  | 'webSecurity'
  | 'webviewTag'
  | 'allowRunningInsecureContent'
  | 'experimentalFeatures'
> & { session?: Session }

export type Session = Pick<
  Electron.Session,
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'on'
> & {
  readonly protocol: Pick<Electron.Protocol, 'handle'>
  readonly webRequest: Pick<Electron.WebRequest, 'onBeforeRequest'>
}

/** What a handler is told of a call's sender. */
export interface InvokeEvent {
  readonly sender: Contents
  readonly senderFrame: Frame | null
}

export interface IpcMain {
  handle(channel: string, listener: (event: InvokeEvent, ...args: unknown[]) => unknown): void
  on: Electron.IpcMain['on']
}

export interface Dialog {
  showOpenDialog(window: Window, options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue>
  showSaveDialog(window: Window, options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue>
}

/** What the app does with a notification. */
export type ShownNotification = Pick<Electron.Notification, 'show'> & {
  on(event: 'click', listener: () => void): unknown
}
export type UtilityProcess = Pick<Electron.UtilityProcess, 'kill' | 'on' | 'once' | 'postMessage'>

/** What a preload uses. */
export type ContextBridge = Pick<Electron.ContextBridge, 'exposeInMainWorld'>
export type IpcRenderer = Pick<Electron.IpcRenderer, 'invoke' | 'on' | 'removeListener'>
