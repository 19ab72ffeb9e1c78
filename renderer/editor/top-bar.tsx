import { ArrowUUpLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowUUpLeft'
import { ArrowUUpRightIcon } from '@phosphor-icons/react/dist/csr/ArrowUUpRight'
import { BookOpenIcon } from '@phosphor-icons/react/dist/csr/BookOpen'
import { BooksIcon } from '@phosphor-icons/react/dist/csr/Books'
import { ListChecksIcon } from '@phosphor-icons/react/dist/csr/ListChecks'
import { PaperPlaneTiltIcon } from '@phosphor-icons/react/dist/csr/PaperPlaneTilt'
import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer'
import { SwatchesIcon } from '@phosphor-icons/react/dist/csr/Swatches'
import { type ReactNode, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { pageFormats } from '#core/book/format.ts'
import { layers, type ShownLanguage } from '#core/book/language.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { setFormat } from './commands.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.tsx'
import { PickMenu } from './pick-menu.tsx'

interface Props {
  readonly onLeave: () => void
  readonly onPrint: () => void
  readonly onTogether: () => void
  readonly onSend: () => void
}

/** The book's name and what concerns all of it. */
export function TopBar({ onLeave, onPrint, onSend, onTogether }: Props): ReactNode {
  const { session, outline, view, change } = useEditor()
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const shown = [
    { value: 'en', label: 'English', lang: 'en' },
    { value: 'cy', label: 'Cymraeg', lang: 'cy' },
    { value: 'both', label: t('bar.both') },
  ] as const
  return (
    <header className={styles.bar}>
      <IconButton icon={BooksIcon} name={t('bar.shelf')} onClick={onLeave} />
      <span className={styles.spine} aria-hidden="true" />
      <h1 className={styles.title}>{inLanguage(outline.title, language) || t('bar.untitled')}</h1>
      <UndoButtons />
      <Segmented<ShownLanguage>
        name={t('bar.language')}
        value={view.language}
        choices={shown}
        onChange={language => change({ do: 'language', language })}
      />
      <PickMenu
        name={t('bar.layer')}
        value={view.layer}
        choices={layers.map(layer => ({ value: layer, label: t(`layer.${layer}`) }))}
        onPick={layer => change({ do: 'layer', layer })}
        framed
      />
      <PickMenu
        name={t('bar.format')}
        value={outline.settings.format}
        choices={pageFormats.map(format => ({ value: format, label: t(`format.${format}`) }))}
        onPick={format => setFormat(session, format)}
        framed
      />
      <div className={styles.actions}>
        <IconButton icon={PaperPlaneTiltIcon} name={t('bar.send')} onClick={onSend} />
        <IconButton icon={SwatchesIcon} name={t('bar.look')} onClick={() => change({ do: 'dialog', dialog: 'look' })} />
        <Button look="quiet" icon={BookOpenIcon} onClick={onTogether}>
          {t('bar.together')}
        </Button>
        <Button look="quiet" icon={ListChecksIcon} onClick={() => change({ do: 'dialog', dialog: 'check' })}>
          {t('bar.check')}
        </Button>
        <Button look="main" icon={PrinterIcon} onClick={onPrint}>
          {t('bar.print')}
        </Button>
      </div>
    </header>
  )
}

function UndoButtons(): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('editor')
  const { undo } = session
  const canUndo = useSyncExternalStore(undo.subscribe, undo.canUndo)
  const canRedo = useSyncExternalStore(undo.subscribe, undo.canRedo)
  return (
    <>
      <IconButton icon={ArrowUUpLeftIcon} name={t('bar.undo')} aria-disabled={!canUndo} onClick={() => undo.undo()} />
      <IconButton icon={ArrowUUpRightIcon} name={t('bar.redo')} aria-disabled={!canRedo} onClick={() => undo.redo()} />
    </>
  )
}
