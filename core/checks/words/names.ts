/**
 * Names read as one: the word files write "kelly" wherever anybody's name may stand, so that what is said of her is found
 * when it is said of Craig or Tanya.
 */
import { commonWords, firstNames, welshOnly } from '../text/common-words.ts'
import type { Reading } from '../text/reading.ts'
import { original, replaceIn, type Token, type View } from '../text/view.ts'

/** The name of the word files. */
const anyone = 'kelly'
/** Words with a capital that are nobody's name. */
const noName =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\w+day|christmas|nadolig|dolig|easter|pasg|english|welsh|cymraeg|saesneg|wales|cymru|god|duw|jesus|iesu|santa|i|mrs?|miss|ms|dr|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|[nmg]h?gh?\w*)$/

/** Towns and countries: their sides beat each other, and what is taught in one names no school. */
export const towns =
  /^(?:cardiff|swansea|newport|wrexham|bangor|llanelli|barry|neath|bridgend|merthyr|pontypridd|aberystwyth|carmarthen|rhyl|tenby|brecon|bala|cardigan|liverpool|manchester|chester|bristol|london|birmingham|leeds|everton|arsenal|chelsea|england|france|ireland|scotland|italy|scarlets|ospreys|dragons|caerdydd|abertawe|casnewydd|wrecsam|caernarfon|caerfyrddin|aberteifi|aberhonddu|castell-nedd|lloegr|ffrainc|iwerddon|lerpwl|manceinion|llundain)$/

/** The reading's view with every name of a person as "kelly"; the same view where there is none. */
export function withOneName(reading: Reading): View {
  const { view, tokens, request } = reading
  const known = new Set((request.names ?? []).map(name => name.toLowerCase()))
  const names = tokens.filter((token, index) => isName(reading, token, known) && !isTitle(view, tokens, index))
  return names.length === 0
    ? view
    : replaceIn(
        view,
        names.map(({ start, end }) => ({ start, end, by: anyone })),
      )
}

/** In capitals ("LAC"), or among capitals ("Swyddog Adolygu Annibynnol") without being a first name: an office, not a person. */
function isTitle(view: View, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined) return true
  const written = original(view, token.start, token.end)
  if (written === written.toUpperCase()) return true
  return (
    !firstNames.has(token.text) &&
    (beforeIt(view, tokens, index)?.capital === true || tokens[index + 1]?.capital === true)
  )
}

/** The word before, but for one whose capital begins a sentence: "Bu Lee i ffwrdd". */
function beforeIt(view: View, tokens: readonly Token[], index: number): Token | undefined {
  const token = tokens[index - 1]
  return token === undefined || sentenceBegins.test(view.text.slice(0, token.start)) ? undefined : token
}

const sentenceBegins = /(?:^|[.!?:]["')]*\s+|\n\s*|["'(]\s*)$/

/** A first name or a name of the book that is no word here, or a capital where no sentence begins on no everyday word. */
function isName({ view, request }: Reading, { text, start, capital }: Token, known: ReadonlySet<string>): boolean {
  if (!capital || text.length < 3 || text.includes("'") || noName.test(text) || towns.test(text)) return false
  const first = sentenceBegins.test(view.text.slice(0, start))
  const given = firstNames.has(text) || known.has(text)
  const isWord = commonWords.has(text) && !(request.language === 'en' && welshOnly.has(text))
  return given ? !isWord || !first : !isWord && !first
}
