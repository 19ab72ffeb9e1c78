/** An agency's file for recovery, with one officer of its own. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { createSender } from '#services/handover/index.ts'
import { signedPart } from '#services/library/index.ts'

/** The bytes of agency-recovery.json; `signing` is the seed that signs for the agency, the same through its versions. */
export async function agencyFile({ version, signing }: { version: number; signing: Uint8Array }): Promise<Uint8Array> {
  const signer = createSender(signing)
  const said = {
    format: 1 as const,
    name: 'Cyngor Dychmygol',
    version,
    expires: '2040-03-31',
    recipients: [await identityToRecipient(await generateX25519Identity())],
    key: signer.key,
  }
  const signature = Buffer.from(signer.sign(signedPart(said))).toString('hex')
  return new TextEncoder().encode(JSON.stringify({ ...said, signature }))
}
