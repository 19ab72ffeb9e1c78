/** Files of the built app, by a path from a window: never outside their folder. */
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.bcmap': 'application/octet-stream',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
}

/** A file and its media type. */
export interface StaticFile {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

/**
 * Reads a file by the path of a URL, still percent-encoded. Undefined for what is not there, for a folder, for a kind of
 * file that is not served, and for any path that would leave `root` however it is written.
 */
export async function readStatic(root: string, urlPath: string): Promise<StaticFile | undefined> {
  const path = safePath(urlPath)
  const type = path === undefined ? undefined : types[extname(path)]
  if (path === undefined || type === undefined) return undefined
  const full = join(root, path)
  if (!full.startsWith(root + sep)) return undefined
  try {
    return { type, body: new Uint8Array(await readFile(full)) }
  } catch {
    return undefined
  }
}

/** The path with its escapes undone; undefined when a part of it is not a plain name. */
function safePath(urlPath: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    return undefined
  }
  const parts = decoded.split('/').filter(part => part !== '')
  // Plain names only: no dots alone, no drive letters, no backslashes, no NUL, no second escape.
  return parts.every(part => /^[\w@-][\w.@-]*$/.test(part)) ? parts.join(sep) : undefined
}
