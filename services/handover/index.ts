/** The .journeybook file: a book that goes from one person to another (docs/format.md 6). */
export { createSender, type Manifest, type Sender } from './manifest.ts'
export { mergeStates } from './merge.ts'
export { librarySender, packBook, unpackInto } from './pack.ts'
export { readHandover } from './read.ts'
export { saveFile } from './save.ts'
export { cleanState } from './state.ts'
export type * from './types.ts'
export { writeHandover } from './write.ts'
