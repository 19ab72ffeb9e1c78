/** The one door for calls: who asks, what is asked and what is answered are all checked here; nothing is thrown across. */
import type { ContractSpec, HandlersOf, Reply } from '#contract/define.ts'
import { channelOf, channels } from '#contract/define.ts'
import { assert } from '#core/errors.ts'
import { isOwnUrl } from './origin.ts'

/** The handlers of one area under its name. */
export interface Area {
  readonly area: string
  readonly verbs: Readonly<Record<string, (input: never) => Promise<Reply<unknown, string>>>>
}

/** What is looked at of a sender. */
export interface SenderFrame {
  readonly url: string
  readonly parent: unknown
}

/** How a door is made. */
export interface DoorOptions {
  /** Answers are checked too, in tests and development. */
  readonly checkOutput: boolean
  /** Told of bugs: a handler that threw, an answer against its own schema. */
  readonly onBug: (channel: string, error: unknown) => void
}

type AnyReply = Reply<unknown, string>

/** 4 MB of JSON: answers to New book are thousands of times smaller; bytes go by URL. */
const maxInputCharacters = 4_000_000
/** Calls at once; a window has a handful under way at its busiest. */
const maxCallsAtOnce = 200

/**
 * Joins the areas into the handlers of a contract. Throws when a call has no handler, a handler has no call, or two areas
 * have one name: the app must not start half-answered.
 */
export function collectHandlers<S extends ContractSpec>(spec: S, areas: readonly Area[]): HandlersOf<S> {
  const names = areas.flatMap(({ area, verbs }) => Object.keys(verbs).map(verb => channelOf(area, verb)))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  assert(twice === undefined, `two handlers for ${twice}`)
  const wanted = new Set(channels(spec))
  const missing = [...wanted].filter(name => !names.includes(name))
  assert(missing.length === 0, `no handler for ${missing.join(', ')}`)
  const extra = names.filter(name => !wanted.has(name))
  assert(extra.length === 0, `no call for the handler ${extra.join(', ')}`)
  return Object.fromEntries(areas.map(({ area, verbs }) => [area, verbs])) as HandlersOf<S>
}

/** Makes the function that answers every call: `frame` is the sender, `channel` and `input` are whatever it sent. */
export function createDoor<S extends ContractSpec>(spec: S, handlers: HandlersOf<S>, options: DoorOptions) {
  const known = new Set(channels(spec))
  let underWay = 0
  return async (frame: SenderFrame | null, channel: unknown, input: unknown): Promise<AnyReply> => {
    if (!isOurs(frame)) return { ok: false, code: 'forbidden' }
    if (typeof channel !== 'string' || !known.has(channel)) return { ok: false, code: 'forbidden' }
    if (underWay >= maxCallsAtOnce || !isSmall(input)) return { ok: false, code: 'bad-input' }
    underWay++
    try {
      return await answer(spec, handlers, channel, input, options)
    } catch (error) {
      options.onBug(channel, error)
      return { ok: false, code: 'failed' }
    } finally {
      underWay--
    }
  }
}

async function answer<S extends ContractSpec>(
  spec: S,
  handlers: HandlersOf<S>,
  channel: string,
  input: unknown,
  options: DoorOptions,
): Promise<AnyReply> {
  const [area = '', verb = ''] = channel.split('.')
  const call = spec[area]?.[verb]
  const handler = handlers[area]?.[verb] as ((input: unknown) => Promise<AnyReply>) | undefined
  assert(call && handler, 'a known channel has a call and a handler')
  const parsed = call.input.safeParse(input)
  if (!parsed.success) return { ok: false, code: 'bad-input' }
  const reply = await handler(parsed.data)
  if (options.checkOutput) checkReply(call, reply)
  return reply
}

function checkReply(call: ContractSpec[string][string], reply: AnyReply): void {
  if (reply.ok) call.output.parse(reply.value)
  else assert(isDeclared(call, reply.code), `the code ${reply.code} is not declared`)
}

function isDeclared(call: ContractSpec[string][string], code: string): boolean {
  return call.errors.includes(code) || code === 'locked' || code === 'failed'
}

/** Only the top page of our own origin calls: not a frame in it, not a page that came from elsewhere. */
function isOurs(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url)
}

function isSmall(input: unknown): boolean {
  try {
    return (JSON.stringify(input)?.length ?? 0) <= maxInputCharacters
  } catch {
    // A cycle, or a BigInt: nothing the contract has.
    return false
  }
}
