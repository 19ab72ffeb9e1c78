import { findTelling } from '#core/toolkit/kinds.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import type { FindTemplate } from './books/shelf.ts'

/** Finds the toolkit's templates below `folder`, read at first use. They are the app's own: one not whole is a bug. */
export function createTemplates(folder: string): FindTemplate {
  let all: ReturnType<typeof readTemplates> | undefined
  return async (id, layer) => {
    all ??= readTemplates(folder)
    return findTelling(await all, id, layer)
  }
}
