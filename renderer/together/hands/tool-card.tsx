import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { VoiceCard } from '../aloud/voice-card.tsx'
import { RoomCard } from '../room-card.tsx'
import { useRoom, useWholePage } from '../room-context.tsx'
import { PhotoCard } from './photo-card.tsx'
import { WordsCard } from './words-card.tsx'

// A hundred and sixty stickers' names are fetched when the child first reaches for them.
const StickersCard = lazy(async () => ({ default: (await import('./stickers-card.tsx')).StickersCard }))

/** The open tool's own card over the page. */
export function ToolCard(): ReactNode {
  const { t } = useTranslation('together')
  const { state, change } = useRoom()
  const page = useWholePage(state.page)
  const { tool } = state
  if (!page || !tool || tool === 'pen') return null
  return (
    <RoomCard title={t(`tool.${tool}`)} onClose={() => change({ do: 'card', open: false })}>
      <Suspense>
        {tool === 'stickers' && <StickersCard page={page} />}
        {tool === 'words' && <WordsCard page={page} />}
        {tool === 'photos' && <PhotoCard page={page} />}
        {tool === 'voice' && <VoiceCard page={page} />}
      </Suspense>
    </RoomCard>
  )
}
