/** What a handover lists of itself, in front of what it lists. */
import type { Ports } from '#core/ports/index.ts'
import { handoverFormat, hashOf, type Manifest, type Sender, silentFormat } from './manifest.ts'
import { partOf, type ZipSource } from './zip-writer.ts'

/** A file of a handover with what its manifest says of it. */
export interface ListedSource extends ZipSource {
  /** Lower-case hex. */
  readonly sha256: string
}

/** What a manifest says beside its list. */
export interface ManifestFacts {
  readonly book: string
  /** This handover's own id; made when absent. */
  readonly share?: string
  readonly sender: Sender
  readonly audience: string
  readonly classes: readonly string[]
}

/** A file as it is listed. `read` gives its bytes again when its turn comes; without it they are kept. */
export function toListed(name: string, bytes: Uint8Array, read = async () => bytes): ListedSource {
  return { ...partOf(name, bytes), sha256: hashOf(bytes), read }
}

/** The files of a handover, its signed manifest first. */
export function withManifest(facts: ManifestFacts, entries: readonly ListedSource[], ports: Ports): ZipSource[] {
  const { book, share = ports.ids.next(), sender, audience, classes } = facts
  const manifest: Manifest = {
    format: entries.some(({ name }) => name.startsWith('voices/')) ? handoverFormat : silentFormat,
    book,
    share,
    made: Math.trunc(ports.clock.now()),
    sender: { ...(sender.name === undefined ? {} : { name: sender.name }), key: sender.key },
    audience,
    classes: [...classes],
    entries: entries.map(({ name, size, sha256 }) => ({ name, bytes: size, sha256 })),
  }
  const listed = new TextEncoder().encode(JSON.stringify(manifest))
  return [toListed('manifest.json', listed), toListed('manifest.sig', sender.sign(listed)), ...entries]
}
