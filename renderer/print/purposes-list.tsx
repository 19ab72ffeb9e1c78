import type { Icon } from '@phosphor-icons/react'
import { ArchiveIcon } from '@phosphor-icons/react/dist/csr/Archive'
import { BookIcon } from '@phosphor-icons/react/dist/csr/Book'
import { BookOpenIcon } from '@phosphor-icons/react/dist/csr/BookOpen'
import { ChatsIcon } from '@phosphor-icons/react/dist/csr/Chats'
import { ClipboardTextIcon } from '@phosphor-icons/react/dist/csr/ClipboardText'
import { EnvelopeIcon } from '@phosphor-icons/react/dist/csr/Envelope'
import { GiftIcon } from '@phosphor-icons/react/dist/csr/Gift'
import { GlobeIcon } from '@phosphor-icons/react/dist/csr/Globe'
import { MonitorIcon } from '@phosphor-icons/react/dist/csr/Monitor'
import { NotebookIcon } from '@phosphor-icons/react/dist/csr/Notebook'
import { PaletteIcon } from '@phosphor-icons/react/dist/csr/Palette'
import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer'
import { StorefrontIcon } from '@phosphor-icons/react/dist/csr/Storefront'
import type { Dispatch, SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import { type PrintPurpose, purposes } from '#core/print/purposes.ts'
import { type Ask, withPurpose } from './ask.ts'
import { Choices } from './choices.tsx'
import styles from './print.module.css'

const icons: Readonly<Record<string, Icon>> = {
  'print-shop': StorefrontIcon,
  office: PrinterIcon,
  booklet: BookOpenIcon,
  screen: MonitorIcon,
  agency: ArchiveIcon,
  'review-pack': ClipboardTextIcon,
  'print-shop-cmyk': PaletteIcon,
  cover: BookIcon,
  spiral: NotebookIcon,
  keepsake: GiftIcon,
  guide: ChatsIcon,
  letter: EnvelopeIcon,
}

interface PurposesListProps {
  readonly ask: Ask
  readonly onAsk: Dispatch<SetStateAction<Ask>>
}

/** What it is for, and the few things that are a person's to choose. */
export function PurposesList({ ask, onAsk }: PurposesListProps) {
  const { t } = useTranslation('print')
  const others = purposes.filter(({ usual }) => !usual)
  return (
    <section className={styles.purposes} aria-label={t('what')}>
      <h2>{t('what')}</h2>
      <PurposeButtons of={purposes.filter(({ usual }) => usual)} ask={ask} onAsk={onAsk} />
      <details className={styles.more} open={others.some(({ id }) => id === ask.purpose) || undefined}>
        <summary>{t('more')}</summary>
        <PurposeButtons of={others} ask={ask} onAsk={onAsk} />
      </details>
      <Choices ask={ask} onAsk={onAsk} />
    </section>
  )
}

function PurposeButtons({ of, ask, onAsk }: PurposesListProps & { readonly of: readonly PrintPurpose[] }) {
  const { t } = useTranslation('print')
  return (
    <ul>
      {of.map(({ id }) => (
        <li key={id}>
          <button type="button" aria-pressed={ask.purpose === id} onClick={() => onAsk(withPurpose(ask, id))}>
            <PurposeIcon purpose={id} />
            <b>{t(`purpose.${id}.name`)}</b>
            <span>{t(`purpose.${id}.about`)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function PurposeIcon({ purpose }: { readonly purpose: string }) {
  // Printers that take a file over the internet have one sign: a team may add more of them.
  const Picture = icons[purpose] ?? GlobeIcon
  return <Picture size={24} aria-hidden />
}
