/** The system's own file dialogs. A suggested name never says whose book it is. */
import { BrowserWindow, dialog } from 'electron'
import type { Language } from '#core/book/language.ts'

const dialogWords = {
  en: {
    pictures: 'Choose pictures',
    folder: 'Choose a folder of pictures',
    picturesKind: 'Pictures',
    book: 'Open a book',
    bookKind: 'Journeybooks',
    sheet: 'Choose a spreadsheet',
    move: 'Which folder should your books move to?',
    archive: 'Which folder should the copies go to?',
    use: 'Which folder has the books?',
    agency: 'Choose your agency’s file',
    answer: 'Choose the officer’s answer',
    sheetKind: 'Spreadsheets',
    word: 'Choose a Word file',
    wordKind: 'Word files',
    cases: 'Open a colleague’s children',
    casesKind: 'Children handed over',
    press: 'Choose the printer’s profile',
    pressKind: 'ICC profiles',
  },
  cy: {
    pictures: 'Dewis lluniau',
    folder: 'Dewis ffolder o luniau',
    picturesKind: 'Lluniau',
    book: 'Agor llyfr',
    bookKind: 'Llyfrau Taith',
    sheet: 'Dewis taenlen',
    move: 'I ba ffolder y dylai eich llyfrau symud?',
    archive: 'I ba ffolder y dylai’r copïau fynd?',
    use: 'Ym mha ffolder mae’r llyfrau?',
    agency: 'Dewis ffeil eich asiantaeth',
    answer: 'Dewis ateb y swyddog',
    sheetKind: 'Taenlenni',
    word: 'Dewis ffeil Word',
    wordKind: 'Ffeiliau Word',
    cases: 'Agor plant cydweithiwr',
    casesKind: 'Plant a drosglwyddwyd',
    press: 'Dewis proffil yr argraffydd',
    pressKind: 'Proffiliau ICC',
  },
} as const
const saveWords = {
  en: {
    kit: 'Where should the recovery kit go?',
    pdf: 'Where should the PDF go?',
    folder: 'Where should the new folder go?',
    table: 'Where should the table go?',
    calendar: 'Where should the calendar file go?',
    cases: 'Where should the children’s file go?',
    book: 'Where should the file go?',
    request: 'Where should the request go?',
    word: 'Where should the Word file go?',
  },
  cy: {
    kit: 'Ble i roi’r pecyn adfer?',
    pdf: 'Ble i roi’r PDF?',
    folder: 'Ble i roi’r ffolder newydd?',
    table: 'Ble i roi’r tabl?',
    calendar: 'Ble i roi’r ffeil galendr?',
    cases: 'Ble i roi ffeil y plant?',
    book: 'Ble i roi’r ffeil?',
    request: 'Ble i roi’r cais?',
    word: 'Ble i roi’r ffeil Word?',
  },
} as const

/** What a file is saved for. */
export type SaveKind = keyof (typeof saveWords)['en']

const endings: Readonly<Record<Exclude<SaveKind, 'folder'>, string>> = {
  kit: 'pdf',
  pdf: 'pdf',
  table: 'csv',
  calendar: 'ics',
  cases: 'journeycases',
  book: 'journeybook',
  request: 'json',
  word: 'docx',
}

/** Asks a person for files, in the interface's language. */
export interface Dialogs {
  /** Pictures to bring in; none when they changed their mind. */
  choosePictures(): Promise<readonly string[]>
  /** A folder of pictures. */
  chooseFolder(): Promise<string | undefined>
  /** One .journeybook file. */
  chooseBook(): Promise<string | undefined>
  /** One file of children from a colleague. */
  chooseCases(): Promise<string | undefined>
  /** One spreadsheet. */
  chooseSheet(): Promise<string | undefined>
  /** One profile of a printer's inks. */
  choosePress(): Promise<string | undefined>
  /** One Word file. */
  chooseWord(): Promise<string | undefined>
  /** A folder. */
  chooseLibraryFolder(why: 'move' | 'archive' | 'use'): Promise<string | undefined>
  /** An agency’s file, or an officer’s answer. */
  chooseRecoveryFile(why: 'agency' | 'answer'): Promise<string | undefined>
  /** Where to put a file, or a new folder. `name` is without its ending. */
  chooseSavePlace(kind: SaveKind, name: string): Promise<string | undefined>
}

/** Makes the dialogs over the app's window. */
export function createDialogs(language: () => Language): Dialogs {
  return {
    choosePictures: async () => {
      const words = dialogWords[language()]
      const filters = [{ name: words.picturesKind, extensions: ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif'] }]
      return choose(words.pictures, filters, ['openFile', 'multiSelections'])
    },
    chooseFolder: async () => (await choose(dialogWords[language()].folder, [], ['openDirectory']))[0],
    chooseBook: async () => {
      const words = dialogWords[language()]
      const filters = [{ name: words.bookKind, extensions: ['journeybook'] }]
      return (await choose(words.book, filters, ['openFile']))[0]
    },
    chooseCases: async () => {
      const words = dialogWords[language()]
      const filters = [{ name: words.casesKind, extensions: ['journeycases'] }]
      return (await choose(words.cases, filters, ['openFile']))[0]
    },
    chooseSheet: async () => {
      const words = dialogWords[language()]
      const filters = [{ name: words.sheetKind, extensions: ['xlsx', 'csv', 'txt', 'tsv'] }]
      return (await choose(words.sheet, filters, ['openFile']))[0]
    },
    choosePress: async () => {
      const words = dialogWords[language()]
      return (await choose(words.press, [{ name: words.pressKind, extensions: ['icc', 'icm'] }], ['openFile']))[0]
    },
    chooseWord: async () => {
      const words = dialogWords[language()]
      return (await choose(words.word, [{ name: words.wordKind, extensions: ['docx'] }], ['openFile']))[0]
    },
    chooseRecoveryFile: async why => {
      const filters = [{ name: '', extensions: [why === 'agency' ? 'json' : 'age'] }]
      return (await choose(dialogWords[language()][why], filters, ['openFile']))[0]
    },
    chooseLibraryFolder: async why => {
      const [folder] = await choose(dialogWords[language()][why], [], ['openDirectory', 'createDirectory'])
      return folder
    },
    chooseSavePlace: async (kind, name) => {
      const window = topWindow()
      if (!window) return undefined
      const ending = kind === 'folder' ? undefined : endings[kind]
      const called = kind === 'book' ? dialogWords[language()].bookKind : ending?.toUpperCase()
      const options = {
        title: saveWords[language()][kind],
        defaultPath: ending === undefined ? name : `${name}.${ending}`,
        ...(ending !== undefined && called !== undefined && { filters: [{ name: called, extensions: [ending] }] }),
      }
      const { canceled, filePath } = await dialog.showSaveDialog(window, options)
      return canceled || filePath === '' ? undefined : filePath
    },
  }
}

type OpenProperties = ('openFile' | 'multiSelections' | 'openDirectory' | 'createDirectory')[]

async function choose(title: string, filters: { name: string; extensions: string[] }[], properties: OpenProperties) {
  const window = topWindow()
  if (!window) return []
  // dontAddToRecent: a list of recent files would say what this person works on.
  const options = { title, filters, properties: [...properties, 'dontAddToRecent' as const] }
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
  return canceled ? [] : filePaths
}

function topWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows()[0]
}
