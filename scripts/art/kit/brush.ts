/** The gouache: filters and gradients that every picture shares, and the sheet it is painted on. */
import { all, type Svg, times } from './svg.ts'

const tones = { cool: '#16394a', warm: '#8a3a1c', light: '#fff8e0', dusk: '#3a2458' }
const sides = {
  left: 'x1="0" x2="1" y1="0" y2="0"',
  right: 'x1="1" x2="0" y1="0" y2="0"',
  top: 'x1="0" x2="0" y1="0" y2="1"',
  bottom: 'x1="0" x2="0" y1="1" y2="0"',
}

function gradients(): Svg {
  return Object.entries(tones)
    .flatMap(([tone, colour]) =>
      Object.entries(sides).map(
        ([side, line]) =>
          `<linearGradient id="${tone}-${side}" ${line}><stop stop-color="${colour}" stop-opacity=".95"/><stop offset=".3" stop-color="${colour}" stop-opacity=".5"/><stop offset=".75" stop-color="${colour}" stop-opacity="0"/></linearGradient>`,
      ),
    )
    .join('')
}

/** Turns a see-through gradient into dots whose number follows it, as a sponge does. */
const sponge = `<filter id="sponge" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency=".62" numOctaves="2" seed="11" result="t"/>
<feColorMatrix in="t" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 .9 .9 0 0 -.42" result="a"/>
<feComposite in="SourceAlpha" in2="a" operator="arithmetic" k2=".5" k3=".5" result="s"/>
<feComponentTransfer in="s" result="m"><feFuncA type="linear" slope="5" intercept="-2"/></feComponentTransfer>
<feComponentTransfer in="SourceGraphic" result="full"><feFuncA type="linear" slope="60"/></feComponentTransfer>
<feComposite in="full" in2="m" operator="in"/></filter>`

/** An edge that is not quite straight, streaks of a dry brush, and the grain of the paper. */
const gouache = `<filter id="gouache" x="-2%" y="-2%" width="104%" height="104%" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency=".012" numOctaves="2" seed="4" result="n1"/>
<feDisplacementMap in="SourceGraphic" in2="n1" scale="5" xChannelSelector="R" yChannelSelector="G" result="d1"/>
<feTurbulence type="fractalNoise" baseFrequency=".07" numOctaves="2" seed="9" result="n2"/>
<feDisplacementMap in="d1" in2="n2" scale="2.4" xChannelSelector="R" yChannelSelector="G" result="d2"/>
<feGaussianBlur in="d2" stdDeviation=".3" result="d"/>
<feTurbulence type="fractalNoise" baseFrequency=".006 .05" numOctaves="3" seed="21" result="n3"/>
<feColorMatrix in="n3" type="matrix" values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 1.05 0 0 0 -.5" result="b0"/>
<feComposite in="b0" in2="d" operator="in" result="b"/><feBlend in="b" in2="d" mode="soft-light" result="w"/>
<feTurbulence type="fractalNoise" baseFrequency=".34" numOctaves="2" seed="8" result="n4"/>
<feColorMatrix in="n4" type="matrix" values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 1.15 -.5" result="g0"/>
<feComposite in="g0" in2="d" operator="in" result="g"/><feBlend in="g" in2="w" mode="soft-light"/></filter>`

/** A whole picture of `width` x `height` units as an SVG document, painted. */
export function sheet(width: number, height: number, drawing: Svg): Svg {
  return all(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<defs>${gradients()}${sponge}${gouache}</defs><g filter="url(#gouache)">${drawing}</g></svg>`,
  )
}

let fills = 0

/** A rectangle that runs from one colour to another, downwards: skies, walls and floors. */
export function wash(x: number, y: number, w: number, h: number, ...colours: readonly string[]): Svg {
  fills += 1
  const stops = times(
    colours.length,
    i => `<stop offset="${i / Math.max(1, colours.length - 1)}" stop-color="${colours[i]}"/>`,
  )
  return `<linearGradient id="w${fills}" x1="0" x2="0" y1="0" y2="1">${stops}</linearGradient><rect x="${x}" y="${y}" width="${w}" height="${h}" fill="url(#w${fills})"/>`
}

/** Light round a lamp, the sun or the moon: strongest in the middle, gone at `r`. */
export function glow(x: number, y: number, r: number, colour: string, strength = 0.4): Svg {
  fills += 1
  const stops = `<stop stop-color="${colour}" stop-opacity="${strength}"/><stop offset=".55" stop-color="${colour}" stop-opacity="${strength * 0.4}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/>`
  return `<radialGradient id="w${fills}">${stops}</radialGradient><circle cx="${x}" cy="${y}" r="${r}" fill="url(#w${fills})"/>`
}
