/** `safety.email`: an e-mail address, also spaced out or with "at" and "dot" as words, in English and Welsh. */
import { type Find, findAll, type Reading } from '../text/reading.ts'

const endings =
  '(?:com|co|org|net|uk|cymru|wales|gov|ac|sch|me|info|eu|ie|nhs|live|email|mail|io|tv|biz|xyz|online|family|example)'
const at = String.raw`(?:\s*[[({<]?@[\])}>]?\s*|\s*[[({<]\s*at\s*[\])}>]\s*|\s+at\s+|\s+malwen\s+)`
const dot = String.raw`(?:\s*[[({<]?\.[\])}>]?\s*|\s*[[({<]\s*dot\s*[\])}>]\s*|\s+dot\s+)`
const providers =
  '(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|msn|aol|btinternet|sky|virginmedia|talktalk|protonmail|proton|me|mail)'
/** "Look at our story dot com" is a web address: nobody's name stands before that "at". */
const nobody = String.raw`(?!(?:look(?:s|ed|ing)?|see|find|found|us|me|them|it|is|are|was|more|go|went|live|lives|work|works|photos|pictures|website|site|blog|page|videos|up|visit|be|story|you|i|we|he|she|they)\s+at\s)`
const name = '[a-z0-9](?:[a-z0-9+%-]|[._](?=[a-z0-9]))*'
const spelled = String.raw`(?:[a-z0-9][\s.]){2,}[a-z0-9]?`

const written = new RegExp(String.raw`${name}\s?@\s?[a-z0-9-]+(?:\s?\.\s?[a-z]{2,}(?![a-z0-9]))+`, 'g')
const disguised = new RegExp(
  String.raw`(?<![a-z0-9])${nobody}["']?(?:${name}(?:\s*(?:\b(?:dot|underscore|dash|hyphen|tanlinell)\b|[._-])\s*${name})*)["']?${at}(?:the\s+)?(?!www\b|facebook|instagram|tiktok|youtube|twitter|snapchat)[a-z0-9-]+(?:${dot}[a-z0-9-]+)*${dot}${endings}\b(?:${dot}(?:uk|cymru|wales))?(?!\s*/|\s+(?:forward\s+)?slash\b)`,
  'g',
)
const letters = new RegExp(
  String.raw`(?<![a-z0-9'])(?:${spelled})\s*@\s*(?:[a-z0-9](?:[\s.]{0,2}[a-z0-9])*?\s?\.\s?[a-z]{2,}|[a-z0-9](?:[\s.]{1,2}[a-z0-9]){3,})(?![a-z0-9])`,
  'g',
)
const provider = new RegExp(String.raw`${name}(?:\s*@\s*|\s*[[({<]\s*at\s*[\])}>]\s*)${providers}\b`, 'g')
/** "kelly.price2010 at gmail": figures or a dot in the name, which no word before "at" has. */
const nameAtProvider = new RegExp(
  String.raw`(?<![a-z0-9])(?=[a-z_-]*[\d._])${name}\s+at\s+(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|btinternet|protonmail|aol)\b`,
  'g',
)
const saidProvider = new RegExp(
  String.raw`\b(?:e-?mail|ebost|e-bost|cyfeiriad)\b[^.!?\n]{0,40}?\b(${name}),?\s+(?:at|ar)\s+${providers}\b`,
  'g',
)

const endsAsAddress = new RegExp(String.raw`\.\s?${endings}$`)
/** "as @swansea.kel": a word, a space and an "@" that leans on the next word is somebody's handle (online.ts). */
const beforeHandle = /^[a-z]+\s@\s?[a-z0-9]|^(?:for|is|as|called|find|follow|add|under|yw|fel|am|i)\s@/

/** Finds e-mail addresses. */
export function emails({ view, spoken }: Reading): Find[] {
  return [
    ...[view, spoken].flatMap(each =>
      [written, disguised, provider].flatMap(pattern =>
        findAll(each, pattern, match => !beforeHandle.test(match[0]) || endsAsAddress.test(match[0])),
      ),
    ),
    ...[letters, nameAtProvider, saidProvider].flatMap(pattern => findAll(view, pattern)),
  ]
}
