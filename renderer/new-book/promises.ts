/** What the book will do with these answers, said beside the preview: only what is so. */
import type { Draft } from './state.ts'

/** One promise: its key in the words, who it is about, and whether it is settled or a gap that will be told kindly. */
export interface Promised {
  readonly key: 'noMummyDaddy' | 'keepsName' | 'fatherUnknown' | 'motherUnknown' | 'brothersSisters'
  readonly name: string
  readonly gap: boolean
}

/** The promises that hold for a draft. */
export function promisesOf(draft: Draft): readonly Promised[] {
  const child = draft.name.trim()
  const has = (...roles: readonly string[]) => draft.people.some(person => roles.includes(person.role))
  const parents = draft.people.filter(person => person.role === 'parent')
  const mother = draft.people.find(person => person.role === 'birth-mother')
  const motherName = mother?.nameEn.trim() || mother?.known.trim()
  const promises: Promised[] = []
  if (parents.length > 0 && draft.family !== 'mum-and-dad') promises.push({ key: 'noMummyDaddy', name: '', gap: false })
  if (motherName) promises.push({ key: 'keepsName', name: motherName, gap: false })
  else promises.push({ key: 'motherUnknown', name: child, gap: true })
  if (!has('birth-father')) promises.push({ key: 'fatherUnknown', name: child, gap: true })
  if (has('brother', 'sister')) promises.push({ key: 'brothersSisters', name: child, gap: false })
  return promises
}
