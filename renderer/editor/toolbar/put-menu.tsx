import { Menu } from '@mantine/core'
import type { Icon } from '@phosphor-icons/react'
import { CardsIcon } from '@phosphor-icons/react/dist/csr/Cards'
import { ChatCircleIcon } from '@phosphor-icons/react/dist/csr/ChatCircle'
import { FileTextIcon } from '@phosphor-icons/react/dist/csr/FileText'
import { ImageIcon } from '@phosphor-icons/react/dist/csr/Image'
import { PenIcon } from '@phosphor-icons/react/dist/csr/Pen'
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/csr/PencilSimple'
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { ShapesIcon } from '@phosphor-icons/react/dist/csr/Shapes'
import { SmileyIcon } from '@phosphor-icons/react/dist/csr/Smiley'
import { TextAaIcon } from '@phosphor-icons/react/dist/csr/TextAa'
import { TreeStructureIcon } from '@phosphor-icons/react/dist/csr/TreeStructure'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewFrame } from '#core/book/edits/frames.ts'
import { trimSize } from '#core/book/format.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useBringIn } from '../bring-in/use-bring-in.ts'
import { put } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { menuLook } from '../pick-menu.tsx'
import { newFrame, type PutKind, putKinds } from '../put-kinds.ts'
import { chooseWord } from '../word-file/choose-word.ts'
import { firstPen } from './pen-tools.tsx'

const icons: Readonly<Record<PutKind, Icon>> = {
  words: TextAaIcon,
  speech: ChatCircleIcon,
  heart: ShapesIcon,
  star: ShapesIcon,
  cloud: ShapesIcon,
  rounded: ShapesIcon,
  ellipse: ShapesIcon,
  rectangle: ShapesIcon,
  line: ShapesIcon,
  'draw-here': PencilSimpleIcon,
  flap: CardsIcon,
  'people-map': TreeStructureIcon,
  timeline: TreeStructureIcon,
  'places-map': TreeStructureIcon,
  'months-home': TreeStructureIcon,
}

/** Everything that can be put on a page. */
export function PutMenu(): ReactNode {
  const { session, outline, page, change } = useEditor()
  const { t } = useTranslation('editor')
  const { t: words } = useTranslation('words')
  const { bringIn } = useBringIn()
  const trim = trimSize(outline.settings.format)
  const middle = { x: trim.width / 2, y: trim.height / 2 }

  function add(frame: NewFrame): void {
    const id = put(session, page, frame)
    change({ do: 'select', frames: [id], writing: frame.kind === 'words' || frame.kind === 'speech' })
    if (frame.kind !== 'words' && frame.kind !== 'speech') return
    // Its words are mounted with the next drawing of the page.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`.sheet [data-frame="${id}"] .telling-live`)?.focus(),
    )
  }

  return (
    <Menu {...menuLook} returnFocus={false} width={260}>
      <Menu.Target>
        <Button look="quiet" icon={PlusIcon}>
          {t('tools.put')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<ImageIcon size={20} aria-hidden />} onClick={() => void bringIn('files', middle)}>
          {t('put.photo')}
        </Menu.Item>
        <Menu.Item
          leftSection={<SmileyIcon size={20} aria-hidden />}
          onClick={() => {
            change({ do: 'select', frames: [] })
            change({ do: 'dialog', dialog: 'pictures' })
          }}
        >
          {t('put.picture')}
        </Menu.Item>
        <Menu.Item leftSection={<PenIcon size={20} aria-hidden />} onClick={() => change({ do: 'pen', pen: firstPen })}>
          {t('put.drawing')}
        </Menu.Item>
        <Menu.Item
          leftSection={<FileTextIcon size={20} aria-hidden />}
          onClick={() => {
            chooseWord()
            change({ do: 'dialog', dialog: 'word' })
          }}
        >
          {words('word.open')}
        </Menu.Item>
        {putKinds.map(({ name, kinds }) => (
          <div key={name}>
            {name !== 'words' && <Menu.Label>{t(`put.${name}`)}</Menu.Label>}
            {kinds.map(kind => {
              const Picture = icons[kind]
              return (
                <Menu.Item
                  key={kind}
                  leftSection={<Picture size={20} aria-hidden />}
                  onClick={() => add(newFrame(kind, trim, page.frames))}
                >
                  {t(`put.${kind}`)}
                </Menu.Item>
              )
            })}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
