/** library.json: the one file that says, to anyone, that this is a library and of which format. */
import { join } from 'node:path'
import { z } from 'zod'
import { parseJson, toHex, utf8 } from './bytes.ts'
import type { FileLayer } from './file-layer.ts'
import { sha256 } from './keys.ts'
import { writeNewFile } from './safe-write.ts'

/** The newest format this program knows. */
export const formatVersion = 1
export const stateFile = 'library.json'
/** A library's id. Files elsewhere are named by it, and anyone may have written it: it must not climb out of a folder. */
export const libraryId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
/** Base64 of so many bytes, no more and no fewer: a nonce of another length would throw where a wrong one only does not open. */
export function base64Of(bytes: number) {
  return z.string().refine(text => {
    const found = Buffer.from(text, 'base64')
    return found.length === bytes && found.toString('base64') === text
  })
}

const stateSchema = z.object({ format: z.number().int(), library: libraryId, check: z.string() })

/** What the file says; undefined when it is missing or not what was written. */
export async function readStateFile(
  files: FileLayer,
  place: string,
): Promise<{ readonly format: number; readonly library: string } | undefined> {
  const bytes = await files.read(join(place, stateFile))
  const parsed = stateSchema.safeParse(bytes && parseJson(bytes))
  if (!parsed.success || parsed.data.check !== checkOf(parsed.data.format, parsed.data.library)) return undefined
  return parsed.data
}

/** Writes the file. Throws errno errors. */
export function writeStateFile(files: FileLayer, place: string, library: string): Promise<void> {
  return writeNewFile(files, join(place, stateFile), encodeStateFile(formatVersion, library))
}

/** The file's bytes for a library of a format. */
export function encodeStateFile(format: number, library: string): Uint8Array {
  return utf8(`${JSON.stringify({ format, library, check: checkOf(format, library) })}\n`)
}

/** The check tells a newer format, to be refused, from a flipped bit, to be mended. */
function checkOf(format: number, library: string): string {
  return toHex(sha256(utf8(`journeybook\n${format}\n${library}`))).slice(0, 16)
}
