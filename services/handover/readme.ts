/** README.txt of a handover: what a person who unzips it needs to know, in both languages, and nothing about the child. */
import type { SealedName } from './types.ts'

const book = `LLYFR TAITH / JOURNEYBOOK

Cymraeg
Llyfr taith bywyd wedi'i gloi yw hwn. Agorwch y ffeil .journeybook gyfan yn Journeybook.
Heb Journeybook: mae book.age yn ffeil age (https://age-encryption.org). Os oes key.age yma, mae'r
geiriau a roddwyd i chi'n ei agor ac yn rhoi'r allwedd sy'n agor book.age:
  age -d key.age > key.txt
  age -d -i key.txt book.age > book.zip
Dilëwch key.txt a book.zip wedyn. Mae docs/format.md Journeybook yn disgrifio'r cynnwys.

English
This is a locked life journey book. Open the whole .journeybook file in Journeybook.
Without Journeybook: book.age is an age file (https://age-encryption.org). Where there is a key.age, the
words you were given open it, and what it gives is the key that opens book.age:
  age -d key.age > key.txt
  age -d -i key.txt book.age > book.zip
Delete key.txt and book.zip afterwards. Journeybook's docs/format.md describes the contents.
`

const children = `LLYFR TAITH / JOURNEYBOOK

Cymraeg
Plant a drosglwyddwyd i gydweithiwr, wedi'u cloi, yw hwn. Agorwch y ffeil .journeycases gyfan yn Journeybook.
Heb Journeybook: mae children.age yn ffeil age (https://age-encryption.org). Os oes key.age yma, mae'r
geiriau a roddwyd i chi'n ei agor ac yn rhoi'r allwedd sy'n agor children.age:
  age -d key.age > key.txt
  age -d -i key.txt children.age > children.zip
Dilëwch key.txt a children.zip wedyn. Mae docs/format.md Journeybook yn disgrifio'r cynnwys.

English
These are children handed to a colleague, locked. Open the whole .journeycases file in Journeybook.
Without Journeybook: children.age is an age file (https://age-encryption.org). Where there is a key.age, the
words you were given open it, and what it gives is the key that opens children.age:
  age -d key.age > key.txt
  age -d -i key.txt children.age > children.zip
Delete key.txt and children.zip afterwards. Journeybook's docs/format.md describes the contents.
`

/** The text by what the file has sealed. */
export const readmes: Readonly<Record<SealedName, string>> = { 'book.age': book, 'children.age': children }
