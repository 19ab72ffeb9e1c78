import type { Bilingual, Language } from '#core/book/language.ts'
import type { Ids } from '#core/ports/index.ts'
import { answersSchema } from '#core/toolkit/answers.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { findTelling } from '#core/toolkit/kinds.ts'
import type { Template } from '#core/toolkit/template.ts'
import { carerPack } from './carer-pack.ts'

/** The foster carer's pack for a child of that name, in one language. Throws where the app's own template is not there. */
export async function packFor(
  name: Bilingual,
  language: Language,
  templates: readonly Template[],
  ids: Ids,
): Promise<Uint8Array> {
  const template = findTelling(templates, 'foster-carers-pack')
  if (template === undefined) throw new Error('the foster carer’s pack is not among the templates')
  const [en, cy] = [name.en ?? name.cy ?? '', name.cy ?? name.en ?? '']
  const answers = answersSchema.parse({ child: { name: en, nameCy: cy } })
  return carerPack(buildBook(template, answers, ids), language)
}
