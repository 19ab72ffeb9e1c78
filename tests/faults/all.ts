/** Every fault run, in the order of the plan. One row each. */
import type { Outcome, Size } from './outcome.ts'
import { runR1 } from './r1-kill.ts'
import { runR2 } from './r2-power-cut.ts'
import { runR3, runR4 } from './r3-damage.ts'
import { runR5 } from './r5-disk-full.ts'
import { runR6 } from './r6-gone.ts'
import { runR7 } from './r7-lock.ts'
import { runR8 } from './r8-clock.ts'
import { runR9 } from './r9-handover.ts'
import { runR10 } from './r10-yjs.ts'
import { runR11 } from './r11-pictures.ts'
import { runR12 } from './r12-zips.ts'
import { runR13 } from './r13-big.ts'
import { runR14 } from './r14-canaries.ts'
import { runR15 } from './r15-versions.ts'
import { runR16 } from './r16-keys.ts'
import { runR17, runR18 } from './r17-merge.ts'
import { runR20 } from './r20-age.ts'
import { runT10 } from './t10-shared.ts'

export const faultRuns: Readonly<Record<string, (size: Size, seed: number) => Promise<Outcome>>> = {
  R1: runR1,
  R2: runR2,
  R3: runR3,
  R4: runR4,
  R5: runR5,
  R6: runR6,
  R7: runR7,
  R8: runR8,
  R9: runR9,
  R10: runR10,
  R11: runR11,
  R12: runR12,
  R13: runR13,
  R14: runR14,
  R15: runR15,
  R16: runR16,
  R17: runR17,
  R18: runR18,
  R20: runR20,
  T10: runT10,
}
