/** The camera and the microphone: asked for when a tool is opened, and let go when it is closed. */
import { client } from '#renderer/app/client.ts'

export type Device = 'camera' | 'microphone'

/** A device in use. */
export interface OpenDevice {
  /** What it gives. Rejects where there is none, or it may not be used. */
  readonly stream: Promise<MediaStream>
  /** Switches it off and takes the permission back. */
  readonly close: () => void
}

const asks: Readonly<Record<Device, MediaStreamConstraints>> = {
  camera: { video: { width: { ideal: 1920 }, height: { ideal: 1080 } } },
  microphone: { audio: { echoCancellation: true, noiseSuppression: true } },
}

/** Switches a device on. The desktop lets our window have it from now until `close`, and no other time. */
export function openDevice(device: Device): OpenDevice {
  let closed = false
  let open: MediaStream | undefined
  const stream = start()
  stream.catch(() => undefined)
  async function start(): Promise<MediaStream> {
    await client.together.allowDevice({ device })
    const got = await navigator.mediaDevices.getUserMedia(asks[device])
    if (closed) stop(got)
    open = got
    return got
  }
  return {
    stream,
    close: () => {
      closed = true
      if (open) stop(open)
      client.together.allowDevice({ device: 'none' }).catch(() => undefined) // a lock takes it back as well
    },
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
