import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SendOrder } from '#contract/handover.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Field, TextField } from '#renderer/ui/field.tsx'
import { client } from './client.ts'
import styles from './code-fields.module.css'

/** A receiving code and whether its words were read back. */
export interface CodeState {
  readonly code: string
  /** The code is one, as far as its letters say. */
  readonly isCode: boolean
  readonly checked: 'not-yet' | 'yes' | 'could-not'
  readonly reason: string
}

export const emptyCode: CodeState = { code: '', isCode: false, checked: 'not-yet', reason: '' }

/** The lock that a code makes; undefined until it is one and was checked, or a reason says why it was not. */
export function lockOf({ code, isCode, checked, reason }: CodeState): SendOrder['lock'] | undefined {
  if (!isCode || checked === 'not-yet') return undefined
  if (checked === 'yes') return { way: 'code', code, checked: true }
  return reason.trim().length < 3 ? undefined : { way: 'code', code, checked: { reason } }
}

interface Props {
  readonly state: CodeState
  readonly onChange: (state: CodeState) => void
}

/** Somebody's receiving code, and the six words that they read out over the telephone. */
export function CodeFields({ state, onChange }: Props) {
  const { t } = useTranslation('handover')
  const words = useWords(state.code, isCode => onChange({ ...state, isCode }))
  return (
    <div className={styles.stack}>
      <Field
        label={t('code')}
        hint={t('codeHint')}
        problem={words === 'no-code' && state.code !== '' ? t('noCode') : undefined}
      >
        {wiring => (
          <textarea
            {...wiring}
            className={styles.code}
            rows={2}
            spellCheck={false}
            autoComplete="off"
            value={state.code}
            onChange={event => onChange({ ...emptyCode, code: event.target.value.replaceAll(/\s/g, '').toLowerCase() })}
          />
        )}
      </Field>
      {words !== undefined && words !== 'no-code' && (
        <>
          <div className={styles.spoken}>
            <p>{t('spoken')}</p>
            <output>{words}</output>
          </div>
          <fieldset className={styles.choices}>
            <legend className={styles.hidden}>{t('spoken')}</legend>
            {(['yes', 'could-not'] as const).map(value => (
              <label key={value} className={styles.choice}>
                <input
                  type="radio"
                  name="checked"
                  checked={state.checked === value}
                  onChange={() => onChange({ ...state, checked: value })}
                />
                {t(`checked.${value}`)}
              </label>
            ))}
          </fieldset>
          {state.checked === 'could-not' && (
            <TextField
              label={t('reason')}
              hint={t('reasonHint')}
              maxLength={500}
              value={state.reason}
              onText={reason => onChange({ ...state, reason })}
            />
          )}
        </>
      )}
    </div>
  )
}

/** The words of a code in the interface's language; undefined while nothing was typed or the answer is on its way. */
function useWords(code: string, onKnown: (isCode: boolean) => void): string | 'no-code' | undefined {
  const language = useLanguage()
  const [words, setWords] = useState<{ readonly en?: string; readonly cy?: string } | 'no-code'>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each code
  useEffect(() => {
    let current = true
    setWords(undefined)
    if (code === '') return
    client.handover.wordsOf({ code }).then(
      reply => {
        if (!current) return
        setWords(reply.ok ? reply.value.words : 'no-code')
        onKnown(reply.ok)
      },
      () => undefined, // typing goes on and asks again
    )
    return () => {
      current = false
    }
  }, [code])
  return words === 'no-code' ? words : words?.[language]
}
