/** Puts every handler behind the one door (ipc.ts). */
import { join } from 'node:path'
import { app, ipcMain } from 'electron'
import { contract } from '#contract/index.ts'
import type { Language } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import { londonDay } from '#core/reviews/day.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { listChildren } from '#services/register/child-list.ts'
import { readAllDisclosures } from '#services/register/disclosures.ts'
import { readAllEditions } from '#services/register/editions.ts'
import { readSample } from '#services/toolkit/sample.ts'
import type { App } from '../create-app.ts'
import { type Area, collectHandlers, createDoor } from '../ipc.ts'
import { createKeychain } from '../keychain.ts'
import { logFailure } from '../log.ts'
import { setMenu } from '../menu.ts'
import { bookFactsOf, checkWithCase } from '../print/check.ts'
import { toContext } from '../register/context.ts'
import { createMinimumOf } from '../register/minimum.ts'
import { createSaveKit } from '../save-kit.ts'
import { createAppHandlers } from './app.ts'
import { createArchiveHandlers } from './archive.ts'
import { type BooksParts, createBooksHandlers } from './books.ts'
import { createHandoverHandlers } from './handover.ts'
import { createHistoryHandlers } from './history.ts'
import { createLibraryHandlers } from './library.ts'
import { createPhotosHandlers } from './photos.ts'
import { createPrintHandlers } from './print.ts'
import { createRecoveryHandlers } from './recovery.ts'
import { createRegisterHandlers } from './register.ts'
import { createTogetherHandlers } from './together.ts'
import { createToolkitHandlers } from './toolkit.ts'

/** Registers the calls. Throws when the contract and the handlers differ: the app must not start half-answered. */
export function setupIpc(parts: App): void {
  const handlers = collectHandlers(contract, createAreas(parts))
  const door = createDoor(contract, handlers, { checkOutput: !app.isPackaged, onBug: logFailure })
  ipcMain.handle('call', (event, channel: unknown, input: unknown) => door(event.senderFrame, channel, input))
}

function createAreas(parts: App): Area[] {
  const {
    session,
    settings,
    ports,
    autoLock,
    idleCheck,
    books,
    tell,
    dialogs,
    host,
    jobs,
    prints,
    received,
    isToolkit,
  } = parts
  const languageChanged = (language: Language) => {
    setMenu(language, tell)
    tell('app.languageChanged', { language })
  }
  const version = app.getVersion()
  const minimumOf = createMinimumOf(parts)
  const checking = { session, isToolkit, minimumOf, ports }
  const check = (book: Book) => checkWithCase(checking, book)
  return [
    { area: 'app', verbs: createAppHandlers({ settings, autoLock, idleCheck, version, host, languageChanged }) },
    {
      area: 'library',
      verbs: createLibraryHandlers({
        session,
        books,
        settings,
        dialogs,
        random: ports.random,
        clock: ports.clock,
        keychain: { folder: join(parts.paths.settings, 'keychain'), keychain: createKeychain() },
        today: () => londonDay(ports.clock.now()),
        saveKit: createSaveKit(parts),
      }),
    },
    { area: 'recovery', verbs: createRecoveryHandlers({ session, ports, dialogs }) },
    { area: 'archive', verbs: createArchiveHandlers({ archive: parts.archive, dialogs }) },
    { area: 'books', verbs: createBooksHandlers(booksParts(parts)) },
    {
      area: 'handover',
      verbs: createHandoverHandlers({
        session,
        books,
        received,
        ports,
        tell,
        check,
        language: () => settings.get().language,
        chooseBook: dialogs.chooseBook,
        choosePlace: name => dialogs.chooseSavePlace('book', name),
      }),
    },
    { area: 'history', verbs: createHistoryHandlers({ books, tell }) },
    { area: 'photos', verbs: createPhotosHandlers({ chosen: parts.chosen, books, guard: parts.guard, dialogs }) },
    {
      area: 'print',
      verbs: createPrintHandlers({ session, books, jobs, prints, dialogs, clock: ports.clock, tell, check, minimumOf }),
    },
    { area: 'register', verbs: createRegisterHandlers({ ...parts, language: () => settings.get().language }) },
    { area: 'together', verbs: createTogetherHandlers(parts) },
    {
      area: 'toolkit',
      verbs: createToolkitHandlers({
        ...parts,
        templates: parts.paths.templates,
        factsOf: book => bookFactsOf(checking, book),
      }),
    },
    { area: 'word', verbs: parts.word.handlers },
  ]
}

function booksParts(parts: App): BooksParts {
  const { session, books, shelf, tell, ports, paths } = parts
  const today = () => londonDay(ports.clock.now())
  return {
    session,
    books,
    shelf,
    tell,
    readContexts: async () => {
      const library = session.current()
      if (!library) return () => toContext(undefined, [], [], today())
      const [children, editions, sent] = await Promise.all([
        listChildren(library),
        readAllEditions(library),
        readAllDisclosures(library),
      ])
      const byId = new Map(children.books.map(child => [child.id, child]))
      return id => toContext(byId.get(id), editions.get(id) ?? [], sent.get(id) ?? [], today())
    },
    buildBook: async (template, answers) => {
      const found = await parts.findTemplate(template, answers.settings?.layer)
      return found && buildBook(found, answers, ports.ids)
    },
    readSample: () => readSample(ports.ids, { templates: paths.templates, art: join(paths.assets, 'art') }),
  }
}
