/** Puts every handler behind the one door (ipc.ts). */
import { app, ipcMain } from 'electron'
import { contract } from '#contract/index.ts'
import { buildBook } from '#core/toolkit/build.ts'
import type { App } from '../create-app.ts'
import { type Area, collectHandlers, createDoor } from '../ipc.ts'
import { logFailure } from '../log.ts'
import { setMenu } from '../menu.ts'
import { createAppHandlers } from './app.ts'
import { createBooksHandlers } from './books.ts'
import { createLibraryHandlers } from './library.ts'
import { createPhotosHandlers } from './photos.ts'

/** Registers the calls. Throws when the contract and the handlers differ: the app must not start half-answered. */
export function setupIpc(parts: App): void {
  const handlers = collectHandlers(contract, createAreas(parts))
  const door = createDoor(contract, handlers, { checkOutput: !app.isPackaged, onBug: logFailure })
  ipcMain.handle('call', (event, channel: unknown, input: unknown) => door(event.senderFrame, channel, input))
}

function createAreas(parts: App): Area[] {
  const { session, settings, ports, autoLock, books, shelf, tell, dialogs, host } = parts
  return [
    {
      area: 'app',
      verbs: createAppHandlers({
        settings,
        autoLock,
        version: app.getVersion(),
        host,
        languageChanged: language => {
          setMenu(language, tell)
          tell('app.languageChanged', { language })
        },
      }),
    },
    {
      area: 'library',
      verbs: createLibraryHandlers({
        session,
        settings,
        random: ports.random,
        saveKit: async () => ({ ok: false, code: 'failed' }),
      }),
    },
    {
      area: 'books',
      verbs: createBooksHandlers({
        session,
        books,
        shelf,
        tell,
        contextOf: async () => ({ inPlace: false, where: 'here' }),
        buildBook: async (template, answers) => {
          const found = await parts.findTemplate(template)
          return found && buildBook(found, answers, ports.ids)
        },
        createSample: async () => ({ ok: false, code: 'failed' }),
        openFile: async () => ({ ok: false, code: 'failed' }),
      }),
    },
    { area: 'photos', verbs: createPhotosHandlers({ books, tell, choosePictures: dialogs.choosePictures }) },
    {
      area: 'print',
      verbs: Object.fromEntries(
        Object.keys(contract.print).map(verb => [verb, async () => ({ ok: false, code: 'failed' })]),
      ),
    },
    {
      area: 'register',
      verbs: Object.fromEntries(
        Object.keys(contract.register).map(verb => [verb, async () => ({ ok: false, code: 'failed' })]),
      ),
    },
  ]
}
