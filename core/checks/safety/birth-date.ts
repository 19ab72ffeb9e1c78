/**
 * `safety.birth-date`: day, month and year of a birth, in figures or words of either language. A full date in itself is
 * not one (a move, a hearing), nor a birthday without its year: the words around it decide, the nearest first.
 */

import { firstNames } from '../text/common-words.ts'
import { type Find, oneOf, type Reading, sentenceAt } from '../text/reading.ts'
import { type Span, spanOf, type View, viewAt } from '../text/view.ts'

const months = oneOf(
  (
    'january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov ' +
    'december dec ionawr ion chwefror chwefrol chwef mawrth fawrth ebrill ebr mai fai mehefin fehefin meh feh gorffennaf orffennaf ' +
    'gorff awst medi fedi hydref hyd tachwedd dachwedd tach rhagfyr ragfyr rhag maw aws med gor chw tac rha'
  ).split(' '),
)
const englishDays = oneOf(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
    'seventeenth eighteenth nineteenth twentieth thirtieth'
  ).split(' '),
)
const welshUnits =
  '(?:cyntaf|gyntaf|unfed|ail|trydydd|trydedd|pedwerydd|pedwaredd|bedwerydd|bedwaredd|pumed|bumed|chweched|seithfed|wythfed|nawfed|degfed|ddegfed|deuddegfed|ddeuddegfed|trydydd|pymthegfed|bymthegfed|deunawfed|ddeunawfed|ugeinfed|hugeinfed)'
const welshDays = String.raw`${welshUnits}(?:\s+ar\s+(?:ddeg(?:\s+ar\s+hugain)?|bymtheg(?:\s+ar\s+hugain)?|hugain))?`
const day = String.raw`(?:\d{1,2}(?!\d)\s?(?:st|nd|rd|th|af|ain|ail|il|ydd|edd|ed|fed|eg|g)?|(?:twenty|thirty)[\s-]?${englishDays}|${englishDays}|${welshDays})`
const yearWords = String.raw`(?:two\sthousand(?:\sand)?\s[a-z]+(?:[\s-][a-z]+)?|twenty[\s-](?:oh[\s-])?[a-z]+(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|nineteen[\s-][a-z]+(?:[\s-][a-z]+)?|dwy\sfil(?:\s(?:a|ac)\s\w+(?:\sar\s\w+)?(?:\sar\shugain)?|\s\w+(?:\sddeg)?(?:\s\w+)?)?|dau\sddim\s\w+\s\w+)`
const year = String.raw`(?:(?:1\s?9|2\s?0)\s?\d\s?\d(?!\d)|'?\d{2}(?!\d|:\d|\s?(?:am|pm|o'?clock)\b)|${yearWords})`
const link = String.raw`[\s,.\-/]*(?:(?:(?:of|in)\s)?the\syear|of|o|the|in|yn\sy\sflwyddyn|y\sflwyddyn|blwyddyn|yn|y)?[\s,.\-/]*`
/** Days known by a name: with a year they are a full date as well. */
const feast = String.raw`(?:(?:christmas|boxing|new\syear'?s|(?:st|saint)\.?\s(?:david|patrick|stephen|andrew|george|dwynwen|valentine)'?s|valentine'?s|mother'?s|father'?s|mothering|april\sfool'?s?|leap|may|bonfire|guy\sfawkes|midsummer'?s?|all\s(?:saints|souls)'?|armistice|remembrance|easter|palm|good|shrove|ash|pancake|twelfth)\s(?:day|eve|night|sunday|monday|friday|tuesday|wednesday)|hallowe'?en|(?:(?:dydd|noson|nos|noswyl|bore)\s)?(?:g?wyl\s(?:dd?ewi|san\s?steffan|fair|ifan)|(?:santes\s)?dwynwen|san\s?ffolant|guto\sffowc|tan\sgwyllt|y\spasg|ynyd|y\sgroglith)|(?:dydd|nos|noson|noswyl|bore)\s(?:nadolig|[cg]alan|crempog|ystwyll)|(?:(?:dydd|nos|noson|noswyl|bore)\s)?[cg]alan\s(?:gaeaf|mai)|(?:sul|llun|gwener)\sy\s(?:mamau|tadau|pys|blodau|pasg|groglith))`
const weekday = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|dydd\s\w+)`

const dated: readonly RegExp[] = [
  new RegExp(String.raw`\b${feast}${link}${year}`, 'g'),
  new RegExp(String.raw`(?<![a-z0-9])${day}\s*(?:day\s)?(?:of|o|-|/|\.|,)?\s*${months}\b${link}${year}`, 'g'),
  new RegExp(String.raw`\b${months}[\s,.\-/]*(?:the\s|yr?\s)?${day}${link}${year}`, 'g'),
  new RegExp(
    String.raw`(?<!\d)(?:19|20)\d{2}[\s,.\-/]+(?:on\s|ar\s)?(?:the\s|y\s)?(?:${weekday},?\s)?(?:the\s|y\s)?(?:${day}\s*(?:of|o)?\s*${months}|${months}\s${day})\b`,
    'g',
  ),
  /(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])\s?[/.\-–·|\\]\s?(?:0?[1-9]|1[0-2])\s?[/.\-–·|\\]\s?(?:(?:19|20)\d{2}|\d{2})(?![\d/-]|\.\d)/g,
  /(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])\s(?:0?[1-9]|1[0-2])\s(?:(?:19|20)\d{2}|\d{2})(?!\d|\s\d)/g,
  /(?<![\d/.-])(?:19|20)\d{2}\s?[/.-]\s?(?:0?[1-9]|1[0-2])\s?[/.-]\s?(?:0?[1-9]|[12]\d|3[01])(?!\d)/g,
]
/** Written in one: 20190314, 14032019. */
const compact =
  /(?<!\d)(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2})(?!\d)/g
/** "The ninth of the third", "9.iii.19": the month by its number in words, or as Romans wrote it. */
const numberedMonth = new RegExp(
  String.raw`\b(?:${englishDays}\sof\sthe\s${englishDays}|${welshDays}\so'r\s${welshDays}|\d{1,2}(?:st|nd|rd|th)\sof\sthe\s\d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:af|ail|il|ydd|ed|fed)\so'r\s\d{1,2}(?:af|ail|il|ydd|ed|fed)|\d{1,2}\s?[./-]\s?(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})\s?(?=[./-]))${link}${year}`,
  'g',
)
/** Figures read out one by one: "one four oh three one nine". */
const digitByDigit =
  /(?<!\d)(?:[0-3][\s,.\-/]{0,3}\d)[\s,.\-/]{0,4}(?:[01][\s,.\-/]{0,3}\d)[\s,.\-/]{0,4}(?:(?:1[\s,]{0,2}9|2[\s,]{0,2}0)[\s,.-]{0,3})?\d[\s,.\-/]{0,3}\d(?!\d|[\s,]\d)/g

const birth =
  /\b(?:born|birth(?!\s?(?:mum|mam|mummy|dad|daddy|mother|father|parents?|family|famil|brothers?|sisters?|children|siblings?))|birthdate|birthday|bday|b'day|d\.?\s?o\.?\s?b\b\.?|dob|d\.\s?g\b\.?|dg(?=\s?[:=\d])|dog(?=\.?\s?[:=]?\s?\d)|birthdays?|came into (?:the|this) world|the world (?:got|gained|met|welcomed)|welcome to the world|hello,? world|croeso i'r byd|helo,? (?:fyd|fabi)|came into being|(?:came|arrived|burst)(?: \w+)? (?:roaring|screaming|crying|kicking|bawling|yelling|shouting)|first cry|(?:cri|gri|anadl) [cg]yntaf|(?:minutes?|hours?|days?) old|(?:munud|awr|dwyawr|teirawr|oriau|diwrnod) oed|twins?(?: (?:came|arrived|followed)(?! (?:to|home|with|here|over)\b))?|efaill|efeilliaid|midwife (?:said|wrote|weighed|wrapped|handed|put|held|laughed)|midwife(?!'s)|[fb]ydwraig|said the midwife|it's a (?:girl|boy)|(?:meddai|dywedodd|sgwennodd|ysgrifennodd)(?: y|'r) fydwraig|had (?:her|a|the|their|my) (?:first |second )?baby|made (?:his|her|your|their) (?:entrance|appearance)|(?:minutes?|hours?|munud|awr|oriau) (?:apart|ar wahan)|first day (?:on earth|in the world|alive)|dd?iwrnod cyntaf (?:\w+ )?(?:ar y ddaear|yn y byd)|(?:ankle|wrist|hospital) (?:tag|band|bracelet)|(?:tag|band|bracelet|label) (?:on|around|round) (?:your|his|her) (?:tiny |little )?(?:ankle|wrist|foot|leg)|(?:tag|band|breichled|freichled|label) (?:ar|am|rownd) (?:dy|ei) (?:ffer|bigwrn|figwrn|phigwrn|arddwrn|harddwrn|droed|throed|goes)|(?:breichled|freichled|tag|band) (?:yr? )?ysbyty|(?:your|his|her) life began|opened (?:your|his|her) eyes for the first time|popped out|out (?:you|he|she) (?:popped|came|shot|slid)|ti allan i'r byd|became a big (?:brother|sister)|made (?:me|us|him|her|them) an? (?:mum|mam|dad|nan|nain|taid|grandad|big (?:brother|sister))|(?:cafodd|gafodd|cael|gael) (?:hi |ei )?(?:fabi|babi)|maternity|labour ward|(?:in|into) labour|contractions|(?:weeks?|days?|months?) (?:early|late|premature|overdue)|wythnos(?:au)? yn (?:gynnar|hwyr)|red book|llyfr coch|full term|premature|cyn pryd|ges i (?:ti|di|chdi)|gafodd hi (?:ti|di)|(?:rhoi|roddodd|rhoddodd) genedigaeth|esgor\w*|caesarean|\d ?lbs?\b|\d ?(?:kilos?|kg)\b|pounds? \d+ ounces?|pwys|owns|entered the world|arrived (?:in|into) (?:the|this) world|(?:took (?:your|his|her) )?first breath|all (?:\d+|[a-z]+) pounds of you|welcome,? (?:little one|baby|darling|sweetheart|my love)|croeso,? (?:babi|un bach|un fach|bach)|(?:twin|efaill) (?:came|arrived|followed)|yob|had you|gave birth|hello,? baby|(?:cut|snipped) (?:your|the) cord|umbilical|came along|(?:cried|yelled|shouted|breathed) for the first time|(?:gwaeddaist|criaist|llefaist|anadlaist|sgrechiaist|agoraist dy lygaid) (?:ti )?am y tro cyntaf|(?:baban|babi|fabi|faban) newydd|new baby|delivered|due date|newborn|new-born|new baby|baby (?:girl|boy) arrived|(?:he|she|you|baby)(?:'d)? (?:arrived|made (?:his|her|your) (?:entrance|appearance)) (?:weighing|at \d)|weigh(?:ed|ing)|ganwyd|ganed|anwyd|aned|geni|eni|ngeni|enedigaeth|genedigaeth|anedig|pen-?\s?blwydd|phen-?\s?blwydd|mhen-?\s?blwydd|ben-?\s?blwydd|dyddiad geni|(?:d?dae?th(?:ost)?|dd?est|dd?oist|ddest)(?: (?:ti|di|e|o|hi|y babi))? i'r byd|dod i'r byd|i'r byd|cyrhaeddaist y byd|pwyso)\b/g
const event =
  /\b(?:mov(?:e|ed|ing)|came|come|went|(?<!still )go(?:ing)?|lived|live|placed|placement|court|hearing|judge|panel|order|adopt(?:ed|ion)|celebrat\w*|met|meet|meeting|visit(?:ed)?|holiday|trip|start(?:ed)?|school|nursery|party|wedding|married|died|funeral|photo|picture|taken|took|review|matched|match|introduc\w*|left|decid\w*|said|signed|wrote|letter|christen\w*|baptis\w*|christening|christened|named|walk(?:ed|ing)?|crawl\w*|tooth|steps|word|haircut|swim\w*|saw|scan|home|today|printed|made|dated|updated|begins|ends|expires|passed|arrived|day out|concert|show|match|symud\w*|symudaist|daeth\w*|des|dest|est|aeth\w*|mynd|llys|barnwr|gwrandawiad|gorchymyn|mabwysiad\w*|fabwysiad\w*|dathl\w*|cwrdd\w*|cyfarfod\w*|gwrdd\w*|ymwel\w*|gwyliau|dechreu\w*|ddechreu\w*|ysgol|meithrinfa|parti|priod\w*|bu farw|farw|marw|(?<!(?:dydd|ddydd|nos|bore|fore|prynhawn|brynhawn) )llun|tynnwyd|adolygiad|gadael|gadaw\w*|penderfyn\w*|llythyr|bedydd\w*|fedydd\w*|cerdded|gerdded|dant|gwel\w*|welais|gartref|adref|cyrraedd|cyrhaedd\w*)\b/g
/** A later birthday, or what was done on one: its date is of that day. */
const laterBirthday =
  /\b(?:(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last|every|each)\s+birthday|birthday\s+(?:party|cake|card|tea|present|treat|trip|photo|picture|sleepover|meal)|parti\s+(?:pen-?\s?blwydd|mhen-?\s?blwydd|ben-?\s?blwydd)|pen-?\s?blwydd\s+(?:cyntaf|yn\s)|ben-?\s?blwydd\s+(?:cyntaf|yn\s)|penblwydd\s+(?:cyntaf|yn\s)|birthday\s+is\s+coming|turned\s+(?!up\b)\w+)\b/g

/** "born at home in Bangor on": what stands between is where, not another event. */
const bornThen =
  /\b(?:born|ganwyd|ganed|anwyd|aned|geni|eni|ngeni|date of birth|d\.?o\.?b\b\.?)\b(?:(?!\b(?:and|then|but|before|after|until|when|so|ac|wedyn|yna|ond|cyn|pan|weeks?|months?|days?|years?|wythnos\w*|mis\w*|diwrnod\w*)\b)[^;:.!?]|:)*$/

/** Finds full dates of birth. */
export function birthDates(reading: Reading): Find[] {
  const { view, numerals } = reading
  const views = numerals === view ? [view] : [view, numerals]
  const finds: Find[] = []
  for (const each of views) {
    for (const pattern of dated) take(each, pattern, false)
    take(each, digitByDigit, true)
    take(each, compact, true)
    take(each, numberedMonth, true)
  }
  return [...finds, ...inTwoHalves(reading)]

  function take(each: View, pattern: RegExp, cueOnly: boolean) {
    for (const match of each.text.matchAll(pattern)) {
      const span = spanOf(each, match.index, match.index + match[0].length)
      if (isBirth(reading, span, cueOnly)) finds.push(span)
    }
  }
}

const bornIn =
  /\b(?:born|yob|dob|year of birth|blwyddyn geni|ganwyd|ganed|eni|geni|ngeni|anwyd|aned|birthday|pen-?\s?blwydd|ben-?\s?blwydd)\b/
const yearAlone = /(?<![\d/.-])(?:19|20)\d{2}(?![\d/-]|\.\d)/
const dayAndMonth = new RegExp(
  String.raw`(?<![a-z0-9/.-])(?:\d{1,2}[/.]\d{1,2}(?![/.\d]|-\d)|${day}\s*(?:day\s)?(?:of|o)?\s*${months}|${months}\s+(?:the\s|y\s)?${day}|${feast})(?![a-z])(?![\s,]+(?:19|20)\d{2})`,
  'g',
)

/**
 * The day and the year of one birth in two places of a text: "in 2014 you were born, on 3 December", or the birthday in one
 * sentence and the year of birth in another. Together they are the date.
 */
function inTwoHalves(reading: Reading): Find[] {
  const { text } = reading.view
  if (!yearAlone.test(text)) return []
  const born = reading.sentences.filter(({ start, end }) => bornIn.test(text.slice(start, end)))
  if (!born.some(({ start, end }) => yearAlone.test(text.slice(start, end)))) return []
  return born.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(dayAndMonth)]
      .map(match => ({ start: start + match.index, end: start + match.index + match[0].length }))
      .filter(span => !laterBirthdayAt(text, span.start))
      .filter(span => nearest(text.slice(start, span.start), text.slice(span.end, end)) === 'birth')
      .map(span => spanOf(reading.view, span.start, span.end)),
  )
}

function laterBirthdayAt(text: string, at: number): boolean {
  return [...text.matchAll(laterBirthday)].some(match => match.index <= at && match.index + match[0].length > at)
}

function isBirth(reading: Reading, span: Span, cueOnly: boolean): boolean {
  const at = viewAt(reading.view, span.start)
  const to = viewAt(reading.view, span.end)
  const { text } = reading.view
  const sentence = sentenceAt(reading, at)
  const before = text.slice(sentence.start, at)
  const after = text.slice(to, Math.max(sentence.end, sentenceAt(reading, Math.max(at, to - 1)).end, to))
  if (isArrival(before, after, text)) return true
  const cue = nearest(before, after)
  if (cue !== undefined) return cue === 'birth'
  if (cueOnly) return false
  const words = `${before} ${after}`.match(/[a-z]+/g) ?? []
  // A date by itself takes its meaning from the sentence before or after; under a name and nothing else it is a birth.
  if (words.every(word => filler.test(word)))
    return (
      nearest(text.slice(Math.max(0, sentence.start - 90), sentence.start), text.slice(sentence.end).slice(0, 90)) ===
      'birth'
    )
  return words.length <= 2 && words.every(word => firstNames.has(word) || /^(?:b|me|fi|baby|babi)$/.test(word))
}

const arrived =
  /\b(?:you|he|she|they|both|twins|baby|[cg]yrhaedd(?:aist|odd)(?: (?:ti|e|o|hi|y babi))?)(?: arrived)?(?:,? (?:safely|late|early|at last|o'r diwedd))?,? (?:on|ar)(?: (?:the|y))?(?: (?:dydd )?\w+)?[\s,]*$/
/** Where to, with whom or with what: of a move, not of a birth. */
const journey =
  /\b(?:(?:at|to) (?!\d|half|quarter|night|dawn|midnight|noon|last)|with|here|home|house|flat|carers?|foster\w*|bags?|suitcase|car|taxi|bus|train|plane|social worker|move\w*|moving|live|lived|living|stay\w*|family|adopt\w*|school|nursery|holiday|visit\w*|letter|parcel|photo|door|gyda|efo|yma|adref|gartref|cartref|ty|gofal\w*|maeth|bag|cas|car|gweithiwr|symud\w*|byw|aros|teulu|mabwysiad\w*|ysgol|meithrinfa|gwyliau|llythyr|llun|drws|i'r|i)\b/

/** "You arrived on 22 November 2015, yelling": who arrives nowhere, and from nowhere, is born. */
function isArrival(before: string, after: string, text: string): boolean {
  return (
    arrived.test(before) &&
    /\b(?:arrived|[cg]yrhaedd)/.test(before.slice(-60)) &&
    !journey.test(`${before.replace(arrived, ' ')} ${after}`) &&
    !/\b(?:carers?|foster\w*|maeth|mov(?:e|ed|ing)|symud\w*)\b/.test(text)
  )
}

const filler =
  /^(?:on|the|it|was|is|and|of|in|that|ar|y|yr|oedd|sef|my|your|date|a|at|hi|hwn|hon|dydd|mon|tues|wednes|thurs|fri|satur|sun|\w*day)$/

/**
 * Which kind of day the date is: said in its own clause before it, else after it, else earlier in the sentence. "Born in
 * the spring, and on 4 May 2020 you moved" dates the move.
 */
function nearest(before: string, after: string): Cue['kind'] | undefined {
  if (
    bornThen.test(before) ||
    /(?:^|[\s(])[gb]\.\s*\(?(?:(?:on|the|ar|y|yr|\w+day|dydd\s\w+)[\s,]+)*$/.test(before) ||
    /^[\s,]*(?:you were |yn |and |a |gan )?(?:weigh(?:ing|ed)|ph?wys(?:o|odd)|bwys(?:o|odd)|born|pwyso|bwyso|\d{1,2}\s?(?:lbs?|pounds?|pwys|kg|kilos?))\b/.test(
      after,
    )
  )
    return 'birth'
  const clause = before.split(conjunction).at(-1) ?? before
  return lastOf(clause) ?? firstOf(after.split(conjunction)[0] ?? '') ?? lastOf(before) ?? firstOf(after)
}

const conjunction = /\b(?:and|then|but|so|ac|wedyn|yna|ond)\b|;/

interface Cue extends Span {
  readonly kind: 'birth' | 'event'
}

function cuesIn(text: string): Cue[] {
  const later = [...text.matchAll(laterBirthday)].map(match => cue(match, 'event'))
  const births = [...text.matchAll(birth)].map(match => cue(match, 'birth'))
  const kept = births.filter(one => !later.some(other => one.start < other.end && one.end > other.start))
  const events = [...text.matchAll(event)].map(match => cue(match, 'event'))
  const free = events.filter(one => !kept.some(other => one.start < other.end && one.end > other.start))
  return [...later, ...kept, ...free].toSorted((a, b) => a.start - b.start)
}

function cue(match: RegExpExecArray, kind: Cue['kind']): Cue {
  return { start: match.index, end: match.index + match[0].length, kind }
}

function lastOf(text: string): Cue['kind'] | undefined {
  return cuesIn(text).at(-1)?.kind
}

function firstOf(text: string): Cue['kind'] | undefined {
  return cuesIn(text)[0]?.kind
}
