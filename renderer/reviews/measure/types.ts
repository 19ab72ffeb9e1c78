import type { client } from '#renderer/app/client.ts'

/** What the desktop answers for the board. */
export type BoardValue = Extract<Awaited<ReturnType<typeof client.register.getBoard>>, { ok: true }>['value']
