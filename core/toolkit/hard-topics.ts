/**
 * The hard topics and how each is said to each age (domain.md 2.3): what a book is built with, and what a grown-up may
 * choose instead. The data is templates/hard-topics.json, one place for those who translate it or read it for a team.
 */
import { z } from 'zod'
import { type Layer, layerSchema } from '#core/book/language.ts'
import data from '#root/templates/hard-topics.json' with { type: 'json' }

const both = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) })

const sayingSchema = z.strictObject({
  /** Names who did it with `{of:this}`: said only where that is certain. */
  who: both.optional(),
  /** The same without a name. */
  say: both,
  /** What follows either. */
  more: both.optional(),
})
/** One way to say a hard thing. */
export type Saying = z.infer<typeof sayingSchema>

const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]{1,60}$/),
  /** The fact that brings it into a book; without one it is only offered to the writer. */
  fact: z.string().optional(),
  name: both,
  /** What holds for this topic beside what holds for all of them. */
  rule: both,
  /** The first of a layer is the one a book is built with. A layer that is not here has no words of ours. */
  layers: z.partialRecord(layerSchema, z.array(sayingSchema).min(1)),
})
/** A hard topic. */
export type HardTopic = z.infer<typeof topicSchema>

const all: readonly HardTopic[] = z.array(topicSchema).parse(data)
const byFact = new Map(all.flatMap(topic => (topic.fact === undefined ? [] : [[topic.fact, topic] as const])))

/** Every hard topic, in the order they are offered. */
export function hardTopics(): readonly HardTopic[] {
  return all
}

/** How a hard fact is told at a layer; undefined for a fact that is not hard. */
export function sayingFor(fact: string, layer: Layer): Saying | undefined {
  return byFact.get(fact)?.layers[layer]?.[0]
}
