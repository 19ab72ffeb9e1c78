/** Whom books have come from: a name is only a name, the key that signs is what stays the same. */
import { z } from 'zod'
import type { Result } from '#core/result.ts'
import type { FileCode, Library } from '#services/library/index.ts'

const sendersSchema = z.array(z.strictObject({ name: z.string().optional(), key: z.string() }))

/** Who made a file, as its manifest says. */
export interface SenderName {
  readonly name?: string | undefined
  readonly key: string
}

/**
 * What is known of a sender. `own`: this library itself · `known`: a book signed with this key was taken before ·
 * `changed`: the name is known, with another key: perhaps somebody else under that name.
 */
export type Standing = 'own' | 'known' | 'unknown' | 'changed'

/** What is known of a sender; `own` is the public key of this library. */
export async function standingOf(library: Library, sender: SenderName, own: string): Promise<Standing> {
  if (sender.key === own) return 'own'
  const known = await readSenders(library)
  if (known.some(({ key }) => key === sender.key)) return 'known'
  const name = plain(sender.name)
  return name !== '' && known.some(each => plain(each.name) === name) ? 'changed' : 'unknown'
}

/** Keeps a sender as known: a person has looked at their book and taken it. */
export async function rememberSender(library: Library, { name, key }: SenderName): Promise<Result<void, FileCode>> {
  const others = (await readSenders(library)).filter(each => each.key !== key)
  const all = [...others, { ...(name === undefined ? {} : { name }), key }]
  return library.putRecord('device', 'senders', Buffer.from(JSON.stringify(all)))
}

async function readSenders(library: Library): Promise<z.infer<typeof sendersSchema>> {
  const bytes = await library.getRecord('device', 'senders')
  return bytes ? sendersSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) : []
}

/** A name as people hear it. */
function plain(name = ''): string {
  return name.normalize('NFKC').trim().toLocaleLowerCase('cy').replace(/\s+/gu, ' ')
}
