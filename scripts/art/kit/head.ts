/** Faces: dot eyes, small smile, rosy cheeks. A head is drawn round (0, 0), about 33 units in radius. */
import { drawHair, type HairStyle } from './hair.ts'
import { type HairColour, hairs, paint, type SkinName, skins } from './palette.ts'
import { all, circle, ellipse, line, path, type Svg, shaded, times } from './svg.ts'

export interface Look {
  readonly skin: SkinName
  readonly hair: HairStyle
  readonly hairColour: HairColour
  readonly glasses?: boolean
  readonly beard?: 'full' | 'short' | 'moustache'
  /** The colour of a headscarf, worn instead of showing hair. */
  readonly scarf?: string
  readonly freckles?: boolean
  readonly elder?: boolean
  readonly smile?: 'small' | 'open' | 'wide'
  readonly earrings?: boolean
  readonly ribbon?: string
}

const faces = {
  grown: 'M-33 -4C-33 -26 -18 -36 0 -36C18 -36 33 -26 33 -4C33 18 18 34 0 34C-18 34 -33 18 -33 -4Z',
  child: 'M-35 2C-36 -24 -19 -36 0 -36C19 -36 36 -24 35 2C35 20 18 32 0 32C-18 32 -35 20 -35 2Z',
}

/** What falls behind a head, and behind the shoulders: draw it before the body. */
export function headBack(look: Look): Svg {
  return look.scarf === undefined ? drawHair(look.hair, look.hairColour, look.ribbon).back : ''
}

/** A head with the hair that lies on it; `child` gives the rounder face. */
export function head(look: Look, age: 'grown' | 'child' = 'grown'): Svg {
  const hair = drawHair(look.hair, look.hairColour, look.ribbon)
  const covered = look.scarf !== undefined
  return all(
    covered && scarfBack(look.scarf),
    !covered && ears(look, age),
    shaded(faces[age], skins[look.skin].base, 'right', 'warm', 0.08),
    cheeks(look, age),
    look.beard && beard(look),
    features(look, age),
    covered ? scarfFront(look.scarf) : hair.front,
    look.glasses && glasses(age),
  )
}

function ears({ skin, earrings }: Look, age: 'grown' | 'child'): Svg {
  const { base, dark } = skins[skin]
  const y = age === 'child' ? 6 : 4
  return all(
    [-34, 34].map(x => circle(x, y, 7, base) + circle(x * 0.98, y + 0.6, 3, dark, 'opacity=".55"')),
    earrings && [-36, 36].map(x => circle(x, y + 11, 3, paint.sun)),
  )
}

function cheeks({ skin }: Look, age: 'grown' | 'child'): Svg {
  const y = age === 'child' ? 16 : 12
  return all([-21, 21].map(x => ellipse(x, y, 7.5, 6, skins[skin].blush, 'opacity=".42"')))
}

function features({ skin, hairColour, freckles, elder, beard, smile = 'small' }: Look, age: 'grown' | 'child'): Svg {
  const { dark, mouth } = skins[skin]
  const eye = age === 'child' ? 4 : 0
  const grey = hairColour === 'silver' || hairColour === 'grey'
  const brow = grey ? '#9a958c' : hairs[hairColour][0]
  return all(
    [-12.5, 12.5].map(
      x => ellipse(x, eye, 3.2, 3.9, '#20272a') + circle(x + 1, eye - 1.3, 0.9, '#ffffff', 'opacity=".85"'),
    ),
    [-1, 1].map(s =>
      line(`M${s * 8.5} ${eye - 10.5}Q${s * 13} ${eye - 13} ${s * 17} ${eye - 9.5}`, brow, 2, 'opacity=".6"'),
    ),
    line(`M-3 ${eye + 8.5}Q0 ${eye + 11.5} 3 ${eye + 8.5}`, dark, 2.4),
    mouthOf(smile, eye + 15.5, beard === 'full' || beard === 'short' ? '#f0b9a0' : mouth),
    freckles && times(6, i => circle((i < 3 ? -25 : 16) + (i % 3) * 4.5, eye + 8 + (i % 2) * 4, 1, dark)),
    elder &&
      [-1, 1].map(s =>
        line(`M${s * 22} ${eye - 1}l${s * 4} -2M${s * 22} ${eye + 2}l${s * 4.5} 1`, dark, 1.4, 'opacity=".7"'),
      ),
  )
}

function mouthOf(smile: 'small' | 'open' | 'wide', y: number, colour: string): Svg {
  if (smile === 'small') return line(`M-8 ${y}Q0 ${y + 7.5} 8 ${y}`, colour, 2.7)
  if (smile === 'wide') return line(`M-11 ${y - 1}Q0 ${y + 10} 11 ${y - 1}`, colour, 2.8)
  return all(
    path(`M-9.5 ${y - 1}Q0 ${y + 2} 9.5 ${y - 1}Q8 ${y + 11} 0 ${y + 11}Q-8 ${y + 11} -9.5 ${y - 1}Z`, colour),
    path(`M-5 ${y + 8.2}Q0 ${y + 4} 5 ${y + 8.2}Q0 ${y + 12} -5 ${y + 8.2}Z`, '#dd8577'),
  )
}

function beard({ beard, hairColour }: Look): Svg {
  const [base, strand] = hairs[hairColour]
  if (beard === 'moustache') return path('M-14 13Q-7 7 0 11Q7 7 14 13Q6 18 0 14Q-6 18 -14 13Z', base)
  const deep = beard === 'full' ? 42 : 36
  const d = `M-34 -2Q-34 ${deep} 0 ${deep}Q34 ${deep} 34 -2Q29 11 17 9Q8 6 0 9Q-8 6 -17 9Q-29 11 -34 -2Z`
  const chin = line(`M-16 26Q-12 33 -4 35M16 26Q12 33 4 35`, strand, 1.8, 'opacity=".6"')
  return path(d, base) + chin
}

function glasses(age: 'grown' | 'child'): Svg {
  const y = age === 'child' ? 4 : 0
  return `<g fill="#ffffff" fill-opacity=".16" stroke="#2b3a3c" stroke-width="2.4"><circle cx="-13" cy="${y}" r="9.6"/><circle cx="13" cy="${y}" r="9.6"/><path d="M-3.4 ${y - 1}q3.4 -2.4 6.8 0M-22.6 ${y - 1}l-9 -2M22.6 ${y - 1}l9 -2" fill="none"/></g>`
}

function scarfBack(colour: string = paint.teal): Svg {
  return shaded(
    'M-42 0C-44 -34 -22 -48 0 -48C22 -48 44 -34 42 0C42 24 48 40 38 52Q0 62 -38 52C-48 40 -42 24 -42 0Z',
    colour,
  )
}

function scarfFront(colour: string = paint.teal): Svg {
  const ring =
    'M-42 0C-44 -34 -22 -48 0 -48C22 -48 44 -34 42 0C42 24 40 40 24 46Q0 52 -24 46C-40 40 -42 24 -42 0ZM-29 0C-29 20 -16 31 0 31C16 31 29 20 29 0C29 -20 16 -27 0 -27C-16 -27 -29 -20 -29 0Z'
  return all(
    path(ring, colour, 'fill-rule="evenodd"'),
    line('M-28 34Q-6 50 26 40M-24 42Q0 54 22 47', '#ffffff', 1.8, 'opacity=".3"'),
  )
}
