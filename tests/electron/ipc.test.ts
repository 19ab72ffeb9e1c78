import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { call, channels, type HandlersOf } from '#contract/define.ts'
import { contract } from '#contract/index.ts'
import { ok } from '#core/result.ts'
import { collectHandlers, createDoor } from '#electron/ipc.ts'

const spec = {
  shed: {
    open: call(z.strictObject({ key: z.string().max(10) }), z.strictObject({ door: z.number() }), ['stuck']),
    close: call(z.void(), z.void()),
  },
} as const

const calm: HandlersOf<typeof spec> = {
  shed: { open: async ({ key }) => ok({ door: key.length }), close: async () => ok(undefined) },
}
const own = { url: 'app://journeybook/', parent: null }

function door(handlers = calm) {
  const bugs: string[] = []
  const ask = createDoor(spec, handlers, { checkOutput: true, onBug: channel => bugs.push(channel) })
  return { ask, bugs }
}

describe('the door for calls', () => {
  it('gives the handler the parsed input and the window its answer', async () => {
    expect(await door().ask(own, 'shed.open', { key: 'abc' })).toEqual({ ok: true, value: { door: 3 } })
  })

  it.each([
    ['no frame', null],
    ['another origin', { url: 'https://example.com/', parent: null }],
    ['an origin that only begins like ours', { url: 'app://journeybook.evil/', parent: null }],
    ['our name as a user of another host', { url: 'app://journeybook@evil/', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a file', { url: 'file:///etc/passwd', parent: null }],
    ['a frame inside our page', { url: 'app://journeybook/', parent: {} }],
    ['something that is no address', { url: 'nonsense', parent: null }],
  ])('refuses a call from %s', async (_name, frame) => {
    expect(await door().ask(frame, 'shed.open', { key: 'abc' })).toEqual({ ok: false, code: 'forbidden' })
  })

  it.each(['shed.burn', 'constructor', '__proto__.toString', 'shed.__proto__', 'shed', '', 7, null, undefined, {}])(
    'refuses the channel %j',
    async channel => {
      expect(await door().ask(own, channel, undefined)).toEqual({ ok: false, code: 'forbidden' })
    },
  )

  it.each([[undefined], [null], [{ key: 7 }], [{ key: 'abc', more: 1 }], [{ key: 'x'.repeat(11) }], ['abc']])(
    'refuses the input %j',
    async input => {
      expect(await door().ask(own, 'shed.open', input)).toEqual({ ok: false, code: 'bad-input' })
    },
  )

  it('refuses input that is larger than any answer of ours, or turns in a circle', async () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    const { ask } = door()
    expect(await ask(own, 'shed.open', { key: 'x'.repeat(5_000_000) })).toEqual({ ok: false, code: 'bad-input' })
    expect(await ask(own, 'shed.open', circle)).toEqual({ ok: false, code: 'bad-input' })
  })

  it('says only that it failed when a handler throws, and tells whoever looks after it', async () => {
    const broken = { shed: { ...calm.shed, close: () => Promise.reject(new Error('/home/worker/secret')) } }
    const { ask, bugs } = door(broken)
    expect(await ask(own, 'shed.close', undefined)).toEqual({ ok: false, code: 'failed' })
    expect(bugs).toEqual(['shed.close'])
  })

  it('finds an answer that is not what was declared', async () => {
    const wrong = { shed: { ...calm.shed, open: async () => ({ ok: true, value: { door: 'open' } }) as never } }
    const { ask, bugs } = door(wrong)
    expect(await ask(own, 'shed.open', { key: 'a' })).toEqual({ ok: false, code: 'failed' })
    expect(bugs).toEqual(['shed.open'])
  })

  it('finds a code that was not declared', async () => {
    const wrong = { shed: { ...calm.shed, open: async () => ({ ok: false, code: 'on-fire' }) as never } }
    expect(await door(wrong).ask(own, 'shed.open', { key: 'a' })).toEqual({ ok: false, code: 'failed' })
  })

  it('answers anything at all without throwing', async () => {
    const { ask } = door()
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), fc.constantFrom(own, null), async (channel, input, frame) => {
        expect(await ask(frame, channel, input)).toMatchObject({ ok: false })
      }),
      { numRuns: 2000, seed: 4 },
    )
  })
})

describe('collecting the handlers', () => {
  it('takes exactly the handlers the contract asks for', () => {
    expect(collectHandlers(spec, [{ area: 'shed', verbs: calm.shed }])).toEqual(calm)
  })

  it('stops the start when a handler is missing', () => {
    expect(() => collectHandlers(spec, [{ area: 'shed', verbs: { open: calm.shed.open } }])).toThrow(
      'no handler for shed.close',
    )
  })

  it('stops the start when two handlers have one name', () => {
    const area = { area: 'shed', verbs: calm.shed }
    expect(() => collectHandlers(spec, [area, area])).toThrow('two handlers for shed.open')
  })

  it('stops the start when a handler belongs to no call', () => {
    const more = { area: 'attic', verbs: { open: calm.shed.open } }
    expect(() => collectHandlers(spec, [{ area: 'shed', verbs: calm.shed }, more])).toThrow('attic.open')
  })

  it('has a channel for every call of the contract, each once', () => {
    const all = channels(contract)
    expect(all).toContain('books.open')
    expect(new Set(all).size).toBe(all.length)
  })
})
