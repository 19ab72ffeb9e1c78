import { describe, expect, it } from 'vitest'
import { faultRuns } from './all.ts'

const promises: Readonly<Record<string, string>> = {
  R1: 'nothing acknowledged is lost when the program is killed',
  R2: 'nothing acknowledged is lost when the power goes, and each missing precaution is caught',
  R3: 'a damaged file is mended or told of, never passed over',
  R4: 'no byte and no length of any file can be changed unseen',
  R5: 'a full, failing or missing disk is told of, and all is saved once it is back',
  R6: 'a place that goes away takes no words with it',
  R7: 'one program at a time holds a library, and its lock dies with it',
  R8: 'the clock may say what it likes',
  R9: 'a handover file that was tampered with is refused',
  R11: 'no picture from outside harms the program, takes long or takes much memory',
  R10: 'a made-up document neither hangs nor holds anything up',
  R12: 'a zip that lies is refused',
  R13: 'a book of two hundred pages and five hundred photos is left to a machine that does nothing else',
  R14: 'nothing of what must not print is in a printed file: no word, no name, no cropped or covered pixel',
  R15: 'every format ever written opens, and a newer one is left alone',
  R16: 'who should get in does, and nobody else',
  R17: 'copies edited apart come together the same',
  R18: 'a book goes out and comes back, and nothing deleted goes with it',
  R20: 'age’s own vectors give age’s own answers',
  T10: 'two computers share a folder, and every copy of it opens',
}

describe('the reliability plan, in small', () => {
  for (const [id, run] of Object.entries(faultRuns))
    it(`${id}: ${promises[id]}`, { timeout: 120_000 }, async () => {
      const outcome = await run('tiny', 1)
      expect(outcome, outcome.notes.join('\n')).toMatchObject({ isReached: true })
    })
})
