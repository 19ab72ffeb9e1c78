/** The app's own pictures, for the windows and for print: art by the catalogue's ids, stickers by their names. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Art, artSchema } from '#core/toolkit/art.ts'
import { usualAssets } from './profiles.ts'

/** Finds art in the catalogue and reads art and stickers; undefined for one that is not there. */
export interface PrintArt {
  findArt(id: string): Promise<Art | undefined>
  readArt(id: string): Promise<Uint8Array | undefined>
  readSticker(id: string): Promise<Uint8Array | undefined>
}

/** Opens the pictures below an assets folder; the catalogue is read at first use. */
export function createPrintArt(assetsFolder: string = usualAssets): PrintArt {
  let catalogue: Promise<ReadonlyMap<string, Art>> | undefined
  const findArt = async (id: string) => {
    catalogue ??= readCatalogue(assetsFolder)
    return (await catalogue).get(id)
  }
  return {
    findArt,
    readArt: async id => {
      const piece = await findArt(id)
      return piece && readOrNothing(join(assetsFolder, 'art', piece.file))
    },
    readSticker: async id =>
      /^[a-z0-9-]+$/.test(id) ? readOrNothing(join(assetsFolder, 'stickers', `${id}.svg`)) : undefined,
  }
}

async function readCatalogue(assetsFolder: string): Promise<ReadonlyMap<string, Art>> {
  const pieces = artSchema.parse(JSON.parse(await readFile(join(assetsFolder, 'art/art.json'), 'utf8')))
  return new Map(pieces.map(piece => [piece.id, piece]))
}

async function readOrNothing(file: string): Promise<Uint8Array | undefined> {
  return readFile(file).catch(() => undefined)
}
