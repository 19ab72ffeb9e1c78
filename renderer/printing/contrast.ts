/** The contrast of words to what lies under them, as WCAG 2.2 reckons it. */

/** Red, green, blue 0 to 255 and how solid, 0 to 1. */
type Colour = readonly [number, number, number, number]

/** Text that is looked at. */
interface Letters {
  readonly range: Range
  readonly of: HTMLElement
}

/** How many places along a line are looked at. */
const looks = 3

/** The least contrast of these letters, 1 to 21; undefined when a picture lies under any of them, or none is on the screen. */
export function leastContrast(letters: readonly Letters[]): number | undefined {
  let least: number | undefined
  for (const { range, of } of letters) {
    const ink = read(getComputedStyle(of).color)
    for (const rect of range.getClientRects()) {
      for (let look = 0; look < looks; look++) {
        const x = rect.left + (rect.width * (look + 0.5)) / looks
        const under = groundAt(x, rect.top + rect.height / 2, of)
        if (under === 'picture') return undefined
        if (under === undefined || ink === undefined) continue
        const ratio = contrast(over(ink, under), under)
        least = Math.min(least ?? ratio, ratio)
      }
    }
  }
  return least
}

/** The colour under a point, what is see-through laid over what lies below it. */
function groundAt(x: number, y: number, letters: HTMLElement): Colour | 'picture' | undefined {
  const stack = document.elementsFromPoint(x, y)
  if (stack.length === 0) return undefined
  const layers: Colour[] = []
  for (const element of stack) {
    // What lies above the letters, and the letters' own lines, are no ground.
    if (element instanceof HTMLImageElement || element instanceof SVGImageElement) return 'picture'
    const colour = paintOf(element, letters)
    if (colour === undefined || colour[3] === 0) continue
    layers.push(colour)
    if (colour[3] === 1) break
  }
  return layers.reduceRight<Colour>((below, colour) => over(colour, below), [255, 255, 255, 1])
}

function paintOf(element: Element, letters: HTMLElement): Colour | undefined {
  const style = getComputedStyle(element)
  if (element instanceof SVGGeometryElement) {
    const fill = read(style.fill)
    return fill && [fill[0], fill[1], fill[2], fill[3] * Number(style.fillOpacity) * Number(style.opacity)]
  }
  // Words stand on their own ancestors' backgrounds and on what lies under those.
  return element === letters ? undefined : read(style.backgroundColor)
}

/** Reads `rgb(…)` and `rgba(…)`; undefined for anything else, such as a gradient's `url(…)`. */
function read(css: string): Colour | undefined {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(css)?.[1]
    ?.split(/[ ,/]+/)
    .map(Number)
  const [red, green, blue, solid = 1] = numbers ?? []
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue, solid]
}

function over([r, g, b, solid]: Colour, [R, G, B]: Colour): Colour {
  const mix = (top: number, below: number) => top * solid + below * (1 - solid)
  return [mix(r, R), mix(g, G), mix(b, B), 1]
}

function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [bright(one), bright(other)].toSorted((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** WCAG's relative luminance. */
function bright([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
