/** Recorded voices for tests: a second of sound as Chromium's own recorder wrote it, and the same with a stranger's things beside it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  Output,
  WebMOutputFormat,
} from 'mediabunny'

/** A second and a half of a tone, Opus in WebM. */
export const voice: Uint8Array = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../fixtures/sounds/voice.webm')),
)

/** The same sound in a file that says who spoke, where and when, with a picture attached. */
export async function voiceWithTags(said: string): Promise<Uint8Array> {
  const input = new Input({ source: new BufferSource(voice), formats: ALL_FORMATS })
  const track = await input.getPrimaryAudioTrack()
  const config = await track?.getDecoderConfig()
  if (!track || !config) throw new Error('the fixture is a voice')
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  output.setMetadataTags({
    title: said,
    artist: said,
    comment: said,
    date: new Date('1997-06-05'),
    images: [{ data: new TextEncoder().encode(said), mimeType: 'image/jpeg', kind: 'coverFront', name: `${said}.jpg` }],
  })
  const source = new EncodedAudioPacketSource('opus')
  output.addAudioTrack(source, { name: said })
  await output.start()
  for await (const packet of new EncodedPacketSink(track).packets()) await source.add(packet, { decoderConfig: config })
  await output.finalize()
  if (!target.buffer) throw new Error('a file was written')
  return new Uint8Array(target.buffer)
}
