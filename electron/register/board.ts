/** The board: every child of the register, each book's with what its book still lacks. */
import type { BoardChild } from '#contract/register.ts'
import type { Child } from '#core/reviews/child.ts'
import { type Day, londonDay } from '#core/reviews/day.ts'
import { firstSettings, minimumOn, type RegisterSettings } from '#core/reviews/settings.ts'
import { minimumOf } from '#core/toolkit/parts.ts'
import type { Library } from '#services/library/index.ts'
import { listChildren } from '#services/register/child-list.ts'
import { settingsKept } from '#services/register/documents.ts'
import { unreadableCard } from '../books/cards.ts'
import type { Shelf, Shelved } from '../books/shelf.ts'

/** Everything the board shows. `now` is ms since 1970. */
export async function readBoard(library: Library, shelf: Shelf, now: number) {
  const today = londonDay(now)
  const [shelved, { books, others }, settings] = await Promise.all([
    shelf.list(),
    listChildren(library),
    readSettings(library),
  ])
  const cards = new Map(shelved?.map(each => [each.id as string, each]))
  const own = books.map(child => withBook(child, cards.get(child.id), settings, today))
  return { today, children: [...own, ...others], settings, sections: sectionsOf(shelved ?? []) }
}

/** The parts of the books on the shelf, each once, in the order of the first book that has it. */
function sectionsOf(shelved: readonly Shelved[]) {
  const all = shelved.flatMap(({ stored }) => stored?.sections ?? [])
  const byKind = new Map(all.map(({ kind, title, minimum }) => [kind, { kind, title, minimum }]))
  return [...byKind.values()]
}

/** What the region has settled; where it cannot be read, what stands before anything is settled. */
export async function readSettings(library: Library): Promise<RegisterSettings> {
  const read = await settingsKept.read(library)
  return read.ok ? read.value : firstSettings
}

function withBook(child: Child, shelved: Shelved | undefined, settings: RegisterSettings, today: Day): BoardChild {
  const card = shelved?.stored?.card ?? unreadableCard
  const { name, code, accent, parts, toFind } = card
  const lacks = minimumOf(shelved?.stored?.sections ?? [], minimumOn(settings, today)).filter(section => !section.in)
  return {
    ...child,
    book: {
      name,
      code,
      accent,
      parts,
      toFind,
      lacks: lacks.map(({ title }) => title),
      damaged: shelved?.stored === undefined,
    },
  }
}
