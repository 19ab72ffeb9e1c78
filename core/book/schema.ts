/**
 * What a book is, as plain data: what readers of the document return and what everything that shows, checks or prints
 * a book takes. The document itself (a Y.Doc) is described in doc.ts. Lengths are mm from the trimmed page's top left.
 */

import { z } from 'zod'
import { pageFormatSchema } from './format.ts'
import {
  bookIdSchema,
  factIdSchema,
  frameIdSchema,
  pageIdSchema,
  personIdSchema,
  photoIdSchema,
  sectionIdSchema,
} from './ids.ts'
import { bilingualSchema, layerSchema, shownLanguageSchema } from './language.ts'
import { cropSchema, recipeSchema } from './recipe.ts'
import { wordsByVersionSchema } from './words.ts'

const mm = z.number().min(-2000).max(2000)
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** A name of art or of a template part: lower case, digits and dashes. */
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)

/** The eight book accents of the design tokens. */
export const accents = ['mor', 'rhedyn', 'eithin', 'robin', 'grug', 'awyr', 'llechen', 'cneuen'] as const
export const accentSchema = z.enum(accents)
export type Accent = z.infer<typeof accentSchema>

/** Colours a page may use: the book's own, so that a change of accent changes the whole book. */
export const paletteColours = [
  'ink',
  'book',
  'book-ink',
  'book-deep',
  'book-tint',
  'white',
  'sun',
  'sky',
  'grass',
  'sand',
  'night',
  'rose',
] as const
export const paletteColourSchema = z.enum(paletteColours)
export type PaletteColour = z.infer<typeof paletteColourSchema>

/** A child's crayons: the same in every book, so that a red drawing stays red. */
export const crayons = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'brown'] as const
export const penColourSchema = z.enum([...paletteColours, ...crayons])
/** What a pen writes and draws in. */
export type PenColour = z.infer<typeof penColourSchema>
/** Sets of tones for the palette's sun, sky, grass, sand, night and rose: as painted, softer, brighter, and of a winter's day. */
export const palettes = ['paint', 'soft', 'bright', 'winter'] as const
const paletteSchema = z.enum(palettes)

/** What can stand round the pages of a book. */
export const borders = ['none', 'line', 'double', 'stitches', 'dots'] as const
const borderSchema = z.enum(borders)
export type Border = z.infer<typeof borderSchema>

/** Settings of the whole book. */
export const settingsSchema = z.strictObject({
  format: pageFormatSchema,
  /** The language shown and printed unless another is asked for. */
  language: shownLanguageSchema,
  layer: layerSchema,
  accent: accentSchema,
  /** The face of the story; titles are always Young Serif, except at 0-4 where the story's face leads. */
  storyFont: z.enum(['andika', 'atkinson', 'lexend']),
  /** The tones of the pictures' colours on every page; absent: `paint`. */
  palette: paletteSchema.optional(),
  /** A line round every page but those a picture fills; absent: none. */
  border: borderSchema.optional(),
  /** No words of the book are set smaller than this, pt, whatever they are (easy read: 16); absent: the layer's own least. */
  leastPt: z.int().min(11).max(30).optional(),
})
export type Settings = z.infer<typeof settingsSchema>

/** What someone is to the child. `lives-with` groups are worked out from these. */
export const roles = [
  'child',
  'parent',
  'birth-mother',
  'birth-father',
  'foster-carer',
  'brother',
  'sister',
  'grandparent',
  'relative',
  'social-worker',
  'judge',
  'guardian',
  'friend',
  'pet',
  'other',
] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** Someone in the book. `name` is what this child calls them, in each language; never a surname. */
export const personSchema = z.strictObject({
  id: personIdSchema,
  role: roleSchema,
  name: bilingualSchema,
  /** A plain first name for the grown-ups' lists, where the child's word ("Dad") would not tell people apart. */
  known: z.string().max(60).optional(),
  home: z.enum(['with-child', 'before', 'elsewhere']).optional(),
  colour: paletteColourSchema.optional(),
  /** A round portrait: a piece of art, or a photo. */
  portrait: z.union([z.strictObject({ art: slug }), z.strictObject({ photo: photoIdSchema })]).optional(),
})
export type Person = z.infer<typeof personSchema>

/** How sure we are of a fact. */
export const certaintySchema = z.enum(['certain', 'told', 'not-known'])
export type Certainty = z.infer<typeof certaintySchema>

/** Once that somebody was asked: of whom, on which day, and what came back. Without an answer nothing has come yet. */
export const askedSchema = z.strictObject({
  of: z.string().max(200),
  on: isoDate,
  answer: z.enum(['came', 'refused', 'not-known']).optional(),
})
export type Asked = z.infer<typeof askedSchema>

/**
 * One fact of the child's story. `kind` is the toolkit's name for it (`born-weight`, `moved-in`, `liked-food`...).
 * A date may be a year, a month or a day; `value` is words in each language.
 */
export const factSchema = z.strictObject({
  id: factIdSchema,
  kind: slug,
  certainty: certaintySchema,
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  value: bilingualSchema.optional(),
  people: z.array(personIdSchema).optional(),
  /** Who it was or will be asked of, for the list of what to find out. For grown-ups. */
  askOf: z.string().max(200).optional(),
  /** When it was asked for and what came back, oldest first. For grown-ups. */
  asked: z.array(askedSchema).max(50).optional(),
  /** Kept to this child's book: it must not stand in the book of a brother or sister. */
  kept: z.boolean().optional(),
})
export type Fact = z.infer<typeof factSchema>

/** A named group of pages, in the child's order: now, then, now again, next. */
export const sectionSchema = z.strictObject({ id: sectionIdSchema, kind: slug, title: bilingualSchema })
export type Section = z.infer<typeof sectionSchema>

/** Where a frame stands: mm from the trim's top left before rotation; degrees clockwise about its middle. */
export const boxSchema = z.strictObject({
  x: mm,
  y: mm,
  width: mm.min(1),
  height: mm.min(1),
  rotation: z.number().min(-360).max(360),
})
export type Box = z.infer<typeof boxSchema>

const frameBase = {
  id: frameIdSchema,
  box: boxSchema,
  /** Whose hand made it. The child's layer never touches the grown-ups'. */
  by: z.enum(['grown-up', 'child']),
  locked: z.boolean().optional(),
  /** Frames with the same group move together. */
  group: slug.optional(),
  /** The layout's slot this frame fills, so that a change of layout or format knows where it goes. */
  slot: slug.optional(),
}

/** The purpose a frame's words have unless a line says otherwise. */
export const purposes = ['title', 'story', 'caption', 'speech', 'note'] as const
export const purposeSchema = z.enum(purposes)
export type Purpose = z.infer<typeof purposeSchema>

const wordsFrameSchema = z.strictObject({
  ...frameBase,
  kind: z.literal('words'),
  purpose: purposeSchema,
  /** A panel behind the words. */
  panel: z.enum(['none', 'white', 'tint']),
  /** The size in pt where the writer chose one; otherwise it follows purpose, layer and format. */
  sizePt: z.number().min(6).max(96).optional(),
  /** The pen's colour, of words that a child wrote. */
  colour: penColourSchema.optional(),
  words: wordsByVersionSchema,
})

const photoFrameSchema = z.strictObject({
  ...frameBase,
  kind: z.literal('photo'),
  /** What is shown: a photo of the book, a piece of art, or nothing yet. */
  picture: z.union([z.strictObject({ photo: photoIdSchema }), z.strictObject({ art: slug })]).optional(),
  /** print: white border and room for a caption · plain: the picture alone · round · bleed: full page behind everything. */
  look: z.enum(['print', 'plain', 'round', 'bleed']),
  /** Absent: the middle of the picture, filling the frame. */
  crop: cropSchema.optional(),
  recipe: recipeSchema.optional(),
  caption: bilingualSchema,
  alt: bilingualSchema,
  /** True when the picture says nothing the words do not: it is then passed over by a screen reader. */
  decorative: z.boolean().optional(),
})

const strokeSchema = z.strictObject({
  colour: penColourSchema,
  widthMm: z.number().min(0.2).max(20),
  /** x mm, y mm on the drawing's own plane, pressure 0 to 1, repeated. */
  points: z.array(z.number()).max(60_000),
})
export type Stroke = z.infer<typeof strokeSchema>

/** A rectangle that may lie anywhere, mm. */
const windowSchema = z.strictObject({ x: mm, y: mm, width: mm.min(1), height: mm.min(1) })

const drawingFrameSchema = z.strictObject({
  ...frameBase,
  kind: z.literal('drawing'),
  strokes: z.array(strokeSchema),
  /** The part of the strokes' own plane that fills the frame; absent: as large as the frame, from its top left. */
  window: windowSchema.optional(),
  alt: bilingualSchema,
})

const stickerFrameSchema = z.strictObject({
  ...frameBase,
  kind: z.literal('sticker'),
  sticker: slug,
  flip: z.boolean().optional(),
  alt: bilingualSchema,
})

const shapeFrameSchema = z.strictObject({
  ...frameBase,
  kind: z.literal('shape'),
  shape: z.enum(['rectangle', 'rounded', 'ellipse', 'heart', 'star', 'cloud', 'line', 'draw-here', 'flap']),
  fill: paletteColourSchema.optional(),
  line: paletteColourSchema.optional(),
})

const speechFrameSchema = z.strictObject({
  ...frameBase,
  kind: z.literal('speech'),
  /** Where the tail points, mm from the frame's top left. */
  tail: z.strictObject({ x: mm, y: mm }),
  fill: paletteColourSchema,
  words: wordsByVersionSchema,
})

/** What is drawn from People and Facts. `faces-…` are large faces with names: at home, birth parents, foster carers, brothers and sisters elsewhere. */
export const generatedKinds = [
  'people-map',
  'timeline',
  'places-map',
  'months-home',
  'faces-home',
  'faces-birth',
  'faces-before',
  'faces-siblings',
] as const

const generatedFrameSchema = z.strictObject({
  ...frameBase,
  kind: z.literal('generated'),
  /** Made from People and Facts when shown, so it is never out of step with the story. */
  what: z.enum(generatedKinds),
})

/** Anything put on a page. */
export const frameSchema = z.discriminatedUnion('kind', [
  wordsFrameSchema,
  photoFrameSchema,
  drawingFrameSchema,
  stickerFrameSchema,
  shapeFrameSchema,
  speechFrameSchema,
  generatedFrameSchema,
])
export type Frame = z.infer<typeof frameSchema>
export type FrameKind = Frame['kind']
export type FrameOf<K extends FrameKind> = Extract<Frame, { kind: K }>

/** What lies behind a page's frames. `ground` is one of core/toolkit/grounds.ts, drawn in the book's accent. */
export const backgroundSchema = z.strictObject({
  colour: paletteColourSchema,
  ground: slug.optional(),
  art: slug.optional(),
})
export type Background = z.infer<typeof backgroundSchema>

/** One page, its frames in reading order; `stack` is back to front. */
export const pageSchema = z.strictObject({
  id: pageIdSchema,
  section: sectionIdSchema,
  /** The toolkit page it came from, whose guidance it carries. */
  from: slug.optional(),
  layout: slug,
  background: backgroundSchema,
  /** A page that is hard to read: it waits behind "with my grown-up" in Together. */
  hard: z.boolean(),
  /** `waiting`: something is still to be found; `not-yet`: folded closed for now. */
  state: z.enum(['open', 'waiting', 'not-yet']),
  /**
   * While a child has it folded closed: the sticker it chose, and the state it opens to again. In the document this field
   * alone folds the page: the state beside it stays, so that a fold is taken out by leaving it out.
   */
  fold: z.strictObject({ sticker: slug, was: z.enum(['open', 'waiting']) }).optional(),
  /** The day a family began this page in Together; the book's other pages have none. */
  begun: isoDate.optional(),
  frames: z.array(frameSchema),
  stack: z.array(frameIdSchema),
})
export type Page = z.infer<typeof pageSchema>

/** What the file of a photo carries beside its picture: where it was taken, names or words, with which camera. */
export const carriedSchema = z.enum(['place', 'names', 'camera'])
export type Carried = z.infer<typeof carriedSchema>

/** A picture brought into the book. Who agreed, and when, is in the case record; here only that it is agreed. */
export const photoSchema = z.strictObject({
  id: photoIdSchema,
  /** Pixels of the upright original. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  type: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/heic']),
  agreed: z.boolean(),
  takenOn: isoDate.optional(),
  /** The file as it came, where that is not what is shown (HEIC): kept in the library, in no export and no handover. */
  source: photoIdSchema.optional(),
  people: z.array(personIdSchema).optional(),
  /** What its file as it came also says, and not what that is; absent where it says nothing, or came before this was looked at. */
  carries: z.array(carriedSchema).optional(),
  /** Where the paper original is. For grown-ups; never printed. */
  original: z.string().max(200).optional(),
})
export type Photo = z.infer<typeof photoSchema>

/** A finding that a grown-up looked at and kept, with the reason shown at sign-off. */
export const keptFindingSchema = z.strictObject({ key: z.string().max(300), reason: z.string().max(500) })
export type KeptFinding = z.infer<typeof keptFindingSchema>

/** The whole book as plain data. */
export const bookSchema = z.strictObject({
  id: bookIdSchema,
  /** Typed by hand before printing, so that the wrong book is never printed: three letters and a digit, `MAL 4`. */
  code: z.string().regex(/^[A-Z]{3} \d$/),
  template: slug,
  /** The child's year and month of birth; the day is in the case record. */
  bornMonth: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  title: bilingualSchema,
  settings: settingsSchema,
  sections: z.array(sectionSchema),
  pages: z.array(pageSchema),
  people: z.array(personSchema),
  facts: z.array(factSchema),
  photos: z.array(photoSchema),
  kept: z.array(keptFindingSchema),
})
export type Book = z.infer<typeof bookSchema>
