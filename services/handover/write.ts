/** Packs a book for someone else: cleaned, listed, signed, sealed. */
import { assert } from '#core/errors.ts'
import type { Ports } from '#core/ports/index.ts'
import { sealEnvelope } from './envelope.ts'
import { staysInFamily, withoutFamily } from './family.ts'
import { hasNotes, withoutNotes } from './grown-ups.ts'
import { withoutLeftHome } from './left-home.ts'
import { handoverFormat, type Manifest } from './manifest.ts'
import { writeSigned } from './signed-zip.ts'
import { cleanState } from './state.ts'
import type { ZipEntry } from './strict-zip.ts'
import type { HandoverContents, HandoverLock } from './types.ts'

/** The bytes of a .journeybook file. The state must be whole, and someone must be able to open it: else a bug. */
export async function writeHandover(contents: HandoverContents, lock: HandoverLock, ports: Ports): Promise<Uint8Array> {
  return sealEnvelope('book.age', await writeBookZip(contents, ports), lock, ports)
}

/** What a file of a book seals. */
export async function writeBookZip(contents: HandoverContents, ports: Ports): Promise<Uint8Array> {
  const sent = { audience: contents.audience ?? 'self', classes: [...(contents.classes ?? [])] }
  const own = hasNotes(sent) ? cleanState(contents.state) : withoutNotes(contents.state)
  const given = own && withoutFamily(own, sent.audience)
  const state = given && (staysInFamily(sent.audience) ? given : withoutLeftHome(given))
  assert(state !== undefined, 'a book that is handed over is whole')
  const entries: ZipEntry[] = [{ name: 'doc.yjs', bytes: state }]
  for (const [id, bytes] of [...contents.photos].sort(([a], [b]) => (a < b ? -1 : 1))) {
    entries.push({ name: `photos/${id}`, bytes })
  }
  const { sender } = contents
  const manifest: Omit<Manifest, 'entries'> = {
    format: handoverFormat,
    book: contents.book,
    share: contents.share ?? ports.ids.next(),
    made: Math.trunc(ports.clock.now()),
    sender: { ...(sender.name === undefined ? {} : { name: sender.name }), key: sender.key },
    ...sent,
  }
  return writeSigned(manifest, entries, sender)
}
