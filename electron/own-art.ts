/** The app's own pictures, from the folder `assets`. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Art, artSchema } from '#core/toolkit/art.ts'

/** Art and stickers by their ids; undefined for one that is not there. */
export interface OwnArt {
  find(id: string): Promise<Art | undefined>
  read(id: string): Promise<Uint8Array | undefined>
  readSticker(id: string): Promise<Uint8Array | undefined>
}

/** Opens the pictures below `assets`; the catalogue is read at first use. */
export function createOwnArt(assets: string): OwnArt {
  let catalogue: Promise<ReadonlyMap<string, Art>> | undefined
  const find = async (id: string) => {
    catalogue ??= readCatalogue(join(assets, 'art', 'art.json'))
    return (await catalogue).get(id)
  }
  return {
    find,
    read: async id => {
      const piece = await find(id)
      return piece && readOrNothing(join(assets, 'art', piece.file))
    },
    readSticker: async id =>
      /^[a-z0-9-]+$/.test(id) ? readOrNothing(join(assets, 'stickers', `${id}.svg`)) : undefined,
  }
}

async function readCatalogue(file: string): Promise<ReadonlyMap<string, Art>> {
  const pieces = artSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  return new Map(pieces.map(piece => [piece.id, piece]))
}

async function readOrNothing(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch {
    return undefined
  }
}
