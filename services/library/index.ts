/** Keeping books: an encrypted, write-once library on disk (docs/format.md). */
export {
  type Agency,
  answerRequest,
  finishRecovery,
  parseAgency,
  parseRequest,
  readAgency,
  requestRecovery,
  signedPart,
} from './agency.ts'
export { type FileCode, type FileLayer, type OpenFile, realFiles, toFileCode } from './file-layer.ts'
export { forgetKeychain, isInKeychain, type KeychainPlace } from './keychain-slot.ts'
export { keepLastCheck, type LastCheck, readLastCheck } from './last-check.ts'
export { createLibrary, libraryState, unlockLibrary } from './library.ts'
export { copyLibrary } from './move.ts'
export { keepOwnWord, readOwnWords } from './own-words.ts'
export { generatePassphrase, isStrongEnough } from './passphrase.ts'
export type { SealedCache } from './sealed-cache.ts'
export type * from './types.ts'
export { bringUpToDate } from './up-to-date.ts'
