/** Pictures from outside, decoded where they can do no harm: in processes that can be ended at any moment. */

import type { Eye } from '#core/book/recipe.ts'
import { err, ok, type Result } from '#core/result.ts'
import { exitCodes } from '#services/killable/program.ts'
import type { PhotoRefusal } from '../import.ts'
import type { Answer, Job, Looked, Said, ShowOrder } from './jobs.ts'
import { maxPhotoBytes, maxWaitMs } from './limits.ts'

/** One decoding process, however it was started. */
export interface Decoder {
  /** Of its process, for whoever measures it; undefined where it could not be started. */
  readonly pid?: number | undefined
  post(job: Job): void
  onAnswer(listener: (said: Said) => void): void
  onExit(listener: (code: number | null) => void): void
  end(): void
}

/** What the rest of the app asks for. Jobs wait for a free process; what a picture does to one hurts no other. */
export interface PictureGuard {
  /** Looks at a picture from outside, and shrinks it to `widths` px for the screen. */
  look(bytes: Uint8Array, widths: readonly number[]): Promise<Result<Looked, PhotoRefusal>>
  /** A picture for the screen, WebP. Without an order it is the whole, upright; with one, the part with its recipe. */
  show(bytes: Uint8Array, widthPx: number, order?: ShowOrder): Promise<Result<Uint8Array, PhotoRefusal>>
  /** Guesses where a cover would hide a face: places in fractions of the upright picture, from left to right, never all there are. */
  findFaces(bytes: Uint8Array): Promise<Result<readonly Eye[], PhotoRefusal>>
  /** Ends every process. Jobs under way answer `damaged-picture`; a later job starts anew. */
  close(): void
}

/** Processes at once: two cores are kept busy, and their memory is bounded. */
const lanes = 2

/**
 * A process that had nothing to do for so long is ended, ms: idle it keeps 50 to 120 MB. One is kept for the pictures of the page
 * that is turned to next; the other only helps while there are many.
 */
const idleMs = { only: 20_000, another: 2_000 } as const

interface Waiting {
  readonly job: Job
  readonly done: (answer: Answer) => void
}

/** Makes the guard; no process is started before the first job. */
export function createPictureGuard(start: () => Decoder): PictureGuard {
  const queue: Waiting[] = []
  const running = new Set<Lane>()
  const free: Lane[] = []

  function next(): void {
    if (queue.length === 0) return
    const lane = free.pop() ?? (running.size < lanes ? open() : undefined)
    const waiting = lane && queue.shift()
    if (waiting) lane.run(waiting)
  }

  function open(): Lane {
    const lane = createLane(start(), {
      free: () => {
        const isAnother = free.length > 0
        free.push(lane)
        next()
        return isAnother
      },
      gone: () => {
        if (!running.delete(lane)) return
        if (free.includes(lane)) free.splice(free.indexOf(lane), 1)
        next()
      },
    })
    running.add(lane)
    return lane
  }

  const ask = (job: Job) =>
    new Promise<Answer>(done => {
      queue.push({ job, done })
      next()
    })

  return {
    look: async (bytes, widths) => {
      if (bytes.byteLength > maxPhotoBytes) return err('too-big')
      const answer = await ask({ do: 'look', bytes, widths })
      if (!answer.ok) return err(answer.code)
      return 'looked' in answer ? ok(answer.looked) : err('damaged-picture')
    },
    show: async (bytes, widthPx, order) => {
      const answer = await ask({ do: 'show', bytes, widthPx, ...(order && { order }) })
      if (!answer.ok) return err(answer.code)
      return 'picture' in answer ? ok(answer.picture) : err('damaged-picture')
    },
    findFaces: async bytes => {
      const answer = await ask({ do: 'faces', bytes })
      if (!answer.ok) return err(answer.code)
      return 'faces' in answer ? ok(answer.faces) : err('damaged-picture')
    },
    close: () => {
      for (const lane of [...running]) lane.end()
    },
  }
}

/** What a lane tells: that it has nothing to do, answered with whether another has nothing to do either; and that it ends. */
interface LaneNews {
  free(): boolean
  gone(): void
}

interface Lane {
  run(waiting: Waiting): void
  end(): void
}

/** One process and the job it has. */
function createLane(decoder: Decoder, news: LaneNews): Lane {
  let doing: Waiting | undefined
  let clock: NodeJS.Timeout | undefined
  const finish = (answer: Answer) => {
    clearTimeout(clock)
    const done = doing?.done
    doing = undefined
    done?.(answer)
  }
  // Given up at once, not when its exit is heard: until then it would be given another job.
  const end = () => {
    news.gone()
    decoder.end()
  }
  decoder.onAnswer(({ answer, isWorn }) => {
    // Ended already, or a second answer to one job: nobody waits for it.
    if (!doing) return
    finish(answer)
    if (isWorn) return end()
    const isAnother = news.free()
    // It may have been given the next job at once.
    if (doing) return
    clock = setTimeout(end, isAnother ? idleMs.another : idleMs.only)
    clock.unref()
  })
  decoder.onExit(code => {
    finish({ ok: false, code: toRefusal(code) })
    news.gone()
  })
  return {
    run: waiting => {
      clearTimeout(clock)
      doing = waiting
      clock = setTimeout(() => {
        finish({ ok: false, code: 'too-heavy' })
        end()
      }, maxWaitMs)
      decoder.post(waiting.job)
    },
    end,
  }
}

function toRefusal(code: number | null): PhotoRefusal {
  return code === exitCodes.memory || code === exitCodes.time ? 'too-heavy' : 'damaged-picture'
}
