import { type Dispatch, type SetStateAction, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptPress } from '#contract/print.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SelectField } from '#renderer/ui/field.tsx'
import { type Ask, withPress } from './ask.ts'
import styles from './print.module.css'

interface PressFieldProps {
  readonly ask: Ask
  readonly onAsk: Dispatch<SetStateAction<Ask>>
}

/** Whose inks the file is made for: the usual ones, or those of a profile that a printer gave the team. */
export function PressField({ ask: { press }, onAsk }: PressFieldProps) {
  const { t } = useTranslation('print')
  const errorWords = useErrorWords()
  const { asked, again } = useCall(client.print.listPresses)
  const [problem, setProblem] = useState<string>()
  const presses = withChosen(asked.state === 'ready' ? asked.value : [], press)
  const pick = (picked: KeptPress | undefined) => {
    setProblem(undefined)
    // What else is asked may have changed while the profile was being read.
    onAsk(ask => withPress(ask, picked))
  }
  const add = async () => {
    const reply = await client.print.addPress()
    if (!reply.ok) return setProblem(errorWords(reply.code))
    if (!reply.value.added) return
    again()
    pick(reply.value.added)
  }
  const remove = async (id: string) => {
    const reply = await client.print.removePress({ id })
    if (!reply.ok) return setProblem(errorWords(reply.code))
    again()
    pick(undefined)
  }
  return (
    <div className={styles.press}>
      <SelectField
        label={t('press.label')}
        value={press?.id ?? ''}
        problem={problem}
        options={[
          { value: '', label: t('press.usual') },
          ...presses.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onPick={id => pick(presses.find(each => each.id === id))}
      />
      <Button size="small" onClick={add}>
        {t('press.add')}
      </Button>
      {press !== undefined && (
        <Button size="small" look="quiet" onClick={() => remove(press.id)}>
          {t('press.remove')}
        </Button>
      )}
    </div>
  )
}

/** The list with the chosen profile on it: it is chosen before a list with it has been read, and where none can be. */
function withChosen(listed: readonly KeptPress[], press: KeptPress | undefined): readonly KeptPress[] {
  return !press || listed.some(({ id }) => id === press.id) ? listed : [...listed, press]
}
