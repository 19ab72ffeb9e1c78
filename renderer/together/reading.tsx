import { CaretLeftIcon } from '@phosphor-icons/react/dist/csr/CaretLeft'
import { CaretRightIcon } from '@phosphor-icons/react/dist/csr/CaretRight'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { Main } from '#renderer/ui/screen.tsx'
import { ToolCard } from './hands/tool-card.tsx'
import { ToolTray } from './hands/tool-tray.tsx'
import { Leaves } from './leaves/leaves.tsx'
import { useFit } from './leaves/use-fit.ts'
import { useTurning } from './leaves/use-turning.ts'
import { LowBar } from './low-bar.tsx'
import styles from './reading.module.css'
import { useRoom } from './room-context.tsx'
import { RoundButton } from './round-button.tsx'
import { SideDoors } from './side-doors.tsx'

/** The book itself: one page, what turns it, the child's tools, and the way to stop. */
export function Reading(): ReactNode {
  const { t } = useTranslation('together')
  const { outline, state } = useRoom()
  const language = useLanguage()
  const stage = useRef<HTMLDivElement>(null)
  const scale = useFit(stage, outline.settings.format)
  const { at, turn } = useTurning(stage)
  return (
    <div className={styles.reading}>
      <Main className={styles.middle} aria-label={t('pageOf', { page: at + 1, of: outline.pages.length })}>
        <Hidden>
          <h1>{inLanguage(outline.title, language)}</h1>
        </Hidden>
        <div ref={stage} className={styles.stage}>
          {scale > 0 && <Leaves at={at} scale={scale} />}
        </div>
      </Main>
      <RoundButton
        className={styles.back}
        icon={CaretLeftIcon}
        weight="bold"
        name={t('turn.back')}
        hidden={at === 0}
        onClick={() => turn(-1)}
      />
      <RoundButton
        className={styles.next}
        icon={CaretRightIcon}
        weight="bold"
        name={t('turn.next')}
        hidden={at === outline.pages.length - 1}
        onClick={() => turn(1)}
      />
      <ToolTray className={styles.tools} />
      <LowBar className={state.tool ? styles.wide : styles.low} />
      <SideDoors className={styles.side} />
      {state.card && <ToolCard />}
    </div>
  )
}
