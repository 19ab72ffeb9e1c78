/** agency-recovery.json: what an agency gives out, and what is sealed to its officers. */
import { createPublicKey, verify } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { sealAge } from '#services/handover/age.ts'
import { parseJson, utf8 } from './bytes.ts'
import { type FileLayer, realFiles } from './file-layer.ts'

const hex = z.string().regex(/^[0-9a-f]+$/)
/** A receiving code as age writes it. */
export const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)

/** agency-recovery.json: what an agency gives out. */
export const agencySchema = z.strictObject({
  format: z.literal(1),
  /** The agency, as its workers know it. */
  name: z.string().min(1).max(120),
  /** Grows with each new set of officers. */
  version: z.number().int().min(1),
  /** The last day it is to be used, `2029-03-31`. */
  expires: z.iso.date(),
  /** Receiving codes of the officers: each of them alone can answer, or, where there is a second group, one of each. */
  recipients: z.array(recipient).min(1).max(8),
  /** Officers of whom one is needed as well: what is sealed to the others is sealed to them once more. */
  second: z.array(recipient).min(1).max(8).optional(),
  /** Ed25519 public key, hex: the same through all versions. */
  key: hex.length(64),
  /** Over the JSON of all the rest in this order, hex. */
  signature: hex.length(128),
})
export type Agency = z.infer<typeof agencySchema>

/** What is signed of an agency's file. Without a second group nothing is said of one. */
export function signedPart({
  format,
  name,
  version,
  expires,
  recipients,
  second,
  key,
}: Omit<Agency, 'signature'>): Uint8Array {
  return utf8(JSON.stringify({ format, name, version, expires, recipients, second, key }))
}

/** The agency of a file's bytes; undefined when it is none or its signature does not hold. */
export function parseAgency(bytes: Uint8Array): Agency | undefined {
  const parsed = agencySchema.safeParse(parseJson(bytes))
  if (!parsed.success) return undefined
  // One who is in both groups could answer alone.
  const all = [...parsed.data.recipients, ...(parsed.data.second ?? [])]
  if (new Set(all).size !== all.length) return undefined
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(parsed.data.key, 'hex')])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return verify(null, signedPart(parsed.data), key, Buffer.from(parsed.data.signature, 'hex')) ? parsed.data : undefined
}

/** The agency that a library is sealed to; undefined where there is none. Needs no key. */
export async function readAgency(place: string, files: FileLayer = realFiles): Promise<Agency | undefined> {
  const bytes = await files.read(join(place, 'recovery', 'agency.json'))
  return bytes && parseAgency(bytes)
}

/** Seals bytes to an agency's officers: to the first group, and where there is a second, once more to that. */
export async function sealToOfficers({ recipients, second }: Agency, bytes: Uint8Array): Promise<Uint8Array> {
  const sealed = await sealAge(bytes, recipients)
  return second ? sealAge(sealed, second) : sealed
}
