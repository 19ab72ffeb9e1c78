/** Which facts a template can tell, so that New book asks for those and for no others. */
import { hardTopics } from './hard-topics.ts'
import { slotsOf } from './say.ts'
import { type Entry, entryKeys, keysOf, type Template } from './template.ts'

/** What a time line and a map of places are drawn from. */
const drawn = ['born-month', 'foster-home', 'judge-month', 'moved-in', 'order-made', 'lived-with']

/** The kinds of facts that a sentence, a condition, a page that waits or a drawing of this template uses. */
export function factsUsed(template: Template): ReadonlySet<string> {
  const used = new Set(template.pages.flatMap(page => page.needs))
  const slots = keysOf(template).flatMap(key => slotsOf(template.words.en.texts[key] ?? ''))
  for (const { kind, name } of slots) if (kind !== 'people' && kind !== 'person') used.add(name)
  for (const { when, fill, repeat } of template.pages) {
    addConditions([when, fill], used)
    if (repeat === 'homes') used.add('foster-home')
    if (repeat === 'reasons') for (const { fact } of hardTopics()) if (fact) used.add(fact)
    const what = Object.values(fill).flatMap(each => ('what' in each ? each.what : []))
    if (what.includes('timeline') || what.includes('places-map')) for (const kind of drawn) used.add(kind)
  }
  return used
}

/** The kinds of facts that one line of a page uses, in its sentences or its conditions. */
export function factsOfEntry(entry: Entry, template: Template): ReadonlySet<string> {
  const slots = entryKeys(entry).flatMap(key => slotsOf(template.words.en.texts[key] ?? ''))
  const used = new Set(slots.flatMap(({ kind, name }) => (kind === 'people' || kind === 'person' ? [] : [name])))
  addConditions(entry, used)
  return used
}

/** Walks whatever holds conditions: `known`, `unknown`, `names` and `about` name a fact. */
function addConditions(part: unknown, used: Set<string>): void {
  if (Array.isArray(part)) for (const each of part) addConditions(each, used)
  else if (typeof part === 'object' && part !== null)
    for (const [name, value] of Object.entries(part)) {
      if (typeof value === 'string' && ['known', 'unknown', 'names', 'about'].includes(name))
        used.add(value.split('>')[0] ?? value)
      else addConditions(value, used)
    }
}
