import { useCallback, useState } from 'react'
import type { FrameId } from '#core/book/ids.ts'
import type { PageParts } from './types.ts'

/** Flaps that whoever reads the page can lift and shut: a part for a page. All are shut at first. */
export function useFlaps(): NonNullable<PageParts['flap']> {
  const [lifted, setLifted] = useState<ReadonlySet<FrameId>>(new Set())
  return useCallback(
    ({ id }) => ({
      lifted: lifted.has(id),
      onToggle: () =>
        setLifted(now => (now.has(id) ? new Set([...now].filter(each => each !== id)) : new Set([...now, id]))),
    }),
    [lifted],
  )
}
