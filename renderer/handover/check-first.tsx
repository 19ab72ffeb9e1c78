import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Book } from '#core/book/schema.ts'
import { client } from '#renderer/app/client.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './handover.module.css'

/** How many things must be fixed before a book leaves; 0 while the checks run: the desktop looks again before it goes. */
export function useMustFix(book: Book): number {
  const { id, settings } = book
  const { asked } = useCall(
    useCallback(
      () =>
        client.print.check({
          book: id,
          purpose: 'screen',
          language: settings.language,
          layer: settings.layer,
          marks: false,
        }),
      [id, settings],
    ),
  )
  return asked.state === 'ready' ? asked.value.filter(({ severity }) => severity === 'must-fix').length : 0
}

interface Props {
  readonly mustFix: number
  readonly allow: string
  readonly onAllow: (reason: string) => void
  readonly book: Book['id']
}

/** What the checks found. It never says that a book is safe. */
export function CheckFirst({ mustFix, allow, onAllow, book }: Props) {
  const { t } = useTranslation('handover')
  const { go } = useNavigation()
  return (
    <section className={styles.part}>
      <h2>{t('checks')}</h2>
      {mustFix === 0 ? (
        <p className={styles.lead}>{t('checksNone')}</p>
      ) : (
        <>
          <Notice
            kind="must-fix"
            action={
              <Button size="small" onClick={() => go({ screen: 'print', book })}>
                {t('checksLook')}
              </Button>
            }
          >
            {t('checksFix', { count: mustFix })}
          </Notice>
          <TextField label={t('allow')} hint={t('allowHint')} maxLength={500} value={allow} onText={onAllow} />
        </>
      )}
    </section>
  )
}
