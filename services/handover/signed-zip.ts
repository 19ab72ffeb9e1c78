/** A zip that lists what is in it and who says so: `manifest.json`, its signature, and the rest. */
import { z } from 'zod'
import { err, ok, type Result } from '#core/result.ts'
import { hashOf, isSignedBy, type Listed, type Sender } from './manifest.ts'
import { readZip, type ZipLimits } from './strict-zip.ts'
import { partOf, type ZipSource } from './zip-writer.ts'

const manifestBytes = 2 * 1024 * 1024

/** A file of such a zip with what its manifest says of it. */
export interface ListedSource extends ZipSource {
  /** Lower-case hex. */
  readonly sha256: string
}

/** A file as it is listed. `read` gives its bytes again when its turn comes; without it they are kept. */
export function toListed(name: string, bytes: Uint8Array, read = async () => bytes): ListedSource {
  return { ...partOf(name, bytes), sha256: hashOf(bytes), read }
}

/** The files of such a zip: the manifest, which says everything but the entries, its signature, and the entries. */
export function signedFiles(
  manifest: Readonly<Record<string, unknown>>,
  entries: readonly ListedSource[],
  sender: Sender,
): ZipSource[] {
  const list = entries.map(({ name, size, sha256 }) => ({ name, bytes: size, sha256 }))
  const listed = new TextEncoder().encode(JSON.stringify({ ...manifest, entries: list }))
  return [toListed('manifest.json', listed), toListed('manifest.sig', sender.sign(listed)), ...entries]
}

/** What a manifest says and the entries it lists, proven whole. `newest`: the newest format this program knows. */
export async function readSigned<T extends Listed>(
  bytes: Uint8Array,
  schema: z.ZodType<T>,
  newest: number,
  limits: ZipLimits,
): Promise<
  Result<
    { readonly manifest: T; readonly entries: ReadonlyMap<string, Uint8Array> },
    'damaged' | 'too-big' | 'newer-version'
  >
> {
  const own: Readonly<Record<string, number>> = { 'manifest.json': manifestBytes, 'manifest.sig': 64 }
  const zip = await readZip(bytes, {
    maxEntries: limits.maxEntries + 2,
    allowed: name => own[name] ?? limits.allowed(name),
  })
  if (!zip.ok) return zip.code === 'too-big' ? err('too-big') : err('damaged')
  const listed = zip.value.get('manifest.json')
  const signature = zip.value.get('manifest.sig')
  if (listed === undefined || signature === undefined) return err('damaged')
  const value = parseJson(listed)
  const stated = z.object({ format: z.number() }).safeParse(value)
  if (stated.success && stated.data.format > newest) return err('newer-version')
  const manifest = schema.safeParse(value)
  if (!manifest.success) return err('damaged')
  if (!isSignedBy(manifest.data.sender.key, listed, signature)) return err('damaged')
  return isAsListed(manifest.data, zip.value) ? ok({ manifest: manifest.data, entries: zip.value }) : err('damaged')
}

/** JSON of a file from outside; undefined where it is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** Every entry is listed with its length and hash, and every listed one is there: no more, no fewer. */
function isAsListed(manifest: Listed, zip: ReadonlyMap<string, Uint8Array>): boolean {
  const names = new Set(manifest.entries.map(({ name }) => name))
  if (names.size !== manifest.entries.length || names.size !== zip.size - 2) return false
  return manifest.entries.every(({ name, bytes, sha256 }) => {
    const found = zip.get(name)
    if (found === undefined || name.startsWith('manifest') || found.length !== bytes) return false
    return hashOf(found) === sha256
  })
}
