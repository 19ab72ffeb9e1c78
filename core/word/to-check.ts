/** The sections of a Word file as pages that the checks can read, before any of them is in the book. */
import { frameIdSchema, pageIdSchema, type SectionId } from '../book/ids.ts'
import type { Language, Layer } from '../book/language.ts'
import type { Page } from '../book/schema.ts'
import { type Line, versionKey } from '../book/words.ts'
import type { WordSection } from './word-file.ts'

/** A page a section: its heading, its lines, and what is said of its pictures. Their ids are their places in the file. */
export function pagesToCheck(
  sections: readonly WordSection[],
  of: { readonly language: Language; readonly layer: Layer; readonly section: SectionId },
): Page[] {
  return sections.map(({ heading, blocks }, at) => {
    const lines = blocks.flatMap((block): Line[] => {
      if ('line' in block) return [block.line]
      return block.alt === undefined ? [] : [textLine(block.alt)]
    })
    const words = heading === '' ? lines : [textLine(heading), ...lines]
    const id = frameIdSchema.parse(`word-${at}`)
    return {
      id: pageIdSchema.parse(`word-${at}`),
      section: of.section,
      layout: 'words-only',
      background: { colour: 'white' },
      hard: false,
      state: 'open',
      frames: [
        {
          id,
          kind: 'words',
          purpose: 'story',
          panel: 'none',
          by: 'grown-up',
          box: { x: 0, y: 0, width: 100, height: 100, rotation: 0 },
          words: { [versionKey(of.language, of.layer)]: words },
        },
      ],
      stack: [id],
    }
  })
}

function textLine(text: string): Line {
  return { runs: [{ text }] }
}
