/** People: they face us, stand close, and smile a little. */
import { type Build, builds, type Clothes, legs, torso } from './body.ts'
import { head, headBack, type Look } from './head.ts'
import { skins } from './palette.ts'
import { all, at, circle, ellipse, line, n, path, type Svg, shaded } from './svg.ts'

/** Where an arm goes; `hold` bends it across the front, `round` lays it about someone's shoulders. */
type Arm = 'down' | 'out' | 'up' | 'wave' | 'hold' | 'round' | 'hip' | 'forward' | 'none'

export interface Person {
  readonly look: Look
  readonly clothes: Clothes
  readonly age?: 'grown' | 'child'
  readonly left?: Arm
  readonly right?: Arm
  /** Degrees the head leans. */
  readonly lean?: number
}

interface Reach {
  readonly d: string
  readonly hand: readonly [number, number]
}

/** The line of a left arm (the viewer's left) and its hand, in the body's own measure. */
function reach({ shoulder, half, arm }: Build, to: Exclude<Arm, 'none'>): Reach {
  const u = half / 37
  // a child's head is as broad as its shoulders: a raised arm must pass it
  const wide = half < 30 ? 1.75 : 1
  const [x, y] = [-half + arm * 0.34, -shoulder + arm * 0.8 + 1]
  const p = (dx: number, dy: number) => `${n(x + dx * u)} ${n(y + dy * u)}`
  const hand = (dx: number, dy: number): readonly [number, number] => [x + dx * u, y + dy * u]
  const reaches = {
    down: { d: `M${p(0, 0)}C${p(-17, 20)} ${p(-22, 50)} ${p(-19, 78)}`, hand: hand(-19, 91) },
    out: { d: `M${p(0, 0)}C${p(-20, 16)} ${p(-32, 40)} ${p(-38, 66)}`, hand: hand(-41, 78) },
    up: {
      d: `M${p(0, 2)}C${p(-30 * wide, 4)} ${p(-40 * wide, -22)} ${p(-37 * wide, -52)}`,
      hand: hand(-37 * wide, -65),
    },
    wave: {
      d: `M${p(0, 2)}C${p(-28 * wide, 16)} ${p(-44 * wide, 2)} ${p(-46 * wide, -30)}`,
      hand: hand(-47 * wide, -43),
    },
    hold: { d: `M${p(0, 0)}C${p(-22, 26)} ${p(-18, 56)} ${p(14, 58)}`, hand: hand(26, 58) },
    round: { d: `M${p(0, 2)}C${p(-20, 8)} ${p(-44, 12)} ${p(-62, 24)}`, hand: hand(-72, 30) },
    hip: { d: `M${p(0, 0)}C${p(-30, 20)} ${p(-32, 42)} ${p(-8, 62)}`, hand: hand(0, 70) },
    forward: { d: `M${p(0, 0)}C${p(-18, 22)} ${p(-14, 44)} ${p(2, 56)}`, hand: hand(10, 62) },
  } satisfies Record<Exclude<Arm, 'none'>, Reach>
  return reaches[to]
}

function arm(build: Build, person: Person, to: Arm, mirror: boolean): Svg {
  if (to === 'none') return ''
  const { d, hand } = reach(build, to)
  const { clothes, look } = person
  const sleeve = clothes.top === 'dungarees' && clothes.second !== undefined ? clothes.second : clothes.colour
  const r = build.arm * 0.47
  const drawn = all(
    line(d, '#16394a', build.arm + 2, 'opacity=".13" transform="translate(3 1.5)"'),
    circle(hand[0], hand[1], r, skins[look.skin].base),
    circle(hand[0] + r * 0.8, hand[1] - r * 0.35, r * 0.42, skins[look.skin].base),
    line(d, sleeve, build.arm),
    clothes.pattern === 'stripes' && clothes.second !== undefined && cuffs(build, to, clothes.second),
  )
  return mirror ? `<g transform="scale(-1 1)">${drawn}</g>` : drawn
}

function cuffs(build: Build, to: Exclude<Arm, 'none'>, colour: string): Svg {
  const { d } = reach(build, to)
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${build.arm}" stroke-dasharray="${n(build.arm * 0.34)} ${n(build.arm * 0.66)}" stroke-dashoffset="${n(-build.arm * 0.5)}"/>`
}

/** Heads are a little large: faces are what a child looks for. */
const headScale = { grown: 1.12, child: 1.05 }

const inFront: readonly Arm[] = ['hold', 'hip', 'forward', 'down', 'out']

/** A whole person, feet at (0, 0). */
export function person(whom: Person): Svg {
  const { look, clothes, age = 'grown', left = 'down', right = 'down', lean = 0 } = whom
  const build = builds[age]
  const behind = (['left', 'right'] as const).filter(s => !inFront.includes(s === 'left' ? left : right))
  const one = (s: 'left' | 'right') => arm(build, whom, s === 'left' ? left : right, s === 'right')
  return all(
    ellipse(0, 1, build.waist * 1.5, build.waist * 0.2, '#16394a', 'opacity=".16"'),
    legs(build, clothes, look.skin),
    at(0, -build.head, headScale[age], headBack(look), { turn: lean }),
    behind.map(one),
    torso(build, clothes, look.skin),
    (['left', 'right'] as const).filter(s => !behind.includes(s)).map(one),
    at(0, -build.head, headScale[age], head(look, age), { turn: lean }),
  )
}

/** Someone from the waist up, resting on y = 0: for portraits and people behind tables. */
export function bust(whom: Person): Svg {
  const { look, clothes, age = 'grown', left = 'down', right = 'down', lean = 0 } = whom
  const build = builds[age]
  const lift = build.hip
  return at(
    0,
    lift,
    1,
    all(
      at(0, -build.head, headScale[age], headBack(look), { turn: lean }),
      arm(build, whom, left, false),
      arm(build, whom, right, true),
      torso(build, clothes, look.skin),
      inFront.includes(left) && arm(build, whom, left, false),
      inFront.includes(right) && arm(build, whom, right, true),
      at(0, -build.head, headScale[age], head(look, age), { turn: lean }),
    ),
  )
}

/** A baby wrapped in a blanket, lying with its middle at (0, 0), about 150 units long. */
export function baby(look: Look, blanket: string, second: string): Svg {
  return all(
    shaded('M-20 -34C30 -46 84 -30 88 4C86 40 30 48 -22 34C-44 20 -44 -20 -20 -34Z', blanket, 'bottom'),
    path('M-24 -34C-4 -40 8 -34 20 -20C26 4 20 26 2 36C-20 40 -36 30 -40 10C-42 -12 -38 -28 -24 -34Z', second),
    at(-14, 0, 0.86, headBack(look) + head(look, 'child'), { turn: -12 }),
    line('M30 -34C50 -10 46 20 24 38M56 -28C68 -6 66 16 52 32', second, 4, 'opacity=".8"'),
  )
}

/** A face in a circle of `r` units with its middle at (0, 0). */
export function portrait(whom: Person, ground: string, r = 100): Svg {
  const child = whom.age === 'child'
  const scale = r / (child ? 66 : 72)
  const d = `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
  const lift = child ? builds.child.head - builds.child.hip : builds.grown.head - builds.grown.hip
  return all(
    shaded(d, ground, 'bottom', 'light', 0.35),
    `<clipPath id="p${r}${ground.slice(1)}"><path d="${d}"/></clipPath><g clip-path="url(#p${r}${ground.slice(1)})">`,
    at(
      0,
      (lift + (whom.look.hair === 'bun' ? 8 : 0)) * scale,
      whom.look.hair === 'bun' ? scale * 0.93 : scale,
      bust({ ...whom, left: 'down', right: 'down' }),
    ),
    '</g>',
  )
}
