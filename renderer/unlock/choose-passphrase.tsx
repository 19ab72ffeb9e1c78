import { ArrowsClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowsClockwise'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryKind } from '#contract/together.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SecretField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { mayTry, type Strength, strengthOf } from './strength.ts'
import styles from './unlock.module.css'

interface Props {
  /** Whose library it will be. */
  readonly kind: LibraryKind
  readonly onMade: (kit: string) => void
}

/** A passphrase made for the person, or their own; typed twice; then the library is made and its kit handed on. */
export function ChoosePassphrase({ kind, onMade }: Props) {
  const { t } = useTranslation('unlock')
  const errorWords = useErrorWords()
  const { suggested, another } = useSuggestion()
  const [way, setWay] = useState<'suggested' | 'own'>('suggested')
  const [own, setOwn] = useState('')
  const [again, setAgain] = useState('')
  const [left, setLeft] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  const passphrase = way === 'own' ? own : suggested
  const strongEnough = way === 'suggested' ? suggested !== '' : mayTry(strengthOf(own))
  const same = again !== '' && again === passphrase
  const waitsFor = strongEnough ? (same ? undefined : t('first.waitsSame')) : t('first.waitsStrong')

  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (waitsFor || busy) return setLeft(true)
    setBusy(true)
    const reply = await client.library.create({ passphrase, kind })
    setBusy(false)
    if (reply.ok) onMade(reply.value.kit)
    else setProblem(errorWords(reply.code))
  }
  const change = (set: (text: string) => void) => (text: string) => {
    set(text)
    setProblem(undefined)
  }
  const doing = (making: boolean) =>
    kind === 'family'
      ? t(making ? 'first.familyMaking' : 'first.familyNext')
      : t(making ? 'first.making' : 'first.next')
  return (
    <form className={styles.stack} onSubmit={make}>
      <h2>{kind === 'family' ? t('first.familyTitle') : t('first.title')}</h2>
      <p className={styles.words}>{kind === 'family' ? t('first.familyWords') : t('first.words')}</p>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t('first.suggestedLegend')}</legend>
        <Way chosen={way === 'suggested'} label={t('first.suggested')} onChoose={() => setWay('suggested')} />
        <div className={styles.secret}>
          <output lang="en">{suggested}</output>
          <Button look="quiet" size="small" icon={ArrowsClockwiseIcon} onClick={another}>
            {t('first.another')}
          </Button>
        </div>
        <Way chosen={way === 'own'} label={t('first.own')} onChoose={() => setWay('own')} />
        {way === 'own' && (
          <div className={styles.indent}>
            <SecretField
              autoFocus
              label={t('first.ownLabel')}
              value={own}
              onText={change(setOwn)}
              hint={<StrengthWords strength={strengthOf(own)} />}
            />
          </div>
        )}
      </fieldset>
      <SecretField
        label={t('first.again')}
        value={again}
        onText={change(setAgain)}
        onBlur={() => setLeft(true)}
        onFocus={() => setLeft(false)}
        hint={t('first.againHint')}
        problem={left && again !== '' && !same ? t('first.differs') : undefined}
      />
      {problem && <Notice kind="must-fix">{problem}</Notice>}
      <div className={styles.end}>
        <Button type="submit" look="main" size="tall" waitsFor={waitsFor} aria-busy={busy}>
          {doing(busy)}
        </Button>
      </div>
    </form>
  )
}

function useSuggestion(): { readonly suggested: string; readonly another: () => void } {
  const [suggested, setSuggested] = useState('')
  const another = useCallback(() => {
    client.library.suggestPassphrase().then(
      reply => reply.ok && setSuggested(reply.value.passphrase),
      () => undefined, // a person can still make up their own
    )
  }, [])
  useEffect(another, [another])
  return { suggested, another }
}

interface WayProps {
  readonly chosen: boolean
  readonly label: string
  readonly onChoose: () => void
}

function Way({ chosen, label, onChoose }: WayProps) {
  return (
    <label className={styles.choice}>
      <input type="radio" name="passphrase-way" checked={chosen} onChange={onChoose} />
      {label}
    </label>
  )
}

function StrengthWords({ strength }: { readonly strength: Strength }) {
  const { t } = useTranslation('unlock')
  return (
    <span aria-live="polite">
      {strength.kind === 'short' ? t('strength.short', { count: strength.more }) : t(`strength.${strength.kind}`)}
    </span>
  )
}
