/** How a call between a window and the desktop is declared: once. Everything else is derived from the declaration. */
import type { z } from 'zod'

/** One call: what goes in, what comes out, and the codes of the failures that a person can be told of. */
export interface CallSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, E extends string = string> {
  readonly input: I
  readonly output: O
  readonly errors: readonly E[]
}

/** The calls of one area, by verb. */
export type AreaSpec = Readonly<Record<string, CallSpec>>

/** All areas. */
export type ContractSpec = Readonly<Record<string, AreaSpec>>

/** Declares a call. */
export function call<I extends z.ZodType, O extends z.ZodType, const E extends string = never>(
  input: I,
  output: O,
  errors: readonly E[] = [],
): CallSpec<I, O, E> {
  return { input, output, errors }
}

/** Failures any call may answer with: `bad-input` and `forbidden` are bugs or attacks, `failed` is a bug of ours. */
export const commonErrors = ['locked', 'bad-input', 'forbidden', 'failed'] as const
export type CommonError = (typeof commonErrors)[number]

/** What crosses the bridge: never an exception. */
export type Reply<T, E extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: E | CommonError; readonly details?: Readonly<Record<string, string | number>> }

type ReplyOf<C extends CallSpec> = Reply<z.output<C['output']>, C['errors'][number]>

/** What a window calls: `client.books.open({ id })`. A call whose input is void takes nothing. */
export type ClientOf<S extends ContractSpec> = {
  readonly [A in keyof S]: {
    readonly [V in keyof S[A]]: (
      ...input: z.input<S[A][V]['input']> extends undefined ? [] : [input: z.input<S[A][V]['input']>]
    ) => Promise<ReplyOf<S[A][V]>>
  }
}

/** What the desktop provides: one function a call, given the parsed input. */
export type HandlersOf<S extends ContractSpec> = {
  readonly [A in keyof S]: {
    readonly [V in keyof S[A]]: (input: z.output<S[A][V]['input']>) => Promise<ReplyOf<S[A][V]>>
  }
}

/** The handlers of one area. */
export type AreaHandlers<S extends AreaSpec> = HandlersOf<{ readonly area: S }>['area']

/** Sends one call over a bridge. */
export type Send = (channel: string, input: unknown) => Promise<unknown>

/** The channel of a call, such as `books.open`. */
export function channelOf(area: string, verb: string): string {
  return `${area}.${verb}`
}

/** Every channel of a contract: what a preload may pass and what handlers must cover. */
export function channels(spec: ContractSpec): string[] {
  return Object.entries(spec).flatMap(([area, calls]) => Object.keys(calls).map(verb => channelOf(area, verb)))
}

/** The client of a contract over a bridge. */
export function createClient<S extends ContractSpec>(spec: S, send: Send): ClientOf<S> {
  const areas = Object.entries(spec).map(([area, calls]) => {
    const verbs = Object.keys(calls).map(verb => [verb, (input?: unknown) => send(channelOf(area, verb), input)])
    return [area, Object.fromEntries(verbs)]
  })
  return Object.fromEntries(areas) as ClientOf<S>
}
