import type { Language } from '#core/book/language.ts'
import { regions } from '#core/reviews/regions.ts'

const areas = new Map(regions.flatMap(region => [region.name, ...region.councils]).map(name => [name.en, name]))

/** A region's or a council's name in a language; any other name, such as a voluntary agency's, as it is. */
export function areaName(name: string, language: Language): string {
  return areas.get(name)?.[language] ?? name
}
