import { type IsToolkit, toolkitSentences } from '#core/checks/story/own-words.ts'
import { findTelling } from '#core/toolkit/kinds.ts'
import { toolkitTexts } from '#core/toolkit/sentences.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import type { FindTemplate } from './books/shelf.ts'

/** The toolkit's templates, and whether a sentence is one of theirs. */
export interface Templates {
  readonly find: FindTemplate
  isToolkit(): Promise<IsToolkit>
}

/** The templates below `folder`, read at first use. They are the app's own: one not whole is a bug. */
export function createTemplates(folder: string): Templates {
  let all: ReturnType<typeof readTemplates> | undefined
  let sentences: Promise<IsToolkit> | undefined
  const read = () => {
    all ??= readTemplates(folder)
    return all
  }
  return {
    find: async (id, layer) => findTelling(await read(), id, layer),
    isToolkit: () => {
      sentences ??= read().then(templates => toolkitSentences(toolkitTexts(templates)))
      return sentences
    },
  }
}
