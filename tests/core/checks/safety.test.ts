import { describe, expect, it } from 'vitest'
import { readCorpus, score, table } from './corpus.ts'

describe('the safety rules', () => {
  it.each(['safety-training', 'safety-held-out', 'mixed-held-out', 'mixed-training', 'everyday'])(
    'find nearly all and little else in %s',
    name => {
      const result = score(readCorpus(name), 'safety')
      console.log(table(name, result))
      expect(result.recall, result.mistakes.join('\n')).toBeGreaterThanOrEqual(0.98)
      expect(result.precision, result.mistakes.join('\n')).toBeGreaterThanOrEqual(0.95)
      expect(result.cleanMarked, result.mistakes.join('\n')).toBeLessThanOrEqual(0.02)
    },
    60_000,
  )
})
