import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SelectField } from '#renderer/ui/field.tsx'
import type { Ask } from './ask.ts'
import styles from './print.module.css'

interface PressFieldProps {
  readonly ask: Ask
  readonly onAsk: (ask: Ask) => void
}

/** Whose inks the file is made for: the usual ones, or those of a profile that a printer gave the team. */
export function PressField({ ask: { press, ...ask }, onAsk }: PressFieldProps) {
  const { t } = useTranslation('print')
  const errorWords = useErrorWords()
  const { asked, again } = useCall(client.print.listPresses)
  const [problem, setProblem] = useState<string>()
  const presses = asked.state === 'ready' ? asked.value : []
  const pick = (id: string) => {
    setProblem(undefined)
    onAsk(id === '' ? ask : { ...ask, press: id })
  }
  const add = async () => {
    const reply = await client.print.addPress()
    if (!reply.ok) return setProblem(errorWords(reply.code))
    if (!reply.value.added) return
    again()
    pick(reply.value.added.id)
  }
  const remove = async (id: string) => {
    const reply = await client.print.removePress({ id })
    if (!reply.ok) return setProblem(errorWords(reply.code))
    again()
    pick('')
  }
  return (
    <div className={styles.press}>
      <SelectField
        label={t('press.label')}
        value={press ?? ''}
        problem={problem}
        options={[
          { value: '', label: t('press.usual') },
          ...presses.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onPick={pick}
      />
      <Button size="small" onClick={add}>
        {t('press.add')}
      </Button>
      {press !== undefined && (
        <Button size="small" look="quiet" onClick={() => remove(press)}>
          {t('press.remove')}
        </Button>
      )}
    </div>
  )
}
