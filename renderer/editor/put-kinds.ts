/** What can be put on a page besides photos, and how large each begins, mm. */
import type { NewFrame } from '#core/book/edits/frames.ts'
import { type SizeMm, safeMm } from '#core/book/format.ts'

export type PutKind =
  | 'words'
  | 'speech'
  | 'heart'
  | 'star'
  | 'cloud'
  | 'rounded'
  | 'ellipse'
  | 'draw-here'
  | 'people-map'
  | 'timeline'
  | 'places-map'
  | 'months-home'

/** The kinds as they are offered, in groups. */
export const putKinds: readonly { readonly name: 'words' | 'shapes' | 'made'; readonly kinds: readonly PutKind[] }[] = [
  { name: 'words', kinds: ['words', 'speech', 'draw-here'] },
  { name: 'shapes', kinds: ['heart', 'star', 'cloud', 'rounded', 'ellipse'] },
  { name: 'made', kinds: ['people-map', 'timeline', 'places-map', 'months-home'] },
]

const sizes: Readonly<Record<PutKind, readonly [number, number]>> = {
  words: [110, 50],
  speech: [60, 28],
  heart: [32, 30],
  star: [32, 32],
  cloud: [48, 32],
  rounded: [70, 45],
  ellipse: [40, 40],
  'draw-here': [150, 110],
  'people-map': [150, 150],
  timeline: [180, 60],
  'places-map': [160, 90],
  'months-home': [200, 45],
}

/** A new frame in the middle of a page, no larger than its safe area. */
export function newFrame(kind: PutKind, page: SizeMm): NewFrame {
  const [wide, high] = sizes[kind]
  const width = Math.min(wide, page.width - 2 * safeMm)
  const height = Math.min(high, page.height - 2 * safeMm)
  const box = { x: (page.width - width) / 2, y: (page.height - height) / 2, width, height, rotation: 0 }
  const base = { by: 'grown-up', box } as const
  switch (kind) {
    case 'words':
      return { ...base, kind: 'words', purpose: 'story', panel: 'none', words: {} }
    case 'speech':
      return { ...base, kind: 'speech', tail: { x: width * 0.25, y: height + 12 }, fill: 'white', words: {} }
    case 'people-map':
    case 'timeline':
    case 'places-map':
    case 'months-home':
      return { ...base, kind: 'generated', what: kind }
    case 'draw-here':
      return { ...base, kind: 'shape', shape: kind, fill: 'white', line: 'book' }
    default:
      return { ...base, kind: 'shape', shape: kind, fill: kind === 'rounded' ? 'book-tint' : 'sun' }
  }
}
