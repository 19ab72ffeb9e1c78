/** The desktop app. A flat list of set-ups; every handler stands before the first window opens. */
import process from 'node:process'
import { app, nativeTheme, protocol, session } from 'electron'
import { setupShelfWatch } from './books/watch-shelf.ts'
import { createApp } from './create-app.ts'
import { createDevicePermission } from './device-permission.ts'
import { setupIpc } from './handlers/index.ts'
import { logFailure } from './log.ts'
import { setMenu } from './menu.ts'
import { setupNavigationRules } from './navigation-rules.ts'
import { appScheme } from './origin.ts'
import { getPaths } from './paths.ts'
import { setupPower } from './power.ts'
import { setupQuit } from './quit.ts'
import { setupReminders } from './reminders.ts'
import { createSchemeHandler } from './scheme.ts'
import { setupSessionRules } from './session-rules.ts'
import { openWindow, showWindow } from './window.ts'

process.on('unhandledRejection', error => logFailure('unhandled', error))

app.setName('Journeybook')
app.setAppUserModelId('wales.journeybook.desktop')
app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])

const paths = getPaths()
// Not awaited: Electron says that it is ready only once this file has run to its end.
if (app.requestSingleInstanceLock()) void start().catch(stop)
else app.quit()

async function start(): Promise<void> {
  app.on('second-instance', showWindow)
  setupNavigationRules(app)
  await app.whenReady()
  nativeTheme.themeSource = 'light'
  const dev = app.isPackaged ? undefined : process.env.JOURNEYBOOK_DEV_SERVER
  // In memory: Chromium writes nothing of what a window is shown to the disk.
  const pages = session.fromPartition('journeybook')
  setupSessionRules(pages, dev === undefined ? [] : [dev, dev.replace(/^http/, 'ws')])
  const journeybook = createApp(paths, createDevicePermission(pages))
  pages.protocol.handle(appScheme, createSchemeHandler({ renderer: paths.renderer, dev, routes: journeybook.routes }))
  setupIpc(journeybook)
  setMenu(journeybook.settings.get().language, journeybook.tell)
  setupPower(journeybook)
  setupReminders(journeybook)
  setupShelfWatch(journeybook.session, journeybook.tell)
  setupQuit(journeybook)
  app.on('activate', showWindow)
  openWindow({ session: pages, settings: journeybook.settings, preload: paths.preload, path: '/' })
}

/** Half an app is worse than none: a contract without its handlers must be seen at once. */
function stop(error: unknown): void {
  logFailure('start', error)
  app.exit(1)
}
