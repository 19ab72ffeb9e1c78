import type { LexicalEditor } from 'lexical'
import { type ReactNode, useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WordyFrame } from '#core/book/fit/fit.ts'
import { framePurpose } from '#core/book/fit/fit.ts'
import type { FrameId } from '#core/book/ids.ts'
import { type Language, type Layer, layers } from '#core/book/language.ts'
import { isBlank, versionKey } from '#core/book/words.ts'
import { type PageParts, PageView, screenPictures } from '#renderer/page/index.ts'
import { useEditor } from '../editor-context.tsx'
import { LiveTelling } from '../words/live-telling.tsx'
import { type Carry, useCarried } from './carry.ts'

interface Props {
  readonly carry: Carry
  readonly zoom: number
}

/** The page under hand: words can be written where they stand. */
export function StagePage({ carry, zoom }: Props): ReactNode {
  const moving = useCarried(carry)
  const { session, outline, page, view } = useEditor()
  const parts = useLiveParts(view.lifted)
  const sharp = Math.ceil(zoom * (globalThis.devicePixelRatio ?? 1))
  const pictures = useMemo(() => screenPictures(session.book, sharp, { asPrinted: true }), [session.book, sharp])
  const number = outline.pages.findIndex(({ id }) => id === page.id) + 1
  return (
    <PageView
      page={page}
      book={outline}
      language={view.language}
      layer={view.layer}
      pictures={pictures}
      folio={number}
      bleed={view.edges === true}
      parts={parts}
      {...(moving && { moving })}
    />
  )
}

/** The places of a page that can be written in. */
function useLiveParts(lifted: FrameId | undefined): PageParts {
  const { session, outline, setWriting } = useEditor()
  const { t } = useTranslation('editor')
  const { t: words } = useTranslation('words')
  const { people, pages } = outline
  const editors = useRef(new Map<string, LexicalEditor>())
  const onEditor = useCallback(
    (frame: FrameId, language: Language, editor: LexicalEditor | undefined) => {
      const key = `${frame}/${language}`
      const before = editors.current.get(key)
      if (editor) editors.current.set(key, editor)
      else {
        editors.current.delete(key)
        setWriting(current => (current?.editor === before ? undefined : current))
      }
    },
    [setWriting],
  )
  return useMemo<PageParts>(
    () => ({
      telling: (frame: WordyFrame, language: Language, layer: Layer) => (
        <LiveTelling
          // Another telling is another editor.
          key={`${frame.id}/${language}/${layer}`}
          session={session}
          frame={frame.id}
          language={language}
          layer={layer}
          purpose={framePurpose(frame)}
          people={people}
          pages={pages}
          label={t('words.label', { purpose: t(`purpose.${framePurpose(frame)}`), language: t(`in.${language}`) })}
          placeholder={
            isToldInAnother(frame, language)
              ? words('missing.age', { age: t(`layer.${layer}`) })
              : t(`words.missing.${language}`)
          }
          onEditor={onEditor}
          onFocus={setWriting}
        />
      ),
      flap: ({ id }) => ({ lifted: id === lifted }),
      noPicture: () => <span className="no-picture">{t('photo.empty')}</span>,
    }),
    [session, people, pages, t, words, onEditor, setWriting, lifted],
  )
}

/** Whether the words are told in this language, for another age. */
function isToldInAnother(frame: WordyFrame, language: Language): boolean {
  return layers.some(layer => !isBlank(frame.words[versionKey(language, layer)]))
}
