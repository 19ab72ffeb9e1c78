/**
 * `safety.online`: a way to find someone on the internet: web addresses, handles and usernames, or "find me on …". The
 * name of a service alone passes: watching a film on YouTube finds no one.
 */
import { commonWords, firstNames } from '../text/common-words.ts'
import { type Find, findAll, findPart, oneOf, type Reading } from '../text/reading.ts'
import { original, type View } from '../text/view.ts'

const services = oneOf(
  (
    'insta instagram ig snap snapchat sc tiktok tik-tok facebook fb messenger whatsapp twitter youtube roblox xbox psn ' +
    'playstation fortnite discord kik tumblr minecraft twitch steam linkedin pinterest telegram reddit bebo bereal skype ' +
    'zoom nintendo switch wattpad threads bluesky mastodon vinted ebay spotify gweplyfr trydar geocaching strava facetime signal viber etsy depop gumtree flickr nextdoor patreon onlyfans'
  ).split(' '),
).replace('tik-tok', String.raw`tik[\s-]?tok`)
const endings = String.raw`(?:co\.uk|org\.uk|gov\.uk|ac\.uk|sch\.uk|me\.uk|gov\.wales|llyw\.cymru|com|org|net|uk|cymru|wales|info|biz|tv|gg|io|app|dev|online|site|eu|blog|family|club|link|xyz|example|(?:me|ly|be|gl|to)(?=/[a-z0-9]))`
const address = new RegExp(
  String.raw`(?:https?\s?:\s?/\s?/|www\s?\.)\s?[a-z0-9][^\s"')]*|(?<![a-z0-9@.])(?:[a-z0-9-]+\.)+${endings}(?![a-z0-9@])(?:/[^\s"')]*)?|(?<![a-z0-9@./-])(?:[a-z0-9-]+\.)*[a-z0-9-]{3,}\.[a-z]{2,6}/[a-z0-9_-][^\s"')]{2,}`,
  'g',
)
const dot = String.raw`\s*(?:\(dot\)|\[dot\]|\bdot\b|\s\.\s)\s*`
const saidAddress = new RegExp(
  String.raw`(?:\b(?:www|w\s?w\s?w|double\s?u\s?double\s?u\s?double\s?u)${dot})?[a-z0-9-]+(?:${dot}|\.)(?:co${dot}uk|org${dot}uk|com|co|org|net|uk|cymru|wales|gov)\b(?:\s*(?:forward\s)?slash\s+[a-z0-9-]+)*`,
  'g',
)
/** "tributes dot example slash grampy-len": with a page after it any ending is one. */
const saidPage = new RegExp(String.raw`\b[a-z0-9-]+${dot}(?:${endings})\b(?:\s*(?:forward\s)?slash\s+[a-z0-9-]+)+`, 'g')
const slashed = new RegExp(String.raw`\b${services}\s*(?:/|\bslash\b)\s*[a-z0-9._-]{3,}`, 'g')
/** An hour after an @ is an hour: "bath @ 6". */
const handle =
  /(?<![a-z0-9.])@\s?(?!\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|yb|yh)?(?![a-z0-9_]))[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?/g
/** Words joined as nobody joins them but for a name: one of them at least is more than a letter spelled out. */
const underscored =
  /(?<![a-z0-9_])(?=[a-z0-9_]*[a-z]{3}|[a-z0-9_]*[a-z]{2}_[a-z0-9]{2})(?:[a-z0-9]+_+)+[a-z0-9]+(?![a-z0-9])/g

const is = String.raw`(?:\s*(?:is\scalled|is|was|:|=|-|–|yw|ydy|oedd|fel|as|under|called|named|o'r\senw|dan\syr\senw|o\sdan\syr\senw|by\sthe\sname(?:\sof)?)\s*:?)`
const who = `["']?@?([a-z0-9][a-z0-9._-]{2,})["']?`
/** "username: mollie99", "her Roblox name is DragonGirl", "enw defnyddiwr: …" */
const userName = new RegExp(
  String.raw`(?:\buser\s?name|\buser\sid|\bgamer\s?tag|\bscreen\s?name|\bhandle|\blog-?in|\bchannel|\bprofile|\btag\s(?:gem(?:au)?|chwarae)(?:\s(?:hi|o|e|fe|fo|ni|nhw))?|\benw\sdefnyddiwr|\benw\ssgrin|\bsianel(?:\s${services})?(?:\s[a-z]+)?|\b${services}(?:'s)?\s(?:user\s?)?(?:name|account|handle|id|page|profile|tag|channel|code|shop|store|stall)|\b(?:tudalen|dudalen|nhudalen|cyfrif|gyfrif|nghyfrif|proffil|broffil)\s${services}(?:\si|\shi|\so|\se)?|\bh?enw(?:'i|'r)?(?:\s\w+)?\s(?:ar\s)?${services}|\bh?enw\s\w{2,8}\sar\s${services})${is}\s*${who}`,
  'g',
)
/** The same with whose it is, or on what, between: "username on Discord? It's …", "enw defnyddiwr dy chwaer ar … oedd …". */
const userNameOf =
  /\b(?:user\s?name|gamer\s?tag|screen\s?name|enw\sdefnyddiwr|enw\ssgrin|tag\schwarae)(?:\s[a-z']+){0,5}?[?,]?\s(?:is|was|it's|its|it\sis|yw|ydi|ydy|oedd|sef)\s["']?@?([a-z0-9][a-z0-9._#-]{2,})/g
/** "on insta as mollie", "ar Insta fel mali", "snap: kelly.p" */
const serviceName = new RegExp(
  String.raw`\b${services}\b(?:\s(?:is|name))?\s*(?:\s(?:as|under|fel|called|named)\s(?:the\sname\s(?:of\s)?)?|\s?[:=]\s?|\sdan\syr\senw\s|\so\sdan\syr\senw\s|\so'r\senw\s)\s*${who}`,
  'g',
)
const nameFirst = new RegExp(
  String.raw`\b(?:as|called|under|fel|search(?:\sfor)?|look\sup|chwili(?:a|wch|o)\sam|find|follow|add|message|dm|ychwanega|dilyn(?:a|wch)?)\s+${who}\s+(?:on|ar)\s+${services}\b`,
  'g',
)
/** "Her TikTok is kellybell", "Ei henw ar Snapchat yw kelsx", "Instagram (mollie.makes)": believed when no ordinary word. */
const theirs = new RegExp(
  String.raw`\b(?:my|your|her|his|our|their|[a-z]+'s|fy|dy|ei|ein|eu|mam|dad)\s${services}(?:\s(?:is|was)|\s?[:=]|\s(?:yw|ydy|oedd))\s${who}|\bh?enw(?:'i|'r)?\b[^.!?\n]{0,12}\b${services}\b[^.!?\n]{0,16}?\s(?:yw|ydy|oedd)\s${who}|\b${services}\s\(${who}\)|\b${services}\s-\s${who}|(?:"|:\s|\b(?:says|dweud)\s)${who}(?=["']?\s(?:on|ar)\s${services}\b)`,
  'g',
)
/** "I am BlueDragon on Minecraft", "username roobear": believed when no ordinary word. */
const goesBy = new RegExp(
  String.raw`\b(?:i\sam|i'm|she\sis|she's|he\sis|he's|known\sas|goes\sby|ydw\si|dw\si'n|mae'n)\s${who}\s(?:on|ar)\s${services}\b|\b(?:user\s?name|gamer\s?tag|screen\s?name|enw\sdefnyddiwr|enw\ssgrin|th?ag\schwarae)\s${who}|\buser(?:\sis|:)\s${who}`,
  'g',
)
/** "user ValleyBoy", with a figure or a capital in it. */
const justUser = new RegExp(String.raw`\buser\s${who}`, 'g')
/** "She games as x Sparkle Wolf x on Roblox" */
const playsAs = new RegExp(
  String.raw`\b(?:games?|plays?|goes|streams?|posts?|known|logs?\sin|signs?\sin|chwarae|postio|adnabod)\s(?:as|under|by|fel)\s["']?((?:[a-z0-9'._-]+["']?\s){1,4}?)(?:on|ar)\s${services}\b`,
  'g',
)
/** "rhi dash bach on Instagram": only what was said to have a dash. */
const dashedOn = new RegExp(String.raw`\b([a-z0-9]+(?:-[a-z0-9]+)+)\s(?:on|ar)\s${services}\b`, 'g')
const searchFor = new RegExp(
  String.raw`\b(?:search(?:\sfor)?|look(?:\sup|\sfor)|find|follow|subscribe\sto|chwili(?:a|wch)\sam|edrych(?:a|wch)\sam|ffeindi(?:a|wch)|dilyn|dilynwch)\s["']?((?:[a-z0-9'.-]+["']?\s){1,7}?)(?:on|ar)\s${services}\b`,
  'g',
)
/** What people look for that is nobody: a film, a song, how to bake. */
const nothingOfAnyone =
  /\b(?:videos?|clips?|songs?|films?|music|funny|how|recipes?|games?|trailers?|cartoons?|stor(?:y|ies)|things?|fideos?|fideo|caneuon|can|ffilm(?:iau)?|rysait|ryseitiau|gem(?:au)?|doniol|stori|sut|lluniau?|pictures?|photos?|lyrics|channel|programmes?|the|it|that|this|rhywbeth|pethau)\b/
/** Words for kin that begin a name as others write it: "anti bet y bara brith", "big dai". */
const kin =
  /^(?:anti|auntie|aunty|aunt|uncle|wncwl|yncl|nan|nana|nain|nanna|taid|grampa|grandad|gran|granny|mamgu|mam-gu|tad-cu|tadcu|dad-cu|mam|mami|mummy|mum|dad|daddy|dadi|big|little|miss|mr|mrs|baby|crazy|mad)$/
/** "type KellyBakes into TikTok", "put kel.j in the search on Insta" */
const typedInto = new RegExp(
  String.raw`\b(?:type|enter|put|search|google|teipia|teipiwch|rho|rhowch)\s(?:in\s)?["']?([a-z0-9][a-z0-9._ -]{2,30}?)["']?\s(?:in|into|on|ar|yn|i mewn i)\s(?:the\s)?(?:search\s(?:on|in)\s)?${services}\b`,
  'g',
)
/** "On TikTok she calls herself KelOnTheCoast", "gyfrif TikTok, KelArYTraeth". */
const calledThere = new RegExp(
  String.raw`\b${services}\b[^.!?\n]{0,24}?\b(?:calls?\s(?:her|him|my|them|it)sel(?:f|ves)|goes\sby|known\sas|galw\sei\shun(?:an)?\syn|dan\s(?:yr\s)?enw)\s${who}`,
  'g',
)
/** A capital in the midst of a word, which nobody's name has but one made up; what is made by firms apart. */
const camel = /(?<![\p{L}\d])(?!Mc|Mac|O')\p{Lu}?\p{Ll}[\p{Ll}\d]*\p{Lu}[\p{L}\d]*(?![\p{L}])/gu
const brands =
  /^(?:TikTok|YouTube|FaceTime|WhatsApp|PlayStation|BeReal|LinkedIn|SnapChat|FaceBook|InstaGram|MineCraft|iPads?|iPhones?|eBay|FitBit|GoPro|CBeebies|LazyTown|PlayMobil|DreamWorks|HobbyCraft|CarPlay|AirPods?|AirDrop|OneDrive|PowerPoint|JavaScript|iPlayer|SpongeBob)$/
/** "Her gamertag, ValleyGirl04, was on the back". */
const apposed =
  /\b(?:user\s?name|gamer\s?tag|screen\s?name|handle|enw\sdefnyddiwr|enw\ssgrin|th?ag\s(?:gem|chwarae)),\s["']?@?([a-z0-9][a-z0-9._-]{2,})["']?,/g
const discordTag = /[a-z0-9_.]{2,}#\d{4}\b/g
/** "on Facebook as The Griffiths Gang": a name with its article needs a capital. */
const asThe = new RegExp(String.raw`\b${services}\sas\s(the\s[a-z]+(?:\s[a-z]+)?)`, 'g')
const lookUp = new RegExp(
  String.raw`\b(?:look|chwilia|chwiliwch)\s(?:me|us|him|her|them|[a-z]+)\s(?:up\s)?(?:on|ar)\s${services}\b`,
  'g',
)

/** An invitation to look someone up, with or without their name. */
const invitation = new RegExp(
  String.raw`\b(?:find|finds|look(?:ed)?\sup|look\sfor|search\sfor|add|follow|follows|friend|message|messages|dm|contact|reach|chwilia\sam|chwiliwch\sam|ffeindia|ffeindiwch|dilyn|dilyna|dilynwch|ychwanega|ychwanegwch|cysylltu\sa|cysyllta\sa|(?:dod|dewch|dere|tyrd|dowch)\so\shyd\si)\s+(me|us|him|her|them|mum|mam|dad|nan|fi|ni|hi|fo|fe|nhw|i|[a-z]+(?:\s[a-z]+)?)\s+(?:on|via|through|over|ar|drwy)\s+(?:her\s|his\s|my\s|our\s|their\s|the\s|y\s)?${services}\b`,
  'g',
)
/** A made-up name with letters and figures beside a service: "DragonGirl2015 on Roblox". */
const lettersAndFigures = new RegExp(
  String.raw`\b(?:[a-z]{3,}\d{2,}[a-z0-9]*)\b(?=[^.!?\n]{0,20}\b${services}\b)|(?<=\b${services}\b[^.!?\n]{0,20})\b(?:[a-z]{3,}\d{2,}[a-z0-9]*)\b`,
  'g',
)
/** What may follow "on YouTube as" or "channel is" without being anyone's name. */
const nobody = new Set(
  'the a an and it its she he they we you i well always very really just not too my your his her their our best great fun full for with about where when because soon often long good nice gone off on called yn y yr a ac i ni hi nhw wedi mor iawn ei eu fy ein eich bob there here something someone private only part much'.split(
    ' ',
  ),
)

const anyService = new RegExp(
  String.raw`\b(?:${services}|vlogs?|blogs?|streams|online|ar-lein|channel|sianel|user\s?names?|gamer\s?tags?|screen\s?names?|handle|log-?in|enw\s(?:defnyddiwr|sgrin)|th?ag\s(?:gem(?:au)?|chwarae))\b`,
)
/** Words with dots between them, "jac.dwl.05": in a text that speaks of a service nobody writes so but for a name. */
const dotted =
  /(?<![a-z0-9@._/-])(?=[a-z0-9._-]*[a-z]{2})[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*\.[a-z0-9]+(?:[._-][a-z0-9]+)*(?![a-z0-9@/])/g

/** Names with a capital in their midst, in a text that speaks of a service. */
function madeUpNames({ source }: View): Find[] {
  return [...source.matchAll(camel)]
    .filter(match => !brands.test(match[0]))
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
}

function dottedNames(view: View): Find[] {
  return findAll(
    view,
    dotted,
    match => !isFileName(view.text, match) && !/\.(?:jpe?g|png|heic|gif|pdf|docx?|mp[34]|mov)$/.test(match[0]),
  )
}

/** IMG_2041.jpg and the like are files, not people. */
function isFileName(text: string, match: RegExpExecArray): boolean {
  return (
    /^(?:img|dsc|pic|photo|scan|whatsapp)_/.test(match[0]) ||
    /^\.[a-z]{3,4}\b|^[a-z0-9._-]*\.(?:jpe?g|png|heic|gif|pdf|docx?|mp[34]|mov)\b/.test(
      text.slice(match.index + match[0].length),
    )
  )
}

/** Finds web addresses, handles and usernames. */
export function onlineTraces(reading: Reading): Find[] {
  const { view, spoken } = reading
  const named = (match: RegExpExecArray) => !nobody.has((match[1] ?? '').toLowerCase())
  const typed = spoken === view ? [view] : [view, spoken]
  return [
    ...[saidAddress, saidPage, slashed, lettersAndFigures].flatMap(pattern => findAll(view, pattern)),
    ...typed.flatMap(each => [
      ...[address, discordTag].flatMap(pattern => findAll(each, pattern)),
      ...findAll(each, underscored, match => !isFileName(each.text, match) && !isSurname(match[0])),
      ...[userName, serviceName, nameFirst].flatMap(pattern => findPart(each, pattern, named)),
      ...findPart(each, userNameOf, match => !commonWords.has(match[1] ?? '') && named(match)),
    ]),
    // "To type @ you press two keys": an "@" that stands apart, and an everyday word.
    ...findAll(
      view,
      handle,
      ({ 0: whole }) => whole.length > 2 && !(/^@\s/.test(whole) && isEveryday(whole.slice(1).trim())),
    ),
    ...findPart(view, goesBy, match => isMadeUp(match.slice(1).find(group => group) ?? '')),
    ...findPart(view, justUser, match =>
      /\d|\p{Ll}\p{Lu}/u.test(original(view, match.index + 5, match.index + match[0].length)),
    ),
    ...findPart(view, playsAs, match =>
      /[\p{Lu}\d._]/u.test(
        original(view, match.index + match[0].indexOf(match[1] ?? ''), match.index + match[0].length - 3),
      ),
    ),
    ...findPart(view, searchFor, match =>
      isSomeonesName(match.index + match[0].indexOf(match[1] ?? ''), match[1] ?? ''),
    ),
    ...findPart(
      view,
      typedInto,
      match => isNamedAt(match.index + match[0].indexOf(match[1] ?? '')) || /[\d._]/.test(match[1] ?? ''),
    ),
    ...findPart(view, asThe, match => isNamedAt(match.index + match[0].indexOf(match[1] ?? ''))),
    ...findAll(view, lookUp),
    ...findPart(view, apposed, match => !commonWords.has(match[1] ?? '')),
    ...findPart(view, calledThere, match => !commonWords.has(match[1] ?? '') && named(match)),
    ...(anyService.test(view.text) ? [...madeUpNames(view), ...typed.flatMap(dottedNames)] : []),
    ...findPart(view, theirs, match => isMadeUp(match.slice(1).find(group => group) ?? '')),
    ...(spoken === view
      ? []
      : findPart(
          spoken,
          dashedOn,
          match => !original(spoken, match.index, match.index + match[0].length).includes('-'),
        )),
    // A service that is also a word ("switch", "zoom") must look like a name: with a capital.
    ...findAll(
      view,
      invitation,
      match => isSomeone(match) && (!/\b(?:switch|zoom|snap|signal|steam|threads)$/.test(match[0]) || isNamed(match)),
    ),
  ]

  function isEveryday(word: string): boolean {
    return [word, word.replace(/s$/, '')].some(one => one.length < 3 || commonWords.has(one) || nobody.has(one))
  }

  /** No everyday word and nobody's first name alone. */
  function isMadeUp(name: string): boolean {
    return (
      !commonWords.has(name) && !nobody.has(name) && !nothingOfAnyone.test(name) && !/^[a-z]+(?:ed|ing)$/.test(name)
    )
  }

  /** "Bev_ington" is the surname in disguise (surname.ts). */
  function isSurname(name: string): boolean {
    return reading.request.surnames.some(known => known.toLowerCase() === name.replaceAll('_', ''))
  }

  function isNamedAt(at: number): boolean {
    return /^\p{Lu}/u.test(original(view, at, at + 1))
  }

  /** A name with a capital, or one in lower case that says whose it is; not a thing one watches. */
  function isSomeonesName(at: number, words: string): boolean {
    if (nothingOfAnyone.test(words.replace(/^(?:the|y)\s/, '').replace(/\son\sthe\s/, ' '))) return false
    return (
      isNamedAt(at) ||
      /^\S*[a-z][\d._-]+[a-z\d]\S*\s?$/.test(words) ||
      words
        .trim()
        .split(/\s+/)
        .some(word => kin.test(word) || firstNames.has(word))
    )
  }

  /** Whom one looks for: a pronoun, a parent, or a name. */
  function isSomeone(match: RegExpExecArray): boolean {
    const whom = match[1] ?? ''
    if (/^(?:me|us|him|her|them|mum|mam|dad|nan|fi|ni|hi|fo|fe|nhw)$/.test(whom)) return true
    const at = match.index + match[0].indexOf(` ${whom} `) + 1
    return /^\p{Lu}/u.test(original(view, at, at + 1))
  }

  function isNamed(match: RegExpExecArray): boolean {
    const last = /[a-z]+$/.exec(match[0])?.[0] ?? ''
    const end = match.index + match[0].length
    return /^[A-Z]/.test(original(view, end - last.length, end))
  }
}
