/** The pictures of one print: asked for by the page, baked two at a time ahead of the writer, taken by the finisher. */
import { createHash } from 'node:crypto'
import { type PictureOrder, picturePath } from '#core/print/picture-order.ts'
import type { PrintPurpose } from '#core/print/purposes.ts'
import { type Baked, bakePicture, hasAlpha } from './bake.ts'
import type { PressProfile } from './profiles.ts'

/** Reads originals; undefined for one that is gone. */
export interface Originals {
  readPhoto(id: string): Promise<Uint8Array | undefined>
  readArt(id: string): Promise<Uint8Array | undefined>
}

/** Keeps baked pictures between prints; whoever gives one sees to its encryption and bounds. */
export interface BakeCache {
  /** The bytes are the caller's own: they are gone once they are written. */
  get(key: string): Promise<Baked | undefined>
  put(key: string, baked: Baked): Promise<void>
}

/** A picture that the book shows and that is nowhere to be found. */
export class MissingPicture extends Error {
  /** Which one. */
  readonly picture: PictureOrder['picture']
  constructor(picture: PictureOrder['picture']) {
    super('a picture of the book is missing')
    this.picture = picture
  }
}

/** How many are baked at once, and how many may wait baked: it bounds the memory, and two cores are kept busy. */
const lanes = 2
const ahead = 6

/** The pictures of one print. */
export class Pictures {
  readonly #orders = new Map<string, PictureOrder>()
  readonly #baking = new Map<string, Promise<Baked>>()
  readonly #masked = new Map<string, Promise<boolean>>()
  readonly #taken = new Set<string>()
  #running = 0
  #stopped = false
  /** Milliseconds of baking, all lanes together. */
  bakeMs = 0
  readonly #originals: Originals
  readonly #purpose: PrintPurpose
  readonly #cache: BakeCache | undefined
  readonly #press: PressProfile

  constructor(originals: Originals, purpose: PrintPurpose, press: PressProfile, cache?: BakeCache) {
    this.#press = press
    this.#originals = originals
    this.#purpose = purpose
    this.#cache = cache
  }

  /** Notes an order of the page and begins to bake it when a lane is free. Returns the key that its stand-in carries. */
  order(order: PictureOrder): string {
    const key = createHash('sha256').update(picturePath(order)).digest('hex').slice(0, 24)
    this.#orders.set(key, order)
    this.#fill()
    return key
  }

  /** The order of a key; undefined when the page never gave it. */
  orderOf(key: string): PictureOrder | undefined {
    return this.#orders.get(key)
  }

  /** Whether a picture is cut out and needs a mask. */
  isMasked(key: string): Promise<boolean> {
    const known = this.#masked.get(key) ?? this.#readMasked(key)
    this.#masked.set(key, known)
    return known
  }

  /** The baked picture. Each is given once; taking it makes room for the next. Rejects with {@link MissingPicture}. */
  async take(key: string): Promise<Baked> {
    const baking = this.#baking.get(key) ?? this.#bake(key)
    this.#taken.add(key)
    this.#baking.delete(key)
    this.#fill()
    return baking
  }

  /** Begins no more. */
  stop(): void {
    this.#stopped = true
  }

  #fill(): void {
    if (this.#stopped) return
    for (const key of this.#orders.keys()) {
      if (this.#running >= lanes || this.#baking.size >= ahead) return
      if (this.#taken.has(key) || this.#baking.has(key)) continue
      const baking = this.#bake(key)
      // A failure is reported to whoever takes the picture, not before.
      baking.catch(() => undefined)
      this.#baking.set(key, baking)
    }
  }

  async #bake(key: string): Promise<Baked> {
    this.#running++
    const began = performance.now()
    try {
      const order = this.#orderFor(key)
      const cacheKey = [
        key,
        this.#purpose.dpi,
        this.#purpose.pictures,
        this.#purpose.colour ? this.#press.id : 'rgb',
      ].join('-')
      const kept = await this.#cache?.get(cacheKey)
      if (kept !== undefined) return kept
      const masked = await this.isMasked(key)
      const baked = await bakePicture(await this.#read(order), order, this.#purpose, masked, this.#press.file)
      await this.#cache?.put(cacheKey, baked)
      return baked
    } finally {
      this.bakeMs += performance.now() - began
      this.#running--
      this.#fill()
    }
  }

  async #readMasked(key: string): Promise<boolean> {
    const order = this.#orderFor(key)
    return 'art' in order.picture ? hasAlpha(await this.#read(order)) : false
  }

  #orderFor(key: string): PictureOrder {
    const order = this.#orders.get(key)
    if (order === undefined) throw new Error('a picture that the page never asked for')
    return order
  }

  async #read({ picture }: PictureOrder): Promise<Uint8Array> {
    const bytes = await ('photo' in picture
      ? this.#originals.readPhoto(picture.photo)
      : this.#originals.readArt(picture.art))
    if (bytes === undefined) throw new MissingPicture(picture)
    return bytes
  }
}
