/** Asking for a Word file: once for each press, however often the dialog that waits for it is drawn. */
import { client } from '#renderer/app/client.ts'

/** What the desktop answers: the file, nothing where nobody chose one, or why it could not be read. */
export type WordReply = Awaited<ReturnType<typeof client.word.choose>>

let asked: Promise<WordReply> | undefined

/** Asks a person for a file. */
export function chooseWord(): void {
  asked = client.word.choose()
}

/** The answer to the last time it was asked. */
export function chosenWord(): Promise<WordReply> {
  asked ??= client.word.choose()
  return asked
}

/** Lets go of the file. */
export function forgetWord(): void {
  asked = undefined
  void client.word.close()
}
