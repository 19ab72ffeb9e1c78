/** A recorded voice is written anew: its sound as it was, and nothing of what lay beside it. */
import { BufferSource, EncodedPacketSink, Input, WEBM } from 'mediabunny'
import { describe, expect, it } from 'vitest'
import { cleanVoice } from '#services/together/voice.ts'
import { voice, voiceWithTags } from '#support/voice.ts'

async function packetsOf(bytes: Uint8Array): Promise<string[]> {
  const track = await new Input({ source: new BufferSource(bytes), formats: [WEBM] }).getPrimaryAudioTrack()
  const packets: string[] = []
  if (track)
    for await (const { timestamp, data } of new EncodedPacketSink(track).packets())
      packets.push(`${timestamp} ${Buffer.from(data).toString('hex')}`)
  return packets
}

describe('a clean voice', () => {
  it('is the sound to the byte and the moment', async () => {
    const clean = (await cleanVoice(voice))!
    expect(await packetsOf(voice)).toHaveLength(25)
    expect(await packetsOf(clean)).toEqual(await packetsOf(voice))
  })

  it('says nothing of who spoke, when, or on what', async () => {
    const tagged = await voiceWithTags('CANARY')
    expect(Buffer.from(tagged).toString('latin1')).toContain('CANARY')
    const clean = (await cleanVoice(tagged))!
    for (const text of ['CANARY', 'TITLE', 'image/jpeg', 'Chrome'])
      expect(Buffer.from(clean).toString('latin1')).not.toContain(text)
    expect(clean).toEqual(await cleanVoice(voice))
  })

  it('stays as it is when it is cleaned again', async () => {
    const clean = (await cleanVoice(voice))!
    expect(await cleanVoice(clean)).toEqual(clean)
  })

  it('is refused where it is a picture, words, or nothing', async () => {
    for (const bytes of [Buffer.from('A_OPUS'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]), new Uint8Array()])
      expect(await cleanVoice(bytes)).toBeUndefined()
  })

  it('comes of no cut or spoilt file but as a whole one or not at all', async () => {
    for (let at = 0; at < voice.length; at += 397) {
      const spoilt = voice.slice()
      spoilt[at] = (spoilt[at] ?? 0) ^ 0xff
      for (const bytes of [voice.subarray(0, at), spoilt]) {
        const clean = await cleanVoice(bytes)
        if (clean) expect(await cleanVoice(clean)).toEqual(clean)
      }
    }
  })
})
