import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#core/checks/finding.ts'
import { adviceOf, whyOf } from '#core/checks/why.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { around } from './around.ts'
import styles from './mends.module.css'

interface Props {
  readonly finding: Finding
  /** The text it points into; absent where it points at none. */
  readonly text?: string | undefined
  /** Goes to where the words stand; absent: they cannot be pressed. */
  readonly onSelect?: () => void
  readonly onUse: (way: string) => void
  /** Keeps it as it is for a reason; undefined: it is looked at again. */
  readonly onKeep: (reason: string | undefined) => void
}

/** What was found, why it matters, and everything that can be done about it at one press. */
export function Mends({ finding, text, onSelect, onUse, onKeep }: Props): ReactNode {
  const { t } = useTranslation('findings')
  const language = useLanguage()
  const [keeping, setKeeping] = useState(false)
  const { kept, place, suggestions: ways } = finding
  const advice = adviceOf(finding, language)
  const several = ways.length > 1
  const only = several ? undefined : ways[0]
  return (
    <>
      <Quote finding={finding} text={text} onSelect={onSelect} />
      <p className={styles.why}>{whyOf(finding.rule, language)}</p>
      {kept !== undefined && <p className={styles.why}>{t('mend.because', { reason: kept })}</p>}
      {several && <p className={styles.why}>{t('mend.pick')}</p>}
      {several &&
        ways.map(way => (
          <button
            key={way}
            type="button"
            className={styles.suggestion}
            lang={place.language}
            onClick={() => onUse(way)}
          >
            {way || t('mend.takeOut')}
          </button>
        ))}
      {only !== undefined && only !== '' && (
        <p className={styles.suggestion} lang={place.language}>
          {only}
        </p>
      )}
      {advice !== undefined && (
        <p className={styles.why}>
          {t('mend.advice')} <span lang={advice.language}>{advice.text}</span>
        </p>
      )}
      <div className={styles.actions}>
        {only !== undefined && (
          <Button look="main" onClick={() => onUse(only)}>
            {t(only === '' ? 'mend.takeOut' : 'mend.use')}
          </Button>
        )}
        {kept === undefined && !keeping && <Button onClick={() => setKeeping(true)}>{t('mend.keep')}</Button>}
      </div>
      {keeping && (
        <Keep
          onKeep={reason => {
            setKeeping(false)
            onKeep(reason)
          }}
        />
      )}
      {kept !== undefined && (
        <Button look="quiet" onClick={() => onKeep(undefined)}>
          {t('mend.again')}
        </Button>
      )}
    </>
  )
}

/** The words found among those around them, or alone where no text of a page has them; nothing while they have changed and are not looked at again yet. */
function Quote({
  finding: { place, match },
  text,
  onSelect,
}: Pick<Props, 'finding' | 'text'> & Pick<Partial<Props>, 'onSelect'>) {
  if (text === undefined && match !== undefined)
    return (
      <p className={styles.quote} lang={place.language}>
        <mark>{match}</mark>
      </p>
    )
  if (!text || place.start === undefined || place.end === undefined) return null
  const [before, found, after] = around(text, place.start, place.end)
  if (match !== undefined && match !== found) return null
  const words = (
    <>
      {before}
      <mark>{found}</mark>
      {after}
    </>
  )
  if (!onSelect)
    return (
      <p className={styles.quote} lang={place.language}>
        {words}
      </p>
    )
  return (
    <button type="button" className={styles.quote} lang={place.language} onClick={onSelect}>
      {words}
    </button>
  )
}

function Keep({ onKeep }: { readonly onKeep: (reason: string) => void }): ReactNode {
  const { t } = useTranslation('findings')
  const [reason, setReason] = useState('')
  const keep = () => reason.trim() && onKeep(reason.trim())
  // No form of its own: the list of the whole book stands in a dialog, which is one.
  return (
    <div className={styles.keep}>
      <TextField
        label={t('mend.reason')}
        maxLength={300}
        value={reason}
        onText={setReason}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          keep()
        }}
      />
      <Button onClick={keep} waitsFor={reason.trim() ? undefined : t('mend.reasonWaits')}>
        {t('mend.keepIt')}
      </Button>
    </div>
  )
}
