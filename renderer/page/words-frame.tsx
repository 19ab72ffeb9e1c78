import type { CSSProperties, ReactNode } from 'react'
import type { Language } from '#core/book/language.ts'
import { languagesShown } from '#core/book/language.ts'
import type { Purpose } from '#core/book/schema.ts'
import { pairSizePt } from '#core/book/type-scale.ts'
import { isBlank, versionKey } from '#core/book/words.ts'
import { nameOf } from './names.ts'
import { pairDirection } from './pair.ts'
import type { PageScene, WordyFrame } from './types.ts'
import { WordsView } from './words-view.tsx'

/** The purpose of a frame's lines unless they say otherwise. */
export function framePurpose(frame: WordyFrame): Purpose {
  return frame.kind === 'words' ? frame.purpose : 'speech'
}

/** The words of a frame in the language or languages shown. */
export function Tellings({ frame, scene }: { readonly frame: WordyFrame; readonly scene: PageScene }): ReactNode {
  const shown = languagesShown(scene.language)
  const purpose = framePurpose(frame)
  const pair = shown.length > 1 ? ` pair-${pairDirection(purpose, frame.box.width)}` : ''
  return (
    <div className={`tellings${pair}`} style={chosenSize(frame, purpose, shown.length > 1)}>
      {shown.map(language => (
        <Telling key={language} frame={frame} language={language} scene={scene} />
      ))}
    </div>
  )
}

/** A size the writer chose replaces the one of the frame's purpose, for this frame only. */
function chosenSize(frame: WordyFrame, purpose: Purpose, isPair: boolean): CSSProperties | undefined {
  if (frame.kind !== 'words' || frame.sizePt === undefined) return undefined
  const pt = isPair ? pairSizePt(frame.sizePt) : frame.sizePt
  return { [`--size-${purpose}`]: `${pt}pt` } as CSSProperties
}

interface TellingProps {
  readonly frame: WordyFrame
  readonly language: Language
  readonly scene: PageScene
}

function Telling({ frame, language, scene }: TellingProps): ReactNode {
  const { book, layer, parts } = scene
  const live = parts.telling?.(frame, language, layer)
  if (live !== undefined) return live
  const words = frame.words[versionKey(language, layer)]
  if (!words || isBlank(words)) return parts.missing?.(frame, language) ?? null
  return (
    <WordsView
      words={words}
      language={language}
      purpose={framePurpose(frame)}
      nameOf={({ person }) => nameOf(book.people, person, language)}
    />
  )
}
