import { type CSSProperties, type ReactNode, useMemo } from 'react'
import { isSideBySide } from '#core/book/fit/box.ts'
import { fitWords, framePurpose, type WordyFrame } from '#core/book/fit/fit.ts'
import type { Language } from '#core/book/language.ts'
import { languagesShown } from '#core/book/language.ts'
import { purposes } from '#core/book/schema.ts'
import { isBlank, ownTelling, plainText, versionKey } from '#core/book/words.ts'
import { nameOf } from './names.ts'
import { pageLink } from './page-link.ts'
import type { PageScene } from './types.ts'
import { WordsView } from './words-view.tsx'

interface Props {
  readonly frame: WordyFrame
  readonly scene: PageScene
}

/** The words of a frame: as they are told, or as a child wrote them. */
export function Tellings({ frame, scene }: Props): ReactNode {
  return frame.by === 'child' ? <OwnWords frame={frame} scene={scene} /> : <Told frame={frame} scene={scene} />
}

/** What a child wrote: the same words in every language and layer, in a child's hand and the size it chose. */
function OwnWords({ frame, scene }: Props): ReactNode {
  const own = ownTelling(frame.words)
  if (!own) return null
  const { sizePt, colour } = frame.kind === 'words' ? frame : {}
  const look = {
    ...(sizePt && { '--size-note': `${sizePt}pt` }),
    ...(colour && { '--c-ink': `var(--c-${colour})` }),
  } as CSSProperties
  return (
    <div className="tellings own-words" style={look}>
      <WordsView
        words={own.words}
        language={own.language}
        purpose="note"
        nameOf={({ person }) => nameOf(scene.book.people, person, own.language)}
      />
    </div>
  )
}

/** The words in the language or languages shown, in a size that they fit in where there is one. */
function Told({ frame, scene }: Props): ReactNode {
  const across = isSideBySide(framePurpose(frame), frame.box.width)
  const shown = across ? languagesShown(scene.language) : languagesTold(frame, scene)
  const pair = shown.length > 1 ? ` pair-${across ? 'across' : 'down'}` : ''
  return (
    <div className={`tellings${pair}`} style={useSizes(frame, scene)}>
      {shown.map(language => (
        <Telling key={language} frame={frame} language={language} scene={scene} />
      ))}
    </div>
  )
}

/** The languages whose words stand under each other: once where both say the same, but where they are being written. */
function languagesTold({ words }: WordyFrame, { language, layer, book, parts }: PageScene): readonly Language[] {
  const languages = languagesShown(language)
  if (parts.telling) return languages
  const said = languages.map(each =>
    plainText(words[versionKey(each, layer)] ?? [], person => nameOf(book.people, person, each)),
  )
  return languages.filter((_, at) => said[at] === '' || said.indexOf(said[at] ?? '') === at)
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
      linkOf={page => pageLink(book, page, language, scene)}
    />
  )
}
