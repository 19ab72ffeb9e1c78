/** The picture for hard pages: a small bird in its nest, dry under a big leaf. */
import { all, chance, circle, ellipse, line, n, path, type Svg, shade, shaded, times } from './svg.ts'

/** A fledgling in a nest, about 300 units wide, resting on (0, 0), looking to the left. */
export function birdInNest(): Svg {
  const body =
    'M-64 -78C-70 -128 -40 -150 -30 -156C-58 -170 -64 -214 -36 -236C0 -256 52 -236 54 -194C54 -178 46 -166 40 -158C70 -142 82 -112 76 -74Z'
  const nest = 'M-148 -92C-100 -70 100 -70 148 -92C152 -40 100 0 0 0C-100 0 -152 -40 -148 -92Z'
  const roll = chance(17)
  return all(
    path('M58 -90C96 -104 120 -132 130 -150C134 -120 118 -84 92 -72Z', '#b98f58'),
    path(body, '#dcb680'),
    shade(body, 'right', 'warm', 0.26),
    path('M-52 -80C-58 -120 -34 -146 -6 -146C20 -142 30 -112 24 -76Z', '#e2906e'),
    shade('M-52 -80C-58 -120 -34 -146 -6 -146C20 -142 30 -112 24 -76Z', 'bottom', 'warm', 0.25),
    shaded('M34 -138C66 -124 76 -96 60 -70C36 -78 24 -112 34 -138Z', '#b98f58', 'bottom', 'warm', 0.3),
    line('M42 -118q10 8 12 22M36 -104q8 6 10 18', '#96713f', 3, 'opacity=".7"'),
    path('M-42 -212L-78 -198L-44 -188Z', '#efb84a'),
    line('M-74 -198H-46', '#c98a2c', 2),
    circle(-16, -206, 6.4, '#20272a') + circle(-14, -208.5, 2, '#fff'),
    ellipse(-14, -186, 11, 7, '#e2826c', 'opacity=".45"'),
    line('M0 -244q4 -12 12 -14M8 -242q8 -8 16 -8', '#c79d62', 4),
    shaded(nest, '#8d6a45', 'bottom', 'cool', 0.3),
    times(46, () => {
      const [x, y, l] = [-136 + roll() * 240, -84 + roll() * 74, 26 + roll() * 44]
      const inside = y < -12 - Math.abs(x + l / 2) * 0.32
      return inside
        ? line(
            `M${n(x)} ${n(y)}q${n(l / 2)} ${n(6 + roll() * 10)} ${n(l)} ${n(-4 + roll() * 8)}`,
            ['#b08a5d', '#6e4f31', '#c9a476', '#9a7a52'][Math.floor(roll() * 4)] ?? '',
            3.4,
          )
        : ''
    }),
    line('M-150 -94q-14 -6 -24 -2M148 -94q16 -4 24 4M-140 -70q-16 4 -20 12', '#8d6a45', 4),
    path('M96 -88q14 -20 34 -16q-8 18 -34 16ZM-112 -86q-18 -14 -34 -4q12 12 34 4Z', '#6fa372'),
  )
}

/** A broad leaf about 560 units wide, held over (0, 0) by a stalk from `foot` units below. */
export function bigLeaf(foot = 560): Svg {
  const leaf =
    'M-290 30C-290 -110 -150 -230 20 -226C190 -214 300 -90 296 44C270 4 226 -14 190 6C150 -30 100 -34 60 -8C20 -36 -40 -36 -76 -2C-116 -28 -160 -26 -190 8C-220 -8 -262 4 -290 30Z'
  return all(
    line(`M-66 ${foot}C-96 ${n(foot * 0.6)} -60 ${n(foot * 0.2)} 14 -60`, '#3f7355', 17),
    line(`M-70 ${foot}C-98 ${n(foot * 0.6)} -62 ${n(foot * 0.2)} 10 -60`, '#5d9468', 5),
    path(leaf, '#5d9468'),
    shade(leaf, 'bottom', 'cool', 0.3),
    shade(leaf, 'top', 'light', 0.3),
    line(
      'M14 -60C-60 -120 -180 -90 -262 0M14 -60C90 -130 210 -90 272 14M14 -60C10 -130 14 -190 20 -218M14 -60C-50 -60 -90 -40 -116 -14M14 -60C70 -62 110 -40 140 -10',
      '#9cc99a',
      5,
      'opacity=".8"',
    ),
    line(
      'M-120 -92q-20 -34 -14 -66M128 -98q26 -30 20 -60M-186 -62q-26 -22 -34 -44M200 -58q30 -20 36 -40',
      '#9cc99a',
      3.4,
      'opacity=".7"',
    ),
    [-230, -150, 120, 236].map((x, i) => ellipse(x, [-40, -150, -160, -50][i] ?? 0, 7, 10, '#d9eef0', 'opacity=".85"')),
  )
}
