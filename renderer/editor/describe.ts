/** What a screen reader is told of frames. */
import type { TFunction } from 'i18next'
import type { Language, Layer } from '#core/book/language.ts'
import type { Frame, Person } from '#core/book/schema.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { inLanguage, nameOf } from '#renderer/page/names.ts'

/** How much of a frame's words is said. */
const saidLetters = 60

interface Context {
  readonly t: TFunction<'editor'>
  readonly people: readonly Person[]
  readonly language: Language
  readonly layer: Layer
}

/** What a frame is: its kind and its first words, caption or name. */
export function describeFrame(frame: Frame, { t, people, language, layer }: Context): string {
  const kind = frame.kind === 'words' ? t(`purpose.${frame.purpose}`) : t(`kind.${frame.kind}`)
  const said = firstWords(frame, people, language, layer)
  const locked = frame.locked ? ` ${t('say.locked')}` : ''
  return (said ? t('say.kindAndWords', { kind, words: said }) : kind) + locked
}

function firstWords(frame: Frame, people: readonly Person[], language: Language, layer: Layer): string {
  switch (frame.kind) {
    case 'words':
    case 'speech': {
      const text = plainText(frame.words[versionKey(language, layer)] ?? [], id => nameOf(people, id, language))
      return text.length > saidLetters ? `${text.slice(0, saidLetters)}…` : text
    }
    case 'photo':
      return inLanguage(frame.caption, language) || inLanguage(frame.alt, language)
    case 'drawing':
    case 'sticker':
      return inLanguage(frame.alt, language)
    default:
      return ''
  }
}

/** Where a frame stands, in whole mm. */
export function describePlace(frame: Frame, t: TFunction<'editor'>): string {
  const { x, y, width, height } = frame.box
  return t('say.place', { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) })
}
