import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgencyNews } from '#contract/recovery.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useLibraryKind } from '#renderer/app/library-kind.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './settings.module.css'

/** The agency that can help when every key is lost: chosen once, by the file that its IT team gives out. A family's own choice. */
export function AgencyPart() {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const errorWords = useErrorWords()
  const isFamily = useLibraryKind() === 'family'
  const { asked, again } = useCall(client.recovery.getAgency)
  const [found, setFound] = useState<AgencyNews>()
  const [problem, setProblem] = useState<string>()
  const agency = asked.state === 'ready' ? asked.value.agency : undefined
  const choose = async () => {
    setProblem(undefined)
    const reply = await client.recovery.chooseAgency()
    if (!reply.ok) setProblem(errorWords(reply.code))
    else setFound(reply.value.agency)
  }
  return (
    <section className={styles.part}>
      <h3>{t('agency.title')}</h3>
      <p>{t(isFamily ? 'agency.familyWords' : 'agency.words')}</p>
      {agency && (
        <Notice kind="in-place">
          {t('agency.is', { name: agency.name, date: formatDate(agency.expires, 'year', language) })}
        </Notice>
      )}
      {problem && <Notice kind="must-fix">{problem}</Notice>}
      <Button onClick={choose}>{agency ? t('agency.other') : t('agency.choose')}</Button>
      {found && (
        <CheckWords
          agency={found}
          onClose={() => setFound(undefined)}
          onSealed={() => {
            setFound(undefined)
            again()
          }}
        />
      )}
    </section>
  )
}

interface CheckProps {
  readonly agency: AgencyNews
  readonly onClose: () => void
  readonly onSealed: () => void
}

/** Whoever made the file could open the library: its words are checked with the people it is said to come from. */
function CheckWords({ agency, onClose, onSealed }: CheckProps) {
  const { t } = useTranslation('settings')
  const { t: tCommon } = useTranslation('common')
  const language = useLanguage()
  const errorWords = useErrorWords()
  const isFamily = useLibraryKind() === 'family'
  const [checked, setChecked] = useState(false)
  const [problem, setProblem] = useState<string>()
  const seal = async () => {
    if (!checked) return
    const reply = await client.recovery.seal()
    if (reply.ok) onSealed()
    else setProblem(errorWords(reply.code))
  }
  const actions = (
    <>
      <Button look="quiet" onClick={onClose}>
        {tCommon('cancel')}
      </Button>
      <Button type="submit" look="main" waitsFor={checked ? undefined : t('agency.waits')}>
        {t('agency.seal')}
      </Button>
    </>
  )
  return (
    <Dialog title={agency.name} actions={actions} onClose={onClose} onSubmit={seal}>
      <p>{t(isFamily ? 'agency.familyCheck' : 'agency.check')}</p>
      <output className={styles.words} aria-label={t('agency.sixWords')}>
        {agency.words[language]}
      </output>
      <label className={styles.choice}>
        <input type="checkbox" checked={checked} onChange={event => setChecked(event.target.checked)} />
        {t('agency.checked')}
      </label>
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </Dialog>
  )
}
