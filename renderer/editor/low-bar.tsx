import { FrameCornersIcon } from '@phosphor-icons/react/dist/csr/FrameCorners'
import { MinusIcon } from '@phosphor-icons/react/dist/csr/Minus'
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import styles from './editor.module.css'
import { useEditor } from './editor-context.tsx'
import { useSaveState } from './use-save-state.ts'
import { zoomStep } from './view-state.ts'

/** What is true of the book now: saved, which page, how large it is shown. */
export function LowBar({ zoom }: { readonly zoom: number }): ReactNode {
  const { session, outline, page, view, change } = useEditor()
  const { t } = useTranslation('editor')
  const saved = useSaveState(session)
  const number = outline.pages.findIndex(({ id }) => id === page.id) + 1
  const trouble = saved !== 'saved' && saved !== 'saving'
  return (
    <footer className={styles.low}>
      <span role="status" className={trouble ? styles.trouble : undefined}>
        {t(`saved.${saved}`)}
      </span>
      <span>{t('low.page', { number, count: outline.pages.length })}</span>
      <span className={styles.zoom}>
        <IconButton
          icon={FrameCornersIcon}
          name={t('low.edges')}
          aria-pressed={view.edges === true}
          onClick={() => change({ do: 'edges', shown: !view.edges })}
        />
        <IconButton
          icon={MinusIcon}
          name={t('low.smaller')}
          onClick={() => change({ do: 'zoom', zoom: zoomStep(zoom, -1) })}
        />
        <Button look="quiet" title={t('low.fitHint')} onClick={() => change({ do: 'zoom', zoom: 'fit' })}>
          {view.zoom === 'fit' ? t('low.fit') : t('low.percent', { percent: Math.round(zoom * 100) })}
        </Button>
        <IconButton
          icon={PlusIcon}
          name={t('low.larger')}
          onClick={() => change({ do: 'zoom', zoom: zoomStep(zoom, 1) })}
        />
      </span>
    </footer>
  )
}
