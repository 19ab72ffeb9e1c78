import { describe, expect, it } from 'vitest'
import { createOutbox, everythingSent } from '#renderer/app/outbox.ts'

const bytes = (...values: number[]) => new Uint8Array(values)
const merge = (updates: Uint8Array[]) => Uint8Array.from(updates.flatMap(update => [...update]))

/** A desktop that answers when it is told to. */
function desktop(gatherMs?: number) {
  const asked: { readonly update: number[]; readonly answer: (taken: boolean | Error) => void }[] = []
  const pauses: (() => void)[] = []
  const waited: number[] = []
  const outbox = createOutbox({
    merge,
    post: update =>
      new Promise((resolve, reject) => {
        asked.push({ update: [...update], answer: taken => (taken instanceof Error ? reject(taken) : resolve(taken)) })
      }),
    wait: ms => {
      waited.push(ms)
      return new Promise(resolve => pauses.push(resolve))
    },
    ...(gatherMs !== undefined && { gatherMs }),
  })
  return { outbox, asked, pauses, waited }
}

const turn = () => new Promise(resolve => setImmediate(resolve))

describe('the queue of updates', () => {
  it('sends one at a time, in order, and puts together what came meanwhile', async () => {
    const { outbox, asked } = desktop()
    outbox.add(bytes(1))
    outbox.add(bytes(2))
    outbox.add(bytes(3))
    expect(asked.map(({ update }) => update)).toEqual([[1]])
    expect(outbox.state()).toBe('sending')
    asked[0]?.answer(true)
    await turn()
    expect(asked.map(({ update }) => update)).toEqual([[1], [2, 3]])
    asked[1]?.answer(true)
    await outbox.settled()
    expect(outbox.state()).toBe('sent')
  })

  it('keeps what was refused, or failed, and sends it again before what came later', async () => {
    const { outbox, asked, pauses, waited } = desktop()
    outbox.add(bytes(1))
    asked[0]?.answer(false)
    await turn()
    expect(outbox.state()).toBe('stuck')
    outbox.add(bytes(2))
    pauses[0]?.()
    await turn()
    expect(asked[1]?.update).toEqual([1, 2])
    asked[1]?.answer(new Error('gone'))
    await turn()
    pauses[1]?.()
    await turn()
    expect(asked[2]?.update).toEqual([1, 2])
    asked[2]?.answer(true)
    await outbox.settled()
    expect(outbox.state()).toBe('sent')
    expect(waited).toEqual([250, 500])
  })

  it('gathers for a moment before it sends, and says meanwhile that something is not sent', async () => {
    const { outbox, asked, pauses, waited } = desktop(50)
    const told: string[] = []
    outbox.subscribe(() => told.push(outbox.state()))
    outbox.add(bytes(1))
    expect(told).toEqual(['sending'])
    outbox.add(bytes(2))
    expect([outbox.state(), asked.length, waited]).toEqual(['sending', 0, [50]])
    pauses[0]?.()
    await turn()
    expect(asked.map(({ update }) => update)).toEqual([[1, 2]])
    asked[0]?.answer(true)
    await outbox.settled()
    expect(outbox.state()).toBe('sent')
  })

  it('tells who listens, and takes nothing after it was closed', async () => {
    const { outbox, asked } = desktop()
    const states: string[] = []
    outbox.subscribe(() => states.push(outbox.state()))
    outbox.add(bytes(1))
    asked[0]?.answer(true)
    await outbox.settled()
    expect(states).toEqual(['sending', 'sent'])
    outbox.close()
    outbox.add(bytes(2))
    expect(asked.length).toBe(1)
  })

  it('is waited for by whoever reads the book from the desktop, also when it is closed meanwhile', async () => {
    const { outbox, asked } = desktop()
    await everythingSent()
    outbox.add(bytes(1))
    let sent = false
    const waiting = everythingSent().then(() => {
      sent = true
    })
    outbox.close()
    await turn()
    expect(sent).toBe(false)
    asked[0]?.answer(true)
    await waiting
    expect(sent).toBe(true)
  })
})
