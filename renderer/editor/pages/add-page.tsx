import { Popover } from '@mantine/core'
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPage } from '#core/book/edits/pages.ts'
import { layoutFrames } from '#core/toolkit/apply-layout.ts'
import type { Layout } from '#core/toolkit/layouts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { LayoutGrid } from '../toolbar/layout-grid.tsx'
import styles from './pages.module.css'

/** Puts a new page after the one shown, from a layout. */
export function AddPage(): ReactNode {
  const { session, outline, page, change } = useEditor()
  const { t } = useTranslation('editor')
  const [open, setOpen] = useState(false)

  function add(layout: Layout): void {
    setOpen(false)
    const frames = layoutFrames(layout, outline.settings.format, session.ids).map(({ id: _, ...frame }) => frame)
    const background = { ...page.background }
    const made = step(session, () =>
      addPage(session.doc, session.ids, page.section, page.id, {
        layout: layout.id,
        background,
        frames: frames as never,
      }),
    )
    change({ do: 'go', page: made })
  }

  return (
    <div className={styles.add}>
      <Popover opened={open} onChange={setOpen} position="right-end" shadow="md" trapFocus width={460}>
        <Popover.Target>
          <Button look="quiet" icon={PlusIcon} onClick={() => setOpen(!open)} aria-expanded={open}>
            {t('pages.add')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <LayoutGrid onPick={add} />
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
