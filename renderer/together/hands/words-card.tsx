import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrameId } from '#core/book/ids.ts'
import { crayons, type Page, type PenColour } from '#core/book/schema.ts'
import { ownTelling, plainText } from '#core/book/words.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { takesFocus } from '../room-card.tsx'
import { useRoom } from '../room-context.tsx'
import trays from './trays.module.css'
import { usePen } from './use-pen.tsx'
import { usePlaceNew } from './use-place-new.ts'
import styles from './words-card.module.css'

/** How long the keys rest before the words are on the page, ms. */
const restMs = 250
/** The size a child's words begin in, pt: as large as a title, because it is theirs. */
const sizePt = 26
const inks = ['ink', ...crayons] as const satisfies readonly PenColour[]

/** Writing: what is typed here stands on the page at once, in a hand-like letter. The machine's own dictation types here too. */
export function WordsCard({ page }: { readonly page: Page }): ReactNode {
  const { t } = useTranslation('together')
  const { outline, state, change, handOn } = useRoom()
  const language = useLanguage()
  const [pen, setPen] = usePen()
  const hand = handOn(page.id)
  const placeNew = usePlaceNew(page)
  // What the card was opened for: words that were pressed, or a new piece.
  const [known] = useState(() =>
    page.frames.find(frame => frame.id === state.chosen && frame.kind === 'words' && frame.by === 'child'),
  )
  const frame = useRef<FrameId | undefined>(known?.id)
  const [text, setText] = useState(() => textOf(known))
  const written = useRef(text)

  // What was typed last is on the page when the card closes, however it closes.
  const latest = useRef(text)
  latest.current = text
  const put = () => {
    const now = latest.current
    if (now === written.current || (now.trim() === '' && !frame.current)) return
    if (!frame.current) {
      const box = placeNew({ width: widthMm, height: heightFor(now) })
      frame.current = hand.beginWords(box, sizePt, pen.colour)
      change({ do: 'choose', frame: frame.current })
    } else if (written.current === textOf(known)) hand.undo.stop()
    hand.write(frame.current, { language, layer: outline.settings.layer }, now, heightFor(now))
    written.current = now
  }
  const paint = (colour: PenColour) => {
    setPen(now => ({ ...now, colour, rubber: false }))
    if (frame.current) hand.paint(frame.current, colour)
  }
  const putNow = useRef(put)
  putNow.current = put
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new text begins a new rest
  useEffect(() => {
    const rest = setTimeout(() => putNow.current(), restMs)
    return () => clearTimeout(rest)
  }, [text])
  useEffect(() => () => putNow.current(), [])

  return (
    <form
      className={styles.card}
      onSubmit={event => {
        event.preventDefault()
        change({ do: 'card', open: false })
      }}
    >
      <textarea
        className={styles.paper}
        data-colour={pen.colour}
        aria-label={t('words.here')}
        placeholder={t('words.here')}
        value={text}
        rows={3}
        maxLength={600}
        spellCheck={false}
        ref={takesFocus}
        onChange={event => setText(event.target.value)}
      />
      <div className={styles.foot}>
        <fieldset className={trays.crayons} aria-label={t('pen.colours')}>
          {inks.map(colour => (
            <button
              key={colour}
              type="button"
              className={trays.crayon}
              data-colour={colour}
              aria-label={t(`colour.${colour}`)}
              aria-pressed={pen.colour === colour}
              onClick={() => paint(colour)}
            />
          ))}
        </fieldset>
        <button type="submit" className={trays.more}>
          {t('words.done')}
        </button>
      </div>
    </form>
  )
}

const widthMm = 150

/** How high the lines of a text stand, mm. A letter of Mali is about 0.55 of its size wide, and a line 1.25 of it high. */
function heightFor(text: string): number {
  const perLine = widthMm / (sizePt * 0.3528 * 0.55)
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
  return Math.max(14, lines * sizePt * 0.3528 * 1.25 + 2)
}

function textOf(frame: Page['frames'][number] | undefined): string {
  const own = frame?.kind === 'words' ? ownTelling(frame.words) : undefined
  return own ? plainText(own.words, () => '') : ''
}
