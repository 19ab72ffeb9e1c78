/**
 * Reminders of reviews to come, by the system's own notifications. They say that there is one and when, never whose. They
 * can only be given while the library is open: its dates are sealed until then.
 */
import type { Language } from '#core/book/language.ts'
import type { Clock } from '#core/ports/index.ts'
import { londonDay } from '#core/reviews/day.ts'
import { type Reminder, remindersDue } from '#core/reviews/reminders.ts'
import { listChildren } from '#services/register/child-list.ts'
import { remindersKept } from '#services/register/documents.ts'
import type { LibrarySession } from '../library-session.ts'

/** What reminders are given with. */
export interface RemindersParts {
  readonly session: LibrarySession
  readonly clock: Clock
  language(): Language
  /** Shows one notification. False where this system shows none: then nothing counts as told. */
  notify(words: string): boolean
}

/** Keys of reminders given that are kept: 2,000 children's of a year. */
const mostKept = 10_000

/** Makes what looks for reminders to give. Looks that come while one is under way wait for their turn. */
export function createReminders(parts: RemindersParts): { readonly look: () => Promise<void> } {
  let turn: Promise<void> = Promise.resolve()
  return {
    look: () => {
      turn = turn.then(
        () => lookOnce(parts),
        () => lookOnce(parts),
      )
      return turn
    },
  }
}

async function lookOnce({ session, clock, language, notify }: RemindersParts): Promise<void> {
  const library = session.current()
  if (!library) return
  const [{ books, others }, told] = await Promise.all([listChildren(library), remindersKept.read(library)])
  if (!told.ok) return
  const due = remindersDue([...books, ...others], londonDay(clock.now()), new Set(told.value))
  if (due.length === 0 || !notify(reminderWords(due, language()))) return
  // Locked meanwhile: the reminder was given, and is given again at most once.
  if (session.current() !== library) return
  await remindersKept.write(library, [...told.value, ...due.map(({ key }) => key)].slice(-mostKept))
}

/** What a notification says, the nearest review first. `due` is not empty and is in the order of time. */
export function reminderWords(due: readonly Reminder[], language: Language): string {
  const [first] = due
  const when = whenWords(first?.days ?? 0, language)
  if (due.length === 1) return language === 'cy' ? `Mae adolygiad ${when}.` : `A review is ${when}.`
  return language === 'cy'
    ? `Mae ${due.length} adolygiad ar ddod. Mae’r cyntaf ${when}.`
    : `${due.length} reviews are coming up. The first is ${when}.`
}

function whenWords(days: number, language: Language): string {
  if (days === 0) return language === 'cy' ? 'heddiw' : 'today'
  if (days === 1) return language === 'cy' ? 'yfory' : 'tomorrow'
  if (language === 'en') return `in ${days} days`
  return `ymhen ${days} ${days === 2 ? 'ddiwrnod' : 'diwrnod'}`
}
