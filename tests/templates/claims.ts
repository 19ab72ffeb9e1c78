/**
 * What a sentence claims of a child's life, and what must have been answered for it to be true. Written from the answers alone:
 * it knows nothing of the templates' conditions, so that a condition left out or wrong is seen.
 */
import type { Language } from '#core/book/language.ts'
import type { AnswerPerson } from '#core/toolkit/answers.ts'
import type { Built } from './book-words.ts'
import type { Child } from './families.ts'

interface Claim {
  readonly what: string
  readonly en: RegExp
  readonly cy: RegExp
  readonly isTrue: (child: Child, kind: string) => boolean
}

const people = (child: Child, role: AnswerPerson['role'], home?: AnswerPerson['home']) =>
  child.answers.people.filter(each => each.role === role && (home === undefined || each.home === home))
const known = (child: Child, kind: string) =>
  child.answers.facts.find(fact => fact.kind === kind && fact.certainty !== 'not-known')
const siblings = (child: Child) => [...people(child, 'brother'), ...people(child, 'sister')]
const has = (kind: string) => (child: Child) => known(child, kind) !== undefined

/** Whether a hard fact may be about the one born to: it names her or him, or nobody who is in the book. */
function mayHaveDied(child: Child, role: 'birth-mother' | 'birth-father'): boolean {
  const fact = known(child, 'why-died')
  const named = child.answers.people.filter(each => fact?.people?.includes(each.key))
  return fact !== undefined && (named.length === 0 || named.some(each => each.role === role))
}

const claims: readonly Claim[] = [
  {
    what: 'one brother elsewhere',
    en: /\bis (still )?your brother\b/,
    cy: /yw dy frawd di/,
    isTrue: child => people(child, 'brother', 'elsewhere').length > 0,
  },
  {
    what: 'brothers, more than one',
    en: /\bare (still )?your brothers\b/,
    cy: /yw dy frodyr di/,
    isTrue: child => people(child, 'brother', 'elsewhere').length > 1,
  },
  {
    what: 'one sister elsewhere',
    en: /\bis (still )?your sister\b/,
    cy: /yw dy chwaer di/,
    isTrue: child => people(child, 'sister', 'elsewhere').length > 0,
  },
  {
    what: 'sisters, more than one',
    en: /\bare (still )?your sisters\b/,
    cy: /yw dy chwiorydd di/,
    isTrue: child => people(child, 'sister', 'elsewhere').length > 1,
  },
  {
    what: 'each brother and sister, in a book for an only child',
    en: /\b(each of you|all of you|each other’s)\b/,
    cy: /\bi chi i gyd\b/,
    isTrue: (child, kind) => kind === 'foster-carers-pack' || siblings(child).length > 0,
  },
  {
    what: 'one who cannot live here any more does',
    en: /\bdo(es)?n.t live with you\b/,
    cy: /ddim yn byw gyda ti/,
    isTrue: child => siblings(child).some(each => each.home === 'elsewhere'),
  },
  {
    what: 'a pet',
    en: /\b(a pet called|My pets? |There are pets)\b/,
    cy: /\b(anifail|anifeiliaid) anwes\b/,
    isTrue: child => people(child, 'pet').length > 0,
  },
  {
    what: 'a mother with a name',
    en: /\bYou grew inside (?!a woman)/,
    cy: /\by tu mewn i (?!dy fam)/,
    isTrue: child => people(child, 'birth-mother').length > 0,
  },
  {
    what: 'a father with a name',
    en: /\b(?!man\b)[A-Z]\w+ helped to make you\b/,
    cy: /\bHelpodd (?!dyn)\w+ i dy greu\b/,
    isTrue: child => people(child, 'birth-father').length > 0,
  },
  {
    what: 'a father nobody can name',
    en: /\bA man helped to make you\b/,
    cy: /\bHelpodd dyn i dy greu\b/,
    isTrue: child => people(child, 'birth-father').length === 0,
  },
  {
    what: 'a mother nobody can name',
    en: /\bA woman gave birth to you\b/,
    cy: /\bRhoddodd menyw enedigaeth\b/,
    isTrue: child => people(child, 'birth-mother').length === 0,
  },
  {
    what: 'a dead mother’s likes as if she lived',
    en: /\bShe (likes|has)\b/,
    cy: /\bMae (gan )?(Kelly|Ayeeyo|Efa) (yn hoffi|wallt)/,
    isTrue: child => !mayHaveDied(child, 'birth-mother'),
  },
  {
    what: 'a dead father’s likes as if he lived',
    en: /\bHe (likes|has)\b/,
    cy: /\bMae (gan )?(Gary|Ifan) (yn hoffi|lygaid)/,
    isTrue: child => !mayHaveDied(child, 'birth-father'),
  },
  {
    what: 'a mother who lives, in the past',
    en: /\bShe (liked|had (long|music))\b/,
    cy: /\bRoedd (gan )?(Kelly|Ayeeyo|Efa) (yn hoffi|wallt)/,
    isTrue: child => mayHaveDied(child, 'birth-mother'),
  },
  {
    what: 'a father who lives, in the past',
    en: /\bHe (liked|had green)\b/,
    cy: /\bRoedd (gan )?(Gary|Ifan) (yn hoffi|lygaid)/,
    isTrue: child => mayHaveDied(child, 'birth-father'),
  },
  { what: 'drugs', en: /\bdrugs?\b/i, cy: /\b(g|ch)?yffuriau\b/i, isTrue: has('why-drugs') },
  { what: 'alcohol', en: /\b(alcohol|drank|drunk)\b/i, cy: /\balcohol\b/i, isTrue: has('why-alcohol') },
  { what: 'prison', en: /\bprison\b/i, cy: /\b(g|ch)?archar\b/i, isTrue: has('why-prison') },
  { what: 'a death', en: /\b(died|dead|death)\b/i, cy: /\b(bu farw|wedi marw|marwolaeth)\b/i, isTrue: has('why-died') },
  {
    what: 'an illness in feelings and thinking',
    en: /\bhad an illness\b/i,
    cy: /\bsalwch (teimladau|meddwl)\b/i,
    isTrue: has('why-illness'),
  },
  { what: 'going home and coming back', en: /\byou went home\b/i, cy: /\best ti adref\b/i, isTrue: has('why-twice') },
  {
    what: 'a family that was asked for',
    en: /\basked for a family for you\b/i,
    cy: /\bGofynnodd \w+ am deulu i ti\b/,
    isTrue: (child, kind) => kind === 'relinquished-baby' || has('why-asked')(child),
  },
  {
    what: 'a letter left',
    en: /\bThere is a letter (or a present )?for you\b/,
    cy: /\bMae llythyr (neu anrheg )?i ti\b/,
    isTrue: has('birth-letter'),
  },
  {
    what: 'letters that are sent',
    en: /\bLetters are sent\b/,
    cy: /\bllythyrau’n cael eu hanfon\b/,
    isTrue: has('letters-when'),
  },
  {
    what: 'parents who fostered first',
    en: /\bfostered you first\b|\bFirst .{1,40} fostered you\b/,
    cy: /\byn dy faethu\b/,
    isTrue: has('fostered-first'),
  },
  {
    what: 'parents who are relatives',
    en: /\bfamily before any of this\b|\bfamily in more than one way\b/,
    cy: /\bdeulu cyn hyn\b|\bdeulu mewn mwy nag un ffordd\b/,
    isTrue: has('kinship'),
  },
  {
    what: 'strangers who were looked for',
    en: /\b(Social workers|We) looked for a family\b/,
    cy: /\b(Chwiliodd gweithwyr|Roedden ni’n chwilio)\b/,
    isTrue: child => !has('kinship')(child) && !has('fostered-first')(child),
  },
  {
    what: 'an order that is made',
    en: /\b(you are (now )?adopted|signed an important paper|the celebration day)\b/i,
    cy: /(wedi cael dy fabwysiadu|bapur pwysig|ddiwrnod y dathlu)/i,
    isTrue: child => child.isMade || has('order-made')(child),
  },
  {
    what: 'an order that is awaited',
    en: /\b(waiting for the judge|a judge will (think|decide)|has not decided yet)\b/i,
    cy: /\b(aros am y barnwr|bydd barnwr yn (meddwl|penderfynu)|ddim wedi penderfynu eto)\b/i,
    isTrue: child => !child.isMade && !has('order-made')(child),
  },
]

/** What a book's words claim in one language that the child's answers do not bear out. */
export function falseClaims(text: string, language: Language, { child, template }: Built): string[] {
  return claims.flatMap(claim => {
    const found = claim[language].exec(text)
    return found && !claim.isTrue(child, template.kind) ? [`${claim.what}: ${found[0]}`] : []
  })
}
