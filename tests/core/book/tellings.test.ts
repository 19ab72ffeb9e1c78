import { describe, expect, it } from 'vitest'
import type { Page } from '#core/book/schema.ts'
import { findTelling } from '#core/book/tellings.ts'
import type { VersionKey } from '#core/book/words.ts'
import { smallPage } from '#support/books.ts'

/** A page whose one story is told in these versions. */
function toldIn(...versions: VersionKey[]): Page {
  const page = smallPage('one', 'now')
  const words = Object.fromEntries(versions.map(key => [key, [{ runs: [{ text: key }] }]]))
  return {
    ...page,
    frames: page.frames.flatMap(frame =>
      frame.kind === 'words' && frame.id === 'one-story' ? [{ ...frame, words }] : [],
    ),
  }
}

describe('the telling that a page is read in', () => {
  it('is the one asked for where it is written', () => {
    const page = toldIn('en/5-7', 'en/8-11', 'cy/8-11')
    expect(findTelling(page, { language: 'en', layer: '8-11' })).toEqual({ language: 'en', layer: '8-11' })
    expect(findTelling(page, { language: 'both', layer: '5-7' })).toEqual({ language: 'both', layer: '5-7' })
  })

  it('is the nearest before it, then the nearest after it, where this page is not told for that age', () => {
    expect(findTelling(toldIn('en/0-4', 'en/5-7', 'en/12+'), { language: 'en', layer: '8-11' })?.layer).toBe('5-7')
    expect(findTelling(toldIn('en/8-11', 'en/12+'), { language: 'en', layer: '5-7' })?.layer).toBe('8-11')
  })

  it('is in the other language where it is written in that alone, and for another age rather than in another language', () => {
    expect(findTelling(toldIn('en/5-7'), { language: 'cy', layer: '8-11' })).toEqual({ language: 'en', layer: '5-7' })
    const both = toldIn('en/8-11', 'cy/5-7')
    expect(findTelling(both, { language: 'cy', layer: '8-11' })).toEqual({ language: 'cy', layer: '5-7' })
  })

  it('is none where grown-ups wrote nothing: a child’s words stand by themselves', () => {
    const page = toldIn('en/5-7')
    const childs = page.frames.map(frame => ({ ...frame, by: 'child' as const }))
    expect(findTelling({ frames: childs }, { language: 'en', layer: '5-7' })).toBeUndefined()
    expect(findTelling(toldIn(), { language: 'en', layer: '5-7' })).toBeUndefined()
  })
})
