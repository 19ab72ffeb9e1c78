/** The menu bar, in both languages. An item of ours tells the window, which does what its own button does. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { EventPayload } from '#contract/events.ts'
import type { Language } from '#core/book/language.ts'
import type { Tell } from './events.ts'

type Command = EventPayload<'app.menu'>['command']
type Words = Readonly<Record<MenuWord, string>>

const menuWords = {
  en: {
    file: 'File',
    newBook: 'New book…',
    openFile: 'Open a file…',
    print: 'Print…',
    lock: 'Lock now',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    find: 'Find…',
    view: 'View',
    shelf: 'Shelf',
    reviews: 'Reviews',
    check: 'Check',
    fullScreen: 'Full screen',
    bigger: 'Bigger',
    smaller: 'Smaller',
    normal: 'Normal size',
    window: 'Window',
    minimise: 'Minimise',
    close: 'Close',
  },
  cy: {
    file: 'Ffeil',
    newBook: 'Llyfr newydd…',
    openFile: 'Agor ffeil…',
    print: 'Argraffu…',
    lock: 'Cloi nawr',
    quit: 'Gadael',
    edit: 'Golygu',
    undo: 'Dadwneud',
    redo: 'Ailwneud',
    cut: 'Torri',
    copy: 'Copïo',
    paste: 'Gludo',
    selectAll: 'Dewis y cyfan',
    find: 'Chwilio…',
    view: 'Gweld',
    shelf: 'Y silff',
    reviews: 'Adolygiadau',
    check: 'Gwirio',
    fullScreen: 'Sgrin lawn',
    bigger: 'Mwy',
    smaller: 'Llai',
    normal: 'Maint arferol',
    window: 'Ffenestr',
    minimise: 'Lleihau',
    close: 'Cau',
  },
} as const
type MenuWord = keyof (typeof menuWords)['en']

/** Puts the menu bar in a language; called again when the language changes. */
export function setMenu(language: Language, tell: Tell, platform = process.platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menuWords[language], tell, platform)))
}

function menuTemplate(words: Words, tell: Tell, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator !== undefined && { accelerator }),
    click: () => tell('app.menu', { command }),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const file = [
    item(words.newBook, 'new-book', 'CmdOrCtrl+N'),
    item(words.openFile, 'open-file', 'CmdOrCtrl+O'),
    line,
    item(words.print, 'print', 'CmdOrCtrl+P'),
    line,
    item(words.lock, 'lock', 'CmdOrCtrl+L'),
    { label: words.quit, role: 'quit' as const },
  ]
  // Undo and redo are the book's own: one stack over words, photos and layout.
  const edit = [
    item(words.undo, 'undo', 'CmdOrCtrl+Z'),
    item(words.redo, 'redo', platform === 'darwin' ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    line,
    { label: words.cut, role: 'cut' as const },
    { label: words.copy, role: 'copy' as const },
    { label: words.paste, role: 'paste' as const },
    { label: words.selectAll, role: 'selectAll' as const },
    line,
    item(words.find, 'find', 'CmdOrCtrl+F'),
  ]
  const view = [
    item(words.shelf, 'shelf'),
    item(words.reviews, 'reviews'),
    item(words.check, 'check'),
    line,
    { label: words.bigger, role: 'zoomIn' as const },
    { label: words.smaller, role: 'zoomOut' as const },
    { label: words.normal, role: 'resetZoom' as const },
    { label: words.fullScreen, role: 'togglefullscreen' as const },
  ]
  const window = [
    { label: words.minimise, role: 'minimize' as const },
    { label: words.close, role: 'close' as const },
  ]
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { label: words.file, submenu: file },
    { label: words.edit, submenu: edit },
    { label: words.view, submenu: view },
    { label: words.window, submenu: window },
  ]
}
