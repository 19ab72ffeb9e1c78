import { app } from './app.ts'
import { archive } from './archive.ts'
import { books } from './books.ts'
import type { ClientOf, HandlersOf } from './define.ts'
import { handover } from './handover.ts'
import { history } from './history.ts'
import { library } from './library.ts'
import { photos } from './photos.ts'
import { print } from './print.ts'
import { recovery } from './recovery.ts'
import { register } from './register.ts'
import { together } from './together.ts'
import { toolkit } from './toolkit.ts'
import { word } from './word.ts'

/** Every call there is. */
export const contract = {
  app,
  archive,
  recovery,
  library,
  books,
  history,
  handover,
  photos,
  print,
  register,
  together,
  toolkit,
  word,
} as const
export type Contract = typeof contract
export type Client = ClientOf<Contract>
export type Handlers = HandlersOf<Contract>
