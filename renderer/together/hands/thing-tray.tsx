import { ArrowClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowClockwise'
import { MinusIcon } from '@phosphor-icons/react/dist/csr/Minus'
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { TrashSimpleIcon } from '@phosphor-icons/react/dist/csr/TrashSimple'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { trimSize } from '#core/book/format.ts'
import type { PageId } from '#core/book/ids.ts'
import { useRoom, useWholePage } from '../room-context.tsx'
import type { Tool } from '../room-state.ts'
import { RoundButton } from '../round-button.tsx'
import { grown, turned } from './place-things.ts'
import styles from './trays.module.css'
import { UndoAndDone } from './undo-and-done.tsx'

interface Props {
  readonly page: PageId
  readonly tool: Exclude<Tool, 'pen'>
}

/** What can be done with the thing the hand is on, and the way to more of the tool's own. */
export function ThingTray({ page: id, tool }: Props): ReactNode {
  const { t } = useTranslation('together')
  const { outline, state, change, handOn } = useRoom()
  const page = useWholePage(id)
  const hand = handOn(id)
  const trim = trimSize(outline.settings.format)
  const chosen = page?.frames.find(frame => frame.id === state.chosen && frame.by === 'child')
  return (
    <div className={styles.tray}>
      <button
        type="button"
        className={styles.more}
        onClick={() => {
          change({ do: 'choose', frame: undefined })
          change({ do: 'card', open: true })
        }}
      >
        {t(`more.${tool}`)}
      </button>
      {chosen && (
        <>
          <RoundButton
            icon={PlusIcon}
            weight="bold"
            name={t('bigger')}
            onClick={() => hand.move(chosen.id, grown(chosen.box, trim, 1.25))}
          />
          <RoundButton
            icon={MinusIcon}
            weight="bold"
            name={t('smaller')}
            onClick={() => hand.move(chosen.id, grown(chosen.box, trim, 0.8))}
          />
          <RoundButton
            icon={ArrowClockwiseIcon}
            weight="bold"
            name={t('turnIt')}
            onClick={() => hand.move(chosen.id, turned(chosen.box, 15))}
          />
          <RoundButton
            icon={TrashSimpleIcon}
            name={t('putAway')}
            onClick={() => {
              change({ do: 'choose', frame: undefined })
              hand.takeAway(chosen.id)
            }}
          />
        </>
      )}
      <UndoAndDone page={id} />
    </div>
  )
}
