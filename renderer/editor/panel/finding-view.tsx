import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setFrame } from '#core/book/edits/frames.ts'
import { keepFinding } from '#core/book/edits/settings.ts'
import { replaceText } from '#core/book/edits/words.ts'
import type { PersonId } from '#core/book/ids.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import type { Finding } from '#core/checks/finding.ts'
import { whyOf } from '#core/checks/why.ts'
import { replacementFor } from '#core/checks/wording.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { nameOf } from '#renderer/page/names.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { Meaning } from '#renderer/ui/meaning.tsx'
import { step } from '../commands.ts'
import { type EditorTools, useEditor } from '../editor-context.tsx'
import { around } from './around.ts'
import styles from './panel.module.css'

/** One finding: what, where, why, and the mend. */
export function FindingView({ finding }: { readonly finding: Finding }): ReactNode {
  const tools = useEditor()
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const announce = useAnnounce()
  const [keeping, setKeeping] = useState(false)
  const { place, suggestions: ways, advice, kept, key } = finding
  const text = textAt(tools, finding)
  const quote =
    text && place.start !== undefined && place.end !== undefined ? around(text, place.start, place.end) : undefined
  const several = ways.length > 1
  const only = several ? undefined : ways[0]
  const mend = (way: string) => use(tools, finding, way) && announce(t('check.used'))
  const select = () => place.frame && tools.change({ do: 'select', frames: [place.frame] })

  return (
    <section className={styles.finding} data-rule={finding.rule}>
      <Meaning kind={finding.severity} />
      {quote && (
        <button type="button" className={styles.quote} lang={place.language} onClick={select}>
          {quote[0]}
          <mark>{quote[1]}</mark>
          {quote[2]}
        </button>
      )}
      {!quote && finding.match !== undefined && (
        <p className={styles.quote} lang={place.language}>
          <mark>{finding.match}</mark>
        </p>
      )}
      <p className={styles.why}>{whyOf(finding.rule, language)}</p>
      {kept !== undefined && <p className={styles.why}>{t('check.because', { reason: kept })}</p>}
      {several && <p className={styles.why}>{t('check.pick')}</p>}
      {several &&
        ways.map(way => (
          <button key={way} type="button" className={styles.suggestion} lang={place.language} onClick={() => mend(way)}>
            {way}
          </button>
        ))}
      {only !== undefined && only !== '' && (
        <p className={styles.suggestion} lang={place.language}>
          {only}
        </p>
      )}
      {advice !== undefined && (
        <p className={styles.why}>
          {t('check.advice')} <span lang={place.language}>{advice}</span>
        </p>
      )}
      <div className={styles.actions}>
        {only !== undefined && (
          <Button look="main" onClick={() => mend(only)}>
            {t(only === '' ? 'check.takeOut' : 'check.use')}
          </Button>
        )}
        {kept === undefined && !keeping && <Button onClick={() => setKeeping(true)}>{t('check.keep')}</Button>}
      </div>
      {keeping && (
        <Keep
          onKeep={reason => {
            setKeeping(false)
            step(tools.session, () => keepFinding(tools.session.doc, key, reason))
          }}
        />
      )}
      {kept !== undefined && (
        <Button look="quiet" onClick={() => step(tools.session, () => keepFinding(tools.session.doc, key, undefined))}>
          {t('check.again')}
        </Button>
      )}
    </section>
  )
}

function Keep({ onKeep }: { readonly onKeep: (reason: string) => void }): ReactNode {
  const { t } = useTranslation('editor')
  const [reason, setReason] = useState('')
  const keep = () => reason.trim() && onKeep(reason.trim())
  // No form of its own: the list of the whole book stands in a dialog, which is one.
  return (
    <div className={styles.keep}>
      <TextField
        label={t('check.reason')}
        maxLength={300}
        value={reason}
        onText={setReason}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          keep()
        }}
      />
      <Button onClick={keep} waitsFor={reason.trim() ? undefined : t('check.reasonWaits')}>
        {t('check.keepIt')}
      </Button>
    </div>
  )
}

function names({ outline }: EditorTools, finding: Finding): (person: PersonId) => string {
  return person => nameOf(outline.people, person, finding.place.language ?? 'en')
}

/** The text a finding points into; undefined where it points at no text of this page. */
function textAt(tools: EditorTools, finding: Finding): string | undefined {
  const { part, language, layer } = finding.place
  const frame = tools.page.frames.find(({ id }) => id === finding.place.frame)
  if (!frame || !language) return undefined
  if (part === 'words' && layer && 'words' in frame) {
    return plainText(frame.words[versionKey(language, layer)] ?? [], names(tools, finding))
  }
  if (part === 'caption' && frame.kind === 'photo') return frame.caption[language]
  return part === 'alt' && 'alt' in frame ? frame.alt[language] : undefined
}

/** Puts a suggestion in the place of what was found, as one step; false where it no longer stands there. */
function use(shown: EditorTools, finding: Finding, suggestion: string): boolean {
  const { session } = shown
  // The page as it is now: what is shown may be a few keys behind.
  const page = session.view.page(shown.page.id) ?? shown.page
  const tools = { ...shown, page }
  const { part, language, layer, start, end } = finding.place
  const frame = page.frames.find(({ id }) => id === finding.place.frame)
  const text = textAt(tools, finding)
  if (!frame || !language || text === undefined || start === undefined || end === undefined) return false
  if (finding.match !== undefined && text.slice(start, end) !== finding.match) return false
  const put = replacementFor(text, start, end, suggestion)
  if (part === 'words' && layer && 'words' in frame) {
    const telling = { frame: frame.id, language, layer }
    return step(session, () => replaceText(session.doc, telling, put, names(tools, finding)))
  }
  const fixed = text.slice(0, put.start) + put.text + text.slice(put.end)
  if (part === 'caption' && frame.kind === 'photo') {
    step(session, () => setFrame(session.doc, frame.id, { caption: { ...frame.caption, [language]: fixed } }))
  } else if (part === 'alt' && 'alt' in frame) {
    step(session, () => setFrame(session.doc, frame.id, { alt: { ...frame.alt, [language]: fixed } }))
  } else return false
  return true
}
