/** What a handover file says of itself, and who says it. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'

/** The newest handover format this program knows: the first one, with recorded voices beside the photos. */
export const handoverFormat = 2
/** The format of a file without a voice in it: programs from before there were any open it too. */
export const silentFormat = 1

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const entrySchema = z.strictObject({ name: z.string().max(80), bytes: z.number().int().min(0), sha256: hex })

/** What every manifest says: whose it is and what lies beside it. */
export const listedSchema = z.strictObject({
  /** This one handover's id. */
  share: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  /** Milliseconds since 1970. */
  made: z.number().int(),
  sender: z.strictObject({
    name: z.string().max(120).optional(),
    /** The sender's Ed25519 public key: 32 bytes in hex. */
    key: hex,
  }),
  entries: z.array(entrySchema).max(5001),
})
export type Listed = z.infer<typeof listedSchema>

/** manifest.json. Of the child it says nothing; who it is for is the sender's own wording. */
export const manifestSchema = listedSchema.extend({
  format: z.literal([silentFormat, handoverFormat]),
  /** The book's id, the same in every copy of it. */
  book: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  /** Whom it was made for, such as `family` or `agency`. */
  audience: z.string().max(60),
  /** What went with it beside the pages, such as `notes`. */
  classes: z.array(z.string().max(60)).max(40),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Signs handovers: a name people know, and an Ed25519 key that proves it is the same sender as before. */
export interface Sender {
  readonly name?: string
  /** Public key, 32 bytes in hex. */
  readonly key: string
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

/** The sender of a 32-byte seed: the same seed is the same sender. */
export function createSender(seed: Uint8Array, name?: string): Sender {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return {
    ...(name === undefined ? {} : { name }),
    key: rawPublicKey(secret),
    sign: bytes => new Uint8Array(sign(null, bytes, secret)),
  }
}

/** True when `signature` is the sender's over `bytes`. */
export function isSignedBy(key: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key, 'hex')])
    return verify(null, bytes, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)
  } catch {
    return false
  }
}

/** Lower-case hex SHA-256. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function rawPublicKey(secret: KeyObject): string {
  return createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
}
