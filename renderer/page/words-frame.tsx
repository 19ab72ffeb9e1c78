import { type CSSProperties, type ReactNode, useMemo } from 'react'
import { isSideBySide } from '#core/book/fit/box.ts'
import { fitWords, framePurpose, type WordyFrame } from '#core/book/fit/fit.ts'
import type { Language } from '#core/book/language.ts'
import { languagesShown } from '#core/book/language.ts'
import { purposes } from '#core/book/schema.ts'
import { isBlank, versionKey } from '#core/book/words.ts'
import { nameOf } from './names.ts'
import type { PageScene } from './types.ts'
import { WordsView } from './words-view.tsx'

/** The words of a frame in the language or languages shown, in a size that they fit in where there is one. */
export function Tellings({ frame, scene }: { readonly frame: WordyFrame; readonly scene: PageScene }): ReactNode {
  const shown = languagesShown(scene.language)
  const across = isSideBySide(framePurpose(frame), frame.box.width)
  const pair = shown.length > 1 ? ` pair-${across ? 'across' : 'down'}` : ''
  return (
    <div className={`tellings${pair}`} style={useSizes(frame, scene)}>
      {shown.map(language => (
        <Telling key={language} frame={frame} language={language} scene={scene} />
      ))}
    </div>
  )
}

/** The sizes of this frame's words, where they are not those of its page. */
function useSizes(frame: WordyFrame, { book, language, layer }: PageScene): CSSProperties {
  const { settings, people } = book
  const { words, box } = frame
  const { width, height } = box
  const chosen = frame.kind === 'words' ? frame.sizePt : undefined
  // Only what the sizes follow from: a frame that is carried about is not measured again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  return useMemo(() => {
    const { sizes, isSmaller } = fitWords(frame, { settings, people }, { language, layer })
    const named = isSmaller ? purposes : chosen === undefined ? [] : [framePurpose(frame)]
    return Object.fromEntries(named.map(purpose => [`--size-${purpose}`, `${sizes[purpose]}pt`])) as CSSProperties
  }, [words, width, height, chosen, settings, people, language, layer])
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
