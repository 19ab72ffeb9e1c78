/** The words of a file as a reader would take them out: through each font's ToUnicode, or its encoding. */
import type { Operation } from '../content/operations.ts'
import { stringsIn } from '../content/strings.ts'
import { dictAt } from '../pdf/model.ts'
import type { ContentFacts } from './facts.ts'
import { codesIn, codesOf, type FontCodes } from './font-codes.ts'

/**
 * Where one stretch of text meets the next on the same line: the words may go on (a change of face inside a word) or not (the
 * next column). Whoever searches takes it for both.
 */
export const seam = '\u200b'

/**
 * The stretches of text of some content, in the order they are painted; glyphs without Unicode are U+FFFD. Chromium shows
 * each glyph by itself and leaves out the space at a line's end, so a new baseline or place is a stretch of its own, `\n`:
 * joined, the stretches read as the words do, with a `seam` where two meet on one line.
 */
export function textRuns({ resources, operations }: ContentFacts): readonly string[] {
  const fonts = new Map<string, FontCodes>()
  let font = codesOf(undefined)
  const runs: string[] = []
  let baseline: string | undefined
  for (const one of operations) {
    if (one.op === 'cm') runs.push('\n')
    else if (one.op === 'Tm') {
      if (baseline !== undefined) runs.push(one.args[5] === baseline ? seam : '\n')
      baseline = one.args[5]
    } else if (one.op === 'Tf') {
      const key = (one.args[0] ?? '').slice(1)
      font = fonts.get(key) ?? codesOf(dictAt(dictAt(resources, 'Font'), key))
      fonts.set(key, font)
    } else if (isShow(one))
      runs.push(
        glyphCodes(one, font)
          .map(code => font.text(code) ?? '\u{fffd}')
          .join(''),
      )
  }
  return runs
}

/** Whether an operation shows text. */
export function isShow({ op }: Operation): boolean {
  return op === 'Tj' || op === 'TJ' || op === "'" || op === '"'
}

/** The codes that an operation shows. */
export function glyphCodes({ args }: Operation, font: FontCodes): number[] {
  return stringsIn(args.at(-1) ?? '').flatMap(string => codesIn(string, font))
}
