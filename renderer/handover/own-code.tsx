import { CopyIcon } from '@phosphor-icons/react/dist/csr/Copy'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { encode } from 'uqr'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './handover.module.css'

/** The receiving code of this library: for whoever wants to send a book here. */
export function OwnCode() {
  const { t } = useTranslation('handover')
  const language = useLanguage()
  const announce = useAnnounce()
  const errorWords = useErrorWords()
  const { asked } = useCall(client.handover.getOwn)
  if (asked.state === 'failed') return <Notice kind="must-fix">{errorWords(asked.code)}</Notice>
  if (asked.state === 'waiting') return null
  const { code, words } = asked.value
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    announce(t('copied'))
  }
  return (
    <>
      <h2>{t('ownCode')}</h2>
      <p className={styles.lead}>{t('ownCodeWhy')}</p>
      <Square text={code} name={t('square')} />
      <output className={styles.ownCode} aria-label={t('ownCode')}>
        {code}
      </output>
      <Button icon={CopyIcon} onClick={copy}>
        {t('copy')}
      </Button>
      <h3>{t('ownWords')}</h3>
      <p className={styles.ownWords}>{words[language]}</p>
      <p className={styles.lead}>{t('ownWordsWhy')}</p>
    </>
  )
}

/** A text as a QR code. In capitals it needs fewer squares, and a receiving code may be read in either. */
function Square({ text, name }: { readonly text: string; readonly name: string }) {
  const { size, path } = useMemo(() => {
    const { data, size } = encode(text.toUpperCase(), { ecc: 'M', border: 2 })
    const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    return { size, path: dots.join('') }
  }, [text])
  return (
    <svg
      className={styles.square}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={name}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#22302f" />
    </svg>
  )
}
