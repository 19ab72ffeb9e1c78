/** The camera and the microphone are ours only while a tool holds them, one at a time, and nobody else's ever. */
import { describe, expect, it } from 'vitest'
import { createDevicePermission } from '#electron/device-permission.ts'
import { isOpusInWebm } from '#electron/sounds.ts'

type Handler = (...args: unknown[]) => unknown

function desk() {
  const set: Record<'check' | 'request', Handler> = { check: () => false, request: () => undefined }
  const permission = createDevicePermission({
    setPermissionCheckHandler: handler => void Object.assign(set, { check: handler }),
    setPermissionRequestHandler: handler => void Object.assign(set, { request: handler }),
  })
  const asks = (what: string, from: string, mediaTypes: readonly string[]) => {
    let answer = false
    set.request(
      undefined,
      what,
      (given: boolean) => {
        answer = given
      },
      { requestingUrl: from, mediaTypes },
    )
    return answer
  }
  return {
    permission,
    asks,
    checks: (type: string) => set.check(undefined, 'media', 'app://journeybook', { mediaType: type }),
  }
}

const own = 'app://journeybook/'

describe('a device', () => {
  it('may be used while its tool is open, and only it', () => {
    const { permission, asks, checks } = desk()
    permission.allow('microphone')
    expect([asks('media', own, ['audio']), checks('audio')]).toEqual([true, true])
    expect([asks('media', own, ['video']), asks('media', own, ['audio', 'video']), checks('video')]).toEqual([
      false,
      false,
      false,
    ])
    expect(['geolocation', 'midi', 'clipboard-read'].map(what => asks(what, own, ['audio']))).toEqual([
      false,
      false,
      false,
    ])
    expect(asks('media', own, [])).toBe(false)
    permission.allow('camera')
    expect([asks('media', own, ['audio']), asks('media', own, ['video'])]).toEqual([false, true])
    permission.allow('none')
    expect([asks('media', own, ['audio']), asks('media', own, ['video']), checks('audio')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('is never given to another address', () => {
    const { permission, asks } = desk()
    permission.allow('microphone')
    for (const from of ['https://example.com/', 'app://journeybook.evil/', 'app://x@journeybook/', ''])
      expect(asks('media', from, ['audio'])).toBe(false)
  })
})

describe('a recorded sound', () => {
  it('is Opus in WebM, and nothing else is kept or given out as one', () => {
    const webm = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(90), Buffer.from('A_OPUS')])
    expect(isOpusInWebm(webm)).toBe(true)
    expect(isOpusInWebm(Buffer.from('A_OPUS with no head'))).toBe(false)
    expect(isOpusInWebm(webm.subarray(0, 50))).toBe(false)
    expect(isOpusInWebm(new Uint8Array())).toBe(false)
    expect(isOpusInWebm(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe(false)
  })
})
