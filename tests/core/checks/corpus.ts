import { readFileSync } from 'node:fs'
import type { Language, Layer } from '#core/book/language.ts'
import { checkText, type TextFinding } from '#core/checks/text.ts'

/** One labelled line: the rules a reader says should be found; none for a clean line. */
export interface LabelledLine {
  readonly id: string
  readonly text: string
  readonly age: Layer
  readonly lang: Language
  readonly surnames: readonly string[]
  readonly expect: readonly string[]
}

/** Reads a labelled corpus of tests/fixtures/words. */
export function readCorpus(name: string): LabelledLine[] {
  const path = new URL(`../../fixtures/words/${name}.jsonl`, import.meta.url)
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as LabelledLine)
}

/** Lines on which a rule was right, wrong or missed. */
export interface Score {
  right: number
  wrong: number
  missed: number
}

/** What the rules say of a line: looking is dear, so each family is scored on the same findings. */
export interface Looked {
  readonly line: LabelledLine
  readonly found: readonly TextFinding[]
}

/** Checks every line of a corpus. */
export function lookAt(lines: readonly LabelledLine[]): Looked[] {
  return lines.map(line => {
    const { text, age, lang: language, surnames } = line
    return { line, found: checkText({ text, age, language, surnames }) }
  })
}

/**
 * How a family of rules (`safety`, `words`) does on a corpus, rule by rule, with the lines it got wrong. The recall is no
 * number (NaN) where nothing of the family is to be found.
 */
export function score(lines: readonly Looked[], family: string) {
  const rules = new Map<string, Score>()
  const mistakes: string[] = []
  let clean = 0
  let marked = 0
  for (const { line, found } of lines) {
    const got = new Set<string>(found.map(finding => finding.rule).filter(rule => rule.startsWith(`${family}.`)))
    const expected = new Set(line.expect.filter(rule => rule.startsWith(`${family}.`)))
    if (line.expect.length === 0) clean++
    // A long sentence is long whatever it says: caps are measured in their own tests.
    const aboutWords = found.filter(finding => !finding.rule.startsWith('sentence.'))
    if (line.expect.length === 0 && aboutWords.length > 0) {
      marked++
      mistakes.push(
        `marked though clean: ${line.id} ${line.text} [${aboutWords.map(finding => finding.rule).join(' ')}]`,
      )
    }
    for (const rule of new Set([...got, ...expected])) {
      const tally = rules.get(rule) ?? { right: 0, wrong: 0, missed: 0 }
      rules.set(rule, tally)
      if (got.has(rule) && expected.has(rule)) tally.right++
      else if (got.has(rule)) tally.wrong++
      else tally.missed++
      if (got.has(rule) !== expected.has(rule))
        mistakes.push(`${rule} ${got.has(rule) ? 'wrongly found' : 'missed'}: ${line.id} ${line.text}`)
    }
  }
  const all = [...rules.values()]
  const sum = (key: keyof Score) => all.reduce((total, tally) => total + tally[key], 0)
  return {
    rules,
    mistakes,
    recall: sum('right') / (sum('right') + sum('missed')),
    precision: sum('right') / (sum('right') + sum('wrong')),
    cleanMarked: clean === 0 ? 0 : marked / clean,
  }
}

/** The table that a test prints: recall and precision of each rule and of all. */
export function table(title: string, { rules, recall, precision, cleanMarked }: ReturnType<typeof score>): string {
  const share = (part: number, rest: number) => (part + rest === 0 ? '-' : (part / (part + rest)).toFixed(3))
  const rows = [...rules]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([rule, { right, wrong, missed }]) =>
        `  ${rule.padEnd(20)} recall ${share(right, missed)}  precision ${share(right, wrong)}  (${right} right, ${wrong} wrong, ${missed} missed)`,
    )
  const total = `  all                  recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}  clean lines marked ${(cleanMarked * 100).toFixed(1)} %`
  return [title, ...rows, total].join('\n')
}
