/** Names that the app itself gives to versions it keeps for good. They are stored, so they are codes and not words. */
import { z } from 'zod'

/** Why the app kept a version. `edition` carries its number. */
export type OwnVersion =
  | { readonly why: 'edition'; readonly number: number }
  | { readonly why: 'sent' | 'before-merge' | 'before-return' | 'before-update' }

const ownSchema = z.enum(['sent', 'before-merge', 'before-return', 'before-update'])

/** The stored name of a version that the app keeps. */
export function ownVersionName(own: OwnVersion): string {
  return own.why === 'edition' ? `edition ${own.number}` : own.why
}

/** What a stored name says; undefined for a name that a person gave. */
export function parseOwnVersion(name: string): OwnVersion | undefined {
  const edition = /^edition (\d{1,6})$/.exec(name)?.[1]
  if (edition !== undefined) return { why: 'edition', number: Number(edition) }
  const own = ownSchema.safeParse(name)
  return own.success ? { why: own.data } : undefined
}
