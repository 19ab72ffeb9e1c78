import { type IsToolkit, toolkitSentences } from '#core/checks/story/own-words.ts'
import { findTelling } from '#core/toolkit/kinds.ts'
import { toolkitTexts } from '#core/toolkit/sentences.ts'
import { findOwnTemplate } from '#services/toolkit/own-templates.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import type { FindTemplate } from './books/shelf.ts'
import type { LibrarySession } from './library-session.ts'

/** The toolkit's templates, and whether a sentence is one of theirs. */
export interface Templates {
  readonly find: FindTemplate
  isToolkit(): Promise<IsToolkit>
}

/** The templates below `folder`, read at first use, and the open library's own. The app's are its own: one not whole is a bug. */
export function createTemplates(folder: string, session: Pick<LibrarySession, 'current'>): Templates {
  let all: ReturnType<typeof readTemplates> | undefined
  let sentences: Promise<IsToolkit> | undefined
  const read = () => {
    all ??= readTemplates(folder)
    return all
  }
  return {
    find: async (id, layer) => {
      const library = session.current()
      return findTelling(await read(), id, layer) ?? (library && findOwnTemplate(library, id))
    },
    isToolkit: () => {
      sentences ??= read().then(templates => toolkitSentences(toolkitTexts(templates)))
      return sentences
    },
  }
}
