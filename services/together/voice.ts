/**
 * A recorded voice as it is kept and as it crosses between people: its Opus packets written anew into a WebM file that holds
 * nothing else. What a recorder or a stranger put beside them (names, dates, tags, other tracks, pictures) is not copied.
 */
import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'

/** Ten minutes of speech are 2.4 MB; what is much larger is not a voice from our recorder. */
export const maxVoiceBytes = 12 * 1024 * 1024

/** The voice in a WebM file, clean; undefined where there is no sound of Opus in it, or it cannot be read to its end. */
export async function cleanVoice(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (bytes.length > maxVoiceBytes) return undefined
  const input = new Input({ source: new BufferSource(bytes), formats: [WEBM] })
  try {
    const track = await input.getPrimaryAudioTrack()
    const config = track?.codec === 'opus' ? await track.getDecoderConfig() : undefined
    if (!track || !config) return undefined
    const target = new BufferTarget()
    const output = new Output({ format: new WebMOutputFormat(), target })
    const source = new EncodedAudioPacketSource('opus')
    output.addAudioTrack(source)
    await output.start()
    let packets = 0
    for await (const packet of new EncodedPacketSink(track).packets()) {
      await source.add(packet, { decoderConfig: config })
      packets++
    }
    await output.finalize()
    return target.buffer && packets > 0 ? new Uint8Array(target.buffer) : undefined
  } catch {
    return undefined
  } finally {
    input.dispose()
  }
}

/** How long a clean voice is, in seconds to a tenth. */
export async function voiceSeconds(voice: Uint8Array): Promise<number> {
  const input = new Input({ source: new BufferSource(voice), formats: [WEBM] })
  try {
    return Math.round((await input.computeDuration()) * 10) / 10
  } finally {
    input.dispose()
  }
}
