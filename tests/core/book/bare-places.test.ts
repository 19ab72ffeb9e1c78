import { describe, expect, it } from 'vitest'
import { barePlaces, withCovers } from '#core/book/bare-places.ts'
import { type Cover, plainRecipe } from '#core/book/recipe.ts'
import type { Book, FrameOf } from '#core/book/schema.ts'

const face: Cover = { shape: 'round', how: 'block', x: 0.3, y: 0.2, width: 0.1, height: 0.1 }
const badge: Cover = { shape: 'square', how: 'blur', x: 0.6, y: 0.5, width: 0.1, height: 0.1 }

const frame = (id: string, covers: readonly Cover[], photo = 'a') =>
  ({ id, kind: 'photo', picture: { photo }, recipe: { ...plainRecipe, covers } }) as unknown as FrameOf<'photo'>
const pages = (...frames: FrameOf<'photo'>[][]) => frames.map(each => ({ frames: each })) as unknown as Book['pages']

describe('the other places of a photo', () => {
  const here = frame('here', [face, badge])

  it('are bare where a cover is lacking, whichever page they are on', () => {
    const other = frame('other', [badge])
    const found = barePlaces(pages([here], [], [other]), here)
    expect(found).toEqual([{ frame: other, number: 3, lacking: [face] }])
    expect(found.map(withCovers)).toEqual([{ id: 'other', recipe: { ...plainRecipe, covers: [badge, face] } }])
  })

  it('are not bare where the same place is hidden in another way, unless its corners show', () => {
    const covers = (...all: Cover[]) => barePlaces(pages([here], [frame('other', all)]), here)
    expect(covers({ ...face, how: 'blur' }, badge)).toEqual([])
    expect(covers({ ...face, shape: 'square' }, badge)).toEqual([])
    expect(covers(face, { ...badge, shape: 'round' })).toMatchObject([{ lacking: [badge] }])
    expect(covers({ ...face, x: 0.32 }, badge)).toMatchObject([{ lacking: [face] }])
  })

  it('are nowhere for a photo without covers, another photo, or a painted picture', () => {
    expect(barePlaces(pages([here], [frame('other', [])]), frame('plain', []))).toEqual([])
    expect(barePlaces(pages([here], [frame('other', [], 'b')]), here)).toEqual([])
    const painted = { ...here, picture: { art: 'bear' } } as unknown as FrameOf<'photo'>
    expect(barePlaces(pages([painted], [frame('other', [])]), painted)).toEqual([])
  })
})
