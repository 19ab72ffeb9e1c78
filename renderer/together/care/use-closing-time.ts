import { useEffect, useRef } from 'react'
import type { Place } from '../room-state.ts'

/**
 * Calls `onTime` once so many minutes of reading have gone by; 0 or undefined: never. Only the time in the book and in the
 * corner counts, and resting begins it anew.
 */
export function useClosingTime(minutes: number | undefined, onTime: () => void, place: Place): void {
  const call = useRef(onTime)
  call.current = onTime
  const isReading = place !== 'resting' && place !== 'leaving'
  useEffect(() => {
    if (!minutes || !isReading) return
    const timer = setTimeout(() => call.current(), minutes * 60_000)
    return () => clearTimeout(timer)
  }, [minutes, isReading])
}
