/** The part of `safety.address` that is a house's own name: a cottage, a farm, "byw yn Nhŷ Gwyn". */
import { commonWords, firstNames } from '../text/common-words.ts'
import { type Find, findAll, findPart, type Reading, sentenceAt } from '../text/reading.ts'
import { original, type View } from '../text/view.ts'
import { towns } from '../words/names.ts'
import { isCapitalWord, lives, residenceTest, word } from './home-words.ts'

/** Whose house it may be without a name of anyone. */
const kin =
  /^(?:mum|mummy|dad|daddy|mam|nan|nana|nanny|nain|taid|gran|granny|grandma|grandad|grampa|bampi|mamgu|tadcu|auntie?|aunty|uncle|anti|wncwl|friend|mrs?|miss|ms|dr)$/
/** A house known by its name. */
const houseKind =
  'cottage|house|lodge|farm|farmhouse|villa|bungalow|barn|hall|grange|manor|croft|rectory|vicarage|mill|cabin|stables'
const namedHouse = new RegExp(
  String.raw`\b(${word}\s)(${houseKind})\b(?!\s(?:${houseKind}|day\snursery|nursery|playgroup|pre-?school|school|primary|academy|college)\b)`,
  'g',
)
const welshHouse =
  /\b(?:ty|nhy'n|thy'n|ty'n|dy|thy|nhy|fferm|ffarm|bwthyn|fwthyn|mwthyn|mhlas|plas|blas|tyddyn|dyddyn|nhyddyn|thyddyn|hendre|hafod|hafan|ysgubor|beudy|tyn|ty'n|tan|tan-y|pen|pen-y|bryn|fryn|bron|llwyn|maes|faes|gelli|cefn|nant|glan|lan|cwm|gwm|rhos|erw|gwel|pant|bant|cae|gae|tir|coed|goed)[\s'-](?:(?:y|yr|y'r|'r)[\s'-])?[a-z][a-z'-]+(?:\s[a-z][a-z'-]+)?/g
const nameSaid = new RegExp(
  String.raw`\b(?:house|home|cottage|farm|farmhouse|smallholding|bungalow|flat|place|barn|villa|lodge|croft|houseboat|narrowboat)(?:'s)?\s(?:is|was|we\slive\sin\sis|they\slived?\sin\sis|she\slived?\sin\sis|he\slived?\sin\sis|there\sis)?\s?(?:called|named)\s["']?(${word}(?:\s${word}){0,2})|\b(?:ty|dy|cartref|gartref|fferm|ffarm|bwthyn|fwthyn|mwthyn|tyddyn|dyddyn|nhyddyn|ffermdy|byngalo|fyngalo|[pb]las)(?:\s\w+){0,2}\s(?:o'r\senw|yw|oedd|o\sdan\syr\senw)\s["']?(${word}(?:\s${word}){0,2})|\benw(?:'r)?\s(?:y\s)?(?:ty|tŷ|dy|cartref|fferm|bwthyn)\s(?:yw|oedd|ydy)\s["']?(${word}(?:\s${word}){0,2})`,
  'g',
)
/** "Their farm, Blaen-y-cwm, is up the hill": what stands between commas after a farm or cottage is its name. */
const houseBetween =
  /\b(?:farm|cottage|smallholding|fferm|ffarm|bwthyn|fwthyn|mwthyn|tyddyn|dyddyn),\s([a-z][a-z'-]+(?:\s[a-z][a-z'-]+){0,2}),/g
/** "our house, Hillcrest": whose it is, and its name where the clause ends. */
const houseApposed = new RegExp(
  String.raw`\b(?:(?:the|our|their|her|his|your|my)\s(?:(?:old|new|first|little|big)\s)?(?:house|bungalow|flat|cottage|farm|farmhouse|smallholding|cabin|caravan)|(?:y|ein|eu|ei|dy|fy)\s(?:hen\s)?(?:ty|dy|thy|nhy|bwthyn|fwthyn|mwthyn|fferm|ffermdy|byngalo|fyngalo|tyddyn)(?:\s(?:ni|nhw|hi|o|e|di|i))?),\s["']?(${word}(?:[\s-]${word}){0,2}?)["']?(?=[,.;!?]|$|\s(?:in|near|by|on|ger|yn|ym|yng|ar)\b)`,
  'g',
)
/** Finds houses by their names. */
export function houseNames(reading: Reading): Find[] {
  const { view } = reading
  return [
    ...findAll(view, namedHouse, match => isNamedHouse(reading, match)),
    ...findAll(view, welshHouse, match => isWelshHouse(reading, match)),
    ...findAll(view, nameSaid, match => isNameSaid(view, match)),
    ...findPart(view, houseApposed, match => isHouseName(reading, match)),
    ...findPart(view, houseBetween, match => isHouseName(reading, match)),
  ]
}

/** A capital that begins nobody's name, no town's and no everyday word: unless two stand together. */
function isHouseName({ view, request }: Reading, match: RegExpExecArray): boolean {
  const name = match[1] ?? ''
  const [first = '', ...more] = name.split(/[\s-]/)
  const at = match.index + match[0].lastIndexOf(name)
  if (!isCapitalWord(view, at) || firstNames.has(first) || kin.test(first) || towns.test(first)) return false
  if ((request.names ?? []).some(known => known.toLowerCase() === first)) return false
  const last = more.at(-1) ?? ''
  return (
    !commonWords.has(first) ||
    name.includes('-') ||
    (last !== '' && isCapitalWord(view, at + name.length - last.length))
  )
}

/** Places to visit, not homes; and houses that stand for something else. */
const publicPlace =
  /\b(?:folly|children'?s|play|opera|wendy|tree|doll'?s|dolls|white|full|open|power|light|warehouse|public|guest|coffee|ale|steak|custard|animal|wind|fun|bouncy|city|town|village|church|school|sports|music|concert|dining|bingo|market|council|community|youth|scout|guide|memorial|parish|civic|swimming|cardiff|st\sdavid'?s|safe|whole|big|new|nice|happy|noisy|lovely|own|first|busy|the|my|your|our|their|his|her|a|an|this|that|every|wooden|gingerbread|haunted|full|donkey|pizza|custody|mad|bird|hen|fire|summer|green|glass|wild|city|petting|dairy|sheep|pig|chicken|fish|wind|real|toy|little|small|huge|old|whose|which|another|same|foster|warm|safe|cosy|noah'?s|mum'?s|dad'?s|nan'?s|grandad'?s|nain'?s|taid'?s|friend'?s)\b/
const visiting =
  /\b(?:visit(?:ed|ing)?|trip|day\sout|zoo|animals?|saw|fed|feed(?:ing)?|ride|rode|party|picnic|show|lambs?|goats?|tickets?|trip|ymweld|taith|anifeiliaid|gwelson|gweld|gwelodd|wyn|bwydo)\b/

function isNamedHouse(reading: Reading, match: RegExpExecArray): boolean {
  const { view } = reading
  const names = (match[1] ?? '').trim()
  const kind = match[2] ?? ''
  const words = names.split(/\s+/)
  const last = words.at(-1) ?? ''
  const lastAt = match.index + (match[1] ?? '').trimEnd().length - last.length
  if (
    !isCapitalWord(view, lastAt) ||
    isSomeones(last) ||
    (publicPlace.test(last) && last !== 'old' && !/^(?:cottage|lodge|grange|manor|rectory|vicarage)$/.test(kind))
  )
    return false
  if (!isCapitalWord(view, match.index + match[0].length - kind.length)) return false
  const sentence = sentenceAt(reading, match.index)
  const text =
    view.text.slice(sentence.start, match.index) + view.text.slice(match.index + match[0].length, sentence.end)
  if (atStartOnly(view, lastAt, words)) return lives(reading, match.index, match[0])
  if (kind === 'cottage' && !visiting.test(text)) return true
  return (
    (residenceTest.test(text) && !visiting.test(text)) ||
    (/^,\s[a-z]/.test(view.text.slice(match.index + match[0].length)) &&
      isCapitalWord(view, match.index + match[0].length + 2))
  )
}

/** "Nan's House" is Nan's; "Keeper's Cottage" is a name. */
function isSomeones(word: string): boolean {
  const [, whose] = /^([a-z-]+)'s$/.exec(word) ?? []
  return whose !== undefined && (firstNames.has(whose) || kin.test(whose) || commonWords.has(word))
}

/** The only capital stands where a sentence begins, so it says nothing. */
function atStartOnly(view: View, at: number, words: readonly string[]): boolean {
  return words.length === 1 && /(?:^|[.!?]\s+|\n)$/.test(view.text.slice(0, at)) && commonWords.has(words[0] ?? '')
}

function isWelshHouse(reading: Reading, match: RegExpExecArray): boolean {
  const { view } = reading
  const words = match[0].split(/[\s-]/)
  const strongHouse =
    /^(?:ty|(?:t|nh|th)y'n|dy|thy|nhy|fferm|ffarm|bwthyn|fwthyn|mwthyn|mhlas|plas|blas|tyddyn|dyddyn|nhyddyn|thyddyn|hafod|hendre|ysgubor|beudy)$/.test(
      words[0] ?? '',
    )
  const second = words.findIndex((one, index) => index > 0 && !/^(?:y|yr|y'r|'r)$/.test(one))
  const at = match.index + match[0].indexOf(words[second] ?? '', (words[0]?.length ?? 0) + 1)
  const firstCapital = isCapitalWord(view, match.index)
  const secondCapital = isCapitalWord(view, at)
  // "Tŷ'n-y-gelynnen": one word, so only its beginning has a capital.
  // "yn fferm pant y gog": all in lower case, of words that places are made of.
  if (!firstCapital && !secondCapital) return isLowerHouse(reading, match)
  const inOne = firstCapital && /^\S+-\S+/.test(match[0])
  if (!(secondCapital || inOne) || (!firstCapital && !/^(?:fferm|ffarm|bwthyn|fwthyn|mwthyn)$/.test(words[0] ?? '')))
    return false
  if (
    /^(?:ty\sddewi|ty\shafan|dy\s|pen\sllyn|pen-y-bont|cwm\srhondda|glan\sllyn|coed\sy\sbrenin|bryn\sterfel|rhos\son|ty\sgobaith|ty\scoffi)/.test(
      match[0],
    )
  )
    return false
  const before = view.text.slice(Math.max(0, match.index - 40), match.index)
  const livesBefore =
    /\b(?:live[sd]?|living|stay(?:s|ed|ing)?|home|house|farmhouse|farm|cottage|bungalow|address|moved|byw|fyw|arhos\w*|rhent\w*|cartref|ffermdy|gartref|cyfeiriad|symud\w*|ty|enw)\b[^.!?]{0,24}$/.test(
      before,
    )
  const sentence = sentenceAt(reading, match.index)
  const text = view.text.slice(sentence.start, sentence.end)
  const grewUp = /\b(?:grew\sup|brought\sup|raised|magwyd|fagwyd|slept|maethu|faethu)\b/.test(before)
  const livesAfter =
    /^\s(?:yw|ydi|ydy|oedd|sydd|is|was)\s(?:\w+\s)?(?:cartre|gartre|chartre|nghartre|cyfeiriad|gyfeiriad|home|where)/.test(
      view.text.slice(match.index + match[0].length),
    )
  // With people who have a name one is at their home, whatever is fed there.
  const withSomeone =
    /\b(?:gyda|efo|with)\s\p{Lu}\w+(?:\s(?:a|ac|and)\s\p{Lu}\w+)?\s(?:ar|yn|ym|yng|at|in|on)\s$/u.test(
      original(view, 0, Math.max(1, match.index)),
    )
  const livesThere =
    /\b(?:yn|ym|yng|in|at)\s$/.test(before) &&
    /\b(?:byw|fyw|arhos\w*|rhent\w*|cartref|gartref|live[sd]?|living)\b/.test(text)
  return (
    strongHouse &&
    (withSomeone ||
      (livesThere && !visiting.test(text)) ||
      ((livesBefore || livesAfter || grewUp) && !visiting.test(text)))
  )
}

const lowerHouse =
  /^(?:fferm|ffarm|tyddyn|dyddyn|nhyddyn|bwthyn|fwthyn|mwthyn|ty'n|plas|hafod|hendre|ffermdy)[\s-](?:y[\s-])?(?:bryn|fryn|pant|bant|cwm|gwm|pen|ben|maes|faes|llwyn|coed|goed|glan|lan|nant|rhos|cae|gae|cefn|gefn|ty|blaen|rhyd|dol|ddol|pont|bont|waun|gwaun|craig|graig|tan|uwch|isaf|uchaf|ganol|pella|newydd|llan)/

function isLowerHouse(reading: Reading, match: RegExpExecArray): boolean {
  const before = reading.view.text.slice(Math.max(0, match.index - 24), match.index)
  return (
    lowerHouse.test(match[0]) &&
    /\b(?:yn|ym|yng|ar|i|at|in|to|on|o|from)\s$/.test(before) &&
    lives(reading, match.index, match[0])
  )
}

function isNameSaid(view: View, match: RegExpExecArray): boolean {
  const name = match[1] ?? match[2] ?? match[3] ?? ''
  return (
    isCapitalWord(view, match.index + match[0].length - name.length) &&
    // A view has no accents: "dŷ" is a house, "dy" only says "your".
    original(view, match.index, match.index + 3).toLowerCase() !== 'dy ' &&
    !/^(?:home|cartref|mum|mam|dad|nan|foster|y|yr)\b/.test(name)
  )
}
