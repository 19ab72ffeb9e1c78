/** The smallest parts of a drawing: every function here returns SVG as text. Lengths are in the scene's own units. */
export type Svg = string

/** A number for an attribute: two decimals are finer than a printed dot. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Joins drawings, the first one lowest. */
export function all(...parts: readonly (Svg | readonly Svg[] | false | undefined)[]): Svg {
  return parts
    .flat()
    .filter(part => typeof part === 'string')
    .join('')
}

/** A filled outline. `more` is raw attributes, such as `opacity=".5"`. */
export function path(d: string, fill: string, more = ''): Svg {
  return `<path d="${d}" fill="${fill}" ${more}/>`
}

/** A brush line with round ends. */
export function line(d: string, colour: string, width: number, more = ''): Svg {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`
}

/** A filled circle. */
export function circle(x: number, y: number, r: number, fill: string, more = ''): Svg {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`
}

/** A filled ellipse. */
export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ''): Svg {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`
}

/** A filled rectangle with corners rounded by `r`. */
export function rect(x: number, y: number, w: number, h: number, fill: string, r = 0, more = ''): Svg {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(r)}" fill="${fill}" ${more}/>`
}

/** The outline of a rectangle, for shading and clipping. */
export function box(x: number, y: number, w: number, h: number): string {
  return `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}Z`
}

/** The outline of an ellipse, for shading and clipping. */
export function oval(x: number, y: number, rx: number, ry = rx): string {
  return `M${n(x - rx)} ${n(y)}a${n(rx)} ${n(ry)} 0 1 0 ${n(rx * 2)} 0a${n(rx)} ${n(ry)} 0 1 0 ${n(-rx * 2)} 0Z`
}

/** Puts a drawing at a place; a negative `flip` mirrors it, `turn` is in degrees. */
export function at(x: number, y: number, scale: number, drawing: Svg, { flip = 1, turn = 0 } = {}): Svg {
  const turned = turn === 0 ? '' : ` rotate(${n(turn)})`
  return `<g transform="translate(${n(x)} ${n(y)})${turned} scale(${n(scale * flip)} ${n(scale)})">${drawing}</g>`
}

let clips = 0

/** Shows a drawing only inside an outline. */
export function inside(d: string, drawing: Svg): Svg {
  clips += 1
  return `<clipPath id="c${clips}"><path d="${d}"/></clipPath><g clip-path="url(#c${clips})">${drawing}</g>`
}

export type Side = 'left' | 'right' | 'top' | 'bottom'
export type Tone = 'cool' | 'warm' | 'light' | 'dusk'

/** Sponging leaves gaps between its dots, so it takes more of it to reach a strength. */
const sponged = 1.7

/** Sponged-on shading over an outline, strongest at one side: what makes a flat shape look like gouache. */
export function shade(d: string, side: Side, tone: Tone = 'cool', strength = 0.2): Svg {
  return `<path d="${d}" fill="url(#${tone}-${side})" filter="url(#sponge)" opacity="${n(strength * sponged)}"/>`
}

/** A filled outline with sponged shading. */
export function shaded(d: string, fill: string, side: Side = 'right', tone: Tone = 'cool', strength = 0.2): Svg {
  return path(d, fill) + shade(d, side, tone, strength)
}

/** Repeatable chance: the same seed draws the same picture. Gives numbers from 0 to 1. */
export function chance(seed: number): () => number {
  let state = seed * 2654435761
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** `count` drawings, each given its index. */
export function times(count: number, draw: (index: number) => Svg): Svg {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}
