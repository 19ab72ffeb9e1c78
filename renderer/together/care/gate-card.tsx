import type { ReactNode } from 'react'
import { RoomCard } from '../room-card.tsx'
import styles from './care.module.css'
import { GrownUpProof } from './grown-up-proof.tsx'

interface Props {
  readonly title: string
  readonly onPassed: () => void
  readonly onClose: () => void
}

/** The same door as a card over a page. */
export function GateCard({ title, onPassed, onClose }: Props): ReactNode {
  return (
    <RoomCard title={title} narrow onClose={onClose}>
      <div className={styles.inCard}>
        <GrownUpProof onPassed={onPassed} />
      </div>
    </RoomCard>
  )
}
