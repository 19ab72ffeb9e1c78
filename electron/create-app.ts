/** Puts the parts of the app together: what is kept, what is open, and what windows are served. */
import { join } from 'node:path'
import process from 'node:process'
import { app, BrowserWindow } from 'electron'
import type { Ports } from '#core/ports/index.ts'
import type { PrintEngine } from '#core/ports/print-engine.ts'
import type { HandedChildren } from '#services/handover/index.ts'
import { createPictureGuard, type PictureGuard } from '#services/photos/guard/guard.ts'
import { createPrintArt } from '#services/print/own-art.ts'

import { type Archive, createArchive } from './archive.ts'

import { createArtRoutes } from './art-routes.ts'
import { type AutoLock, createAutoLock } from './auto-lock.ts'
import { createBookRoutes } from './books/book-routes.ts'
import { createOpenBooks, type OpenBooks } from './books/open-books.ts'
import { createShelf, type FindTemplate, forgetCard, keepCard, type Shelf } from './books/shelf.ts'
import { type ChosenFiles, createChosenFiles } from './chosen-files.ts'
import { startDecoder } from './decoder.ts'
import type { DevicePermission } from './device-permission.ts'
import { createDialogs, type Dialogs } from './dialogs.ts'
import { type Tell, tellWindows } from './events.ts'
import { createReceivedChildren, createReceivedFiles, type Received, type ReceivedFiles } from './handover/received.ts'
import { createReceivedRoutes } from './handover/routes.ts'
import { createIdleCheck, type IdleCheck } from './idle-check.ts'
import { createLibrarySession, type LibrarySession } from './library-session.ts'
import { logFailure } from './log.ts'
import { setupMachineAgency } from './machine-agency.ts'
import type { Paths } from './paths.ts'
import { createPhotoRoutes } from './photos.ts'
import { createPorts } from './ports.ts'
import { createPrintCache } from './print/ahead.ts'
import { createJobs, type Jobs } from './print/jobs.ts'
import type { MakeParts } from './print/make.ts'
import { toPrintProgress } from './print/progress.ts'
import { createPrintRoutes } from './print/routes.ts'
import { createPrintEngine } from './print-engine.ts'
import { undoHalfTaken } from './register/undo-half-taken.ts'
import type { Route } from './scheme.ts'
import { openSettings, type SettingsStore } from './settings.ts'
import { createSoundRoutes } from './sounds.ts'
import { createTemplates, type Templates } from './templates.ts'
import { startTrial } from './trial.ts'
import { createWordDesk, type WordDesk } from './word.ts'

/** The app's parts. */
export interface App {
  readonly paths: Paths
  readonly ports: Ports
  readonly settings: SettingsStore
  readonly session: LibrarySession
  readonly books: OpenBooks
  readonly shelf: Shelf
  readonly findTemplate: FindTemplate
  readonly isToolkit: Templates['isToolkit']
  readonly jobs: Jobs
  readonly prints: MakeParts
  readonly engine: PrintEngine
  readonly autoLock: AutoLock
  readonly idleCheck: IdleCheck
  readonly dialogs: Dialogs
  readonly received: ReceivedFiles
  readonly receivedChildren: Received<HandedChildren>
  readonly devices: DevicePermission
  readonly chosen: ChosenFiles
  readonly guard: PictureGuard
  readonly word: WordDesk
  readonly archive: Archive
  readonly tell: Tell
  /** Everything the app's origin serves beside the built renderer. */
  readonly routes: readonly Route[]
  readonly host: 'electron' | 'stand-in'
  /** Closes what is not part of the library. */
  close(): Promise<void>
}

/** Makes the app's parts over its folders. `devices`: who may use the camera and the microphone. */
export function createApp(paths: Paths, devices: DevicePermission): App {
  const ports = createPorts(app.isPackaged)
  const settings = openSettings(paths.settings, app.getPreferredSystemLanguages(), ports.ids)
  const session = createLibrarySession({ place: settings.place ?? paths.library, ports, device: settings.device })
  setupMachineAgency({ session, file: paths.agency, onFailure: error => logFailure('agency', error) })
  const templates = createTemplates(paths.templates, session)
  const findTemplate = templates.find
  const books = createOpenBooks(session, {
    saveState: (id, state) => {
      tellWindows('books.saveState', { id, state })
      archive.saveState(id, state)
      if (state === 'saved') cache.touched(id)
    },
    changing: id => forgetCard(session, id),
    changedElsewhere: id => tellWindows('books.changedElsewhere', { id }),
    closing: (_id, store) => keepCard(session, findTemplate, store).catch(error => logFailure('card', error)),
  })
  const shelf = createShelf(session, findTemplate, books)
  const art = createPrintArt(paths.assets)
  const engine = createPrintEngine()
  const cache = createPrintCache({
    session,
    books,
    art,
    assetsFolder: paths.assets,
    folder: paths.cache,
    version: app.getVersion(),
    onFailure: error => logFailure('bake-ahead', error),
  })
  const idleCheck = createIdleCheck({
    session,
    clock: ports.clock,
    lockMinutes: () => settings.get().lockAfterMinutes,
    onFailure: error => logFailure('idle-check', error),
  })
  const prints: MakeParts = {
    session,
    books,
    findTemplate,
    art,
    engine,
    ports,
    rendererFolder: paths.renderer,
    assetsFolder: paths.assets,
    pressFolder: join(paths.cache, 'presses'),
    cache,
    idleCheck,
  }
  const jobs = createJobs({
    ...prints,
    progress: (job, progress) => tellWindows('print.progress', toPrintProgress(job, progress)),
  })
  const guard = createPictureGuard(() => startDecoder(paths.decoder))
  const chosen = createChosenFiles(ports.ids)
  const photos = createPhotoRoutes({ books, guard, chosen })
  const autoLock = createAutoLock({
    clock: ports.clock,
    minutes: () => settings.get().lockAfterMinutes,
    lock: why => void session.lock(why),
  })
  const archive = createArchive({ session, books, ports })
  const received = createReceivedFiles(ports.ids, () => startTrial(paths.trial), guard)
  const dialogs = createDialogs(() => settings.get().language)
  const word = createWordDesk(ports.ids, session, dialogs)
  const receivedChildren = createReceivedChildren(ports.ids, () => startTrial(paths.trial), guard)
  session.onLock({ after: received.drop })
  session.onLock({ after: receivedChildren.drop })
  session.onOpen(() => void undoHalfTaken(session, settings.device, tellWindows))
  session.onLock({
    before: async () => {
      cache.stop()
      jobs.clear()
      await books.closeAll()
    },
    after: () => {
      photos.forget()
      chosen.clear()
      word.forget()
      guard.close()
    },
  })
  session.onLock({
    after: why => {
      devices.allow('none')
      dropWindows(why)
    },
  })
  return {
    paths,
    ports,
    settings,
    session,
    books,
    shelf,
    findTemplate,
    isToolkit: templates.isToolkit,
    jobs,
    prints,
    engine,
    autoLock,
    idleCheck,
    devices,
    dialogs,
    word,
    received,
    receivedChildren,
    chosen,
    guard,
    archive,
    tell: tellWindows,
    routes: [
      ...createBookRoutes(books, shelf),
      ...photos.routes,
      ...createSoundRoutes(books),
      ...createArtRoutes(art),
      ...createReceivedRoutes(received, guard),
      ...createPrintRoutes(jobs),
      ...word.routes,
    ],
    host: 'electron' in process.versions ? 'electron' : 'stand-in',
    close: async () => {
      guard.close()
      await engine.close()
    },
  }
}

/** After a lock a window starts anew: whatever it held of a book in memory goes with the old page. */
function dropWindows(why: Parameters<NonNullable<Parameters<LibrarySession['onLock']>[0]['after']>>[0]): void {
  tellWindows('library.locked', { why })
  for (const window of BrowserWindow.getAllWindows()) window.webContents.reload()
}
