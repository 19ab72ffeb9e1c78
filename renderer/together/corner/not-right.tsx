import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addFamily } from '#core/book/edits/family.ts'
import type { FrameId } from '#core/book/ids.ts'
import { languagesShown } from '#core/book/language.ts'
import { findTelling, toldFrames } from '#core/book/tellings.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { useFamily } from '#renderer/app/use-family.ts'
import { inLanguage } from '#renderer/i18n/use-language.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { closedBy, useRoom, useWholePage } from '../room-context.tsx'
import { BigText } from './big-text.tsx'
import styles from './corner.module.css'
import { useRepair } from './use-repair.ts'

/**
 * "We wrote… it should be…": a slip to whoever wrote the book, and, if the child likes, a page that says it in the open. The
 * words on the page stay until the agency has looked at them.
 */
export function NotRight({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('together')
  const announce = useAnnounce()
  const { session, state, outline, today } = useRoom()
  const sentences = useSentences()
  const [picked, setPicked] = useState<(typeof sentences)[number]>()
  const [should, setShould] = useState('')
  const [sent, setSent] = useState<string>()
  const slip = useFamily(session.doc, 'slips').find(({ id }) => id === sent)
  const repair = useRepair()
  const send = () => {
    if (should.trim() === '') return
    const id = addFamily(session.doc, session.ids, 'slips', {
      page: state.page,
      should: should.trim(),
      on: today(),
      ...(picked && { frame: picked.frame, was: picked.text }),
    })
    announce(t('notRight.sent'))
    setSent(id)
  }
  if (slip) {
    return (
      <div className={styles.form}>
        <p className={styles.note}>{t('notRight.repair')}</p>
        <div className={styles.choices}>
          <button type="button" className={styles.go} ref={takesFocusNow} onClick={() => repair.open(slip, undefined)}>
            {t('notRight.repairGo')}
          </button>
          <button type="button" className={styles.small} onClick={onDone}>
            {t('notRight.repairNo')}
          </button>
        </div>
      </div>
    )
  }
  const page = outline.pages.findIndex(({ id }) => id === state.page)
  return (
    <div className={styles.form}>
      <p className={styles.note}>{t('notRight.words', { page: page + 1 })}</p>
      <fieldset className={styles.sentences} aria-label={t('notRight.which')}>
        {/* Once one is picked the others make room: what it should be is asked right below it. */}
        {(picked ? [picked] : sentences).map(sentence => (
          <button
            key={`${sentence.frame} ${sentence.text}`}
            type="button"
            aria-pressed={picked !== undefined}
            onClick={() => setPicked(picked ? undefined : sentence)}
          >
            {sentence.text}
          </button>
        ))}
      </fieldset>
      <BigText label={t('notRight.should')} text={should} onText={setShould} rows={2} />
      <button type="button" className={styles.go} disabled={should.trim() === ''} onClick={send}>
        {t('notRight.send')}
      </button>
    </div>
  )
}

/** What took the place of the field that was written in takes its focus too. */
function takesFocusNow(button: HTMLButtonElement | null): void {
  button?.focus()
}

/** The sentences of the page that was open, as they are shown; none of a page that is closed. */
function useSentences(): readonly { readonly frame: FrameId; readonly text: string }[] {
  const { state, outline, ...asked } = useRoom()
  const page = useWholePage(state.page)
  if (!page || closedBy(page, state.opened)) return []
  const { language, layer } = findTelling(page, asked) ?? asked
  return toldFrames(page).flatMap(frame =>
    languagesShown(language).flatMap(each => {
      const words = frame.words[versionKey(each, layer)] ?? []
      const nameOf = (id: string) => inLanguage(outline.people.find(person => person.id === id)?.name ?? {}, each)
      return plainText(words, nameOf)
        .split(/(?<=[.!?…])\s+|\n/)
        .map(text => text.trim())
        .filter(text => text !== '')
        .map(text => ({ frame: frame.id, text }))
    }),
  )
}
