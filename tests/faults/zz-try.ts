import { runR1 } from './r1-kill.ts'
import { runR7 } from './r7-lock.ts'

for (const run of [runR1, runR7]) {
  const t = Date.now()
  console.log(
    JSON.stringify(await run((process.argv[2] ?? 'tiny') as never, Number(process.argv[3] ?? 1)), null, 1),
    Date.now() - t,
  )
}
