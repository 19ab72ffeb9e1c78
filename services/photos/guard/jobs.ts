/** What the app asks of a decoding process, and what comes back. Both cross as structured clones. */
import type { Crop, Eye, Recipe } from '#core/book/recipe.ts'
import type { Carried } from '#core/book/schema.ts'
import type { PhotoRefusal } from '../import.ts'
import type { PictureType } from '../sniff.ts'

/** Looks at a picture from outside, and makes what is kept and first shown of it. */
export interface LookJob {
  readonly do: 'look'
  readonly bytes: Uint8Array
  /** Widths to shrink it to at once, px. */
  readonly widths: readonly number[]
}

/** Makes a picture for the screen. Without an order it is the whole picture, upright, this wide. */
export interface ShowJob {
  readonly do: 'show'
  readonly bytes: Uint8Array
  readonly widthPx: number
  readonly order?: ShowOrder
}

/** A part of a picture with its recipe: `shape` is width over height of the place it fills. */
export interface ShowOrder {
  readonly shape: number
  readonly crop?: Crop | undefined
  readonly recipe?: Recipe | undefined
}

/** Guesses where faces are in a picture. */
export interface FacesJob {
  readonly do: 'faces'
  readonly bytes: Uint8Array
}

export type Job = LookJob | ShowJob | FacesJob

/** A picture that can be kept. */
export interface Looked {
  /** SHA-256 of what is shown, lower-case hex: of the bytes themselves, or of `working`. */
  readonly hash: string
  /** Pixels, the right way up. */
  readonly width: number
  readonly height: number
  readonly type: PictureType
  /** The day the camera gives, `YYYY-MM-DD`. */
  readonly cameraDate?: string
  /** What the file also says, where it says anything. */
  readonly carries?: Carried[]
  /** Where the file as it came is not what is shown (HEIC): the JPEG that is, and the hash of the original. */
  readonly working?: Uint8Array
  readonly source?: string
  /** WebP pictures of the widths that were asked for. */
  readonly shown: readonly { readonly width: number; readonly bytes: Uint8Array }[]
}

/** What a process answers. */
export type Answer =
  | { readonly ok: true; readonly looked: Looked }
  | { readonly ok: true; readonly picture: Uint8Array }
  | { readonly ok: true; readonly faces: readonly Eye[] }
  | { readonly ok: false; readonly code: PhotoRefusal }

/** An answer on its way: `isWorn` when the process should not be given another job. */
export interface Said {
  readonly answer: Answer
  readonly isWorn: boolean
}
