import { Menu } from '@mantine/core'
import type { Icon } from '@phosphor-icons/react'
import { CardsIcon } from '@phosphor-icons/react/dist/csr/Cards'
import { ChartBarHorizontalIcon } from '@phosphor-icons/react/dist/csr/ChartBarHorizontal'
import { ChatCircleIcon } from '@phosphor-icons/react/dist/csr/ChatCircle'
import { CircleIcon } from '@phosphor-icons/react/dist/csr/Circle'
import { CloudIcon } from '@phosphor-icons/react/dist/csr/Cloud'
import { FileTextIcon } from '@phosphor-icons/react/dist/csr/FileText'
import { HandHeartIcon } from '@phosphor-icons/react/dist/csr/HandHeart'
import { HeartIcon } from '@phosphor-icons/react/dist/csr/Heart'
import { HouseLineIcon } from '@phosphor-icons/react/dist/csr/HouseLine'
import { ImageIcon } from '@phosphor-icons/react/dist/csr/Image'
import { LineSegmentIcon } from '@phosphor-icons/react/dist/csr/LineSegment'
import { LineSegmentsIcon } from '@phosphor-icons/react/dist/csr/LineSegments'
import { MapTrifoldIcon } from '@phosphor-icons/react/dist/csr/MapTrifold'
import { PenIcon } from '@phosphor-icons/react/dist/csr/Pen'
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/csr/PencilSimple'
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { RectangleIcon } from '@phosphor-icons/react/dist/csr/Rectangle'
import { SmileyIcon } from '@phosphor-icons/react/dist/csr/Smiley'
import { SquareIcon } from '@phosphor-icons/react/dist/csr/Square'
import { StarIcon } from '@phosphor-icons/react/dist/csr/Star'
import { TextAaIcon } from '@phosphor-icons/react/dist/csr/TextAa'
import { TreeStructureIcon } from '@phosphor-icons/react/dist/csr/TreeStructure'
import { UsersIcon } from '@phosphor-icons/react/dist/csr/Users'
import { UsersThreeIcon } from '@phosphor-icons/react/dist/csr/UsersThree'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewFrame } from '#core/book/edits/frames.ts'
import { trimSize } from '#core/book/format.ts'
import type { FrameId } from '#core/book/ids.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useBringIn } from '../bring-in/use-bring-in.ts'
import { put } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import menu from '../menu.module.css'
import { menuLook } from '../pick-menu.tsx'
import { newFrame, type PutKind, putKinds } from '../put-kinds.ts'
import { focusSheet } from '../stage/focus-sheet.ts'
import { chooseWord } from '../word-file/choose-word.ts'
import { firstPen } from './pen-tools.tsx'

const icons: Readonly<Record<PutKind, Icon>> = {
  words: TextAaIcon,
  speech: ChatCircleIcon,
  heart: HeartIcon,
  star: StarIcon,
  cloud: CloudIcon,
  rounded: SquareIcon,
  ellipse: CircleIcon,
  rectangle: RectangleIcon,
  line: LineSegmentIcon,
  'draw-here': PencilSimpleIcon,
  flap: CardsIcon,
  'people-map': TreeStructureIcon,
  timeline: LineSegmentsIcon,
  'places-map': MapTrifoldIcon,
  'months-home': ChartBarHorizontalIcon,
  'faces-home': HouseLineIcon,
  'faces-birth': UsersIcon,
  'faces-before': HandHeartIcon,
  'faces-siblings': UsersThreeIcon,
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
    const isWordy = frame.kind === 'words' || frame.kind === 'speech'
    change({ do: 'select', frames: [id], writing: isWordy })
    if (isWordy) writeIn(id)
    else focusSheet()
  }

  return (
    <Menu {...menuLook} returnFocus={false} width={260}>
      <Menu.Target>
        <Button look="quiet" icon={PlusIcon}>
          {t('tools.put')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<ImageIcon size={20} aria-hidden />}
          onClick={() => {
            focusSheet()
            void bringIn('files', middle)
          }}
        >
          {t('put.photo')}
        </Menu.Item>
        <Menu.Item
          leftSection={<SmileyIcon size={20} aria-hidden />}
          onClick={() => {
            focusSheet()
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
            focusSheet()
            chooseWord()
            change({ do: 'dialog', dialog: 'word' })
          }}
        >
          {words('word.open')}
        </Menu.Item>
        {putKinds.map(({ name, kinds }) => (
          <div key={name} className={name === 'shapes' ? menu.shapes : undefined}>
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

/** Puts the caret in the words of a frame, which are mounted with the next drawing of the page. */
function writeIn(frame: FrameId): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`.sheet [data-frame="${frame}"] .telling-live`)?.focus(),
  )
}
