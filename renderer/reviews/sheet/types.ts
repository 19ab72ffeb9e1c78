import type { client } from '#renderer/app/client.ts'

type ValueOf<C extends (...input: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<C>>, { ok: true }>['value']

/** A spreadsheet that was chosen, with what its columns are taken for. */
export type Chosen = Omit<ValueOf<typeof client.register.chooseSheet>, 'sheet'> & { readonly sheet: string }
/** What it would come to. */
export type Preview = ValueOf<typeof client.register.previewSheet>
/** What it came to. */
export type Taken = ValueOf<typeof client.register.takeSheet>
