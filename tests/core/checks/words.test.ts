import { describe, expect, it } from 'vitest'
import { readCorpus, score, table } from './corpus.ts'

describe('the rules about words', () => {
  it.each(['words-training', 'words-held-out', 'mixed-held-out', 'mixed-training', 'everyday'])(
    'find most and leave clean lines alone in %s',
    name => {
      const result = score(readCorpus(name), 'words')
      console.log(table(name, result))
      expect(result.recall, result.mistakes.join('\n')).toBeGreaterThanOrEqual(0.9)
      expect(result.cleanMarked, result.mistakes.join('\n')).toBeLessThanOrEqual(0.02)
    },
    60_000,
  )
})
