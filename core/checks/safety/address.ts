/**
 * `safety.address`: a number, a flat or a house's name (house.ts) that finds one home, in English and Welsh forms, and
 * coordinates or what3words. A town, or a street without a number, finds no one home and passes.
 */
import { commonWords } from '../text/common-words.ts'
import { type Find, findAll, findPart, type Reading } from '../text/reading.ts'
import { original, spanOf, type View } from '../text/view.ts'
import { isCapitalWord, lives, word } from './home-words.ts'
import { houseNames } from './house.ts'

/** Kinds of street that are hardly ever anything else after a number and a name. */
const strong =
  'street|str|road|rd|avenue|ave|av|lane|ln|crescent|cres|terrace|terr|ter|gardens|gdns|grove|close|cl|drive|dr|mews|boulevard|blvd|cul-de-sac|estate|buildings|villas|cottages|bungalows|st'
/** Kinds that are ordinary words too: they need capitals, or words about living there. */
const weak =
  'place|pl|court|ct|way|walk|square|sq|parade|row|hill|view|rise|park|green|house|flats|heights|path|parc|fields?|croft|meadows?|common|wharf|quay|yard|gate|bank|side|end|bottom|top|hall|lodge|cottage|farm|barn|mill|wood|woods|corner|circle|loop|brow|vale|dale|dell|garth|paddock|orchard|ridge|reach|cwrt|clos|maes|teras|llys|villa|bungalow'
/** First words of Welsh streets. */
const welshStrong = 'heol|hewl|stryd|ffordd|lon|rhodfa|teras|rhes|cilgant|gerddi|rhiw|stad|ystad|tai'
const welshWeak =
  'clos|maes|cwrt|llys|bryn|parc|cae|dol|trem|golwg|golygfa|pen|tan|glan|min|nant|erw|gwel|coed|tre|tref|waun|gwaun|rhos|llwyn|cefn|twyn|ael|tir|pant|plas|porth|pont|pwll|hendre|hafod|gelli|gilfach|isfryn|uwch|is|awel|brig|bro|cwm|craig|derwen|dan|dyffryn|garth|gorwel|hafan|haul|penrhiw|pentre|rhyd|sarn|troed|tyn|tyddyn|ty|y|yr|ynys|ysgubor|bod|cnwc|banc|allt|dolau|caer|bryniau|gardd|perllan|melin|efail|capel|eglwys|fron|glyn|lluest|min-y|tan-y|pen-y|bryn-y'
const digits = String.raw`(?<!\d[.,:/-])(?<![a-z\d£$€/:#-])(?:(?:\d-){2,3}\d|\d{1,4})(?:\s?[a-h](?![a-z]))?(?:\s?[-/&]\s?\d{1,4}[a-h]?)?(?![\d%:]|\.\d|st\b|nd\b|rd\b|th\b|am\b|pm\b|kg\b|cm\b|mm\b|oz\b|lb)`
const number = String.raw`(?:(?:flat|apartment|apt|unit|fflat|number|no\.?|rhif)\s?)?${digits}[,.]?[\s\-_.]{1,3}`

const englishStreet = new RegExp(
  String.raw`${number}((?:[a-z](?:[a-z']|-(?!(?:${strong})\b))*\.?[\s\-_.]{1,2}){1,4}?)\b(${strong}|(?:${weak})s?)\b(?!\s*(?:party|shop|market|bus|station|school|church))`,
  'g',
)
const welshStreet = new RegExp(
  String.raw`${number}(${welshStrong}|${welshWeak})(?:'r)?[\s\-_]((?:(?:yr|y)[\s-]|'r\s|-)?${word})`,
  'g',
)
const flat =
  /\b(?:flat|apartment|apt|fflat|maisonette|bedsit|caravan|chalet|plot|lot|carafan|rhandy)\.?\s?(?:number\s|no\.?\s?|rhif\s)?(?:\d{1,4}\s?[a-h]?|[a-h])(?![a-z0-9'])/g
/** "lives at number 12", "byw yn rhif 7", "door number 9": the number of a home without its street. */
const homeNumber = new RegExp(
  String.raw`\b(?:live[sd]?|living|home\s(?:is|was)|house\s(?:is|was)|door\s(?:is|was)|address\s(?:is|was)|stay(?:s|ed|ing)?|moved\s(?:to|into)|in|at|yn|cyfeiriad\s(?:yw|oedd)|byw|cartref\s(?:yw|oedd)|ty\s(?:yw|oedd))\s(?:at\s|in\s|yn\s|with\s\w+\sat\s)?(?:house\s|ty\s|door\s|drws\s)?((?:number|no\.?|rhif)\s?${digits})(?!\s*(?:for|am|i|bus|class|shop|ward|bws|dosbarth|${'years?|months?|weeks?'}))`,
  'g',
)
const liveAt = new RegExp(
  String.raw`\b(?:(?:live[sd]?|living|stay(?:s|ed|ing)?|house\sis|home\sis|address(?:\sis|\swas)?:?|cyfeiriad(?:\syw|\soedd)?:?)\s(?:at\s|is\s)?|(?:yn\sbyw|byw|cartref)\s(?:yn|ar|at)\s)((?:rhif\s|number\s|no\.?\s)?${digits}[,.]?\s)(${word}(?:\s${word}){0,4})`,
  'g',
)
const houseAndStreet = new RegExp(
  String.raw`\b(?:(?:${word}\s){1,2}(?:house|cottage|lodge|farm|villa|court|hall|barn|bungalow)|the\sold\s(?:forge|mill|rectory|vicarage|school|chapel|bakery|barn|post\soffice|smithy|dairy|stables|station|inn)|(?:ty|ty'n|bwthyn|tyddyn|plas|hafod|hendre|bryn|llys|fferm|ysgubor|glan|pen|maes|tan|cwm|coed|nant|rhos|cefn|gelli|bron|erw|llwyn|pant|cae|uwch)[\s-](?:(?:y|yr)[\s-])?${word}),\s(?:${word}\s){1,3}(?:${strong})\b`,
  'g',
)
const welshHouseAndStreet = new RegExp(
  String.raw`\b${word}(?:\s${word})?,\s(?:heol|hewl|stryd|ffordd|lon|rhodfa|teras|rhes|cilgant|gerddi)(?:\s(?:y|yr))?\s${word}`,
  'g',
)
/** "3 The Paddocks", "house number 44". */
const numberThe = new RegExp(String.raw`${number}the\s(${word})`, 'g')
/** "Ffordd Penrhos, 41", "Station Road, 12": the number last. */
const numberLast = new RegExp(
  String.raw`\b(?:(?:${welshStrong})\s${word}(?:\s${word})?|${word}\s(?:street|road|avenue|lane|crescent|terrace|close|drive|grove|gardens))(?:,?\s(?:no\.?\s|number\s|rhif\s)${digits}(?!\s(?:bus|bws)\b)|,?\s${digits}(?=[.,;:!?"')\n]|$|\s(?:had|has|was|is|with|and|in|where|when|on|oedd|yn|ym|yng|gyda|lle|pan|ger|ar|a|ac|ddydd|dydd)\b))`,
  'g',
)
/** A number with its door, house or gate: "nhŷ rhif saith", "the number 8 on our door", "the blue door at no. 4". */
const home = '(?:house|front\\sdoor|door|gate|doorstep|n?h?ty|nhy|thy|dy|d?drws|giat|trothwy)'
const numberedHouse = new RegExp(
  String.raw`\b(?:${home}(?:\s(?:at|with|yw|oedd|is|was|the|a|y|yn|o|ni|nhw|hi))?,?\s(?:number|no\.?|rhif)\s?${digits}(?!\s(?:for|am|i)\b)|(?:number|no\.?|rhif)\s?${digits}\s(?:is\s|was\s|oedd\s|sydd\s|sy\s|painted\s)?(?:on|of|ar|uwchben|above)\s(?:the|our|your|my|her|his|their|nan's|y|ein|fy|dy|eu)\s(?:\w+\s)?${home})\b`,
  'g',
)
/** "54B, that's our door": a number and whose door it is on. */
const numberOfDoor = new RegExp(
  String.raw`${digits}[,:]?\s(?:that's|that\swas|is|was|oedd|yw|ydi|ydy|dyna|dyma|yr\s?oedd)\s(?:our|my|your|their|her|his|ein|fy|dy|eu|ei)\s(?:\w+\s)?${home}`,
  'g',
)
/** "number eight, on Willow Street": the same the other way round. */
const numberThenStreet = new RegExp(
  String.raw`\b((?:number|no\.?|rhif)\s${digits},?\s(?:on|in|at|along|ar|yn|ym|yng)\s(?:${word}\s(?:street|road|avenue|lane|crescent|terrace|close|drive|grove|gardens|row|place|court)|(?:${welshStrong})\s(?:(?:y|yr)\s)?${word})\b)`,
  'g',
)
/** A caravan's or boat's place where many stand. */
const pitch =
  /\b(?:caravan|houseboat|boat|narrowboat|mobile\shome|carafan|garafan|cwch)\b[^.!?\n]{0,24}?\b((?:pitch|plot|berth|mooring|llain|safle)\s(?:number\s|no\.?\s|rhif\s)?\d{1,4})(?!\d)/g
/** "The house was on Tanner Street and it was number nine": the street first, and its number in another breath. */
const streetThenNumber = new RegExp(
  String.raw`\b((?:${word}\s(?:street|road|avenue|lane|crescent|terrace|close|drive|grove|gardens|row|place|court)|(?:${welshStrong})\s(?:(?:y|yr)\s)?${word})\b[^!?\n]{0,60}?\b(?:number|no\.?|rhif)\s${digits})(?!\s(?:bus|bws|train|of|one\sfan)\b)`,
  'g',
)
/** "the top flat in Harbour House": a flat without its number, in a house that has a name. */
const flatInHouse = new RegExp(
  String.raw`\b(?:flat|floor|bedsit|maisonette|apartment|fflat|llawr)(?:,\s(?:block|bloc)\s\w+)?(?:,|\s(?:in|at|of|yn|ym|yng))\s(${word}\s(?:${word}\s)?(?:house|court|towers?|heights|point|lodge|mansions|buildings))\b|\b(?:fflat|llawr)\s(?:\w+\s)?(?:yn|ym|yng)\s((?:nh?|th)?(?:wr|y|lys|llys|gwrt|nghwrt|plas|mhlas)\s${word})`,
  'g',
)

/** "The flat was 2b,": a flat's number said of it. */
const flatIs =
  /\b(?:flat|apartment|fflat|bedsit)\s(?:is|was|yw|oedd)\s(?:number\s|no\.?\s|rhif\s)?(?:\d{1,3}[a-h](?![a-z0-9])|(?:number|no\.?|rhif)\s\d{1,3}(?!\d))/g
const postBox = /\bp\.?\s?o\.?\s?box\s?\d+/g
const threeWords =
  /\/\/\/\s?[a-z]+\.[a-z]+\.[a-z]+|\b(?:what3words|w3w)\b[^.!?\n]{0,20}?\b[a-z]{3,}\.[a-z]{3,}\.[a-z]{3,}/g
const coordinates = /(?<![\d.])-?(?:4[9]|5\d|60)\.\d{3,}\s?[°,]?\s?n?[,\s]+\s?-?\d{1,2}\.\d{3,}/g

/** What follows a number in everyday talk: counts of these are not houses. */
const counted =
  /\b(?:years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|miles?|metres?|meters?|km|feet|foot|inch(?:es)?|pounds?|ounces?|kilos?|people|children|kids|boys|girls|friends|brothers|sisters|dogs?|cats?|ducks?|doors?|steps?|times?|big|little|long|short|small|new|old|more|other|lovely|happy|different|very|of|on|in|at|to|from|by|for|and|or|was|were|is|are|with|down|up|along|near|past|before|after|until|when|while|then|that|this|your|my|our|his|her|their|we|you|he|she|they|i|it|o|yn|ar|i|a|ac|oed|mlwydd|mis|wythnos|diwrnod|awr|munud|milltir|o\sblant|person|wheel|way|lane|car|point|star|storey|bedroom|grand|first|second|third|per|pm|am|all|each|every|out|off|round|around|through|just|only|great|good|nice|wide|busy|quiet|main|next|same|number|bus|train|stops?|tickets?|goes|went|go|a)\b/

/** Finds addresses. */
export function addresses(reading: Reading): Find[] {
  const { view, numerals } = reading
  const views = numerals === view ? [view] : [view, numerals]
  return [
    ...views.flatMap(each => [
      ...findAll(each, englishStreet, match => isStreet(reading, each, match)),
      ...findAll(each, welshStreet, match => isWelshStreet(reading, each, match)),
      ...findPart(each, homeNumber, match => isHomeNumber(match[0])),
      ...livesAt(each),
      ...findAll(each, numberedHouse, () => !/\b(?:advent|adfent|calendar|calendr|cards|quiz|game)\b/.test(view.text)),
      ...findAll(each, numberLast, match => isCapitalWord(each, match.index)),
      ...findAll(
        each,
        numberThe,
        match =>
          isCapitalWord(each, match.index + match[0].length - (match[1] ?? '').length) &&
          isCapitalWord(each, match.index + match[0].lastIndexOf('the ')),
      ),
      ...findAll(each, numberOfDoor),
      ...findPart(each, pitch),
      ...findPart(
        each,
        numberThenStreet,
        match => !/\b(?:bus|bws|shop|siop)\b/.test(each.text.slice(Math.max(0, match.index - 12), match.index)),
      ),
      ...findPart(
        each,
        streetThenNumber,
        match => isCapitalWord(each, match.index) && !/\b(?:bus|bws|train|shop|stop)\b/.test(match[0]),
      ),
      ...findAll(each, flat, match => isFlat(each, match)),
    ]),
    ...houseNames(reading),
    ...[flatIs, postBox, threeWords, coordinates].flatMap(pattern => findAll(view, pattern)),
    ...findAll(view, houseAndStreet, match =>
      isCapitalWord(view, match.index + (match[0].startsWith('the old ') ? 'the '.length : 0)),
    ),
    ...findAll(
      view,
      welshHouseAndStreet,
      match =>
        isCapitalWord(view, match.index) &&
        isCapitalWord(view, match.index + match[0].indexOf(',') + 2) &&
        !/^(?:mrs?|ms|miss|dr|nurse|sister|auntie?|uncle|anti|wncwl|nyrs)\b/.test(match[0]),
    ),
    ...findAll(view, flatInHouse, match => {
      const name = match[1] ?? match[2] ?? ''
      return isCapitalWord(view, match.index + match[0].length - name.length)
    }),
  ]
}

/** "lives at 12 Bryn Awel with": from the number to the last word with a capital. */
function livesAt(view: View): Find[] {
  return [...view.text.matchAll(liveAt)].flatMap(match => {
    const [whole, number = '', names = ''] = match
    const at = match.index + whole.length - names.length
    if (!isCapitalWord(view, at) || counted.test(firstWord(names))) return []
    const last = [...names.matchAll(/[a-z][a-z'-]*/g)].findLast(word => isCapitalWord(view, at + word.index))
    const end = at + (last?.index ?? 0) + (last?.[0].length ?? 0)
    return [spanOf(view, at - number.length, end)]
  })
}

function isStreet(reading: Reading, view: View, match: RegExpExecArray): boolean {
  const [whole, names = '', kind = ''] = match
  const words = names
    .trim()
    .split(/[\s\-_]+/)
    .filter(part => part !== '')
  const rest = words.filter(part => part !== 'the' && part !== 'y' && part !== 'yr' && part !== 'st')
  const end = match.index + whole.length
  const kindCapital = isCapitalWord(view, end - kind.length)
  const start = match.index + whole.indexOf(names)
  const capitals = rest.length === 0 ? kindCapital : everyCapital(view, start, names)
  const isStrong = new RegExp(`^(?:${strong})$`).test(kind)
  if (rest.length > 0 && rest.length <= 2 && !isStrong && isStoodAt(view, match)) return true
  if (capitals) return isStrong || kindCapital || lives(reading, match.index)
  if (counted.test(names.replace(/^the\s/, ''))) return false
  // All in lower case, as a hurried hand or a disguise writes it.
  if (kindCapital) return isStrong && rest.length > 0
  if (rest.length === 0) return isStrong && lives(reading, match.index)
  return rest.length <= 3 && (isStrong ? notTalk(reading, match) : lives(reading, match.index))
}

/** "Me outside 113 marine parade", "o flaen rhif 8": a number someone stands before is a house's. */
function isStoodAt(view: View, match: RegExpExecArray): boolean {
  return /\b(?:outside|in\sfront\sof|o\sflaen|tu\s(?:allan|fas)\si)\s(?:the\s)?$/.test(
    view.text.slice(Math.max(0, match.index - 24), match.index),
  )
}

/** "3 hour drive", "a 2 way street": in lower case only a name before the kind of street makes an address. */
function notTalk(reading: Reading, match: RegExpExecArray): boolean {
  const kind = match[2] ?? ''
  return (
    /^(?:street|road|rd|avenue|ave|lane|crescent|terrace|gardens|grove|st)$/.test(kind) ||
    lives(reading, match.index) ||
    // "7-elm-close.jpg": joined as in a file's name.
    !/\s/.test(original(reading.view, match.index, match.index + match[0].length)) ||
    // "199 holmford close": of no everyday word.
    !(match[1] ?? '').split(/[\s\-_.]+/).some(part => commonWords.has(part) || /^\d|(?:ing|ed|ly|er|est|s)$/.test(part))
  )
}

function isWelshStreet(reading: Reading, view: View, match: RegExpExecArray): boolean {
  const [whole, kind = '', name = ''] = match
  const at = match.index + whole.lastIndexOf(kind, whole.length - name.length - 1)
  const capital = isCapitalWord(view, at)
  const named = isCapitalWord(view, match.index + whole.length - (/[a-z'-]+\.?$/.exec(name)?.[0].length ?? 0))
  const rest = view.text.slice(at)
  if (/^(?:pen-?blwydd|pen\sa\s|tan\s(?:y\s)?(?:bore|nos)|ty\s(?:bach|gwydr))/.test(rest)) return false
  if (new RegExp(`^(?:${welshStrong})$`).test(kind)) {
    if (capital) return true
    if (/^(?:heol|stryd|rhodfa|cilgant)$/.test(kind) && /^(?:fawr|newydd|y\s|yr\s)/.test(name)) return true
    if (/^(?:pen|bryn|maes|coed|glan|cae|capel|eglwys|orsaf|llan\w+|aber\w+|y\s|yr\s)/.test(name) && kind !== 'tai')
      return true
    return !functionWord.test(name) && (lives(reading, match.index) || isStoodAt(view, match))
  }
  if (!capital)
    return (
      (/^(?:number|no\.?|rhif)\b/.test(whole) && /^(?:y|yr)-/.test(rest.slice(kind.length + 1))) ||
      (isStoodAt(view, match) && (/^(?:y|yr)[\s-]/.test(rest.slice(kind.length).trim()) || !functionWord.test(name))) ||
      (/\b(?:cyfeiriad|byw\syn|address|door\sis|lives?|drws)\b/.test(view.text) && !functionWord.test(name))
    )
  return named || /^(?:y|yr)[\s-]/.test(name) || lives(reading, match.index)
}

/** Words after "street" or "field" that make no name of it. */
const functionWord =
  /^(?:yn|ar|i|o|a|ac|wahanol|arall|eraill|hir|fawr|fach|bach|mawr|i'r|newydd|oddi|wrth|am|gyda|oedd|mae|hyfryd|allan|adref|cyflym|gwahanol|bob|pob)\b/

function isHomeNumber(text: string): boolean {
  return !/^(?:in|at|yn)\s/.test(text) || /\b(?:house|door|ty|drws)\b/.test(text)
}

function isFlat(view: View, match: RegExpExecArray): boolean {
  const last = match[0].at(-1) ?? ''
  // "flat 2D paper", "flat 3 of the race"
  if (/\s[23]\s?d$/.test(match[0]) || /^\sof\b/.test(view.text.slice(match.index + match[0].length))) return false
  if (/\d/.test(match[0])) return true
  return (
    (isCapitalWord(view, match.index + match[0].length - 1) && last !== 'a') ||
    (last === 'a' && /^[A-Z]/.test(original(view, match.index, match.index + 1)))
  )
}

function everyCapital(view: View, start: number, names: string): boolean {
  for (const part of names.matchAll(/[a-z][a-z'-]*/g)) {
    if (/^(?:the|y|yr|of|and|o|a|ar|-|upon|on|le|de|la|under)$/.test(part[0])) continue
    if (!isCapitalWord(view, start + part.index)) return false
  }
  return true
}

function firstWord(text = ''): string {
  return /^[a-z]+/.exec(text)?.[0] ?? ''
}
