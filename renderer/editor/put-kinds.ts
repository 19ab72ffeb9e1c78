/** What can be put on a page besides photos, and how large each begins, mm. */
import type { NewFrame } from '#core/book/edits/frames.ts'
import { type SizeMm, safeMm } from '#core/book/format.ts'
import { type Box, type Frame, type FrameOf, generatedKinds } from '#core/book/schema.ts'
import type { PickedPicture } from '#renderer/ui/picture-picker.tsx'

export type PutKind =
  | 'words'
  | 'speech'
  | 'heart'
  | 'star'
  | 'cloud'
  | 'rounded'
  | 'ellipse'
  | 'rectangle'
  | 'line'
  | 'draw-here'
  | 'flap'
  | FrameOf<'generated'>['what']

/** The kinds as they are offered, in groups. */
export const putKinds: readonly {
  readonly name: 'words' | 'child' | 'shapes' | 'made'
  readonly kinds: readonly PutKind[]
}[] = [
  { name: 'words', kinds: ['words', 'speech'] },
  { name: 'child', kinds: ['draw-here', 'flap'] },
  { name: 'made', kinds: generatedKinds },
  { name: 'shapes', kinds: ['heart', 'star', 'cloud', 'rounded', 'rectangle', 'ellipse', 'line'] },
]

const sizes: Readonly<Record<PutKind, readonly [number, number]>> = {
  words: [110, 50],
  speech: [60, 28],
  heart: [32, 30],
  star: [32, 32],
  cloud: [48, 32],
  rounded: [70, 45],
  ellipse: [40, 40],
  rectangle: [70, 45],
  line: [90, 4],
  'draw-here': [150, 110],
  flap: [80, 60],
  'people-map': [150, 150],
  timeline: [180, 60],
  'places-map': [160, 90],
  'months-home': [200, 45],
  'faces-home': [180, 56],
  'faces-birth': [90, 56],
  'faces-before': [90, 56],
  'faces-siblings': [120, 56],
}

/** A new frame in the middle of a page, or a little aside where something stands there; no larger than its safe area. */
export function newFrame(kind: PutKind, page: SizeMm, others: readonly Frame[]): NewFrame {
  const box = freeBox(sizes[kind], page, others)
  const { width, height } = box
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
    case 'faces-home':
    case 'faces-birth':
    case 'faces-before':
    case 'faces-siblings':
      return { ...base, kind: 'generated', what: kind }
    case 'draw-here':
      return { ...base, kind: 'shape', shape: kind, fill: 'white', line: 'book' }
    case 'flap':
      return { ...base, kind: 'shape', shape: kind, fill: 'sky', line: 'book' }
    case 'line':
      return { ...base, kind: 'shape', shape: kind, line: 'book' }
    default:
      return {
        ...base,
        kind: 'shape',
        shape: kind,
        fill: kind === 'rounded' || kind === 'rectangle' ? 'book-tint' : 'sun',
      }
  }
}

/** How large a sticker and a painted picture begin, the longer side in mm. */
const pictureMm = { sticker: 30, art: 70 } as const

/** A sticker or painted picture for a page, described by its name in both languages. */
export function newPicture(picture: PickedPicture, page: SizeMm, others: readonly Frame[]): NewFrame {
  const { kind, id, name, shape } = picture
  const long = pictureMm[kind]
  const box = freeBox([shape >= 1 ? long : long * shape, shape >= 1 ? long / shape : long], page, others)
  const base = { by: 'grown-up', box, alt: { ...name } } as const
  if (kind === 'sticker') return { ...base, kind: 'sticker', sticker: id }
  return { ...base, kind: 'photo', look: 'plain', picture: { art: id }, caption: {} }
}

/** How far aside of another a new frame stands, mm. */
const asideMm = 6

function freeBox([wide, high]: readonly [number, number], page: SizeMm, others: readonly Frame[]): Box {
  const width = Math.min(wide, page.width - 2 * safeMm)
  const height = Math.min(high, page.height - 2 * safeMm)
  const middle = { x: (page.width - width) / 2, y: (page.height - height) / 2 }
  const isTaken = (by: number) =>
    others.some(({ box }) => Math.abs(box.x - middle.x - by) < 1 && Math.abs(box.y - middle.y - by) < 1)
  let by = 0
  while (isTaken(by) && by < asideMm * 8) by += asideMm
  return { x: middle.x + by, y: middle.y + by, width, height, rotation: 0 }
}
