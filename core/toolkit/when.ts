/** Conditions a template sets: structured data about the people and the facts of one child, never code. */
import { z } from 'zod'
import type { PersonId } from '#core/book/ids.ts'
import type { Fact, Person } from '#core/book/schema.ts'

/**
 * Which people: roles joined by `+`, then `@home` where only those who live there count: `parent`,
 * `brother+sister@elsewhere`.
 */
export const peopleFilterSchema = z.string().regex(/^[a-z-]+(\+[a-z-]+)*(@(with-child|before|elsewhere))?$/)

/** A condition: all that it names must hold. */
export interface When {
  /** At least one such person. */
  readonly has?: string | undefined
  /** Nobody like that. */
  readonly hasNo?: string | undefined
  /** Exactly one such person. */
  readonly one?: string | undefined
  /** Two or more. */
  readonly many?: string | undefined
  /** The fact is certain or told to us. */
  readonly known?: string | undefined
  /** Nobody has answered it, or it was answered as not known. */
  readonly unknown?: string | undefined
  /** The fact names people of its own. */
  readonly names?: string | undefined
  /** `why-died>birth-mother`: the fact is known and may be about such a person, because it names one or names nobody. */
  readonly about?: string | undefined
  readonly any?: readonly When[] | undefined
}

/** The schema of {@link When}. */
export const whenSchema: z.ZodType<When> = z.lazy(() =>
  z.strictObject({
    has: peopleFilterSchema.optional(),
    hasNo: peopleFilterSchema.optional(),
    one: peopleFilterSchema.optional(),
    many: peopleFilterSchema.optional(),
    known: z.string().optional(),
    unknown: z.string().optional(),
    names: z.string().optional(),
    about: z
      .string()
      .regex(/^[a-z0-9-]+>[a-z-]+(\+[a-z-]+)*$/)
      .optional(),
    any: z.array(whenSchema).optional(),
  }),
)

/** One child's people and facts, as conditions and sentences see them. */
export interface Known {
  readonly people: readonly Person[]
  readonly facts: readonly Fact[]
  /** Ids by the keys of the answers, for a book about one family only, such as the sample. */
  readonly keys?: ReadonlyMap<string, PersonId>
  /** The fact that a repeated page or a reason is about. */
  readonly about?: Fact
}

/** Whether a condition holds for this child. No condition holds always. */
export function holds(when: When | undefined, known: Known): boolean {
  if (when === undefined) return true
  const count = (filter: string) => findPeople(filter, known.people).length
  const checks: readonly boolean[] = [
    when.has === undefined || count(when.has) > 0,
    when.hasNo === undefined || count(when.hasNo) === 0,
    when.one === undefined || count(when.one) === 1,
    when.many === undefined || count(when.many) > 1,
    when.known === undefined || findKnown(when.known, known) !== undefined,
    when.unknown === undefined || findKnown(when.unknown, known) === undefined,
    when.names === undefined || (findKnown(when.names, known)?.people?.length ?? 0) > 0,
    when.about === undefined || mayBeAbout(when.about, known),
    when.any === undefined || when.any.some(each => holds(each, known)),
  ]
  return checks.every(Boolean)
}

function mayBeAbout(condition: string, known: Known): boolean {
  const [kind = '', filter = ''] = condition.split('>')
  const fact = findKnown(kind, known)
  if (fact === undefined || fact.people === undefined || fact.people.length === 0) return fact !== undefined
  return findPeople(filter, known.people).some(person => fact.people?.includes(person.id))
}

/** The people a filter names, in the order they were given. */
export function findPeople(filter: string, people: readonly Person[]): readonly Person[] {
  const [roles = '', home] = filter.split('@')
  const wanted = new Set(roles.split('+'))
  return people.filter(person => wanted.has(person.role) && (home === undefined || person.home === home))
}

/** The first fact of a kind that is certain or told; `this` is the fact the page is about. Undefined when nobody knows. */
export function findKnown(kind: string, known: Known): Fact | undefined {
  const found =
    kind === 'this' ? known.about : known.facts.find(each => each.kind === kind && each.certainty !== 'not-known')
  return found?.certainty === 'not-known' ? undefined : found
}
