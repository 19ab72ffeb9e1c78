/**
 * `safety.school`: a named school, college, nursery, meithrin or playgroup, whoever went there: it says where to wait for
 * a child. "My school", "big school", "yr ysgol newydd" name none.
 */
import { commonWords, firstNames } from '../text/common-words.ts'
import { type Find, findAll, findPart, type Reading } from '../text/reading.ts'
import { original, spanOf, type Token, type View } from '../text/view.ts'
import { towns } from '../words/names.ts'

/** Words that make a place of learning of the name before them. */
const heads = new Set(
  'school schools academy college nursery nurseries playgroup playschool preschool kindergarten infants juniors primary comprehensive comp creche montessori childminders academi sch schl daycare childcare'.split(
    ' ',
  ),
)
/** Heads that need no capital to be one, where a name stands before. */
/** Where one goes to a school, past it or is from it: what stands after is a place. */
const attended =
  /^(?:at|to|from|in|left|joined|outside|past|near|opposite|heibio|yn|ym|yng|i|o|am|pupils?|disgybl(?:ion)?|day|mabolgampau|jumper|siwmper|school)$/
const strongHeads = new Set('primary infants juniors comprehensive comp academy high montessori sch schl'.split(' '))
/** Words that may stand between the name and the head. */
const kinds = new Set(
  'primary junior infant infants juniors jnr jr inf infs prim sec nurs nursery high secondary community church in wales c of e ce ciw rc catholic welsh medium comprehensive day pre special grammar aided voluntary village sixth form and roman cofe state private independent upper lower middle first international boys girls boarding school and'.split(
    ' ',
  ),
)
/** Words that describe and do not name. */
const general = new Set(
  (
    'my your our his her their its the a an this that these those each every any some no one new old big little small first last next ' +
    'same other another different local nearby special great good best favourite lovely happy busy noisy friendly whole main real ' +
    'sunday monday tuesday wednesday thursday friday saturday summer winter spring autumn holiday half term after before breakfast homework ' +
    'forest riding swimming dance drama music stage ballet football rugby cooking clown circus wizard witch magic beach surf ski ' +
    'start started starting starts going go goes went leaving left leave love loved loves like liked likes enjoyed enjoy finished finish ' +
    'during through throughout since between than as almost nearly only just still always never again that any at to for from with in on of and or but about when while if so because by into near past outside inside during until ' +
    'medical law art film police driving drive language night summer evening online home proper ready play plays playing played visit visiting ' +
    'visited nervous excited about named called big-girl big-boy grown-up mainstream primary secondary infant junior nursery high pre day welsh english ' +
    'village church community catholic private public state boarding special sixth day out is was are were has had have will would could ' +
    'can may might back later soon then now today tomorrow yesterday first every meet met hello goodbye bye miss missed dear like hooray ' +
    "what which whose where how why who i you we they he she it there here two three four five six many lots all both mum mam dad nan that's it's " +
    'class year lunch packed trip bus run uniform dinner day morning afternoon teacher friends photo your- y yr fy dy ei ein eu i yn'
  ).split(' '),
)
const saints =
  /^(?:st|saint|saints|ss|sant|santes|san|our|holy|sacred|all|blessed|queen|king|king's|queen's|bishop|archbishop|lady|sir|mary)$/

const welshKinds =
  '(?:gynradd|gyfun|uwchradd|fabanod|feithrin|iau|gymraeg|gymunedol|arbennig|ganol|gyfun|eglwys|yr\\seglwys|babanod|y\\sbabanod|gatholig|breswyl|annibynnol|bro|dwyieithog|gg|gymuned|wirfoddol|yng\\snghymru|cyfrwng\\scymraeg|gymreig|ramadeg|gynradd\\sgymraeg|gynradd\\sgymunedol|3-16|3-19)'
const welshHead = String.raw`(?:h?ysgol|h?ysg\.?|(?:m|f)eithrinfa|(?:c|g|ngh|ch)ylch\s(?:meithrin|ti\sa\sfi|chwarae)|(?:c|g|ngh|ch)oleg|academi|grwp\schwarae|canolfan\sdeuluol|y\scylch(?!\s(?:meithrin|chwarae|ti))|ygg|ygb)`
const welshSchool = new RegExp(
  String.raw`(?<![a-z0-9])(${welshHead})(?:'r)?[\s_-]((?:${welshKinds}\s){0,4})((?:y|yr|o|'r|i'r)[\s-])?([a-z][a-z'-]*)((?:\s(?:y\s|yr\s)?(?!${welshHead}\b)[a-z][a-z'-]*){0,2})`,
  'g',
)
/** What follows "ysgol" without naming one. */
const welshGeneral = new Set(
  (
    'newydd fawr fach bach mawr am yn ar i a ac ag gyda bob heddiw yfory ddoe wedi lle oedd yw ydy mae o at nesaf arall hon honno ni fi ti ' +
    'chi nhw hi fe fo leol gyntaf goedwig hwyl dda orau pan er cyn neu tan nes drwy hefyd eto gartref erbyn sul y yr rydd nos haf ei dy fy ' +
    'ein eu eich mam dad nain taid mamgu tadcu hoff hapus swnllyd brysur arbennig wahanol eraill fel ond felly wrth dan mewn heb dros rhwng ' +
    'trwy nofio farchogaeth gerdd ddawns ddrama hyfforddi gyrru feddygol gelf uwchradd gynradd gyfun feithrin fabanod iau gymraeg saesneg ' +
    'uwch is oer gynnes gyfeillgar enfawr hyfryd ddiddorol ofnus cyffrous yno yma acw hwn honno rwyt rwyf dwi mae ymlaen dyma dyna byth ' +
    'plant pentref dref tre chweched babanod teithio bws wisg ac gyda mynd roedd oeddet est aethoch aeth bydd byddi cest gest ddechreuaist dechreuaist coginio cymru'
  ).split(' '),
)
const called =
  /\b(?:school|nursery|playgroup|pre-?school|college|kindergarten|academy|childminder|ysgol|meithrinfa|feithrinfa|coleg|cylch\smeithrin)(?:'s)?(?:\s(?:is|was|that\sis|you\sgo\sto\sis|i\sgo\sto\sis|name\sis|name\swas))?\s?(?:called|named|,|:|o'r\senw|o\sdan\syr\senw|yw\senw|-)\s?["']?([a-z][a-z'-]*(?:\s[a-z][a-z'-]*)?)|\benw(?:'r|\sfy|\sdy|\sei|\sein|\seu)?\s(?:yr\s)?(?:h?ysgol|(?:m|f)eithrinfa|[cg]oleg|cylch)\s(?:yw|oedd|ydy)\s["']?([a-z][a-z'-]*)/g
/** "St Mary's, your new school", "you go to St Teilo's": a saint's house that somebody attends or that is called a school. */
const saintsHouse = /\b(?:st\.?|saint)\s[a-z]{3,}(?:'?s)\b/g
/** Ysgol Gynradd, Ysgol Gyfun Gymraeg… by their letters: "YGG Bro Wen", "Y. G. Dyffryn Elwy". */
const abbreviated = /\by\.?\s?[gu]\.?(?:\s?[gbcd]\.?){0,2}\s[a-z][a-z'-]+(?:\s[a-z][a-z'-]+)?/g
/** "St Cadog, dy ysgol gyntaf": a saint without more, where a school stands beside it. */
const saintApposed =
  /\b((?:st\.?|saint|sant|santes|san)\s[a-z]{3,}),\s(?:dy|ei|fy|ein|yr|your|my|his|her|our|the)\s(?:\w+\s)?(?:ysgol|meithrinfa|feithrinfa|school|nursery)\b/g
const learning =
  /\b(?:school|nurser(?:y|ies)|class|year\s\d|teacher|head(?:teacher)?|playgroup|reception|pupils?|assembly|uniform|ysgol|dosbarth|[bf]lwyddyn\s\d|athr(?:o|awes|awon)|pennaeth|meithrin|disgybl(?:ion)?|mabolgampau)\b/
/** "tîm Santes Non", "at St Tudno's": a saint's house, when the words around are of a school. */
const welshSaints = /\b(?:sant|santes|san)\s[a-z]{3,}(?:\s[a-z]{3,})?/g
/** What Welsh places are called after, with their mutations: the first word of two. */
const place = String.raw`((?:[bf]ryn|mryn|g?lan|[cg]ae|nghae|[mf]aes|[pb]en|mhen|[pb]ant|mhant|[cg]oed|nghoed|[cg]wm|nghwm|dd?yffryn|llan|nant|[bf]ro|[pb]las|mhlas|g?waun|rhos|[cg]raig|nghraig|[cg]efn|nghefn|twyn|garth|dd?erwen|ynys|[pb]ont|mhont|rhyd|dd?ol|llwyn|[pb]arc|mharc|ffynnon|trem|golwg|hafod|hendre|g?elli|[mf]elin|[cg]astell|nghastell|tan|tal|blaen|uwch|moel|foel|capel|mynydd|fynydd)(?:'r|\sy|\syr)?[\s-][a-z][a-z'-]+)`
const topographic = new RegExp(`^${place}`)
const apposed = new RegExp(
  String.raw`\b${place},\s(?:(?:y|yr|dy|ei|fy|the|your|my|his|her|a)\s)?(?:(?:new|first|little|big|local|hen)\s)?(?:ysgol|meithrinfa|feithrinfa|school|nursery)\b`,
  'g',
)
/** A place's name where only a school's can stand: "went up to Glan Ceubal", "mabolgampau Bryn Hyfryd". */
const placeAttended = new RegExp(
  String.raw`\b(?:(?:went|move[sd]?|going|goes)\sup\sto|start(?:s|ed)?\s(?:at|in)|attend(?:s|ed)?|enrolled\sat|place\sat|pupils?\s(?:at|of|from)|teach(?:er|es|ing)\s(?:at|in)|head\s(?:teacher\s)?(?:at|of)|sports\sday(?:\sat)?|team\s(?:at|of)|year\s\d{1,2}\s(?:at|in)|mabolgampau|cyngerdd|pennaeth|athr(?:o|awes)\s(?:yn|ym|yng)|disgybl(?:ion)?\s(?:yn|ym|yng)?|d?dechreu\w*\s(?:di\s|ti\s)?(?:yn|ym|yng)|[bf]lwyddyn\s\d{1,2}\s(?:yn|ym|yng)|tim|dim|nhim)\s${place}`,
  'g',
)
const callsIt =
  /\bcalls?\sit\s(?:the\s)?([a-z][a-z'-]+)[^.!?]*[.!?]\s(?:it|that)(?:'s|\s(?:was|is))\s(?:your|my|his|her|our)\s(?:\w+\s)?(?:school|nursery|playgroup|college)\b/g

/** "Kian's school is Heronsbridge.", "enw dy ysgol di oedd Glanrafon": whose it is, and a name alone. */
const isNamed =
  /(?:'s|\b(?:my|your|her|his|our|their))\s(?:\w+\s)?(?:school|nursery|playgroup|college)\s(?:is|was)\s([a-z][a-z'-]{3,}(?:\s[a-z][a-z'-]+)?)(?=[.,!]|\s(?:in|at|near|by|on)\b|$)|\benw(?:'r)?\s(?:fy|dy|ei|ein|eu|eich)?\s?(?:hen\s)?(?:h?ysgol|(?:m|f)eithrinfa)\s(?:\w+\s)?(?:yw|ydy|ydi|oedd)\s([a-z][a-z'-]{3,})/g
/** "taught maths at Coedcae", "started big school at Maesyrhandir", "dosbarth derbyn Llanbedr": only a school can stand there. */
const taughtAt =
  /\b(?:(?:taught|teach(?:es)?)\s(?:\w+\s)?(?:at|in)|(?:reception|year\s\d{1,2}|class|classroom)\sat|(?:to|was\sin)\sschool\sat|pupils?\s(?:at|of)|disgybl(?:ion)?\s(?:yn|ym|yng)|[bf]lwyddyn\s\d{1,2}\s(?:yn|ym|yng)|(?:start(?:ed|s)?|left|joined|finished)\s(?:big|secondary|primary|high|infant|junior|nursery)\s(?:school\s)?(?:at|in)|[nd]?d?osbarth\s(?:derbyn|meithrin)(?:\s(?:yn|ym|yng))?|(?:dysgodd|dysgu|ddysgu)\s\w+\s(?:yn|ym|yng))\s(?!year\b|reception\b|class\b)([a-z][a-z'-]{3,})/g
/** "the Squirrels room at Little Acorns": rooms have such names where children are looked after. */
const roomAt =
  /\b(?:reception|toddlers?|baby|[a-z]+s)(?:'|\s)\s?(?:room|class)\s(?:at|in)\s([a-z][a-z'-]+\s[a-z][a-z'-]+)/g

/** "to Busy Bees", "at Tiny Toes": as nurseries are called and hardly anything else. */
const nurseryName =
  /\b(?:at|to|from|in|yn|ym|i|o)\s((?:little|tiny|busy|happy|bright|smart|jolly|merry|wee|buzzy|teeny)\s[a-z]+s)(?![a-z'])/g

/** "MoorsteadPrimarySchool_2019.jpg": in one, with a capital where each word begins. */
const joined =
  /(?<![a-z0-9])[a-z]{4,}(?:primary|school|nursery|infants?|juniors?|academy|playgroup|college)(?:school)?(?=[_\d.-]|\s|$)/g

/** Finds named places of learning. */
export function schools(reading: Reading): Find[] {
  const { view } = reading
  return [
    ...englishSchools(reading),
    ...findAll(view, welshSchool, match => isWelshSchool(view, match)),
    ...findAll(view, joined, match => /\p{Ll}\p{Lu}/u.test(original(view, match.index, match.index + match[0].length))),
    ...findAll(view, called, match => isCalled(view, match)),
    ...findAll(view, saintsHouse, match => isSaintsSchool(reading, match)),
    ...findPart(view, saintApposed, match => isCapital(view, match.index)),
    ...findAll(view, abbreviated, match => isAbbreviation(view, match)),
    ...findAll(view, welshSaints, match => isSaintsSchool(reading, match)),
    ...[placeAttended, apposed].flatMap(pattern =>
      findPart(view, pattern, match => learning.test(view.text) && isPlaceName(view, match)),
    ),
    ...findPart(view, taughtAt, match => isPlainName(view, match) && !towns.test(match[1] ?? '')),
    ...findPart(view, isNamed, match => isPlainName(view, match)),
    ...findPart(view, nurseryName, match => isPlaceName(view, match)),
    ...findPart(view, roomAt, match => isPlaceName(view, match)),
    ...findPart(view, callsIt, match => isCapital(view, match.index + match[0].indexOf(match[1] ?? '', 8))),
  ]
}

function englishSchools({ view, tokens }: Reading): Find[] {
  const finds: Find[] = []
  tokens.forEach((token, index) => {
    const dayCare = token.text === 'care' && tokens[index - 1]?.text === 'day'
    const highSchool = token.text === 'high' && (token.capital || isAttended(tokens, index))
    const sixthForm = token.text === 'form' && tokens[index - 1]?.text === 'sixth'
    const head = token.text.replace(/'s$/, '')
    if (!heads.has(head) && !highSchool && !sixthForm && !dayCare) return
    const inFileName = /[_-]/.test(
      original(view, token.end, token.end + 1) + original(view, token.start - 1, token.start),
    )
    // "prayer in schools" and "ethical infants": in lower case these are no school's unless somebody goes there.
    if (
      /^(?:schools|infants|juniors|comp|nurseries)$/.test(token.text) &&
      !token.capital &&
      tokens.length > 3 &&
      !inFileName &&
      !isAttended(tokens, index) &&
      !/^(?:st|saint|ss)$/.test(tokens[index - 2]?.text ?? '') &&
      !(token.text === 'comp' && tokens[index - 1]?.capital)
    )
      return
    if (/^\.\w/.test(view.text.slice(token.end))) return
    let last = index
    while (heads.has(tokens[last + 1]?.text ?? '') && adjoin(view, tokens[last], tokens[last + 1])) last++
    const first = nameBefore(view, tokens, index)
    if (first === undefined || /^(?:musical|five|chair|street|tea|tide|wycombe)$/.test(tokens[last + 1]?.text ?? ''))
      return
    finds.push(spanOf(view, first.start, tokens[last]?.end ?? token.end))
  })
  return finds
}

/** "at bishop rudd high": somebody goes there, and what stands before "high" is no everyday word. */
function isAttended(tokens: readonly Token[], high: number): boolean {
  const near = tokens[high - 1]
  if (near === undefined || commonWords.has(near.text) || isInflected(near.text) || /\d/.test(near.text)) return false
  return tokens.slice(Math.max(0, high - 4), high - 1).some(({ text }) => attended.test(text))
}

/** Where the name of a school begins, reading back from its head; undefined where nothing there is a name. */
function nameBefore(view: View, tokens: readonly Token[], head: number): Token | undefined {
  let at = head - 1
  let strong = strongHeads.has(tokens[head]?.text ?? '')
  while (at >= 0 && kinds.has(tokens[at]?.text ?? '') && adjoin(view, tokens[at], tokens[at + 1])) {
    if (
      /^(?:primary|junior|infants?|juniors|secondary|comprehensive|special|grammar|catholic|high|aided)$/.test(
        tokens[at]?.text ?? '',
      )
    )
      strong = true
    at--
  }
  const near = tokens[at]
  if (near === undefined || !adjoin(view, near, tokens[at + 1])) return undefined
  const run: Token[] = []
  while (at >= 0 && run.length < 5 && mayName(view, tokens, at, run.length === 0)) {
    const token = tokens[at]
    if (token !== undefined) run.unshift(token)
    at--
  }
  if (!run.some((token, index) => names(view, token, run[index + 1], tokens[head], strong))) return undefined
  return run[0]
}

function mayName(view: View, tokens: readonly Token[], at: number, nearest: boolean): boolean {
  const token = tokens[at]
  if (token === undefined || (!nearest && !adjoin(view, token, tokens[at + 1]))) return false
  if (/^(?:the|y|yr|of|upon|on|a)$/.test(token.text))
    return !nearest && (token.capital || view.text.charAt(token.start - 1) === '-')
  return (
    !general.has(token.text) ||
    (token.capital && saints.test(token.text)) ||
    (token.capital && !nearest && !sentenceStart(view, token.start))
  )
}

/** Whether a word before the head names it: a capital, a saint, or a word that is no everyday word. */
function names(view: View, token: Token, next: Token | undefined, head: Token | undefined, strong: boolean): boolean {
  if (/^(?:st|saint|ss|sant)$/.test(token.text)) return next !== undefined
  if (general.has(token.text) || kinds.has(token.text) || /^\d+$/.test(token.text)) return false
  const possessive = token.text.endsWith("'s")
  if (possessive && next === undefined && !/^(?:king|queen|bishop|lady|st)/.test(token.text))
    return head?.capital === true && strong
  if (token.capital) return !(sentenceStart(view, token.start) && commonWords.has(token.text) && head?.capital !== true)
  return strong || !(commonWords.has(token.text) || isInflected(token.text))
}

function isInflected(word: string): boolean {
  return /(?:ing|ed|ly|s|er|est)$/.test(word) || word.includes("'")
}

function adjoin(view: View, left: Token | undefined, right: Token | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    /^'?[\s.\-_]{1,3}$|^\s?\(\s?$/.test(view.text.slice(left.end, right.start))
  )
}

function isWelshSchool(view: View, match: RegExpExecArray): boolean {
  const [whole, head = '', types = '', , name = '', rest = ''] = match
  const at = match.index + whole.length - rest.length - name.length
  const capital = isCapital(view, at) && !/^(?:mam|dad|nain|taid|sul|saesneg|cymraeg|gymraeg|cymru)$/.test(name)
  const later = [...rest.matchAll(/[a-z][a-z'-]*/g)].some(word =>
    isCapital(view, match.index + whole.length - rest.length + word.index),
  )
  if (capital && !(isHeading(view) && welshGeneral.has(name))) return true
  if (welshGeneral.has(name)) return later && types !== '' && isCapital(view, match.index + head.length + 1)
  if (types !== '' || head.includes('ylch') || /[_-]$/.test(original(view, match.index, match.index + head.length + 1)))
    return true
  // In lower case: what stands there must at least look like a place or a saint, or be what only a nursery is called after.
  if (topographic.test(`${name}${rest}`)) return true
  if (/^.eithrinfa/.test(head) && /\s(?:y|yr)\s|'r\s/.test(whole.slice(head.length, head.length + 4)) && rest !== '')
    return !/^(?:pentre|dre|capel|coleg|brifysgol|gwaith|ysbyty|eglwys|plant|ysgol)/.test(name)
  return (
    /^(?:llan|pen|aber|cwm|bryn|glan|maes|pont|caer|tre|rhyd|dol|sant|coed|gwaun|garth|plas|wern|deri|dderwen|castell|cefn|nant|llwyn|pant|dyffryn|ynys|ffynnon|craig|rhos|blaen|rhiw|mynydd|capel|cae|tan)-?[a-z]{2,}/.test(
      name,
    ) && !commonWords.has(name)
  )
}

function isCalled(view: View, match: RegExpExecArray): boolean {
  const name = match[1] ?? match[2] ?? ''
  const at = match.index + match[0].lastIndexOf(name)
  const [first = '', second = ''] = name.split(' ')
  if (/childminder/.test(match[0]) && firstNames.has(first)) return false
  const secondNames = second !== '' && isCapital(view, at + first.length + 1) && !general.has(second)
  if (!isCapital(view, at) || welshGeneral.has(name) || (general.has(first) && !secondNames)) return false
  // "Your school, Cefn Saeson, has a pool": two capitals between commas are the school's name, unless a person's.
  const between =
    /^,\s?[a-z]/.test(match[0].slice(match[0].search(/[,:-]/))) && view.text[match.index + match[0].length] === ','
  if (between && secondNames && !firstNames.has(first) && !/^(?:mr|mrs|ms|miss|mum|mam|dad|nan)$/.test(first))
    return true
  // After a comma or dash a name is as likely a person's as the school's.
  return (
    !/[,:-]\s?["']?$/.test(match[0].slice(0, match[0].lastIndexOf(name))) ||
    /:\s?["']?$/.test(match[0].slice(0, match[0].lastIndexOf(name)))
  )
}

function isAbbreviation(view: View, { index, 0: { length } }: RegExpExecArray): boolean {
  return /^Y\.?\s?[GU]\.?(?:\s?[GBCD]\.?){0,2}\s\p{Lu}/u.test(original(view, index, index + length))
}

/** A capital on no everyday word, and no one's first name: "her friend at school is Ben" is about Ben. */
function isPlainName(view: View, match: RegExpExecArray): boolean {
  const name = match[1] ?? match[2] ?? ''
  const [first = ''] = name.split(' ')
  const at = match.index + match[0].lastIndexOf(name)
  if (!isCapital(view, at) || firstNames.has(first) || /day$|^(?:mrs?|miss|ms)$/.test(first)) return false
  // "Sunny Days": two capitals make a name of everyday words.
  return !commonWords.has(first) || (name !== first && isCapital(view, at + first.length + 1))
}

/** Both words of the place that a pattern captured have their capital. */
function isPlaceName(view: View, match: RegExpExecArray): boolean {
  const name = match[1] ?? ''
  const at = match.index + match[0].lastIndexOf(name)
  return isCapital(view, at) && isCapital(view, at + name.search(/[a-z'-]+$/))
}

/** A church, a hospital or a day may be a saint's as well, so a word of learning must stand in the sentence or by it. */
function isSaintsSchool({ view }: Reading, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length
  const name = match[0].search(/\b(?:st\.?|saint|sant|santes|san)\s/)
  const before = view.text.slice(Math.max(0, match.index - 80), match.index)
  return (
    isCapital(view, match.index + Math.max(0, name)) &&
    learning.test(`${before} ${view.text.slice(end, end + 80)}`) &&
    !/\b(?:eglwys|ysbyty|gwyl|wyl|dydd|capel|tafarn|mynwent|llan)\s$/.test(before) &&
    !/^\s(?:church|hospital|day|hospice|hall|cathedral|park|beach|bay|head|steffan)\b/.test(view.text.slice(end))
  )
}

function isHeading(view: View): boolean {
  return !/[.!?]/.test(view.source) && view.source.split(/\s+/).every(word => word.length < 4 || /^\p{Lu}/u.test(word))
}

function isCapital(view: View, at: number): boolean {
  return /^\p{Lu}/u.test(original(view, at, at + 1))
}

function sentenceStart(view: View, at: number): boolean {
  return /(?:^|[.!?:]["')]*\s+|\n\s*|["(]\s*)$/.test(view.text.slice(0, at))
}
