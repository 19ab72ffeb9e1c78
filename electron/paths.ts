/** Where things are: what the app is made of, and what it keeps. */
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { app } from 'electron'

/** This file's own folder, or that of the one file everything is bundled into: `.build/main`, or `.vite/build` when packed. */
const here = import.meta.dirname
const root = basename(here) === 'electron' ? join(here, '..') : join(here, '../..')

/** The folders the app works with. */
export interface Paths {
  /** Window size, language and the like: nothing about a child. */
  readonly settings: string
  /** The encrypted library. */
  readonly library: string
  /** What can be made again, sealed: never beside the library, which may be on a network. */
  readonly cache: string
  /** Where IT puts the agency's file for recovery: a place that only an administrator writes to. */
  readonly agency: string
  /** The built renderer. */
  readonly renderer: string
  readonly preload: string
  /** The program of a process that decodes pictures from outside. */
  readonly decoder: string
  /** The program of a process that tries a book file from outside. */
  readonly trial: string
  readonly assets: string
  readonly templates: string
}

/**
 * The folders of this start. `JOURNEYBOOK_DATA` puts all that is kept into one folder, for tests and the demo; a packaged
 * app does not listen to it.
 */
export function getPaths(): Paths {
  const data = app.isPackaged ? undefined : process.env.JOURNEYBOOK_DATA
  if (data !== undefined) app.setPath('userData', join(data, 'settings'))
  const settings = app.getPath('userData')
  const library = data === undefined ? join(localData(), 'Journeybook', 'library') : join(data, 'library')
  const cache = data === undefined ? join(localData(), 'Journeybook', 'cache') : join(data, 'cache')
  const built = app.isPackaged
    ? { renderer: join(root, '.vite/renderer/main_window'), preload: join(root, '.vite/build/preload.cjs') }
    : { renderer: join(root, '.build/renderer'), preload: join(root, '.build/preload.cjs') }
  const programs =
    basename(here) === 'electron'
      ? {
          decoder: join(root, 'services/photos/guard/decoder.ts'),
          trial: join(root, 'services/handover/guard/program.ts'),
        }
      : { decoder: join(here, 'decoder.js'), trial: join(here, 'trial.js') }
  return {
    settings,
    library,
    cache,
    agency: join(data ?? machineFolder(), 'agency-recovery.json'),
    ...programs,
    ...built,
    assets: join(root, 'assets'),
    templates: join(root, 'templates'),
  }
}

/** A place that is neither roaming nor synchronised (reliability.md 4.2). */
function localData(): string {
  const home = app.getPath('home')
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  return process.env.XDG_DATA_HOME ?? join(home, '.local', 'share')
}

/** On Windows beside the installed program: anyone may make folders in ProgramData. */
function machineFolder(): string {
  if (process.platform === 'win32') return dirname(process.execPath)
  return process.platform === 'darwin' ? '/Library/Application Support/Journeybook' : '/etc/journeybook'
}
