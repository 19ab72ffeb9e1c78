/** The kinds of book a team can start, each told for one or more ages. The data is templates/kinds.json, in the order they are offered. */
import { z } from 'zod'
import { type Layer, layers } from '#core/book/language.ts'
import data from '#root/templates/kinds.json' with { type: 'json' }
import type { About } from './template.ts'

const both = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) })

const kindSchema = z.strictObject({
  /** The folder of its templates. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** A piece of art that stands for it where kinds are offered. */
  picture: z.string(),
  name: both,
  /** What it is for, in one line. */
  line: both,
})
/** A kind of book. */
export type Kind = z.infer<typeof kindSchema>

const all: readonly Kind[] = z.array(kindSchema).parse(data)

/** Every kind, the usual one first. */
export function kinds(): readonly Kind[] {
  return all
}

/** The folder `8-11` of the kind `my-life-journey` holds the template `my-life-journey-8-11`; `12+` goes by `12`. */
export function templateId(kind: string, layer: Layer): string {
  return `${kind}-${layer.replace('+', '')}`
}

/**
 * The template that a name and an age mean. A name may be a kind's or one template's own; a layer that is asked for comes
 * before the template's own. Where a kind is not told for that layer, the nearest younger one is taken, because words that
 * are a little easy can be read and words too hard cannot; undefined where nothing has that name.
 */
export function findTelling<T extends About>(templates: readonly T[], name: string, layer?: Layer): T | undefined {
  const named = templates.find(template => template.id === name)
  const kind = named?.kind ?? name
  const told = templates.filter(template => template.kind === kind)
  if (layer === undefined) return named ?? told.find(template => template.layer === '5-7') ?? told[0]
  const at = layers.indexOf(layer)
  const byAge = told.toSorted((a, b) => layers.indexOf(b.layer) - layers.indexOf(a.layer))
  return byAge.find(template => layers.indexOf(template.layer) <= at) ?? byAge.at(-1)
}
