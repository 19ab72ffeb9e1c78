/** The few parts our Word files are made of, and the words they say. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import type { Language } from '#core/book/language.ts'
import cy from './words/cy.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }

const words = { en, cy } as const

/** The words of our Word files in a language, `{{places}}` filled. */
export function say(language: Language, key: keyof typeof en, values: Readonly<Record<string, string>> = {}): string {
  return words[language][key].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}

/** A heading: 1 for a page's title, 2 for a question. What is written under it is found again by it. */
export function heading(text: string, level: 1 | 2, newPage = false): Paragraph {
  const of = level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
  return new Paragraph({
    text,
    heading: of,
    keepNext: true,
    pageBreakBefore: newPage,
    spacing: { before: 200, after: 80 },
  })
}

/** A paragraph. */
export function line(text: string, look: { readonly right?: boolean; readonly bullet?: boolean } = {}): Paragraph {
  return new Paragraph({
    children: [new TextRun(text)],
    spacing: { after: 120 },
    ...(look.right && { alignment: AlignmentType.RIGHT }),
    ...(look.bullet && { bullet: { level: 0 } }),
  })
}

/** Empty lines to write on, by hand or with keys. */
export function room(lines: number): Paragraph[] {
  const bottom = { style: BorderStyle.DOTTED, size: 6, color: '8A938D', space: 1 }
  return Array.from({ length: lines }, () => new Paragraph({ border: { bottom }, spacing: { before: 220 } }))
}

/** The bytes of a Word file: A4, large plain type, with nothing about who made it. */
export async function toBytes(language: Language, title: string, children: readonly Paragraph[]): Promise<Uint8Array> {
  const margin = convertMillimetersToTwip(22)
  const document = new Document({
    title,
    creator: 'Journeybook',
    lastModifiedBy: 'Journeybook',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 24, language: { value: language === 'cy' ? 'cy-GB' : 'en-GB' } } },
        heading1: { run: { font: 'Georgia', size: 38, color: '17505A' } },
        heading2: { run: { font: 'Arial', size: 25, bold: true, color: '1F2A2A' } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        children: [...children],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
