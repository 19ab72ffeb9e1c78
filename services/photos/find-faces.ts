/** Guesses where faces are in a photo, to be offered as covers. It misses some, and sees some where there are none. */
import type { Eye } from '#core/book/recipe.ts'
import { type FaceNet, loadFaceNet, netSide, type Seen } from './face-net.ts'
import { cutSquare, looks, type Square, squaresOf, turned } from './face-squares.ts'
import { openPicture, openPixels, type Pixels, toPixels } from './sharp.ts'

/** How sure a guess must be, and one in a turned square, where more is seen that is none (docs/decisions/0034). */
const sureEnough = 0.6
const sureWhenTurned = 0.7

/** A cover also hides ears, hair and chin, by which a face is known too: so many times as wide and as high as what is seen. */
const wider = 1.35
const higher = 1.6
/** The hair above is more than the chin below: the cover's middle stands so much of the seen height above the face's. */
const lifted = 0.08

/** A picture is made larger to be looked at closely, but not more than this: nothing would be seen. */
const enlarged = 1.5

/** A guess in fractions of the picture, with its way up. */
interface Guess extends Seen {
  readonly turns: Square['turns']
}

/**
 * The places of a cover over each face that is guessed, in fractions of the upright picture, from left to right. Foreign bytes:
 * only the guard's own process calls this. Rejects for a picture that cannot be decoded.
 */
export async function findFaces(bytes: Uint8Array): Promise<Eye[]> {
  const net = await loadFaceNet()
  const picture = await largest(bytes)
  const guesses: Guess[] = []
  for (const { across, turns } of looks) {
    const scaled = await scaledTo(picture, across * netSide)
    if (scaled === undefined) continue
    for (const square of squaresOf(scaled, turns)) guesses.push(...(await guessesIn(net, scaled, square)))
  }
  return onePerFace(guesses)
    .map(coverOf)
    .sort((a, b) => a.x - b.x)
}

/** The upright picture in three channels, as large as it is ever looked at, so that it is decoded once. */
async function largest(bytes: Uint8Array): Promise<Pixels> {
  const most = Math.max(...looks.map(({ across }) => across)) * netSide
  return toPixels(
    openPicture(bytes)
      .autoOrient()
      .resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb'),
  )
}

/** The picture with its longer side this long; undefined where it would have to be enlarged too much. */
async function scaledTo(picture: Pixels, side: number): Promise<Pixels | undefined> {
  const scale = side / Math.max(picture.width, picture.height)
  // The whole is looked at in any case.
  if (scale > enlarged && side > netSide) return undefined
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  return toPixels(openPixels(picture).resize(width, height, { fit: 'fill' }))
}

async function guessesIn(net: FaceNet, picture: Pixels, square: Square): Promise<Guess[]> {
  const least = square.turns === 0 ? sureEnough : sureWhenTurned
  const seen = await net(cutSquare(picture, square))
  return seen
    .filter(({ sure }) => sure >= least)
    .map(face => {
      const middle = turned({ x: face.x + face.width / 2, y: face.y + face.height / 2 }, square.turns, netSide)
      const lies = square.turns % 2 === 1
      const [width, height] = lies ? [face.height, face.width] : [face.width, face.height]
      return {
        x: (square.left + middle.x - width / 2) / picture.width,
        y: (square.top + middle.y - height / 2) / picture.height,
        width: width / picture.width,
        height: height / picture.height,
        sure: face.sure,
        turns: square.turns,
      }
    })
}

/** The surest guess of each face: the others lie over it, or in it. */
function onePerFace(guesses: readonly Guess[]): Guess[] {
  const kept: Guess[] = []
  for (const guess of guesses.toSorted((a, b) => b.sure - a.sure))
    if (!kept.some(other => sharedPart(guess, other) > samePart)) kept.push(guess)
  return kept
}

/** Two guesses that share so much of the smaller one are of one face. */
const samePart = 0.5

function sharedPart(a: Eye, b: Eye): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return (Math.max(0, across) * Math.max(0, down)) / Math.min(a.width * a.height, b.width * b.height)
}

/** Where the hair is, from the middle of a face, for each turn that the picture had to make: a step to the right and down. */
const upward = [
  { x: 0, y: -1 },
  { x: -1, y: 0 },
  { x: 0, y: 1 },
  { x: 1, y: 0 },
] as const

function coverOf(guess: Guess): Eye {
  const lies = guess.turns % 2 === 1
  const width = guess.width * (lies ? higher : wider)
  const height = guess.height * (lies ? wider : higher)
  const up = upward[guess.turns]
  const x = guess.x + guess.width / 2 + up.x * lifted * guess.width
  const y = guess.y + guess.height / 2 + up.y * lifted * guess.height
  return { x: x - width / 2, y: y - height / 2, width, height }
}
