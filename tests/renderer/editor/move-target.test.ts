import { describe, expect, it } from 'vitest'
import { moveTarget } from '#renderer/editor/pages/move-target.ts'

const pages = [
  { id: 'a', section: 'one' },
  { id: 'b', section: 'one' },
  { id: 'c', section: 'two' },
  { id: 'd', section: 'two' },
] as never as Parameters<typeof moveTarget>[0]
const target = (moved: string, onto: string) => moveTarget(pages, moved as never, onto as never)

describe('a page dropped on another', () => {
  it('takes its place and its section, going down', () => {
    expect(target('a', 'c')).toEqual({ after: 'c', section: 'two' })
  })

  it('takes its place and its section, going up', () => {
    expect(target('d', 'b')).toEqual({ after: 'a', section: 'one' })
  })

  it('can become the first', () => {
    expect(target('c', 'a')).toEqual({ after: undefined, section: 'one' })
  })

  it('can become the first of a later section', () => {
    expect(target('d', 'c')).toEqual({ after: undefined, section: 'two' })
  })

  it('changes places with its neighbour', () => {
    expect(target('b', 'c')).toEqual({ after: 'c', section: 'two' })
    expect(target('c', 'b')).toEqual({ after: 'a', section: 'one' })
  })
})
