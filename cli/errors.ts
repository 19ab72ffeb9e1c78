/** What the command line says of a failure: what happened, why and what to do, in one sentence. */
import type { Err } from '#core/result.ts'

const sentences: Readonly<Record<string, string>> = {
  'no-passphrase':
    'No passphrase was given: name a file whose first line is the passphrase with --passphrase-file, or type it when asked.',
  'wrong-passphrase':
    'That passphrase does not open this book: check the words, their order and the spaces between them.',
  'not-for-you': 'That key does not open this file: it was locked for another receiving code, or under words.',
  'wrong-kit': 'That recovery kit does not open this library: check every letter of it.',
  'damaged-keys':
    'The keys of this library are damaged, so no passphrase can open it: try the recovery kit, or a copy of the folder.',
  'in-use': 'That library is open in another program: close it there first.',
  'bad-recipient': 'That is not a receiving code: it begins with age1 and has 62 characters.',
  'not-checked':
    'The six words are not those of that receiving code, so nothing was sent: ask again, or give --unchecked "REASON".',
  'words-differ':
    'The six words are not those of this request, so nothing was opened: it may be somebody else’s. Ring again, or give --unchecked "REASON".',
  'not-the-first-officer':
    'That key cannot sign for the agency: --previous is the officer file that `make` wrote last.',
  'weak-passphrase': 'That passphrase would be too easy to guess: use four words or more that do not belong together.',
  'no-library': 'That folder holds no library: name the folder that the app shows under Settings.',
  'not-agency':
    'That is not an agency-recovery.json, or not of the agency this library is sealed to: ask your IT team.',
  'older-agency': 'This library is sealed to newer officers already: nothing was changed.',
  expired: 'That agency-recovery.json has expired: ask your agency for its newest one.',
  'no-agency': 'This library is sealed to no agency, so nobody can answer: use the recovery kit.',
  'no-request': 'No request was made for this library, or it was answered already: make a new one.',
  'not-a-request': 'That is not a recovery-request.json: ask for it to be sent again.',
  'not-the-answer': 'That is not the answer to this library’s request: ask the officer again.',
  'two-books': 'Those are two different books, not two copies of one: nothing was merged.',
  'no-history': 'History is kept in a library and never leaves it: name the folder of a library.',
  'no-such-book': 'There is no book of that id in the library.',
  'no-such-file': 'That file is not there or cannot be read: check its name and place.',
  'not-a-book': 'That file is not a Journeybook book, or it is not whole: ask for it to be sent again.',
  'newer-version':
    'That book was made by a newer Journeybook than this one: update this one first; nothing was changed.',
  damaged:
    'That file is damaged and was not opened, so that nothing wrong is taken for right: ask for it to be sent again.',
  'too-big': 'That file is larger than a book can be and was not opened.',
  'missing-photo': 'A photo that the book shows is not in the file, so nothing was sent: put it back first.',
  'nothing-to-ask': 'Nothing is open for that person: `journeybook chase BOOK` shows what is.',
  'bad-template': 'That template is not whole: {problem}.',
  'no-such-template': 'There is no template of that name: `journeybook templates` lists them.',
  'bad-answers': 'The answers could not be read ({where}): see docs/answers.md for what they may hold.',
  'not-a-picture':
    'That is not a JPEG, PNG or WebP picture, whatever its name says: save it as one of these and try again.',
  'damaged-picture': 'That picture is damaged and could not be read to its end: try the original file.',
  'no-such-page': 'The book has no such page: `journeybook show` says how many there are.',
  'not-a-pdf': 'That file is not a PDF, or it is not whole: nothing could be checked.',
  'not-built': 'The page that is printed has not been built yet: run `npm run -s journeybook`, which builds it first.',
  'bad-case':
    'The case file could not be read: it is JSON with "version": 1 and, for example, "fullNames" and "otherNames".',
  'no-such-purpose': 'There is no such purpose: `journeybook help export` lists them.',
  'no-such-size':
    'This printer makes no book of that shape: choose another format for the book, or another printer; nothing was written.',
  'not-a-press-profile':
    'That is not a press’s profile: it must be an ICC profile of class prtr for CMYK, version 2 or 4. Ask the printer for it.',
  'no-letter': 'The book holds no letter, so there was nothing to print.',
  'no-guidance': 'The book’s pages carry no guidance, so there was no guide to print.',
  'folder-exists': 'There is already something of that name: name a file or folder that is not there yet.',
  'file-open':
    'The file of that name is open in another program, or is not to be replaced: close it there, or choose another name.',
  'bad-name': 'No file of that name can be written there: choose a shorter or plainer one.',
  'must-fix':
    '{count} finding(s) must be fixed before print, and no file was made: `journeybook check` lists them; --allow-findings "REASON" goes on, and the reason stays with the edition.',
  'must-fix-pages':
    'Words run out of their place on a page, and no file was made: look at the pages, or --allow-findings "REASON" goes on.',
  privacy: 'The finished file held something private ({what}) and was not handed over: nothing was written.',
  'engine-failed':
    'The pages could not be printed: the browser that prints them stopped. Try again; nothing was written.',
  'no-engine': 'No browser was found to print with: install Chromium, Chrome or Edge.',
  'missing-picture':
    'A picture on page {page} of the book is missing or damaged, so no file was made: open the book and put the picture back.',
  stopped: 'It was stopped; nothing was written.',
  'disk-full': 'The disk is full and nothing was written: make room and try again.',
  'no-permission': 'The file may not be written there: choose another place.',
  gone: 'The place to write to is not there any more: choose another place.',
  io: 'The disk did not answer as it should and nothing was written: try another place.',
  'bad-records': 'The records could not be read: {why}.',
  'bad-date': 'A date could not be read ({given}): write days as 2026-03-31.',
  'held-before-placed': 'A review cannot have been held ({held}) before the child moved in ({placed}).',
  'held-twice': 'Two reviews cannot have been held on one day ({held}).',
  'missing-columns': 'The file has no column called {columns}: its first row names the columns.',
  'bad-lines':
    '{count} line(s) were left out (line {lines}): each must be one JSON object with id and text. All others were answered.',
}

/** The sentence for a failure; a code without one is said as it is, so that nothing fails in silence. */
export function sentenceFor(error: Err): string {
  const sentence = sentences[error.code] ?? `It could not be done (${error.code}).`
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(error.details?.[name] ?? ''))
}
