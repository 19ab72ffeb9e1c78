import { client } from '#renderer/app/client.ts'
import { useCall } from '#renderer/app/use-call.ts'

/** Everything the board is made from, asked for at once. */
export function useBoard() {
  return useCall(client.register.getBoard)
}
