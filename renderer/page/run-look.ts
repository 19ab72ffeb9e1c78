/** How a stretch of text looks: the one rule for still words and for Lexical's, so that both break lines alike. */
import { paletteColours } from '#core/book/schema.ts'

/** A text's look, as its style says it: a colour of the palette and a page it leads to. */
export interface RunStyle {
  readonly colour?: string
  readonly page?: string
}

/** Reads `colour:<palette name>;page:<id>`, the only style a text of a book has. Anything else is passed over. */
export function readRunStyle(style: string): RunStyle {
  const colour = /(?:^|;)colour:([a-z-]{1,20})/.exec(style)?.[1]
  const page = /(?:^|;)page:([a-z0-9-]{1,40})/.exec(style)?.[1]
  return { ...(colour && { colour }), ...(page && { page }) }
}

/** Writes a style that {@link readRunStyle} reads. */
export function writeRunStyle({ colour, page }: { colour?: string | undefined; page?: string | undefined }): string {
  return [colour && `colour:${colour}`, page && `page:${page}`].filter(Boolean).join(';')
}

/** The classes of a text with this style and weight. Colours not in the palette show as plain ink. */
export function runClass(style: RunStyle, bold: boolean, italic: boolean): string {
  const colour = paletteColours.find(name => name === style.colour)
  const classes = [bold && 'run-bold', italic && 'run-italic', colour && `run-${colour}`, style.page && 'run-page']
  return classes.filter(Boolean).join(' ')
}
