import { describe, expect, it } from 'vitest'
import { lookAt, readCorpus, score, table } from './corpus.ts'

describe('the rules over labelled lines', () => {
  it.each([
    'safety-training',
    'safety-held-out',
    'words-training',
    'words-held-out',
    'mixed-held-out',
    'mixed-training',
    'mixed-blind',
    'mixed-blind-c',
    'mixed-blind-d',
    'mixed-blind-e',
    'mixed-blind-f',
    'mixed-blind-g',
    'safety-blind-h',
    'safety-odd',
    'kinds',
    'everyday',
  ])(
    'find nearly all, and little else, in %s',
    name => {
      const looked = lookAt(readCorpus(name))
      for (const [family, recall, precision] of [
        ['safety', 0.98, 0.95],
        ['words', 0.9, 0.9],
      ] as const) {
        const result = score(looked, family)
        console.log(table(`${name}, ${family}`, result))
        expect(result.cleanMarked, result.mistakes.join('\n')).toBeLessThanOrEqual(0.02)
        if (Number.isNaN(result.recall)) continue
        expect(result.recall, result.mistakes.join('\n')).toBeGreaterThanOrEqual(recall)
        expect(result.precision, result.mistakes.join('\n')).toBeGreaterThanOrEqual(precision)
      }
    },
    60_000,
  )
})
