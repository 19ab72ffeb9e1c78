/** When hard words are fine: about a thing or a pet, denied, an accident of the child's own, a tool and not a weapon. */
import { firstNames } from '../text/common-words.ts'
import { type Reading, sentenceAt } from '../text/reading.ts'
import type { Span, Token } from '../text/view.ts'
import { radicals } from './mutation.ts'

const person =
  /^(?:you|i|he|she|they|we|him|her|them|us|me|mum|mummy|mam|mami|mother|dad|daddy|dadi|father|parents?|boy|girl|child|children|baby|people|person|man|woman|brother|sister|boyfriend|partner|who|ti|hi|fe|fo|nhw|ni|plentyn|bachgen|merch|babi|pobl|dyn|menyw|brawd|chwaer|rhieni|oeddet|rwyt|roeddet)$/

/** Whether the words are said of a thing or an animal: it follows at once, or it is the nearest subject before. */
export function isAboutThing(reading: Reading, span: Span, things: ReadonlySet<string>): boolean {
  const sentence = sentenceAt(reading, span.start)
  const inside = reading.tokens.filter(token => token.start >= sentence.start && token.end <= sentence.end)
  const welsh = reading.request.language === 'cy'
  const isThing = (word: string) =>
    things.has(word) ||
    things.has(word.replace(/'s$|s$|'[rnui]$/, '')) ||
    (welsh && word.length > 3 && radicals(word.replace(/'.*$/, '')).some(radical => things.has(radical)))
  const found = inside.filter(token => token.start >= span.start && token.end <= span.end)
  // What is done to the child is not done to a thing, whatever comes next: "fe achubon ni di o'r fan honno".
  if (!being.test(found[0]?.text ?? '') && found.slice(1).some(token => /^(?:you|ti|di|thi|chdi)$/.test(token.text)))
    return false
  if (found.slice(1).some(token => isThing(token.text))) return true
  const after = inside.filter(token => token.start >= span.end).slice(0, 2)
  // "Your behaviour at tea": tea is when it was.
  if (/^(?:at|in|on|by|after|before|during|from|to|ar|yn|ym|yng|wrth|cyn|ar\sol|amser|i)$/.test(after[0]?.text ?? ''))
    after.length = 0
  const first = after.findIndex(token => person.test(token.text))
  if (after.some((token, index) => isThing(token.text) && (first === -1 || index < first))) return true
  // The phrase itself names who it is about.
  if (found.some(token => person.test(token.text) && !/^(?:he|she|they|hi|fe|fo|him|her|them|me|us)$/.test(token.text)))
    return false
  const before = inside.filter(token => token.end <= span.start).toReversed()
  for (const token of before) {
    if (isThing(token.text)) return true
    if (person.test(token.text)) return false
  }
  // "The gull took your chips. What a thief she was!": she is the gull.
  if (inside.some(token => isSomeone(token) && !pronoun.test(token.text))) return false
  const earlier = reading.sentences.findLast(({ end }) => end <= sentence.start)
  const there = reading.tokens.filter(({ start, end }) => earlier && start >= earlier.start && end <= earlier.end)
  return there.some(token => isThing(token.text)) && !there.some(token => isSomeone(token) && !ownerOf.test(token.text))
}

const pronoun = /^(?:he|she|it|they|hi|e|o|fe|fo|nhw)(?:'|$)/
/** The child and we may be spoken of beside a thing: "the gull took your chips". */
const ownerOf = /^(?:you|we|i|us|me|ti|ni)(?:'|$)/

/** "Roeddet ti'n ddraig gas": there the child is who is spoken of, not who something is done to. */
const being = /^(?:r?oedd\w*|r?wyt|fuest|buest|byddi|fyddi|are|were|you'?\w*)$/

const denial =
  /\b(?:not|never|no|nobody|nobody's|nothing|none|isn't|wasn't|weren't|aren't|didn't|don't|doesn't|cannot|can't|isnt|wasnt|ddim|nid|dim|doedd|dyw|nad|byth|neb|dydy|oeddet ti ddim|doeddet|wnest ti ddim)\b(?:\s+[\p{L}']+){0,6}\s*$/u
const wondering =
  /\b(?:if|whether|wonder(?:s|ed)?|worr(?:y|ies|ied)|think|thought|feel|felt|ask(?:ed)?|os|meddwl|poeni|teimlo)\b(?:\s+[\p{L}']+){0,5}\s*$/u

/** Whether the words are denied ("it was not your fault") or only wondered about. */
export function isDenied(reading: Reading, span: Span): boolean {
  const sentence = sentenceAt(reading, span.start)
  const { text } = reading.view
  const before = text.slice(sentence.start, span.start)
  const inside = text.slice(span.start, span.end)
  const after = text.slice(span.end, sentence.end)
  return (
    denial.test(before) ||
    wondering.test(before) ||
    /\b(?:not|never|n't|wasn't|weren't|aren't|isn't)\b/.test(inside) ||
    /^[^.!?]*\?\s*(?:no\b|not\b|never\b|na\b|nag\b|naddo\b)/.test(text.slice(span.end)) ||
    /^\s*(?:ddim|oedd|yw|ydy)?\s*(?:ddim|nid)\b/.test(after)
  )
}

/** Whether a "not" stands right before the words; "if we had not saved you" says that they did. */
export function isNegated({ view }: Reading, span: Span): boolean {
  const supposed = /\b(?:if|pe|oni|unless)\b[^.!?]{0,30}$/.test(
    view.text.slice(Math.max(0, span.start - 40), span.start),
  )
  return (
    !supposed &&
    /\b(?:not|nid|nor|isn't|wasn't|weren't|nobody(?:\sever)?|no-?\s?one(?:\sever)?|neb(?:\sdy)?)\s(?:a\s|an\s|any\s|wedi\s)?$/.test(
      view.text.slice(Math.max(0, span.start - 24), span.start),
    )
  )
}

const hope =
  /\b(?:hopes?|hoped|hoping|plans?|planned|planning|maybe|perhaps|might|may|wish(?:es|ed)?|if|whether|wonder(?:s|ed)?|can't\s(?:say|promise)|cannot\s(?:say|promise)|don't\sknow|gobeithi\w*|obeithi\w*|ngobaith|efallai|falle|hwyrach|bwriad\w*|cynllun\w*|os|a\sfydd|allwn\sni\sddim)\b/

/** Whether the sentence hopes, plans, wonders or asks: then nothing is promised. */
export function isHoped(reading: Reading, span: Span): boolean {
  const sentence = sentenceAt(reading, span.start)
  const text = reading.view.text.slice(sentence.start, sentence.end)
  return hope.test(text) || /\?["')\s]*$/.test(text)
}

const noPromise =
  /\b(?:(?:no-?\s?(?:one|body)|nobody|we|i|they|she|he)\s(?:can|could|will|is\sable\sto)(?:not|n't)?\s(?:ever\s)?(?:promise|guarantee|be\s(?:sure|certain))|not\s(?:a\s)?(?:promise|certain|sure|able\sto\spromise)|(?:allwn|fedrwn|fedra|alla|gallwn|does\sneb\syn\sgallu|all\sneb|fedr\sneb)\s(?:ni\s|i\s)?(?:ddim\s)?(?:addo|gaddo|fod\syn\s(?:siwr|sicr))|(?:dim|nid)\s(?:yn\s)?addewid)\b/
const denies = /\b(?:no-?\s?one|nobody|not|n't|neb|ddim|nid|dim)\b/

/** Whether the sentence says that this is no promise: "nobody can promise that she will write back". */
export function isNotPromised(reading: Reading, span: Span): boolean {
  const sentence = sentenceAt(reading, span.start)
  const said = noPromise.exec(reading.view.text.slice(sentence.start, sentence.end))
  return said !== null && (denies.test(said[0]) || /n't|cannot/.test(said[0]))
}

/** "It did not happen because you cried, or because you were bad", "it was never down to your crying". */
const disclaimer =
  /\b(?:(?:it|that|this|they|she|he|nobody|none\sof\s\w+|\w+)\s)?(?:wasn't|was\snot|isn't|is\snot|weren't|was\snever|is\snever|(?:didn't|did\snot|doesn't|does\snot|never)\s(?:happen(?:ed)?|leave|go|move|stop|start|end|come|die|mean|break)|nothing\sto\sdo\swith)\b[^.!?;]{0,80}$/
const welshDisclaimer =
  /\b(?:nid|nad|doedd|nid\soedd|dyw|dydy|dydi|dim)\b[^.!?;]{0,24}\b(?:oherwydd|achos|o\sachos|am|herwydd|bai|fai)?\b[^.!?;]{0,50}$/
const causes =
  /^(?:because|since|your|due|down|thanks|as\sa|if\syou|o\s|oherwydd|achos|am\s|dy\s|herwydd|gan\s|bai|fai)/

/** Whether a cause is named only to say that it was none. */
export function isDisclaimed(reading: Reading, span: Span): boolean {
  const { text } = reading.view
  const before = text.slice(sentenceAt(reading, span.start).start, span.start)
  if (!causes.test(text.slice(span.start, span.end)) && !/\b(?:because|since|that|oherwydd|achos|am)\s$/.test(before))
    return false
  return reading.request.language === 'cy' ? welshDisclaimer.test(before) : disclaimer.test(before)
}

/** Whether the child, or "I" and "we", is the subject: "you were too tired to eat". */
export function isSubjectYou(reading: Reading, span: Span): boolean {
  const sentence = sentenceAt(reading, span.start)
  const tokens = reading.tokens.filter(token => token.start >= sentence.start && token.end <= span.end)
  // In Welsh "i" is "to" far more often than "I".
  const mayBe = (token: Token) =>
    isSomeone(token) && !(reading.request.language === 'cy' && /^i(?:'|$)/.test(token.text))
  // The words found may name their own subject: "because she was poorly". Otherwise it is the person before them.
  const subject =
    tokens.find(token => token.start >= span.start && mayBe(token)) ??
    tokens.findLast(token => token.end <= span.start && mayBe(token))
  return subject !== undefined && /^(?:you|i|we|ti|ni|oeddet|rwyt|roeddet)(?:'|$)/.test(subject.text)
}

/** A person, or anybody's first name. */
function isSomeone({ text, capital }: Token): boolean {
  return isPerson(text) || (capital && firstNames.has(text))
}

/** "hi'n" and "you're" are people with a verb joined on. */
function isPerson(word: string): boolean {
  return person.test(word.replace(/'.*$/, ''))
}

const someone = /\b(?:he|she|they|someone|somebody|dad|daddy|mum|mummy|mam|boyfriend|partner|man|woman)\s(?:\w+\s)?$/

/** Whether the child hurt itself: "you bumped your head", "you cut your knee on the slide". */
export function isOwnAccident(reading: Reading, span: Span): boolean {
  const sentence = sentenceAt(reading, span.start)
  const { text } = reading.view
  const before = text.slice(sentence.start, span.start)
  const after = text.slice(span.end, sentence.end)
  const found = text.slice(span.start, span.end)
  if (/^(?:cut|cutting|pulled) \w+ hair$/.test(found) && !/^\s*(?:out|off|hard|until)\b/.test(after)) return true
  // Somebody else does it: no fall and no slide makes it an accident.
  if (/^(?:punch|kick|slap|smack|beat|whip|thump|bash|batter|headbutt|stamp)/.test(found) && someone.test(before))
    return false
  if (
    /\b(?:haircut|hairdresser|barber|nails?|dentist|doctor|nurse|wobbly|trampoline?|slide|swing|bike|scooter|football|rugby|climbing|sand|fell|tripped|graz\w+|stubbed|plaster|paper|thorn|bramble\w*|kerb|playing|ball|game|dawnsio|beic|sleid|chwarae|syrthi\w*|pel)\b/.test(
      sentence.start < span.start ? before + after : after,
    )
  )
    return true
  if (/^(?:you|ti)\b/.test(found)) return true
  const subject = /\b(you|i|we|he|she|they|dad|mum|mam|someone|hi|fe|fo|nhw|ti|rhywun)\b[^.!?]{0,14}$/.exec(before)?.[1]
  return subject === 'you' || subject === 'i' || subject === 'we'
}

const harm =
  /\b(?:in\s(?:his|her)\shand|under\sthe\s(?:bed|pillow|sofa|seat|stairs|mattress|cushions?)|yn\sei\s(?:law|llaw|dwylo)|dan\sy\s(?:gwely|gobennydd)|p?b?h?wynt\w*|hit|hurt|hurting|stab\w*|threat\w*|attack\w*|kill\w*|held|holding|had|has|with|got|pointed|waved|grabbed|pulled|chased|police|scared|frighten\w*|cross|angry|temper|rage|drunk|b?flin|blin|[cg]rac|g?wyllt|meddw|feddw|dangerous|fight\w*|cut|shot|shoot\w*|used|carried|bygwth\w*|brif\w*|anaf\w*|ymosod\w*|ganddo|ganddi|gyda|efo|heddlu|ofn|lladd\w*|saethu)\b/
const household =
  /\b(?:cake|bread|sandwich|pie|pizza|toast|butter|cut\sthe|carrots?|vegetables?|apple|fork|forks|spoon|plate|chop\w*|cook\w*|drawer|picnic|pirate|toy|plastic|wooden|p?b?h?lastig|p?b?h?ren|water|knitting|sew\w*|thread|nail\w*|shelf|shed|build\w*|paint\w*|starting|nerf|bubble|glue|lego|knight|dress\w*|play\w*|pine|tattoo|vaccin\w*|jab\w*|cacen|gacen|chacen|bara|tost|menyn|fforc|llwy|cegin|tegan|gwnio|gwau|hoelen|adeiladu|chwarae|castell|marchog|mor-leidr|[gn]?wn\s(?:dd?wr|ewyn|swigod|gofod)|christmas|game|games|shave|shaving|museum|dragons?|pirates?|castle|drew|draw|drawing|story|film|costume|row|rows|pinned|a\ssaw|spanner|tools?|toolbox|mending|fix\w*)\b/

/** With these no cake makes it harmless. */
const attack =
  /\b(?:threat\w*|stab\w*|attack\w*|kill\w*|point(?:ed|ing)|(?:went|came|going|coming|flew|lunged|ran)\s(?:for|at|after)\s(?:you|him|her|them|mum|mam|dad|kelly|your)|hurt\s(?:you|her|him|them|mum|mam|dad)|(?:hit|beat)\s(?:you|her|him|them|mum|mam|your)|bygwth\w*|bygythiodd|fygythiodd|trywan\w*|ymosod\w*|lladd\w*)\b/

/** What a home has no other use for. */
const forHarm =
  /\b(?:guns?|axes?|machete|shotgun|pistol|rifle|dagger|crowbar|weapons?|gwn|gynnau|dd?ryll|[bfm]wyell|arfau?)\b/

/** Whether a weapon's name is only a tool's, a toy's or a story's. */
export function isHarmless(reading: Reading, span: Span): boolean {
  const sentence = sentenceAt(reading, span.start)
  const text = reading.view.text.slice(sentence.start, sentence.end)
  if (attack.test(text)) return false
  return household.test(text) || !(harm.test(text) || forHarm.test(reading.view.text.slice(span.start, span.end)))
}
