import { Popover } from '@mantine/core'
import { LayoutIcon } from '@phosphor-icons/react/dist/csr/Layout'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Frame } from '#core/book/schema.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { applyPageLayout } from '../apply-page-layout.ts'
import { framesOf } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { ArrangeMenu } from './arrange-menu.tsx'
import { LayoutGrid } from './layout-grid.tsx'
import { PenTools } from './pen-tools.tsx'
import { PhotoTools } from './photo-tools.tsx'
import { PutMenu } from './put-menu.tsx'
import { SeveralTools } from './several-tools.tsx'
import { ThingTools } from './thing-tools.tsx'
import styles from './toolbar.module.css'
import { WordsTools } from './words-tools.tsx'

/** The tools for what is chosen, and what can be put on the page. */
export function Toolbar(): ReactNode {
  const { page, view } = useEditor()
  const { t } = useTranslation('editor')
  const chosen = framesOf(page, view.selected)
  const one = chosen.length === 1 ? chosen[0] : undefined
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('tools.label')}>
      {view.pen ? (
        <PenTools pen={view.pen} />
      ) : (
        <>
          {one && <OneTools frame={one} />}
          {chosen.length === 0 && <WordsTools frame={undefined} />}
          {chosen.length > 1 && <SeveralTools frames={chosen} />}
          {chosen.length > 0 && <ArrangeMenu frames={chosen} />}
          <span className={styles.put}>
            <span className={styles.rule} aria-hidden="true" />
            <PutMenu />
            <LayoutMenu />
          </span>
        </>
      )}
    </div>
  )
}

function OneTools({ frame }: { readonly frame: Frame }): ReactNode {
  if (frame.kind === 'photo') return <PhotoTools frame={frame} />
  if (frame.kind === 'words') return <WordsTools frame={frame} />
  return (
    <>
      {frame.kind === 'speech' && <WordsTools frame={frame} />}
      <ThingTools frame={frame} />
    </>
  )
}

function LayoutMenu(): ReactNode {
  const { session, page } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus width={460}>
      <Popover.Target>
        <Button look="quiet" icon={LayoutIcon} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('tools.layout')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <LayoutGrid
          current={page.layout}
          page={page}
          onPick={layout => {
            setOpen(false)
            applyPageLayout(session, page, layout)
            announce(t('layout.changed'))
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
