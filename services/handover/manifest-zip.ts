/** What a handover says of itself, in front of what it lists. */
import type { Ports } from '#core/ports/index.ts'
import { handoverFormat, type Manifest, type Sender, silentFormat } from './manifest.ts'
import { type ListedSource, signedFiles } from './signed-zip.ts'
import type { ZipSource } from './zip-writer.ts'

/** What a manifest says beside its list. */
export interface ManifestFacts {
  readonly book: string
  /** This handover's own id; made when absent. */
  readonly share?: string
  readonly sender: Sender
  readonly audience: string
  readonly classes: readonly string[]
}

/** The files of a handover, its signed manifest first. */
export function withManifest(facts: ManifestFacts, entries: readonly ListedSource[], ports: Ports): ZipSource[] {
  const { book, share = ports.ids.next(), sender, audience, classes } = facts
  const manifest: Omit<Manifest, 'entries'> = {
    format: entries.some(({ name }) => name.startsWith('voices/')) ? handoverFormat : silentFormat,
    book,
    share,
    made: Math.trunc(ports.clock.now()),
    sender: { ...(sender.name === undefined ? {} : { name: sender.name }), key: sender.key },
    audience,
    classes: [...classes],
  }
  return signedFiles(manifest, entries, sender)
}
