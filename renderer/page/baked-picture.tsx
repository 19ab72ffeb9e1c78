import { type ReactNode, useEffect, useState } from 'react'
import { giveUpLoad } from './give-up-load.ts'

/** Nothing has changed for so long, ms: then it is worth making the picture as it prints. */
const settleMs = 350

/**
 * The picture as it prints, over the quick drawing of it, once nothing has changed for a moment. While a hand is moving
 * something the quick drawing is seen.
 */
export function BakedPicture({ url }: { readonly url: string }): ReactNode {
  const [settled, setSettled] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setSettled(url), settleMs)
    return () => clearTimeout(timer)
  }, [url])
  if (settled !== url) return null
  return <img ref={giveUpLoad} className="baked" src={url} alt="" draggable={false} />
}
