/** Which of the guessed faces are still to be asked about. Everything is in fractions of the upright original. */
import type { Cover, Crop, Eye } from '#core/book/recipe.ts'

/** The guesses whose middle is shown and lies under no cover yet: cut away or covered, a face is in no print. */
export function openGuesses(faces: readonly Eye[], covers: readonly Cover[], shown: Crop): Eye[] {
  return faces.filter(face => {
    const middle = { x: face.x + face.width / 2, y: face.y + face.height / 2 }
    return isIn(middle, shown) && !covers.some(cover => isIn(middle, cover))
  })
}

function isIn({ x, y }: { x: number; y: number }, place: Eye): boolean {
  return x >= place.x && x <= place.x + place.width && y >= place.y && y <= place.y + place.height
}
